package io.github.driftfire.page;

import io.github.driftfire.kit.page.PageEvents;
import org.jspecify.annotations.Nullable;

/** The page's side of {@link PageEvents}. */
final class GameBridge {
    private GameBridge() {}

    /** @param room {@code null} for the usual one */
    static void join(@Nullable String room, @Nullable String ticket) {
        PageEvents.Detail detail = PageEvents.detail();
        detail.setRoom(room);
        detail.setTicket(ticket);
        PageEvents.send(PageEvents.JOIN, detail);
    }

    /** Shows a room behind the first screen; without a ticket no more. */
    static void background(@Nullable String room, @Nullable String ticket) {
        PageEvents.Detail detail = PageEvents.detail();
        detail.setRoom(room);
        detail.setTicket(ticket);
        PageEvents.send(PageEvents.BACKGROUND, detail);
    }

    /** @param player a number, -1 for the leader, -2 for the whole arena */
    static void follow(int player) {
        PageEvents.Detail detail = PageEvents.detail();
        detail.setPlayer(player);
        PageEvents.send(PageEvents.FOLLOW, detail);
    }

    /** Back to the first screen. */
    static void leave() {
        PageEvents.send(PageEvents.LEAVE, PageEvents.detail());
    }
}
