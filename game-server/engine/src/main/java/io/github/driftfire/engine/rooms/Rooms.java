package io.github.driftfire.engine.rooms;

import io.github.driftfire.engine.carryover.CarryOvers;
import io.github.driftfire.engine.moderation.Moderation;
import io.github.driftfire.engine.players.Accounts;
import io.github.driftfire.engine.results.Results;
import io.github.driftfire.engine.sessions.ClientAddress;
import io.github.driftfire.engine.sessions.Connection;
import io.github.driftfire.engine.sessions.MessageTypes;
import io.github.driftfire.engine.sessions.RunningClock;
import io.github.driftfire.engine.sessions.Session;
import io.github.driftfire.engine.sessions.SessionRegistry;
import io.github.driftfire.engine.sessions.TicketKind;
import io.github.driftfire.engine.telemetry.Counters;
import io.github.driftfire.engine.telemetry.RateLimitedLog;
import io.github.driftfire.engine.telemetry.RoomMetrics;
import io.github.driftfire.engine.telemetry.RoomStatus;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Protocol;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * All rooms of a server and the threads that run them. Permanent rooms are there from the start; others open and close while the server runs.
 * There are as many loops as processors; each room belongs to one.
 *
 * <p>Thread-safe.
 */
public final class Rooms implements AutoCloseable {
    /** Most rooms at a time. */
    public static final int MAX_ROOMS = 1_024;

    static final String GOODBYE = Protocol.RESTART_REASON;

    private static final Logger LOG = System.getLogger(Rooms.class.getName());
    private static final long STOP_NANOS = 2_000_000_000L;
    private static final int LOG_SECONDS = 10;

