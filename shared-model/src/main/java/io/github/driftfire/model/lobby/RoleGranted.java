package io.github.driftfire.model.lobby;

/**
 * What the visitor may do from now on.
 *
 * @param type always {@link #TYPE}
 * @param role {@link LobbyProtocol#OPERATOR}
 */
public record RoleGranted(String type, String role) implements LobbyServerMessage {
    public static final String TYPE = "role";

    public static RoleGranted of(String role) {
        return new RoleGranted(TYPE, role);
    }
}
