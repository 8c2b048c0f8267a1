package io.github.driftfire.engine.sessions;

import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.RoomControl;
import io.github.driftfire.engine.chat.RoomChat;
import io.github.driftfire.engine.moderation.Ban;
import io.github.driftfire.engine.moderation.Ban.Scope;
import io.github.driftfire.engine.moderation.BanRequest;
import io.github.driftfire.engine.moderation.ClientIdentity;
import io.github.driftfire.engine.moderation.Moderation;
import io.github.driftfire.engine.replication.Replicator;
import io.github.driftfire.engine.results.ResultWriter;
import io.github.driftfire.engine.results.Results;
import io.github.driftfire.engine.results.Venue;
import io.github.driftfire.engine.sessions.AddressLimits.Kind;
import io.github.driftfire.engine.sessions.Reservations.Reservation;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.engine.telemetry.Counters;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Hello;
import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.protocol.Welcome;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who plays in a room: takes players in, keeps the seat of who lost the line, and gives seats up. Owned by the room's thread. */
public final class Seats {
    private static final Logger LOG = System.getLogger(Seats.class.getName());
    private static final int FRAME_BYTES = 4096;
    static final long SILENCE_NANOS = 60_000_000_000L;
    private static final long RESUME_NANOS = Protocol.RESUME_MILLIS * 1_000_000L;

    /** A line that was heard from this recently is alive: its seat cannot be resumed by another. */
    private static final long LIVELY_NANOS = 1_000_000_000L;

    private final String room;
    private final Game game;
    private final RoomChat chat;
    private final PlayerInputs inputs;
    private final FeedBuffers feeds;
    private final Counters counters;
    private final RunningClock clock;
    private final ThrottledErrorLog errors;
    private final InactivePlayers inactive;
    private final Reservations reservations;
    private final Places places;

    private final RoomNames names;

    private final ResumeTokens tokens = new ResumeTokens();
    private final @Nullable Seat[] seats;
    private final SeatPrefetch prefetch;

    private final int spectatorDelaySeconds;

    private final SeatCarryOvers carryOvers;

    private int players;

    /** @param spectatorDelaySeconds by how much later spectators see the room */
    public Seats(
            String room,
            int maxPlayers,
            Reservations reservations,
            Game game,
            RoomChat chat,
            RoomNames names,
            PlayerInputs inputs,
            FeedBuffers feeds,
            Counters counters,
            RunningClock clock,
            ThrottledErrorLog errors,
            int spectatorDelaySeconds,
            SeatCarryOvers carryOvers) {
        this.room = room;
        this.reservations = reservations;
        this.places = reservations.places();
        this.game = game;
        this.chat = chat;
        this.names = names;
        this.inputs = inputs;
        this.feeds = feeds;
        this.counters = counters;
        this.clock = clock;
        this.errors = errors;
        this.spectatorDelaySeconds = spectatorDelaySeconds;
        this.carryOvers = carryOvers;
        this.seats = new Seat[maxPlayers];
        this.prefetch = new SeatPrefetch(seats, counters);
        this.inactive = new InactivePlayers(game.model().tickRateHz(), counters);
    }

    /** By player; read only. */
    @Nullable
    Seat[] all() {
        return seats;
    }

    /** For a walk through {@link #all}. */
    SeatPrefetch prefetch() {
        return prefetch;
    }

    /**
     * What the game may ask about a player's connection.
     *
     * @param spectatorsSeeAll whether what spectators see of the room is all of it
     * @param venue where results come from
     */
    RoomControl control(
            Replicator replicator, Spectators spectators, boolean spectatorsSeeAll, Venue venue, Results results) {
        return new SeatControl(
                seats,
                chat,
                replicator,
                spectators,
                spectatorsSeeAll,
                new ResultWriter(venue, results),
                game.model().tickRateHz());
    }

    /** Removes a player for good; a seat that only waits for its player is free at once. */
    void remove(Seat seat, CloseCode code, String reason) {
        seat.session().reject(code, reason);
        if (seat.vacant()) {
            leave(seat);
        }
    }

    /**
     * Removes a player, and has the room refuse that player for a while, if there is anything by which to know the player again.
     *
     * @param role who wants it: operator, host or vote
     * @return what refuses the player; {@code null} for nothing
     */
    @Nullable
    Ban kick(Seat seat, Moderation moderation, String role, String reason, int seconds) {
        ClientIdentity who = seat.session().identity();
        Ban ban =
                moderation.bans().add(new BanRequest(CloseCode.KICKED, who, Scope.DEVICE, room, reason, role, seconds));
        String message = reason.isEmpty() ? CloseCode.KICKED.reason() : reason;
        remove(seat, CloseCode.KICKED, ban == null ? message : ban.message());
        return ban;
    }

