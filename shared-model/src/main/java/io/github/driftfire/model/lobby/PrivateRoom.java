package io.github.driftfire.model.lobby;

import java.util.List;

/**
 * A private room of which the visitor is a member; sent when something about it has changed.
 *
 * @param type always {@link #TYPE}
 * @param code by which others join
 * @param room the room's name in the address
 * @param mode the mode's name
 * @param host whether the visitor is the host
 * @param key of the member: comes back as this member after a reload, see {@link EnterLobby#member}
 * @param locked whether the code opens it no more
 * @param members in the order in which they came; then the spectators
 */
public record PrivateRoom(
        String type,
        String code,
        String room,
        String mode,
        boolean host,
        String key,
        boolean locked,
        List<RoomMember> members)
        implements LobbyServerMessage {
    public static final String TYPE = "private";

    public static PrivateRoom of(
            String code, String room, String mode, boolean host, String key, boolean locked, List<RoomMember> members) {
        return new PrivateRoom(TYPE, code, room, mode, host, key, locked, members);
    }
}
