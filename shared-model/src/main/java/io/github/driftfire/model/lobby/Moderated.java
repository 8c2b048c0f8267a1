package io.github.driftfire.model.lobby;

import org.jspecify.annotations.Nullable;

/**
 * A request of a host or an operator is done.
 *
 * @param type always {@link #TYPE}
 * @param request the type of the request
 * @param name whom it was done to
 * @param ban the number of the ban, {@code null} if it was none
 */
public record Moderated(
        String type, String request, String name, @Nullable Integer ban) implements LobbyServerMessage {
    public static final String TYPE = "done";

    public static Moderated of(String request, String name, @Nullable Integer ban) {
        return new Moderated(TYPE, request, name, ban);
    }
}