    /** Seats whose player is there. */
    public int players() {
        return players;
    }

    /**
     * Gives the player of a hello a free seat, or closes the session with the reason. With a token of {@link #hasCarryOver} the player has there what
     * another room has written.
     */
    void join(Session session, Hello hello) {
        // Before the address, which may take a vacant seat of its own for it.
        if (places.isClosed()) {
            refuseFull(session);
        } else if (takeAddress(session)) {
            int player = freeSeat();
            if (player < 0) {
                session.address().release(Kind.SEAT);
                refuseFull(session);
            } else {
                take(player, Reservations.NO_OWNER, Reservations.NO_PARTY, session, hello);
            }
        }
    }

    /** Whether a token is one of this room. */
    boolean knows(String token) {
        return tokens.find(token) != null;
    }

    /** Whether there is a record from before a restart for the player of a token. */
    boolean hasCarryOver(String token) {
        return carryOvers.has(token);
    }

    /** Gives the player of a hello the seat that was reserved, or closes the session with the reason. */
    void join(Session session, Hello hello, Reservation reservation) {
        if (takeAddress(session)) {
            take(emptySeat(), reservation.owner(), reservation.party(), session, hello);
        } else {
            reservations.leave(TicketKind.SEAT, reservation.owner());
        }
    }

    private void refuseFull(Session session) {
        if (places.isClosed()) {
            session.reject(CloseCode.GOING_AWAY, "This room closes");
            return;
        }
        inactive.seatWanted(seats);
        String playing = seats.length == 1 ? "1 is playing" : seats.length + " are playing";
        session.reject(CloseCode.ROOM_FULL, "The room is full: " + playing);
    }

    /** Whether the session's address may have one seat more; if not, the session is closed. */
    private boolean takeAddress(Session session) {
        boolean taken = takeSeat(session.address());
        if (!taken) {
            counters.increment(Counter.ADDRESS_REFUSED);
            session.reject(CloseCode.ADDRESS_LIMIT, "Too many players from your address");
        }
        return taken;
    }

    /** Seats a player in an empty seat whose place is taken. */
    private void take(int player, long owner, int party, Session session, Hello hello) {
        Seat seat = new Seat(player, TicketKind.SEAT, owner, party, session, counters, FRAME_BYTES);
        String name = names.take(chat.name(session.wantedName(hello)), session.account());
        seat.name(name);
        seats[player] = seat;
        chat.joined(player);
        session.stopWaiting();
        inputs.join(player, seat.suspicion());
        players++;
        counters.increment(Counter.JOINS);
        reservations.taken(owner);
        LOG.log(Level.DEBUG, () -> "room " + room + ": " + name + " joined, " + players + " playing");
        try {
            game.join(player, name);
            String token = hello.resume();
            if (token != null && carryOvers.read(player, token)) {
                counters.increment(Counter.CARRY_OVERS);
            }
            welcome(seat);
        } catch (RuntimeException | Error e) {
            failed(player, session, e);
        }
    }

    /** Once a tick, when everything is sent. */
    public void writeCarryOvers(int tick) {
        carryOvers.write(tick, seats);
    }

    /** Brings a player back to a seat that its token names, unless it is being played. */
    void resume(Session session, String token) {
        Seat seat = tokens.find(token);
        if (seat == null || (seat.session().isClosed() && !seat.session().mayResume())) {
            counters.increment(Counter.TOKENS_REFUSED);
            session.reject(CloseCode.BAD_TOKEN, CloseCode.BAD_TOKEN.reason());
        } else if (!seat.session().isClosed() && seat.session().silentNanos(clock.nanos()) < LIVELY_NANOS) {
            counters.increment(Counter.TOKENS_REFUSED);
            session.reject(CloseCode.SEAT_BUSY, CloseCode.SEAT_BUSY.reason());
        } else {
            inactive.forget(seat);
            seat.session().reject(CloseCode.REPLACED, CloseCode.REPLACED.reason());
            players += seat.vacant() ? 1 : 0;
            inputs.clear(seat.player());
            // First the new one: the seat's count must not be gone for a moment.
            session.address().add(Kind.SEAT);
            seat.address().release(Kind.SEAT);
            seat.resume(session);
            session.stopWaiting();
            counters.increment(Counter.RESUMES);
            try {
                game.resumed(seat.player());
                welcome(seat);
            } catch (RuntimeException | Error e) {
                failed(seat.player(), session, e);
            }
        }
    }

