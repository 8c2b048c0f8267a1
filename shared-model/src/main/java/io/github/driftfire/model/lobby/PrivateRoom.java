package io.github.driftfire.model.lobby;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A private room of which the visitor is a member; sent when something about it has changed.
 *
 * @param type always {@link #TYPE}
 * @param code by which others join
 * @param room the room's name in the address
 * @param mode the mode's name
 * @param host whether the visitor is the host
 * @param hostKey to the host: takes the role up again after a reload, see {@link EnterLobby#host}
 * @param locked whether the code opens it no more
 * @param members in the order in which they came
 */
public record PrivateRoom(
        String type,
        String code,
        String room,
        String mode,
        boolean host,
        @Nullable String hostKey,
        boolean locked,
        List<RoomMember> members)
        implements LobbyServerMessage {
    public static final String TYPE = "private";

    public static PrivateRoom of(
            String code,
            String room,
            String mode,
            boolean host,
            @Nullable String hostKey,
            boolean locked,
            List<RoomMember> members) {
        return new PrivateRoom(TYPE, code, room, mode, host, hostKey, locked, members);
    }
}
