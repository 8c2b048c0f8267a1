package io.github.driftfire.engine.players;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tickets that tell a socket who is signed in: each is good once, and for {@value #MINUTES} minutes. At most {@value #MOST} are out; one more ends
 * the oldest. Thread-safe, never waits long.
 */
final class AccountTickets {
    static final int MINUTES = 10;
    static final int MOST = 20_000;

    private static final long MILLIS = MINUTES * 60_000L;

    /** The oldest first. */
    private final Map<String, Ticket> tickets = new LinkedHashMap<>();

    private static final class Ticket {
        Account account;
        final String session;
        final long expiresMillis;

        Ticket(Account account, String session, long expiresMillis) {
            this.account = account;
            this.session = session;
            this.expiresMillis = expiresMillis;
        }
    }

    synchronized String issue(Account account, String session, long nowMillis) {
        var all = tickets.entrySet().iterator();
        while (all.hasNext()) {
            if (all.next().getValue().expiresMillis > nowMillis && tickets.size() < MOST) {
                break;
            }
            all.remove();
        }
        String text = SessionToken.draw();
        tickets.put(text, new Ticket(account, session, nowMillis + MILLIS));
        return text;
    }

    /** Whose a ticket is; {@code null} if it was used, is over, or never was. */
    synchronized @Nullable Account use(String text, long nowMillis) {
        Ticket ticket = tickets.remove(text);
        return ticket == null || ticket.expiresMillis <= nowMillis ? null : ticket.account;
    }

    /** An account has another name. */
    synchronized void rename(Account renamed) {
        for (Ticket ticket : tickets.values()) {
            if (ticket.account.player() == renamed.player()) {
                ticket.account = renamed;
            }
        }
    }

    /** A web session has ended, and with it its tickets. */
    synchronized void end(String session) {
        tickets.values().removeIf(ticket -> ticket.session.equals(session));
    }

    /** All web sessions of a player have ended. */
    synchronized void end(long player) {
        tickets.values().removeIf(ticket -> ticket.account.player() == player);
    }
}
