package io.github.driftfire.model.lobby;

import java.util.List;

/**
 * A mode as the lobby lists it.
 *
 * @param mode its name
 * @param game the name of its game
 * @param title for people
 * @param description what it is about, for people; empty for none
 * @param maxPlayers most people in one room
 * @param players people in its listed rooms
 * @param bots bots in its listed rooms
 * @param spectators spectators in its listed rooms
 * @param rooms the listed rooms, the fullest first; at most {@link LobbyProtocol#MAX_LISTED_ROOMS}
 */
public record ModeEntry(
        String mode,
        String game,
        String title,
        String description,
        int maxPlayers,
        int players,
        int bots,
        int spectators,
        List<RoomEntry> rooms) {}
