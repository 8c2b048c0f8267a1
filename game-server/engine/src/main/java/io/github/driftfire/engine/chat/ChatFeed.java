package io.github.driftfire.engine.chat;

import io.github.driftfire.engine.Feed;

/** The feed that chat is written to, which leaves a part of each tick's bytes to the game. */
public interface ChatFeed extends Feed {
    /** Whether a message to everybody may be written. */
    boolean hasRoom();

    /** Whether a message to a player, or with {@link io.github.driftfire.engine.Game#SPECTATOR} to all spectators, may be written. */
    boolean hasRoom(int player);
}
