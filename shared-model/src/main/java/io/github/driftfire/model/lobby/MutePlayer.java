package io.github.driftfire.model.lobby;

import org.jspecify.annotations.Nullable;

/**
 * What the player says reaches nobody for a while. For the host, in that room; for operators, in all rooms.
 *
 * @param type always {@link #TYPE}
 * @param room the room's name; {@code null} for the private room whose host asks
 * @param player the number in the room of a player, or that of a spectator, see {@link PlayerEntry#player}, or {@code null}
 * @param member the number of a member or a spectator of the host's private room, in place of {@code player}, or {@code null}
 * @param name as the sender saw it, or {@code null}: with it, whoever has taken the number meanwhile is spared
 * @param seconds for how long; 0 ends it
 */
public record MutePlayer(
        String type,
        @Nullable String room,
        @Nullable Integer player,
        @Nullable Integer member,
        @Nullable String name,
        int seconds)
        implements LobbyClientMessage {
    public static final String TYPE = "mute";

    public static MutePlayer of(
            @Nullable String room,
            @Nullable Integer player,
            @Nullable Integer member,
            @Nullable String name,
            int seconds) {
        return new MutePlayer(TYPE, room, player, member, name, seconds);
    }
}
