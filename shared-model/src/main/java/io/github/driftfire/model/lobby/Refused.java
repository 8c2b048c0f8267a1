package io.github.driftfire.model.lobby;

/**
 * A request that cannot be met.
 *
 * @param type always {@link #TYPE}
 * @param request the type of the request
 * @param code one of {@link RefusalCode}'s texts: a page has a sentence of its own for it, in its language
 * @param reason a sentence for people, in English
 * @param next the next best action: one of {@link LobbyProtocol}'s
 */
public record Refused(String type, String request, String code, String reason, String next)
        implements LobbyServerMessage {
    public static final String TYPE = "refused";

    public static Refused of(String request, String code, String reason, String next) {
        return new Refused(TYPE, request, code, reason, next);
    }
}
