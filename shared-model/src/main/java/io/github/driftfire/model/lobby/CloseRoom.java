package io.github.driftfire.model.lobby;

/**
 * The host closes the private room, and ends what is played in it.
 *
 * @param type always {@link #TYPE}
 */
public record CloseRoom(String type) implements LobbyClientMessage {
    public static final String TYPE = "close";

    public static CloseRoom of() {
        return new CloseRoom(TYPE);
    }
}
