package io.github.driftfire.engine;

import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Hello;
import io.github.driftfire.model.protocol.Welcome;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.HdrHistogram.SingleWriterRecorder;
import org.jctools.queues.MpscArrayQueue;
import org.jspecify.annotations.Nullable;

/**
 * One arena with its players: a world, its game, a seat for each player, and the tick that moves them all.
 *
 * <p>{@link #tick} is a method, not a thread: a {@link RoomLoop} calls it, or a test does. All but {@link #admit} and
 * {@link #status} belong to the one thread that ticks.
 */
final class Room {
    private static final Logger LOG = System.getLogger(Room.class.getName());
    private static final int MAX_ARRIVALS = 8192;
    private static final int FRAME_BYTES = 4096;
    private static final int STALL_SECONDS = 10;
    private static final long SILENCE_NANOS = 30_000_000_000L;
    private static final long HIGHEST_TICK_NANOS = 60_000_000_000L;

    private final RoomSpec spec;
    private final Game game;
    private final LongSupplier nanoClock;
    private final String fingerprint;
    private final World world;
    private final Replicator replicator;
    private final FeedBuffers feeds;
    private final PlayerInputs inputs;
    private final TickClock clock;
    private final MpscArrayQueue<Session> arrivals = new MpscArrayQueue<>(MAX_ARRIVALS);
    private final List<Session> waiting = new ArrayList<>();
    private final @Nullable Seat[] seats;
    private final SingleWriterRecorder tickNanos = new SingleWriterRecorder(HIGHEST_TICK_NANOS, 2);
    private int players;
    private int tick;
    private long failedTicks;
    private volatile RoomStatus status;

    Room(RoomSpec spec, LongSupplier nanoClock) {
        this.spec = spec;
        this.game = spec.game().get();
        this.nanoClock = nanoClock;
        this.fingerprint = game.fingerprint();
        int[] capacities = new int[game.model().kindCount()];
        for (int kind = 0; kind < capacities.length; kind++) {
            capacities[kind] = game.capacity(kind);
        }
        this.world = new World(game.model(), capacities);
        this.replicator = new Replicator(world);
        this.feeds = new FeedBuffers(spec.maxPlayers());
        this.inputs = new PlayerInputs(spec.maxPlayers());
        this.seats = new Seat[spec.maxPlayers()];
        this.clock = new TickClock(game.model().tickRateHz(), nanoClock.getAsLong());
        game.start(world, feeds);
        this.status = currentStatus();
    }

    /** A new connection. Any thread. */
    Session admit(Connection connection) {
        Session session = new Session(connection, fingerprint, game.model().tickRateHz(), nanoClock);
        if (!arrivals.offer(session)) {
            session.reject(CloseCode.ROOM_FULL, "Too many people arrive at once");
        }
        return session;
    }

    /** The latest listing. Any thread. */
    RoomStatus status() {
        return status;
    }

    /** Runs what is due, at most a bounded number of ticks. */
    void runDue(long nowNanos) {
        while (clock.claim(nowNanos)) {
            long began = nanoClock.getAsLong();
            tick(began);
            tickNanos.recordValue(Math.min(nanoClock.getAsLong() - began, HIGHEST_TICK_NANOS));
        }
    }

    long nextTickNanos() {
        return clock.nextNanos();
    }

    /** One tick: who has come and gone, inputs, the game, a frame for everybody. */
    void tick(long nowNanos) {
        tick++;
        receive(nowNanos);
        release(nowNanos);
        for (Seat seat : seats) {
            if (seat != null) {
                seat.takeInput(inputs);
            }
        }
        try {
            game.tick(tick, inputs);
        } catch (RuntimeException e) {
            if (failedTicks++ % clock.hz() == 0) {
                LOG.log(Level.ERROR, "room " + spec.name() + ": tick " + tick + " failed", e);
            }
        }
        replicate();
        feeds.clear();
        world.endTick();
        if (status.bots() != game.bots()) {
            status = currentStatus();
        }
    }

    /** Tells everybody that it is over. The room must not be ticked again. */
    void close(String reason) {
        for (Session session = arrivals.poll(); session != null; session = arrivals.poll()) {
            waiting.add(session);
        }
        for (Session session : waiting) {
            session.reject(CloseCode.GOING_AWAY, reason);
        }
        for (Seat seat : seats) {
            if (seat != null) {
                seat.session().reject(CloseCode.GOING_AWAY, reason);
            }
        }
    }

    private void receive(long nowNanos) {
        for (Session session = arrivals.poll(); session != null; session = arrivals.poll()) {
            waiting.add(session);
        }
        for (int i = waiting.size() - 1; i >= 0; i--) {
            Session session = waiting.get(i);
            Hello hello = session.hello();
            if (hello != null && !session.isClosed()) {
                join(session, hello);
            } else if (session.missedHelloDeadline(nowNanos)) {
                session.reject(CloseCode.HELLO_TIMEOUT, CloseCode.HELLO_TIMEOUT.reason());
            }
            if (hello != null || session.isClosed()) {
                waiting.remove(i);
            }
        }
    }

    private void join(Session session, Hello hello) {
        int player = freeSeat();
        if (player < 0) {
            session.reject(CloseCode.ROOM_FULL, "The room is full: " + spec.maxPlayers() + " are playing");
            return;
        }
        String name = PlayerName.clean(hello.name());
        seats[player] = new Seat(player, session, FRAME_BYTES);
        inputs.release(player);
        players++;
        game.join(player, name);
        session.send(new Welcome(Welcome.TYPE, player, spec.name(), game.settings(), ""));
        status = currentStatus();
        LOG.log(Level.INFO, () -> "room " + spec.name() + ": " + name + " joined, " + players + " playing");
    }

    private int freeSeat() {
        for (int player = 0; player < seats.length; player++) {
            if (seats[player] == null) {
                return player;
            }
        }
        return -1;
    }

    private void release(long nowNanos) {
        for (int player = 0; player < seats.length; player++) {
            Seat seat = seats[player];
            if (seat == null) {
                continue;
            }
            Session session = seat.session();
            if (session.silentNanos(nowNanos) > SILENCE_NANOS) {
                session.reject(CloseCode.IDLE, CloseCode.IDLE.reason());
            }
            if (session.isClosed()) {
                seats[player] = null;
                players--;
                inputs.release(player);
                game.leave(player);
                status = currentStatus();
            }
        }
    }

    private void replicate() {
        if (players == 0) {
            return;
        }
        replicator.encode();
        for (Seat seat : seats) {
            if (seat == null) {
                continue;
            }
            seat.collect(game, feeds);
            Session session = seat.session();
            if (!session.sending()) {
                byte[] bytes = seat.frameBytes(replicator.frameBytes(seat.feed().size()));
                seat.transmit(replicator.write(bytes, tick, seat, game.avatar(seat.player())));
            } else if (seat.stalled() > STALL_SECONDS * clock.hz()) {
                LOG.log(Level.INFO, () -> "room " + spec.name() + ": player " + seat.player() + " does not read");
                session.abort();
            }
        }
    }

    private RoomStatus currentStatus() {
        return new RoomStatus(spec.name(), players, game.bots(), spec.maxPlayers(), clock.hz());
    }
}
