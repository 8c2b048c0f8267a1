package io.github.driftfire.model.lobby;

/**
 * Asks for a place in a listed room.
 *
 * @param type always {@link #TYPE}
 * @param room the room's name
 */
public record JoinPublicRoom(String type, String room) implements LobbyClientMessage {
    public static final String TYPE = "room";

    public static JoinPublicRoom of(String room) {
        return new JoinPublicRoom(TYPE, room);
    }
}
