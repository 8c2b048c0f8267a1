package io.github.driftfire.engine.kit;

import io.github.driftfire.engine.results.ResultWriter;

/** What is kept of a player's life that ends, see {@link GameContext#resultOfLife}. */
@FunctionalInterface
public interface LifeResult {
    /** Adds facts; {@link ResultWriter#end} is called after it. Room's thread. */
    void add(int player, ResultWriter life);
}
