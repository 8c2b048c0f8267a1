package io.github.driftfire.model.lobby;

/**
 * The answer to a {@link LobbyPing}.
 *
 * @param type always {@link #TYPE}
 * @param n the ping's
 */
public record LobbyPong(String type, int n) implements LobbyServerMessage {
    public static final String TYPE = "pong";

    public static LobbyPong of(int n) {
        return new LobbyPong(TYPE, n);
    }
}