    /** Whether an address may have one seat more, if need be for one that its own player has left behind. */
    private boolean takeSeat(ClientAddress address) {
        if (address.take(Kind.SEAT)) {
            return true;
        }
        Seat left = longestVacant(seat -> seat.address().isSame(address));
        if (left == null) {
            return false;
        }
        leave(left);
        return address.take(Kind.SEAT);
    }

    private void welcome(Seat seat) {
        String token = tokens.renew(seat);
        carryOvers.begin(seat);
        seat.session()
                .send(new Welcome(
                        Welcome.TYPE,
                        seat.player(),
                        room,
                        game.settings(),
                        token,
                        chat.mode().word(),
                        spectatorDelaySeconds));
    }

    /** An empty seat, or the one that has been vacant for longest, with its place; -1 if all are played or reserved. */
    private int freeSeat() {
        if (places.take(TicketKind.SEAT, 1)) {
            return emptySeat();
        }
        if (places.isClosed()) {
            return -1;
        }
        Seat left = longestVacant(seat -> true);
        if (left == null) {
            return -1;
        }
        empty(left);
        reservations.handOver(left.owner());
        return left.player();
    }

    /** Of some seats the one that has waited for its player for longest; {@code null} if none does. */
    private @Nullable Seat longestVacant(Predicate<Seat> which) {
        long nowNanos = clock.nanos();
        Seat longest = null;
        for (Seat seat : seats) {
            if (seat != null
                    && seat.vacant()
                    && which.test(seat)
                    && (longest == null || seat.vacantNanos(nowNanos) > longest.vacantNanos(nowNanos))) {
                longest = seat;
            }
        }
        return longest;
    }

    /** The first empty seat: there is one for each place that is taken. */
    private int emptySeat() {
        int player = 0;
        while (seats[player] != null) {
            player++;
        }
        return player;
    }

    /** Vacates the seat of a session that has closed or gone silent, and frees it when its time has passed. */
    void release(Seat seat, long nowNanos) {
        Session session = seat.session();
        if (session.silentNanos(nowNanos) > SILENCE_NANOS) {
            session.reject(CloseCode.IDLE, CloseCode.IDLE.reason());
        }
        if (session.isClosed() && !seat.vacant()) {
            inactive.forget(seat);
            seat.vacate(nowNanos);
            inputs.clear(seat.player());
            players--;
            try {
                game.disconnected(seat.player());
            } catch (RuntimeException | Error e) {
                failed(seat.player(), session, e);
            }
        }
        if (seat.vacant() && !session.mayResume()) {
            leave(seat);
        } else if (seat.vacantNanos(nowNanos) > RESUME_NANOS) {
            counters.increment(Counter.SEATS_EXPIRED);
            leave(seat);
        }
    }

    /** Frees the seat of a player who was warned and did nothing, unless a seat has become free meanwhile. */
    public void releaseInactive(long nowNanos) {
        if (reservations.takeSeatWanted()) {
            inactive.seatWanted(seats);
        }
        Seat seat = inactive.expire(seats, places);
        if (seat != null) {
            release(seat, nowNanos);
        }
    }

    private void leave(Seat seat) {
        empty(seat);
        reservations.leave(TicketKind.SEAT, seat.owner());
    }

    /** Empties a seat; its place is still taken. */
    private void empty(Seat seat) {
        seat.address().release(Kind.SEAT);
        names.release(seat.name());
        tokens.forget(seat);
        carryOvers.end(seat);
        chat.left(seat.player());
        try {
            game.leave(seat.player());
        } catch (RuntimeException | Error e) {
            failed(seat.player(), seat.session(), e);
        } finally {
            // After the game, which may have a result of this player.
            seats[seat.player()] = null;
        }
    }

    /** The server stops. Before the sessions are closed. */
    public void releaseCarryOvers() {
        carryOvers.release(seats);
    }

    /** The room has closed and ticks no more: ends the players' lives, which may have results, and gives back what is counted elsewhere. */
    public void close() {
        for (Seat seat : seats) {
            if (seat != null) {
                empty(seat);
            }
        }
    }

    /** The game failed in a call about a player, maybe in the middle of a message to everybody. */
    private void failed(int player, Session session, Throwable e) {
        feeds.spoil();
        errors.about(player, session, e, clock.realNanos());
    }
}
