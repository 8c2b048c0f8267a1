package io.github.driftfire.netcode.planted;

import io.github.driftfire.model.arena.Tuning;

/** Planted: netcode must not know a game. */
public final class NetcodeThatKnowsTheGame {
    private NetcodeThatKnowsTheGame() {}

    static int hz(Tuning tuning) {
        return tuning.hz;
    }
}
