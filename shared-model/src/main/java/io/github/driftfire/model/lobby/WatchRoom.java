package io.github.driftfire.model.lobby;

import org.jspecify.annotations.Nullable;

/**
 * Asks to watch a room without a seat in it: one of the two is there.
 *
 * @param type always {@link #TYPE}
 * @param room a listed room's name
 * @param code a private room's code
 */
public record WatchRoom(
        String type, @Nullable String room, @Nullable String code) implements LobbyClientMessage {
    public static final String TYPE = "watch";

    public static WatchRoom of(@Nullable String room, @Nullable String code) {
        return new WatchRoom(TYPE, room, code);
    }
}
