package io.github.driftfire.engine.sessions;

import io.github.driftfire.engine.moderation.Ban;
import io.github.driftfire.engine.players.Account;
import io.github.driftfire.engine.players.Accounts;
import io.github.driftfire.engine.sessions.Reservations.Reservation;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.engine.telemetry.Counters;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Hello;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a hello gets: the seat of its resume token, the place of its ticket, a free seat, or a close with the reason. With a token from before
 * a restart the player has in a new seat what was there. Owned by the room's thread.
 */
public final class Admission {
    private final Seats seats;
    private final Spectators spectators;
    private final Reservations reservations;
    private final PlayerModeration moderation;
    private final Accounts accounts;
    private final Counters counters;

    public Admission(
            Seats seats,
            Spectators spectators,
            Reservations reservations,
            PlayerModeration moderation,
            Accounts accounts,
            Counters counters) {
        this.seats = seats;
        this.spectators = spectators;
        this.reservations = reservations;
        this.moderation = moderation;
        this.accounts = accounts;
        this.counters = counters;
    }

    /** Admits the client of a hello, or closes its session. */
    public void join(Session session) {
        Hello hello = session.hello();
        if (hello == null) {
            return;
        }
        Ban ban = moderation.ban(session);
        if (ban != null) {
            counters.increment(Counter.BANNED_REFUSED);
            session.reject(ban.code(), ban.message());
            return;
        }
        if (!identify(session, hello.account())) {
            session.reject(CloseCode.BAD_TICKET, "Your sign-in has been used or is over");
            return;
        }
        String token = given(hello.resume());
        String ticket = given(hello.ticket());
        if (token != null && seats.knows(token)) {
            if (ticket != null) {
                reservations.cancel(ticket);
            }
            seats.resume(session, token);
        } else if (ticket != null) {
            redeem(session, hello, ticket);
        } else if (token != null && !seats.hasCarryOver(token)) {
            counters.increment(Counter.TOKENS_REFUSED);
            session.reject(CloseCode.BAD_TOKEN, CloseCode.BAD_TOKEN.reason());
        } else if (reservations.required()) {
            counters.increment(Counter.TICKETS_REFUSED);
            session.reject(CloseCode.BAD_TICKET, CloseCode.BAD_TICKET.reason());
        } else {
            seats.join(session, hello);
        }
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** Answers {@code false} for a ticket that is not good, or not any more. */
    private boolean identify(Session session, @Nullable String ticket) {
        if (ticket == null || ticket.isEmpty()) {
            return true;
        }
        Account account = accounts.use(ticket);
        session.account(account);
        return account != null;
    }

    private void redeem(Session session, Hello hello, String ticket) {
        Reservation reservation = reservations.use(ticket);
        if (reservation == null) {
            session.reject(CloseCode.BAD_TICKET, CloseCode.BAD_TICKET.reason());
        } else if (reservation.kind() != TicketKind.SEAT) {
            spectators.join(session, hello, reservation);
        } else {
            seats.join(session, hello, reservation);
        }
    }
}
