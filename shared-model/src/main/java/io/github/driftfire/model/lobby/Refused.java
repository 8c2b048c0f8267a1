package io.github.driftfire.model.lobby;

/**
 * A request that cannot be met.
 *
 * @param type always {@link #TYPE}
 * @param request the type of the request
 * @param reason a sentence for people
 * @param next the next best action: one of {@link LobbyProtocol}'s
 */
public record Refused(String type, String request, String reason, String next) implements LobbyServerMessage {
    public static final String TYPE = "refused";

    public static Refused of(String request, String reason, String next) {
        return new Refused(TYPE, request, reason, next);
    }
}
