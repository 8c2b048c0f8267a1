package io.github.driftfire.engine.sessions;

import io.github.driftfire.engine.Inputs;
import io.github.driftfire.engine.moderation.Suspicion;
import io.github.driftfire.engine.moderation.SuspicionKind;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.engine.telemetry.Counters;
import io.github.driftfire.model.game.InputLayout;
import io.github.driftfire.model.protocol.InputFrame;
import io.github.driftfire.model.state.Model;
import java.util.Arrays;

/** What every player holds in the tick that runs. Owned by the room's thread. */
public final class PlayerInputs implements Inputs {
    /** Points for late inputs that come although the allowance for them is used up: a good connection never gets there. */
    private static final int REFUSED_POINTS = 5;

    /** For a view delay that the connection does not explain. On a line that loses 2 % it is one in four, so more than one in three count. */
    private static final int VIEW_DELAY_POINTS = 4;

    /** For a view delay as usual. */
    private static final int USUAL_VIEW_POINTS = -2;

    private final InputLayout layout;
    private final Counters counters;
    private final Suspicion[] suspicions;
    private final ViewLagLimits viewLags;
    private final int[] inputs;
    private final int[] appliedTicks;
    private final int[] viewDelays;
    private final boolean[] known;

    /** In which tick each was last scored for its view delay. */
    private final int[] scoredTicks;

    private final int[] pressed;
    private final int[] missedTicks;
    private final int[] lateInputs;
    private final long[] lateInputRing;

    /** @param layout bits beside it are cleared */
    public PlayerInputs(int players, InputLayout layout, Counters counters) {
        this.layout = layout;
        this.counters = counters;
        viewLags = new ViewLagLimits(players);
        suspicions = new Suspicion[players];
        // Until a seat's replaces it.
        Arrays.fill(suspicions, new Suspicion());
        inputs = new int[players];
        appliedTicks = new int[players];
        viewDelays = new int[players];
        known = new boolean[players];
        scoredTicks = new int[players];
        pressed = new int[players];
        missedTicks = new int[players];
        lateInputs = new int[players];
        lateInputRing = new long[players * MAX_MISSED_TICKS];
    }

    /** A player has taken a seat; what its client does is counted there. */
    void join(int player, Suspicion suspicion) {
        clear(player);
        suspicions[player] = suspicion;
    }

    InputLayout layout() {
        return layout;
    }

    /** A tick begins. */
    void begin(int player) {
        pressed[player] = 0;
        lateInputs[player] = 0;
    }

    /** Adds an input for a tick that is over. */
    void addLate(int player, long input) {
        if (lateInputs[player] < MAX_MISSED_TICKS) {
            lateInputRing[player * MAX_MISSED_TICKS + lateInputs[player]++] = input;
        }
    }

    void missed(int player, int ticks) {
        missedTicks[player] = ticks;
    }

    void hold(int player, long input) {
        inputs[player] = InputFrame.input(input) & layout.mask();
        appliedTicks[player] = InputFrame.appliedTick(input);
        viewDelays[player] = InputFrame.viewDelay(input);
        known[player] = true;
    }

    void pressed(int player, int bits) {
        pressed[player] = bits & layout.mask();
    }

    /** The input that is held came in time for this tick. */
    void measureViewLag(int player, int tick) {
        viewLags.measure(player, claimedViewLag8(player, tick));
    }

    /** Forgets who had the number before. */
    void clear(int player) {
        inputs[player] = 0;
        pressed[player] = 0;
        missedTicks[player] = 0;
        lateInputs[player] = 0;
        known[player] = false;
        viewLags.clear(player);
    }

    @Override
    public int input(int player) {
        return inputs[player];
    }

    @Override
    public int pressedInLateInputs(int player) {
        return pressed[player];
    }

    @Override
    public int missedTicks(int player) {
        return missedTicks[player];
    }

    @Override
    public int lateInputs(int player) {
        return lateInputs[player];
    }

    @Override
    public int lateInput(int player, int index) {
        return InputFrame.input(lateInputRing[player * MAX_MISSED_TICKS + index]) & layout.mask();
    }

    @Override
    public int viewLag8(int player, int tick) {
        if (!known[player]) {
            return 0;
        }
        int claimed8 = claimedViewLag8(player, tick);
        int most8 = viewLags.most8(player);
        if (missedTicks[player] == 0 && scoredTicks[player] != tick) {
            scoredTicks[player] = tick;
            boolean cut = claimed8 > most8;
            counters.add(Counter.VIEW_DELAYS_CUT, cut ? 1 : 0);
            suspicions[player].add(SuspicionKind.VIEW_DELAY, cut ? VIEW_DELAY_POINTS : USUAL_VIEW_POINTS);
        }
        return Math.min(claimed8, most8);
    }

    /** An applied tick is 16 bits of one; the difference finds its way round, and a tick that is yet to come counts as this one. */
    private int claimedViewLag8(int player, int tick) {
        int behind = Math.max(0, (short) (tick - appliedTicks[player]));
        return behind * InputFrame.DELAY_PARTS + viewDelays[player];
    }

    @Override
    public void movedByLateInputs(int player, int movedSub) {
        counters.add(Counter.LATE_INPUT_UNITS, (movedSub + Model.SUB / 2) / Model.SUB);
    }

    @Override
    public void lateInputsRefused(int player) {
        counters.increment(Counter.LATE_INPUTS_REFUSED);
        suspicions[player].add(SuspicionKind.STALL, REFUSED_POINTS);
    }
}
