package io.github.driftfire.engine.sessions;

import io.github.driftfire.engine.moderation.Suspicion;
import io.github.driftfire.engine.moderation.SuspicionKind;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.engine.telemetry.Counters;
import io.github.driftfire.model.game.InputLayout;
import io.github.driftfire.model.protocol.InputFrame;

/**
 * Finds inputs of one player that no honest client sends, and scores them. What they do in the game is bounded elsewhere. Owned by the room's
 * thread.
 *
 * <p>A WebSocket delivers in order. So a sequence number, the tick that a client has applied and the tick of its picture never go back, no tick
 * has been applied that was not sent, and numbers are left out no faster than time passes.
 */
final class InputCheck {
    private static final int POINTS = 1;

    /** So many numbers may be left out beyond the ticks that have passed: for the time in which a server stood still. */
    private static final int MAX_AHEAD = 256;

    /** As long as a silent client is kept. */
    private static final int LEAST_AHEAD = -4096;

    private final Suspicion suspicion;
    private final Counters counters;
    private boolean known;
    private int appliedTick;
    private int viewDelay;

    /** Numbers since the first input, less ticks, as of {@link #aheadTick}. */
    private int ahead;

    private int aheadTick;

    InputCheck(Suspicion suspicion, Counters counters) {
        this.suspicion = suspicion;
        this.counters = counters;
    }

    /** The player is back on another line. */
    void reset() {
        known = false;
    }

    /** The first input of a connection is applied. */
    void began(int tick) {
        ahead = 0;
        aheadTick = tick;
    }

    /** An input has come. */
    void received(int tick, long input, InputLayout layout) {
        int newTick = InputFrame.appliedTick(input);
        int newDelay = InputFrame.viewDelay(input);
        boolean possible = layout.isPossible(InputFrame.input(input));
        if (newTick != InputBuffer.NO_ECHO) {
            possible &= (short) (tick - newTick) > 0;
            if (known) {
                int passed = (short) (newTick - appliedTick);
                possible &= passed >= 0 && passed * InputFrame.DELAY_PARTS >= newDelay - viewDelay;
            }
            known = true;
            appliedTick = newTick;
            viewDelay = newDelay;
        }
        if (!possible) {
            impossible();
        }
    }

    /** A sequence number has come again, or is before one that was applied. */
    void repeated() {
        impossible();
    }

    /** So many sequence numbers have been used up, one of them by an input. */
    void advanced(int tick, int numbers) {
        ahead = Math.max(LEAST_AHEAD, ahead - (tick - aheadTick)) + numbers;
        aheadTick = tick;
        if (numbers > InputBuffer.MAX_LEFT_OUT && ahead > MAX_AHEAD) {
            ahead = 0;
            impossible();
        }
    }

    private void impossible() {
        counters.increment(Counter.IMPOSSIBLE_INPUTS);
        suspicion.add(SuspicionKind.IMPOSSIBLE_INPUT, POINTS);
    }
}
