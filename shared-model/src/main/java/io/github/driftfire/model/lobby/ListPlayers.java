package io.github.driftfire.model.lobby;

import org.jspecify.annotations.Nullable;

/**
 * Who plays in a room, and who watches it: for its host and for operators.
 *
 * @param type always {@link #TYPE}
 * @param room the room's name; {@code null} for the private room whose host asks
 */
public record ListPlayers(String type, @Nullable String room) implements LobbyClientMessage {
    public static final String TYPE = "players";

    public static ListPlayers of(@Nullable String room) {
        return new ListPlayers(TYPE, room);
    }
}
