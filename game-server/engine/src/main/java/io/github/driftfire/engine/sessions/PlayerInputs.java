package io.github.driftfire.engine.sessions;

import io.github.driftfire.engine.Inputs;
import io.github.driftfire.engine.moderation.Suspicion;
import io.github.driftfire.engine.moderation.SuspicionKind;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.engine.telemetry.Counters;
import io.github.driftfire.model.protocol.InputFrame;
import io.github.driftfire.model.state.Model;
import java.util.Arrays;

/** What every player holds in the tick that runs. Owned by the room's thread. */
public final class PlayerInputs implements Inputs {
    /** Points for late inputs that come although the allowance for them is used up: a good connection never gets there. */
    private static final int REFUSED_POINTS = 5;

    private final Counters counters;
    private final Suspicion[] suspicions;
    private final int[] inputs;
    private final int[] appliedTicks;
    private final int[] viewDelays;
    private final boolean[] known;
    private final int[] pressed;
    private final int[] missedTicks;
    private final int[] lateInputs;
    private final long[] lateInputRing;

    public PlayerInputs(int players, Counters counters) {
        this.counters = counters;
        suspicions = new Suspicion[players];
        Arrays.setAll(suspicions, player -> new Suspicion());
        inputs = new int[players];
        appliedTicks = new int[players];
        viewDelays = new int[players];
        known = new boolean[players];
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
        inputs[player] = InputFrame.input(input);
        appliedTicks[player] = InputFrame.appliedTick(input);
        viewDelays[player] = InputFrame.viewDelay(input);
        known[player] = true;
    }

    void pressed(int player, int bits) {
        pressed[player] = bits;
    }

    /** Forgets who had the number before. */
    void clear(int player) {
        inputs[player] = 0;
        pressed[player] = 0;
        missedTicks[player] = 0;
        lateInputs[player] = 0;
        known[player] = false;
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
        return InputFrame.input(lateInputRing[player * MAX_MISSED_TICKS + index]);
    }

    /** An applied tick is 16 bits of one; the difference finds its way round, and a tick that is yet to come counts as this one. */
    @Override
    public int viewLag8(int player, int tick) {
        if (!known[player]) {
            return 0;
        }
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
