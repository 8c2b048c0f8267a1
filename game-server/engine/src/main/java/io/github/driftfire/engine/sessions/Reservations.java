package io.github.driftfire.engine.sessions;

import io.github.driftfire.engine.players.SessionToken;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.engine.telemetry.Counters;
import io.github.driftfire.model.protocol.Protocol;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A room's reserved places. Each has a ticket of 128 random bits, which works once, in this room, within
 * {@value io.github.driftfire.model.protocol.Protocol#TICKET_MILLIS} ms. Only a ticket's hash is kept, so that neither what is kept nor the time
 * of a search tells anything of a ticket.
 *
 * <p>Thread-safe; {@link #use}, {@link #leave} and {@link #expire} are for the room's thread.
 */
public final class Reservations {
    /** The owner of what nobody reserved. */
    public static final long NO_OWNER = 0;

    /** The party of who comes alone. */
    public static final int NO_PARTY = 0;

    private static final int TICKET_BYTES = 16;
    private static final long TICKET_NANOS = Protocol.TICKET_MILLIS * 1_000_000L;
    private static final long EXPIRY_INTERVAL_NANOS = 1_000_000_000L;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Reservation> byHash = new ConcurrentHashMap<>();
    private final Places places;
    private final boolean required;
    private final RunningClock clock;
    private final Counters counters;
    private final ReservationListener listener;
    private long expiredNanos;
    private volatile boolean seatWanted;

    /** A place that waits for its ticket. */
    static final class Reservation {
        private final TicketKind kind;
        private final long owner;
        private final int party;
        private final long sinceNanos;

        Reservation(TicketKind kind, long owner, int party, long sinceNanos) {
            this.kind = kind;
            this.owner = owner;
            this.party = party;
            this.sinceNanos = sinceNanos;
        }

        TicketKind kind() {
            return kind;
        }

        long owner() {
            return owner;
        }

        int party() {
            return party;
        }

        boolean isExpired(long nowNanos) {
            return nowNanos - sinceNanos > TICKET_NANOS;
        }
    }

    /** @param required whether nobody takes a seat without a ticket */
    public Reservations(
            Places places, boolean required, RunningClock clock, Counters counters, ReservationListener listener) {
        this.places = places;
        this.required = required;
        this.clock = clock;
        this.counters = counters;
        this.listener = listener;
        this.expiredNanos = clock.nanos();
    }

    public Places places() {
        return places;
    }

    /** Whether nobody takes a seat without a ticket. */
    boolean required() {
        return required;
    }

    /** The ticket of a place that is reserved from now on; {@code null} if none is free, or the room closes. Any thread. */
    public @Nullable String reserve(TicketKind kind, long owner) {
        List<String> tickets = reserve(kind, List.of(owner), NO_PARTY);
        return tickets.isEmpty() ? null : tickets.get(0);
    }

    /**
     * Reserves a place for each of several owners, or none. Any thread.
     *
     * @param owners not {@link #NO_OWNER}; what the listener is told
     * @param party of all of them, whom the game may keep together; {@link #NO_PARTY} for none
     * @return a ticket for each owner, in their order; empty if not all of them find a place
     */
    public List<String> reserve(TicketKind kind, List<Long> owners, int party) {
        if (owners.contains(NO_OWNER)) {
            throw new IllegalArgumentException("a reservation needs an owner");
        }
        List<String> tickets = new ArrayList<>();
        if (!places.take(kind, owners.size())) {
            return tickets;
        }
        long nowNanos = clock.nanos();
        for (long owner : owners) {
            byte[] bytes = new byte[TICKET_BYTES];
            random.nextBytes(bytes);
            String ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            byHash.put(SessionToken.hash(ticket), new Reservation(kind, owner, party, nowNanos));
            counters.increment(Counter.PLACES_RESERVED);
            tickets.add(ticket);
        }
        return tickets;
    }

    /** Gives up the place of a ticket. Answers whether it was still waiting. Any thread. */
    public boolean cancel(String ticket) {
        Reservation reservation = byHash.remove(SessionToken.hash(ticket));
        if (reservation != null) {
            end(reservation);
        }
        return reservation != null;
    }

    /** Says that somebody waits for a seat and finds none anywhere: an inactive player of this room is warned. Any thread. */
    public void wantSeat() {
        seatWanted = true;
    }

    /** Tickets that wait. Any thread. */
    public int waiting() {
        return byHash.size();
    }

    // What follows is for the room's thread.

    /** Whether somebody has wanted a seat since the last call. */
    boolean takeSeatWanted() {
        boolean wanted = seatWanted;
        if (wanted) {
            seatWanted = false;
        }
        return wanted;
    }

    /** The reservation of a ticket, whose place is the caller's from now on; {@code null} if the ticket is not valid. */
    @Nullable
    Reservation use(String ticket) {
        Reservation reservation = byHash.remove(SessionToken.hash(ticket));
        if (reservation == null) {
            counters.increment(Counter.TICKETS_REFUSED);
            return null;
        }
        if (reservation.isExpired(clock.nanos())) {
            counters.increment(Counter.TICKETS_REFUSED);
            counters.increment(Counter.TICKETS_EXPIRED);
            end(reservation);
            return null;
        }
        return reservation;
    }

    /** A place that was taken, with a ticket or without, has its player or spectator. */
    void taken(long owner) {
        if (owner != NO_OWNER) {
            listener.used(owner);
        }
    }

    /** Who had a place has gone for good, and leaves it to somebody else. */
    void handOver(long owner) {
        if (owner != NO_OWNER) {
            listener.ended(owner);
        }
    }

    /** Who had a place has gone for good. */
    void leave(TicketKind kind, long owner) {
        places.release(kind);
        handOver(owner);
        listener.freed(kind);
    }

    private void end(Reservation reservation) {
        leave(reservation.kind, reservation.owner);
    }

    /** Once a tick: gives up the places of expired tickets, once a second. */
    public void expire(long nowNanos) {
        if (byHash.isEmpty() || nowNanos - expiredNanos < EXPIRY_INTERVAL_NANOS) {
            return;
        }
        expiredNanos = nowNanos;
        byHash.forEach((hash, reservation) -> {
            // A ticket may be cancelled meanwhile: one of the two ends it.
            if (reservation.isExpired(nowNanos) && byHash.remove(hash, reservation)) {
                counters.increment(Counter.TICKETS_EXPIRED);
                end(reservation);
            }
        });
    }
}
