package io.github.driftfire.bench;

import io.github.driftfire.engine.Inputs;

/** Inputs without a line: none is late or missing, and players see the present. */
public interface PunctualInputs extends Inputs {
    @Override
    default int pressedInLateInputs(int player) {
        return 0;
    }

    @Override
    default int missedTicks(int player) {
        return 0;
    }

    @Override
    default int lateInputs(int player) {
        return 0;
    }

    @Override
    default int lateInput(int player, int index) {
        return 0;
    }

    @Override
    default int viewLag8(int player, int atTick) {
        return 0;
    }
}
