package io.github.driftfire.model.lobby;

/**
 * Asks for a place in a private room.
 *
 * @param type always {@link #TYPE}
 * @param code the room's code, in letters of any case
 */
public record JoinRoom(String type, String code) implements LobbyClientMessage {
    public static final String TYPE = "join";

    public static JoinRoom of(String code) {
        return new JoinRoom(TYPE, code);
    }
}
