package io.github.driftfire.engine.sessions;

import io.github.driftfire.model.math.IntMath;

/**
 * How old each player's picture of the others may be at most, by what its connection has shown so far: the usual age, and a margin. Owned by the
 * room's thread.
 *
 * <p>On a steady connection the age hardly changes: the client draws the others on an even course, and its inputs wait for their ticks. So the
 * usual age follows what inputs say in small steps, up and down: it is their median. A client that says now and then that its picture is older, as
 * when it shoots, does not move it; one that always says so has a slow connection, for all that a server can know.
 */
final class ViewLagLimits {
    /** Beyond the usual age, in 1/8 ticks: the clocks of a client are bent by so much at most while they settle. */
    static final int MARGIN8 = 12;

    private static final int PARTS = 16;

    /** A part of a tick that one input moves the usual age by, in 1/128: as far as a tick in a second or two. */
    private static final int STEP = 4;

    /** The same for the first inputs of a connection, while the client's clocks settle. */
    private static final int FIRST_STEP = 16;

    private static final int FIRST_INPUTS = 128;

    private final int[] usual;
    private final int[] inputs;

    ViewLagLimits(int players) {
        usual = new int[players];
        inputs = new int[players];
    }

    /** The player has another connection, or the number another player. */
    void clear(int player) {
        inputs[player] = 0;
    }

    /** Takes what an input says that came in time for its tick, in 1/8 ticks. */
    void measure(int player, int lag8) {
        int lag = lag8 * PARTS;
        if (inputs[player] == 0) {
            usual[player] = lag;
        }
        int step = inputs[player] < FIRST_INPUTS ? FIRST_STEP : STEP;
        usual[player] += IntMath.clamp(lag - usual[player], -step, step);
        inputs[player] = Math.min(FIRST_INPUTS, inputs[player] + 1);
    }

    /** The greatest age that the connection explains, in 1/8 ticks; before the first input, any. */
    int most8(int player) {
        return inputs[player] == 0 ? Integer.MAX_VALUE : usual[player] / PARTS + MARGIN8;
    }
}
