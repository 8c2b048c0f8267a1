package io.github.driftfire.standalone.planted;

import io.github.driftfire.arena.ArenaGame;

/** The jar hosts any game. */
public final class StandaloneThatKnowsTheGame {
    Class<?> knows() {
        return ArenaGame.class;
    }
}
