package io.github.driftfire.page;

import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.model.lobby.RoomTicket;
import org.jspecify.annotations.Nullable;

/** A ticket that was given to a page of another game: that game's page, which the browser goes to, takes the seat with it. */
final class TicketHandOver {
    private static final String KEY = "driftfire.ticket";
    private static final String SEPARATOR = "\n";

    /** The parts are the game, the room, the ticket, whether it is for a spectator, and the code of a private room. */
    private static final int PARTS = 5;

    private TicketHandOver() {}

    /** Keeps a ticket for the page that this tab goes to. */
    static void keep(RoomTicket ticket) {
        Browser.rememberInTab(KEY, text(ticket));
    }

    /** The ticket that was kept for a game's page, once; {@code null} if there is none. */
    static @Nullable RoomTicket take(String game) {
        String kept = Browser.recallInTab(KEY);
        Browser.rememberInTab(KEY, null);
        RoomTicket ticket = kept == null ? null : read(kept);
        return ticket == null || !ticket.game().equals(game) ? null : ticket;
    }

    static String text(RoomTicket ticket) {
        String code = ticket.code();
        return ticket.game()
                + SEPARATOR
                + ticket.room()
                + SEPARATOR
                + ticket.ticket()
                + SEPARATOR
                + (ticket.watch() ? "watch" : "")
                + SEPARATOR
                + (code == null ? "" : code);
    }

    static @Nullable RoomTicket read(String text) {
        String[] parts = new String[PARTS];
        int from = 0;
        for (int i = 0; i < PARTS; i++) {
            int end = i == PARTS - 1 ? text.length() : text.indexOf(SEPARATOR, from);
            if (end < 0) {
                return null;
            }
            parts[i] = text.substring(from, end);
            from = end + 1;
        }
        return RoomTicket.of(parts[1], parts[0], parts[2], !parts[3].isEmpty(), parts[4].isEmpty() ? null : parts[4]);
    }
}
