package io.github.driftfire.model.lobby;

import org.jspecify.annotations.Nullable;

/**
 * Bans a player: a host from the private room, an operator from the server.
 *
 * @param type always {@link #TYPE}
 * @param room the room's name; {@code null} for the private room whose host asks
 * @param player the number in the room of a player, or that of a spectator, see {@link PlayerEntry#player}, or {@code null}
 * @param member the number of a member or a spectator of the host's private room, in place of {@code player}, or {@code null}
 * @param name as the sender saw it, or {@code null}: with it, whoever has taken the number meanwhile is spared
 * @param seconds for how long
 * @param reason a sentence for the player, at most {@value LobbyProtocol#MAX_REASON_CHARS} characters, or {@code null}
 * @param device whether the player's device is banned
 * @param address whether the network of the player's address is banned
 */
public record BanPlayer(
        String type,
        @Nullable String room,
        @Nullable Integer player,
        @Nullable Integer member,
        @Nullable String name,
        int seconds,
        @Nullable String reason,
        boolean device,
        boolean address)
        implements LobbyClientMessage {
    public static final String TYPE = "ban";

    public static BanPlayer of(
            @Nullable String room,
            @Nullable Integer player,
            @Nullable Integer member,
            @Nullable String name,
            int seconds,
            @Nullable String reason,
            boolean device,
            boolean address) {
        return new BanPlayer(TYPE, room, player, member, name, seconds, reason, device, address);
    }
}
