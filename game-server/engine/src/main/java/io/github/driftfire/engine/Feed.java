package io.github.driftfire.engine;

import io.github.driftfire.model.wire.WireWriter;

/**
 * The game's own messages, which travel beside the world: names, scores, who shot whom.
 *
 * <p>What is written during a tick leaves with that tick's frames, in order. A client that misses frames is greeted again
 * ({@link Game#greet}), so a message must be one whose loss a greeting makes good, or one that may be lost.
 */
public interface Feed {
    /** For every player and spectator. */
    WireWriter broadcast();

    /** For one player, or with {@link Game#SPECTATOR} for all spectators. */
    WireWriter to(int player);
}
