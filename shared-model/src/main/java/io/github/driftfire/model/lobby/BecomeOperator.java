package io.github.driftfire.model.lobby;

/**
 * A visitor shows the operator's token.
 *
 * @param type always {@link #TYPE}
 * @param token the server's secret
 */
public record BecomeOperator(String type, String token) implements LobbyClientMessage {
    public static final String TYPE = "operator";

    public static BecomeOperator of(String token) {
        return new BecomeOperator(TYPE, token);
    }
}
