package io.github.driftfire.engine.rooms;

import io.github.driftfire.engine.sessions.ClientAddress;
import io.github.driftfire.engine.sessions.Connection;
import io.github.driftfire.engine.sessions.MessageTypes;
import io.github.driftfire.engine.sessions.RunningClock;
import io.github.driftfire.engine.sessions.Session;
import io.github.driftfire.engine.sessions.SessionRegistry;
import io.github.driftfire.engine.telemetry.Counters;
import io.github.driftfire.engine.telemetry.RoomMetrics;
import io.github.driftfire.engine.telemetry.RoomStatus;
import io.github.driftfire.model.protocol.CloseCode;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * All rooms of a server and the threads that run them. Rooms are spread over a few loops; each belongs to one.
 *
 * <p>Thread-safe.
 */
public final class Rooms implements AutoCloseable {
    static final String GOODBYE = "The server is restarting";

    private static final Logger LOG = System.getLogger(Rooms.class.getName());
    private static final long STOP_NANOS = 2_000_000_000L;

    /** How long a thread may take to begin before another is sent: a busy machine takes a moment, and two do no harm. */
    static final long BEGIN_NANOS = 2_000_000_000L;

    private final Map<String, Room> rooms = new LinkedHashMap<>();
    private final List<RoomLoop> loops = new ArrayList<>();
    private final List<Thread> sent = new ArrayList<>();
    private final Map<RoomLoop, Thread> latest = new HashMap<>();
    private final ThreadFactory threads;
    private final LongSupplier nanoClock;
    private final Counters unknownRoomConnections = new Counters();
    private final SessionRegistry refusedSessions;
    private boolean started;
    private boolean closed;
    private long sentNanos;
    private final Consumer<OutOfMemoryError> onOutOfMemory;
    private volatile boolean running;
    private volatile boolean outOfMemory;

    /**
     * @param specs rooms; one whose game throws is logged and left out
     * @param threads makes the loops' threads; a container's managed factory where there is one
     */
    public Rooms(List<RoomSpec> specs, ThreadFactory threads) {
        this(specs, threads, e -> {});
    }

    /**
     * @param threads makes the loops' threads; a container's managed factory where there is one
     * @param onOutOfMemory called when memory has run out, on the thread that noticed it, maybe more than once. It may end the process. It should not
     *     allocate and must not call {@link #close}, which waits for that very thread
     */
    public Rooms(List<RoomSpec> specs, ThreadFactory threads, Consumer<OutOfMemoryError> onOutOfMemory) {
        this(specs, threads, System::nanoTime, onOutOfMemory);
    }

    Rooms(
            List<RoomSpec> specs,
            ThreadFactory threads,
            LongSupplier nanoClock,
            Consumer<OutOfMemoryError> onOutOfMemory) {
        this.onOutOfMemory = onOutOfMemory;
        this.threads = threads;
        this.nanoClock = nanoClock;
        this.refusedSessions =
                new SessionRegistry("", MessageTypes.NONE, 1, 0, new RunningClock(nanoClock), unknownRoomConnections);
        for (RoomSpec spec : specs) {
            if (rooms.containsKey(spec.name())) {
                throw new IllegalArgumentException("room " + spec.name() + " is there twice");
            }
            open(spec);
        }
        if (rooms.isEmpty() && !specs.isEmpty()) {
            throw new IllegalStateException("no room is left to run");
        }
        int count = Math.min(rooms.size(), Runtime.getRuntime().availableProcessors());
        List<Room> all = List.copyOf(rooms.values());
        for (int i = 0; i < count; i++) {
            List<Room> share = new ArrayList<>();
            for (int r = i; r < all.size(); r += count) {
                share.add(all.get(r));
            }
            loops.add(new RoomLoop(share, nanoClock, this::outOfMemory));
        }
    }