    private final RoomDirectory directory = new RoomDirectory();
    private final LoopThreads loops;
    private final LongSupplier nanoClock;
    private final RoomServices services;
    private final Counters unknownRoomConnections = new Counters();
    private final SessionRegistry refusedSessions;
    private final Consumer<OutOfMemoryError> onOutOfMemory;
    private final RateLimitedLog failures = new RateLimitedLog(LOG, LOG_SECONDS);
    private final RoomEvents relay = new Relay();
    private volatile RoomEvents events = RoomEvents.NONE;
    private volatile boolean outOfMemory;
    private volatile boolean draining;

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
        this(specs, threads, onOutOfMemory, RoomServices.none());
    }

    /** @param services of all rooms */
    public Rooms(
            List<RoomSpec> specs,
            ThreadFactory threads,
            Consumer<OutOfMemoryError> onOutOfMemory,
            RoomServices services) {
        this(
                specs,
                threads,
                System::nanoTime,
                onOutOfMemory,
                Runtime.getRuntime().availableProcessors(),
                services);
    }

    Rooms(
            List<RoomSpec> specs,
            ThreadFactory threads,
            LongSupplier nanoClock,
            Consumer<OutOfMemoryError> onOutOfMemory,
            int loopCount,
            RoomServices services) {
        this.services = services;
        this.onOutOfMemory = onOutOfMemory;
        this.nanoClock = nanoClock;
        this.refusedSessions =
                new SessionRegistry("", MessageTypes.NONE, 1, 0, new RunningClock(nanoClock), unknownRoomConnections);
        this.loops = new LoopThreads(loopCount, threads, nanoClock, this::outOfMemory);
        for (RoomSpec spec : specs) {
            if (directory.find(spec.name()) != null) {
                throw new IllegalArgumentException("room " + spec.name() + " is there twice");
            }
            openFirst(spec);
        }
        if (directory.all().isEmpty() && !specs.isEmpty()) {
            throw new IllegalStateException("no room is left to run");
        }
    }

    /** What one game fails with does not keep the other rooms from running. */
    private void openFirst(RoomSpec spec) {
        try {
            directory.add(new Room(spec, nanoClock, relay, services), loops);
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (RuntimeException | Error | RoomUnavailableException e) {
            LOG.log(Level.ERROR, () -> "room " + spec.name() + " is left out, its game fails to open it: " + e);
            LOG.log(Level.DEBUG, "room " + spec.name(), e);
        }
    }

    /** Reads what players had before a restart, which may wait for a database, and starts the loops, once. */
    public void start() {
        services.carryOvers().restore();
        loops.start();
    }

    /**
     * Sends another thread to each loop whose first one ended without beginning, or does not begin: GlassFish and Payara let a
     * managed thread die without a word if it is started before the deployment is complete. Costs nothing once all loops run, so
     * it may be called with each request.
     *
     * @param others makes threads that do begin
     */
    public void revive(ThreadFactory others) {
        loops.revive(others);
    }

    /** Who is called from now on when places of any room are taken or given back. */
    public void listen(RoomEvents listener) {
        events = listener;
    }

    /**
     * Opens a room while the server runs, on the loop that has the least to do. Its game begins on the caller's thread, which may take long: not
     * on a loop's thread.
     *
     * @throws RoomUnavailableException its game fails, its name is taken, there are {@value #MAX_ROOMS} rooms, or the server ends
     */
    public Room open(RoomSpec spec) throws RoomUnavailableException {
        directory.check(spec.name());
        Room room;
        try {
            room = new Room(spec, nanoClock, relay, services);
        } catch (OutOfMemoryError e) {
            outOfMemory(e);
            throw e;
        } catch (RuntimeException | Error e) {
            failures.log(Level.ERROR, () -> "room " + spec.name() + " does not open, its game fails: " + e);
            LOG.log(Level.DEBUG, "room " + spec.name(), e);
            throw new RoomUnavailableException("room " + spec.name() + " does not open, its game fails: " + e, e);
        }
        directory.add(room, loops);
        LOG.log(Level.DEBUG, () -> "room " + spec.name() + " is open");
        return room;
    }

    /**
     * Closes a room on demand: refuses newcomers, waits at most 2 s for a tick that runs, closes the sessions with 1001, and forgets the room. Not
     * on a loop's thread.
     *
     * @param reason for people
     * @return whether it was there, and is closed by this call
     */
    public boolean close(String name, String reason) {
        RoomDirectory.Entry entry = directory.find(name);
        return entry != null && close(entry, reason);
    }

    /** The same, if no place of the room is taken or reserved. After {@code true} none was, and none can be. */
    public boolean closeIfEmpty(String name, String reason) {
        RoomDirectory.Entry entry = directory.find(name);
        return entry != null && entry.isOnDemand() && entry.room().retire() && close(entry, reason);
    }

    /**
     * Closes all rooms on demand that have been empty for so long, and forgets what players from before a restart have not come for.
     *
     * @return their names
     */
    public List<String> closeEmpty(long lingerNanos, String reason) {
        services.carryOvers().expire();
        List<String> names = new ArrayList<>();
        for (RoomDirectory.Entry entry : directory.all()) {
            Room room = entry.room();
            if (entry.isOnDemand()
                    && room.isEmpty()
                    && room.emptyNanos() >= lingerNanos
                    && closeIfEmpty(room.name(), reason)) {
                names.add(room.name());
            }
        }
        return names;
    }

    private boolean close(RoomDirectory.Entry entry, String reason) {
        Room room = entry.room();
        if (!entry.isOnDemand()) {
            throw new IllegalArgumentException("room " + room.name() + " is permanent");
        }
        if (!entry.claimClosing()) {
            return false;
        }
        room.refuseNewcomers(reason);
        if (entry.loop().remove(room, STOP_NANOS)) {
            room.dispose(reason);
        } else {
            LOG.log(Level.WARNING, "the tick of room " + room.name() + " did not end in time");
            room.close(reason);
            entry.loop().disposeLater(room, reason);
        }
        directory.remove(entry);
        services.moderation().roomClosed(room.name());
        LOG.log(Level.DEBUG, () -> "room " + room.name() + " is closed: " + reason);
        return true;
    }

    /**
     * Lets no new players in, and opens no rooms any more; players and spectators are told that the server stops in so many seconds. {@link Drain} waits
     * for that, {@link #close} stops it. Any thread.
     */
    void drain(int seconds) {
        draining = true;
        directory.close();
        long stopNanos = nanoClock.getAsLong() + seconds * 1_000_000_000L;
        boolean kept = services.carryOvers().isStored();
        directory.all().forEach(entry -> entry.room().drain(stopNanos, kept));
    }

    /** Whether the server is about to stop, or has stopped. Any thread. */
    public boolean isDraining() {
        return draining;
    }

    /** Whether no player and no spectator is connected. Any thread. */
    boolean isDeserted() {
        return directory.all().stream().allMatch(entry -> entry.room().isDeserted());
    }

    /** A room that is open, {@code null} if there is none of the name. */
    public @Nullable Room find(String name) {
        RoomDirectory.Entry entry = directory.find(name);
        return entry == null ? null : entry.room();
    }

    /** Whether there are {@value #MAX_ROOMS} rooms. */
    public boolean isFull() {
        return directory.all().size() >= MAX_ROOMS;
    }

    /** What all rooms share of results. */
    public Results results() {
        return services.results();
    }

    /** The accounts of all rooms' players. */
    public Accounts accounts() {
        return services.results().accounts();
    }

    /** What players take along over a restart. */
    public CarryOvers carryOvers() {
        return services.carryOvers();
    }

    /** What all rooms share of moderation. */
    public Moderation moderation() {
        return services.moderation();
    }

    /** Reserves a place, see {@link io.github.driftfire.engine.sessions.Reservations#reserve}. {@code null} if there is no such room, or none free. */
    public @Nullable String reserve(String name, TicketKind kind, long owner) {
        Room room = find(name);
        return room == null ? null : room.reservations().reserve(kind, owner);
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
        Room room = find(name);
        return room == null
                ? refusedSessions.refuse(connection, CloseCode.NO_SUCH_ROOM, CloseCode.NO_SUCH_ROOM.reason())
                : room.admit(connection, address);
    }

    /** Puts a command to a room's game, see {@link Room#admin}. Answers {@code null} if there is no such room. Any thread. */
    public @Nullable CompletableFuture<String> admin(String name, String command) {
        Room room = find(name);
        return room == null ? null : room.admin(command);
    }

    /** The rooms that are listed, in the order in which they were opened. */
    public List<RoomStatus> status() {
        return directory.all().stream()
                .map(RoomDirectory.Entry::room)
                .filter(room -> room.spec().listed())
                .map(Room::status)
                .toList();
    }

    /** The health of all rooms, those of one label summed, together with what closed rooms of it have counted. */
    public List<RoomMetrics> metrics() {
        return directory.metrics();
    }

    /** Connections that asked for a room that is not there. */
    public long unknownRoomConnections() {
        return unknownRoomConnections.closes(CloseCode.NO_SUCH_ROOM);
    }

    /**
     * Memory has run out: the loops end, each after the tick that runs, and close their rooms (code 1001), newcomers are refused, and no room
     * opens any more. What threw the error may have left anything half done, so nothing goes on from there. Any thread: the loops' own call it
     * by themselves, and code that catches such an error on a thread of the container must. {@link #isOutOfMemory} tells the host, which answers
     * 503 from then on.
     */
    public void outOfMemory(OutOfMemoryError problem) {
        outOfMemory = true;
        onOutOfMemory.accept(problem);
        loops.stop();
        directory.close();
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
    public void close() {
        draining = true;
        directory.close();
        loops.close(STOP_NANOS);
        directory.all().forEach(entry -> entry.room().close(GOODBYE));
        services.carryOvers().close();
    }

    /** Passes on the rooms' events to the listener of the moment. */
    private final class Relay implements RoomEvents {
        @Override
        public void reservationUsed(String room, long owner) {
            events.reservationUsed(room, owner);
        }

        @Override
        public void reservationEnded(String room, long owner) {
            events.reservationEnded(room, owner);
        }

        @Override
        public void placeFreed(String room, TicketKind kind) {
            events.placeFreed(room, kind);
        }

        @Override
        public void emptied(String room) {
            events.emptied(room);
        }
    }
}
