package io.github.driftfire.arena;

import io.github.driftfire.engine.Inputs;

/**
 * The inputs of one player over a line that delivers each at a given time, tick by tick, as the engine's input buffer hands them to a game. What
 * the game tells of late inputs is summed up.
 */
final class UnsteadyLine implements Inputs {
    private final int[] inputs;
    private final double[] arrivalMillis;
    private final double periodMillis;
    private final double offsetMillis;
    private int tick = -1;
    private int newest;
    private int firstLate;
    private int lateInputs;
    private long movedSub;
    private int moves;
    private int refused;

    /**
     * @param arrivalMillis of each input, in their order, from the moment at which the first is made; the first arrives in time
     * @param offsetMillis the tick of an input runs so long after the input is made: as the client paces itself
     */
    UnsteadyLine(int[] inputs, double[] arrivalMillis, int tickRateHz, double offsetMillis) {
        this.inputs = inputs;
        this.arrivalMillis = arrivalMillis;
        this.offsetMillis = offsetMillis;
        periodMillis = 1000.0 / tickRateHz;
    }

    /** Goes on to the next tick. Answers false after the last one. */
    boolean next() {
        tick++;
        if (tick == inputs.length) {
            return false;
        }
        double nowMillis = tick * periodMillis + offsetMillis;
        firstLate = newest + 1;
        while (newest < tick && arrivalMillis[newest + 1] <= nowMillis) {
            newest++;
        }
        lateInputs = Math.min(newest, tick - 1) - firstLate + 1;
        return true;
    }

    /** Units by which late inputs have moved the avatar. */
    long movedUnits() {
        return movedSub / 256;
    }

    /** How often they did. */
    int moves() {
        return moves;
    }

    /** How often they did not, because the allowance was used up. */
    int refused() {
        return refused;
    }

    @Override
    public int input(int player) {
        return inputs[newest];
    }

    @Override
    public int pressedInLateInputs(int player) {
        return 0;
    }

    @Override
    public int missedTicks(int player) {
        return tick - newest;
    }

    @Override
    public int lateInputs(int player) {
        return lateInputs;
    }

    @Override
    public int lateInput(int player, int index) {
        return inputs[firstLate + index];
    }

    @Override
    public int viewLag8(int player, int now) {
        return 0;
    }

    @Override
    public void movedByLateInputs(int player, int sub) {
        movedSub += sub;
        moves++;
    }

    @Override
    public void lateInputsRefused(int player) {
        refused++;
    }
}
