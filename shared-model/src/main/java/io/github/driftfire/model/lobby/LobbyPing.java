package io.github.driftfire.model.lobby;

/**
 * Is answered by a {@link LobbyPong} at once. A visitor who says nothing else sends one now and then.
 *
 * @param type always {@link #TYPE}
 * @param n any number
 */
public record LobbyPing(String type, int n) implements LobbyClientMessage {
    public static final String TYPE = "ping";

    public static LobbyPing of(int n) {
        return new LobbyPing(TYPE, n);
    }
}
