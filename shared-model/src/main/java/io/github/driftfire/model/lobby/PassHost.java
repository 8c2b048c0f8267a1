package io.github.driftfire.model.lobby;

/**
 * The host passes the role on.
 *
 * @param type always {@link #TYPE}
 * @param member the number of a member, see {@link RoomMember#member}
 */
public record PassHost(String type, int member) implements LobbyClientMessage {
    public static final String TYPE = "host";

    public static PassHost of(int member) {
        return new PassHost(TYPE, member);
    }
}
