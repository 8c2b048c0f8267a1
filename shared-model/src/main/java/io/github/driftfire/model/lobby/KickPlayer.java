package io.github.driftfire.model.lobby;

import org.jspecify.annotations.Nullable;

/**
 * Removes a player, and keeps the room closed to that player for {@value LobbyProtocol#KICK_SECONDS} s. For the host and for operators.
 *
 * @param type always {@link #TYPE}
 * @param room the room's name; {@code null} for the private room whose host asks
 * @param player the number in the room of a player, or that of a spectator, see {@link PlayerEntry#player}, or {@code null}
 * @param member the number of a member or a spectator of the host's private room, in place of {@code player}, or {@code null}
 * @param name as the sender saw it, or {@code null}: with it, whoever has taken the number meanwhile is spared
 * @param reason a sentence for the player, at most {@value LobbyProtocol#MAX_REASON_CHARS} characters, or {@code null}
 */
public record KickPlayer(
        String type,
        @Nullable String room,
        @Nullable Integer player,
        @Nullable Integer member,
        @Nullable String name,
        @Nullable String reason)
        implements LobbyClientMessage {
    public static final String TYPE = "kick";

    public static KickPlayer of(
            @Nullable String room,
            @Nullable Integer player,
            @Nullable Integer member,
            @Nullable String name,
            @Nullable String reason) {
        return new KickPlayer(TYPE, room, player, member, name, reason);
    }
}
