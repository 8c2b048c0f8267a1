package io.github.driftfire.model.lobby;

/**
 * The private room of which the visitor was a member is closed.
 *
 * @param type always {@link #TYPE}
 * @param code the room's
 */
public record RoomClosed(String type, String code) implements LobbyServerMessage {
    public static final String TYPE = "closed";

    public static RoomClosed of(String code) {
        return new RoomClosed(TYPE, code);
    }
}
