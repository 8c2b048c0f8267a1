package io.github.driftfire.model.lobby;

import org.jspecify.annotations.Nullable;

/**
 * A room as the lobby lists it.
 *
 * @param room its name
 * @param players people in it
 * @param bots players that the game plays itself
 * @param spectators who watches
 * @param maxPlayers most people at a time
 * @param leader the name of whoever leads; {@code null} where nobody does
 */
public record RoomEntry(
        String room,
        int players,
        int bots,
        int spectators,
        int maxPlayers,
        @Nullable String leader) {}
