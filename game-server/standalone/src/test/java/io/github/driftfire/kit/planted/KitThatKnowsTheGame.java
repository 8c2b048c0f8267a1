package io.github.driftfire.kit.planted;

import io.github.driftfire.model.arena.Tuning;

/** Planted: the kit must not know a game. */
public final class KitThatKnowsTheGame {
    private KitThatKnowsTheGame() {}

    static int hz(Tuning tuning) {
        return tuning.hz;
    }
}
