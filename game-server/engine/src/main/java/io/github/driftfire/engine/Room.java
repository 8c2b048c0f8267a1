package io.github.driftfire.engine;

import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Hello;
import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.protocol.Welcome;
import io.github.driftfire.model.wire.WireWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One arena with its players: a world, its game, a seat for each player, and the tick that moves them all.
 *
 * <p>{@link #tick} is a method, not a thread: {@link Rooms} has threads that call it when it is due, and a test steps it by
 * hand. All but {@link #admit}, {@link #status}, {@link #metrics} and {@link #close} belong to the one thread that ticks.
 *
 * <p>What the game throws about one player ends that player's session; what it throws in a tick ends that tick.
 */
public final class Room {
    private static final Logger LOG = System.getLogger(Room.class.getName());
    private static final int FRAME_BYTES = 4096;
    private static final long SILENCE_NANOS = 60_000_000_000L;
    private static final long RESUME_NANOS = Protocol.RESUME_MILLIS * 1_000_000L;

    /** A line that was heard from this recently is alive: nobody else may take its seat. */
    private static final long LIVELY_NANOS = 1_000_000_000L;

    /** Connections that may wait at the door of a full room. */
    private static final int MAX_STRANGERS = 1024;

    private final RoomSpec spec;
    private final Game game;
    private final LongSupplier nanoClock;
    private final World world;
    private final Replicator replicator;
    private final FeedBuffers feeds;
    private final PlayerInputs inputs;
    private final TickClock clock;
    private final Counters counters = new Counters();
    private final RoomMeter meter;
    private final Sessions sessions;
    private final Lobby lobby;
    private final ResumeTokens tokens = new ResumeTokens();
    private final Patience patience;
    private final Consumer<Session> join = this::join;
    private final @Nullable Seat[] seats;
    private boolean replicating;
    private int players;
    private int bots;
    private int tick;
    private int complainedTick = Integer.MIN_VALUE;
    private volatile RoomStatus status;

    /** @param nanoClock as {@link System#nanoTime}; a test has its own */
    public Room(RoomSpec spec, LongSupplier nanoClock) {
        this.spec = spec;
        this.game = spec.game().get();
        this.nanoClock = nanoClock;
        int hz = game.model().tickRateHz();
        long nowNanos = nanoClock.getAsLong();
        this.clock = new TickClock(hz, nowNanos);
        this.patience = new Patience(hz);
        this.meter = new RoomMeter(spec.name(), counters, nowNanos);
        this.sessions = new Sessions(game.fingerprint(), hz, spec.maxPlayers() + MAX_STRANGERS, nanoClock, counters);
        this.lobby = new Lobby(sessions);
        this.world = World.of(game);
        this.replicator = new Replicator(world, game.interest(), hz);
        this.feeds = new FeedBuffers(spec.maxPlayers());
        this.inputs = new PlayerInputs(spec.maxPlayers());
        this.seats = new Seat[spec.maxPlayers()];
        game.start(world, feeds);
        this.bots = game.bots();
        this.status = currentStatus();
    }

    /** Takes a new connection in, or closes it at once. Any thread. */
    public Session admit(Connection connection) {
        return sessions.admit(connection);
    }

    /** The latest listing. Any thread. */
    public RoomStatus status() {
        return status;
    }

    /** Any thread. */
    public RoomMetrics metrics() {
        long sinceTickMillis = Math.max(0, meter.sinceTickNanos(nanoClock.getAsLong()) / 1_000_000L);
        return new RoomMetrics(status, sinceTickMillis, meter.tickTimes(), counters.counts(), counters.closes());
    }

    /** Tells everybody that it is over, and everybody who still comes. Any thread; best called when nothing ticks. */
    public void close(String reason) {
        sessions.closeAll(reason);
    }

    String name() {
        return spec.name();
    }

    /** The loop begins: what was due before is not missed. */
    void begin(long nowNanos) {
        clock.restart(nowNanos);
    }

    /** Runs what is due, at most a bounded number of ticks. */
    void runDue(long nowNanos) {
        while (clock.claim(nowNanos)) {
            tick(nanoClock.getAsLong());
        }
        counters.set(Counter.OVERRUNS, clock.overruns());
        meter.report(nowNanos);
    }

    long nextTickNanos() {
        return clock.nextNanos();
    }

    /** One tick: who has come and gone, inputs, the game, a frame for everybody. */
    public void tick(long nowNanos) {
        tick++;
        try {
            lobby.receive(nowNanos, join);
            release(nowNanos);
            play();
            replicate();
        } catch (RuntimeException | Error e) {
            counters.increment(Counter.FAILED_TICKS);
            complain("the frames of tick " + tick, e);
        } finally {
            feeds.clear();
            world.endTick();
            counters.set(Counter.SPAWNS_REFUSED, world.refused());
            if (status.players() != players || status.bots() != bots) {
                status = currentStatus();
            }
            meter.ticked(nowNanos, nanoClock.getAsLong());
        }
    }

    private void join(Session session) {
        Hello hello = session.hello();
        if (hello == null) {
            return;
        }
        if (hello.resume() != null && !hello.resume().isEmpty()) {
            resume(session, hello.resume());
            return;
        }
        int player = freeSeat();
        if (player < 0) {
            session.reject(CloseCode.ROOM_FULL, "The room is full: " + spec.maxPlayers() + " are playing");
            return;
        }
        String name = PlayerName.clean(hello.name());
        Seat seat = new Seat(player, session, tokens.next(), counters, FRAME_BYTES);
        seats[player] = seat;
        inputs.clear(player);
        players++;
        counters.increment(Counter.JOINS);
        LOG.log(Level.DEBUG, () -> "room " + spec.name() + ": " + name + " joined, " + players + " playing");
        try {
            game.join(player, name);
            welcome(seat);
        } catch (RuntimeException | Error e) {
            failedFor(player, session, e);
        }
    }

    /** Brings a player back to a seat that its token names, unless somebody plays there. */
    private void resume(Session session, String token) {
        Seat seat = tokens.find(seats, token);
        if (seat == null) {
            counters.increment(Counter.TOKENS_REFUSED);
            session.reject(CloseCode.BAD_TOKEN, CloseCode.BAD_TOKEN.reason());
        } else if (!seat.session().isClosed() && seat.session().silentNanos(nanoClock.getAsLong()) < LIVELY_NANOS) {
            counters.increment(Counter.TOKENS_REFUSED);
            session.reject(CloseCode.SEAT_BUSY, CloseCode.SEAT_BUSY.reason());
        } else {
            seat.session().reject(CloseCode.REPLACED, CloseCode.REPLACED.reason());
            players += seat.vacant() ? 1 : 0;
            inputs.clear(seat.player());
            seat.resume(session, tokens.next());
            counters.increment(Counter.RESUMES);
            try {
                welcome(seat);
            } catch (RuntimeException | Error e) {
                failedFor(seat.player(), session, e);
            }
        }
    }

    private void welcome(Seat seat) {
        Welcome welcome = new Welcome(Welcome.TYPE, seat.player(), spec.name(), game.settings(), seat.token());
        seat.session().send(welcome);
    }

    /** A seat that is free, or that of whoever has been away for longest; -1 if all are played. */
    private int freeSeat() {
        long nowNanos = nanoClock.getAsLong();
        Seat longestAway = null;
        for (int player = 0; player < seats.length; player++) {
            Seat seat = seats[player];
            if (seat == null) {
                return player;
            }
            if (seat.vacant()
                    && (longestAway == null || seat.vacantNanos(nowNanos) > longestAway.vacantNanos(nowNanos))) {
                longestAway = seat;
            }
        }
        if (longestAway == null) {
            return -1;
        }
        leave(longestAway);
        return longestAway.player();
    }

    private void release(long nowNanos) {
        for (Seat seat : seats) {
            if (seat == null) {
                continue;
            }
            Session session = seat.session();
            if (session.silentNanos(nowNanos) > SILENCE_NANOS) {
                session.reject(CloseCode.IDLE, CloseCode.IDLE.reason());
            }
            if (session.isClosed() && !seat.vacant()) {
                seat.vacate(nowNanos);
                inputs.clear(seat.player());
                players--;
            }
            if (seat.vacant() && !session.isForgiven()) {
                leave(seat);
            } else if (seat.vacantNanos(nowNanos) > RESUME_NANOS) {
                counters.increment(Counter.SEATS_EXPIRED);
                leave(seat);
            }
        }
    }

    private void leave(Seat seat) {
        seats[seat.player()] = null;
        try {
            game.leave(seat.player());
        } catch (RuntimeException | Error e) {
            failedFor(seat.player(), seat.session(), e);
        }
    }

    private void play() {
        for (Seat seat : seats) {
            if (seat != null && !seat.vacant()) {
                seat.takeInput(inputs);
            }
        }
        try {
            game.tick(tick, inputs);
            bots = game.bots();
        } catch (RuntimeException | Error e) {
            feeds.spoil();
            counters.increment(Counter.FAILED_TICKS);
            complain("tick " + tick, e);
        }
    }

    private void replicate() {
        if (players == 0) {
            replicating = false;
            return;
        }
        encode();
        long frames = 0;
        long bytes = 0;
        for (Seat seat : seats) {
            if (seat == null || seat.session().isClosed()) {
                continue;
            }
            int sent = frame(seat);
            frames += sent > 0 ? 1 : 0;
            bytes += sent;
        }
        counters.add(Counter.FRAMES_SENT, frames);
        counters.add(Counter.BYTES_SENT, bytes);
        counters.set(Counter.BLOBS_ENCODED, replicator.blobsEncoded());
        counters.set(Counter.BLOBS_SENT, replicator.blobsWritten());
    }

    /** Encodes the tick; after ticks without clients, or one that failed half-way, everybody starts afresh. */
    private void encode() {
        boolean goOn = replicating;
        replicating = false;
        if (goOn) {
            replicator.encode(tick);
        } else {
            replicator.restart(tick);
        }
        replicating = true;
    }

    /** Sends a player its frame. Answers the frame's bytes, 0 if none was sent. */
    private int frame(Seat seat) {
        Session session = seat.session();
        try {
            seat.collect(game, feeds);
            if (session.takeResync()) {
                counters.increment(Counter.DESYNCS);
                seat.subscription().reset();
            }
            if (session.sending()) {
                counters.increment(Counter.FRAMES_SKIPPED);
                if (seat.stalled() > patience.abortTicks()) {
                    LOG.log(Level.DEBUG, () -> "room " + spec.name() + ": player " + seat.player() + " does not read");
                    session.abort();
                }
            } else if (patience.isExhausted(seat.lagTicks(tick))) {
                session.reject(CloseCode.TOO_SLOW, CloseCode.TOO_SLOW.reason());
            } else if (!patience.isDue(tick, seat)) {
                counters.increment(Counter.FRAMES_THINNED);
            } else {
                return transmit(seat);
            }
        } catch (RuntimeException | Error e) {
            failedFor(seat.player(), session, e);
        }
        return 0;
    }

    private int transmit(Seat seat) {
        Subscription held = seat.subscription();
        int since = held.tick;
        WireWriter written = replicator.write(seat, game.avatar(seat.player()));
        seat.transmit(written);
        if (held.narrowed > 0) {
            counters.increment(Counter.VIEWS_NARROWED);
        }
        if (replicator.startedAfresh()) {
            counters.increment(Counter.FRESH_STARTS);
        } else if (tick - since > 1) {
            counters.increment(Counter.CATCH_UPS);
        }
        return written.size();
    }

    /** One player's trouble: it ends here, for this player alone. */
    private void failedFor(int player, Session session, Throwable e) {
        counters.increment(Counter.FAILED_CALLS);
        complain("a call about player " + player, e);
        session.reject(CloseCode.SERVER_ERROR, CloseCode.SERVER_ERROR.reason());
    }

    /** Logs at most one failure a second: a defect that strikes in every tick must not fill the disk. */
    private void complain(String what, Throwable e) {
        if (complainedTick == Integer.MIN_VALUE || tick - complainedTick >= clock.hz()) {
            complainedTick = tick;
            LOG.log(Level.ERROR, "room " + spec.name() + ": " + what + " failed", e);
        }
    }

    private RoomStatus currentStatus() {
        return new RoomStatus(spec.name(), players, bots, spec.maxPlayers(), clock.hz());
    }
}
