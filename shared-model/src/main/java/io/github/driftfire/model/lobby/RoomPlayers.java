package io.github.driftfire.model.lobby;

import java.util.List;

/**
 * Who plays in a room, and who watches it.
 *
 * @param type always {@link #TYPE}
 * @param room the room's name
 * @param players in the order of their numbers; then the spectators
 */
public record RoomPlayers(String type, String room, List<PlayerEntry> players) implements LobbyServerMessage {
    public static final String TYPE = "players";

    public static RoomPlayers of(String room, List<PlayerEntry> players) {
        return new RoomPlayers(TYPE, room, players);
    }
}
