package io.github.driftfire.engine.sessions;

import io.github.driftfire.engine.moderation.Ban;
import io.github.driftfire.engine.sessions.Reservations.Reservation;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.engine.telemetry.Counters;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Hello;

/**
 * Decides what a hello gets: the seat of its resume token, the place of its ticket, a free seat, or a close with the reason. Owned by the room's
 * thread.
 */
public final class Admission {
    private final Seats seats;
    private final Spectators spectators;
    private final Reservations reservations;
    private final PlayerModeration moderation;
    private final Counters counters;

    public Admission(
            Seats seats,
            Spectators spectators,
            Reservations reservations,
            PlayerModeration moderation,
            Counters counters) {
        this.seats = seats;
        this.spectators = spectators;
        this.reservations = reservations;
        this.moderation = moderation;
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
        String token = hello.resume();
        String ticket = hello.ticket();
        if (token != null && !token.isEmpty()) {
            seats.resume(session, token);
        } else if (ticket != null && !ticket.isEmpty()) {
            redeem(session, hello, ticket);
        } else if (reservations.required()) {
            counters.increment(Counter.TICKETS_REFUSED);
            session.reject(CloseCode.BAD_TICKET, CloseCode.BAD_TICKET.reason());
        } else {
            seats.join(session, hello);
        }
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
