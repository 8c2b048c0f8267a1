package io.github.driftfire.model.lobby;

import org.jspecify.annotations.Nullable;

/**
 * The first text of a visitor. A later one changes name, party and device.
 *
 * @param type always {@link #TYPE}
 * @param name as typed by the visitor, or {@code null}; the server trims it
 * @param device the {@linkplain io.github.driftfire.model.protocol.DeviceKey key} of the visitor's device, or {@code null}
 * @param party a party's code, see {@link LobbyProtocol#isPartyCode}, or {@code null} for a visitor who comes alone
 * @param member the key by which a member of a private room comes back, and its host to the role, see {@link PrivateRoom#key}, or {@code null}
 * @param account a ticket for one use that tells who is signed in, or {@code null} from a guest
 */
public record EnterLobby(
        String type,
        @Nullable String name,
        @Nullable String device,
        @Nullable String party,
        @Nullable String member,
        @Nullable String account)
        implements LobbyClientMessage {
    public static final String TYPE = "enter";

    /** A guest's. */
    public static EnterLobby of(
            @Nullable String name, @Nullable String device, @Nullable String party, @Nullable String member) {
        return of(name, device, party, member, null);
    }

    public static EnterLobby of(
            @Nullable String name,
            @Nullable String device,
            @Nullable String party,
            @Nullable String member,
            @Nullable String account) {
        return new EnterLobby(TYPE, name, device, party, member, account);
    }
}