    /** What one game fails with does not keep the other rooms from running. */
    private void open(RoomSpec spec) {
        try {
            rooms.put(spec.name(), new Room(spec, nanoClock));
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, () -> "room " + spec.name() + " is left out, its game fails to open it: " + e);
            LOG.log(Level.DEBUG, "room " + spec.name(), e);
        }
    }

    /** Starts the loops, once. */
    public synchronized void start() {
        if (started) {
            throw new IllegalStateException("the rooms were started before");
        }
        started = true;
        loops.forEach(loop -> send(threads, loop));
    }

    /**
     * Sends another thread to each loop whose first one ended without beginning, or does not begin: GlassFish and Payara let a
     * managed thread die without a word if it is started before the deployment is complete. Costs nothing once all loops run, so
     * it may be called with each request.
     *
     * @param others makes threads that do begin
     */
    public void revive(ThreadFactory others) {
        if (!running) {
            sendOthers(others);
        }
    }

    private synchronized void sendOthers(ThreadFactory others) {
        if (!started || closed) {
            return;
        }
        boolean late = nanoClock.getAsLong() - sentNanos >= BEGIN_NANOS;
        boolean all = true;
        for (RoomLoop loop : loops) {
            Thread thread = latest.get(loop);
            // In this order: a thread that has ended by now has begun before, if it ever did.
            boolean lost = late || thread == null || !thread.isAlive();
            if (!loop.begun()) {
                all = false;
                if (lost) {
                    LOG.log(
                            Level.WARNING,
                            () -> "the thread of a room's loop did not begin, another is sent: " + thread);
                    send(others, loop);
                }
            }
        }
        running = all;
    }

    private void send(ThreadFactory factory, RoomLoop loop) {
        Thread thread = factory.newThread(loop);
        if (thread == null) {
            throw new IllegalStateException("the thread factory gave no thread for a room's loop");
        }
        sent.add(thread);
        latest.put(loop, thread);
        sentNanos = nanoClock.getAsLong();
        thread.start();
    }

    /**
     * Takes a new connection in. An unknown room closes it with {@link CloseCode#NO_SUCH_ROOM}, a stopping server with
     * {@link CloseCode#GOING_AWAY}; the session that is returned then ignores whatever still comes.
     */
    public Session connect(String name, Connection connection) {
        return connect(name, connection, ClientAddress.UNLIMITED);
    }

    /** The same, within what the connection's address may have; one too many is closed with {@link CloseCode#ADDRESS_LIMIT}. */
    public Session connect(String name, Connection connection, ClientAddress address) {
        Room room = rooms.get(name);
        return room == null
                ? refusedSessions.refuse(connection, CloseCode.NO_SUCH_ROOM, CloseCode.NO_SUCH_ROOM.reason())
                : room.admit(connection, address);
    }

    /** Puts a command to a room's game, see {@link Room#admin}. Answers {@code null} if there is no such room. Any thread. */
    public @Nullable CompletableFuture<String> admin(String name, String command) {
        Room room = rooms.get(name);
        return room == null ? null : room.admin(command);
    }

    /** The rooms in the order of their specs. */
    public List<RoomStatus> status() {
        return rooms.values().stream().map(Room::status).toList();
    }

    /** The rooms' health in the order of their specs. */
    public List<RoomMetrics> metrics() {
        return rooms.values().stream().map(Room::metrics).toList();
    }

    /** Connections that asked for a room that is not there. */
    public long unknownRoomConnections() {
        return unknownRoomConnections.closes(CloseCode.NO_SUCH_ROOM);
    }

    /**
     * Memory has run out: the loops end, each after the tick that runs, and close their rooms (code 1001), and newcomers are refused. What threw
     * the error may have left anything half done, so nothing goes on from there. Any thread: the loops' own call it by themselves, and code
     * that catches such an error on a thread of the container must. {@link #isOutOfMemory} tells the host, which answers 503 from then on.
     */
    public void outOfMemory(OutOfMemoryError problem) {
        outOfMemory = true;
        onOutOfMemory.accept(problem);
        // By index: this allocates nothing.
        for (int i = 0; i < loops.size(); i++) {
            loops.get(i).stop();
        }
    }

    /** Whether memory ran out. The rooms do not run any more, and never will. Any thread. */
    public boolean isOutOfMemory() {
        return outOfMemory;
    }

    /**
     * Ends the loops, waiting for them a bounded time, and closes every session, and those that are still opened. No snapshot follows a
     * close frame, but from a loop that hung and came back.
     */
    @Override
    public synchronized void close() {
        started = true;
        closed = true;
        loops.forEach(RoomLoop::stop);
        long deadlineNanos = System.nanoTime() + STOP_NANOS;
        boolean interrupted = false;
        for (Thread thread : sent) {
            try {
                TimeUnit.NANOSECONDS.timedJoin(thread, deadlineNanos - System.nanoTime());
            } catch (InterruptedException e) {
                interrupted = true;
            }
            if (thread.isAlive()) {
                LOG.log(Level.WARNING, "a room's loop did not end in time: " + thread.getName());
            }
        }
        sent.clear();
        latest.clear();
        rooms.values().forEach(room -> room.close(GOODBYE));
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
