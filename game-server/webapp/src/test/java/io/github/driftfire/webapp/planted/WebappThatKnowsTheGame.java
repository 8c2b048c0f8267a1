package io.github.driftfire.webapp.planted;

import io.github.driftfire.arena.ArenaGame;

/** The archive hosts any game. */
public final class WebappThatKnowsTheGame {
    Class<?> knows() {
        return ArenaGame.class;
    }
}
