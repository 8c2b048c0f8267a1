package io.github.driftfire.engine.planted;

import io.github.driftfire.model.arena.Ship;

/** The engine's only view of a game is its own interface. */
public final class EngineThatKnowsTheGame {
    Class<?> knows() {
        return Ship.class;
    }
}
