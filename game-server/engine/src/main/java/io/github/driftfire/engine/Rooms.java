package io.github.driftfire.engine;

import io.github.driftfire.model.protocol.CloseCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;

/**
 * All rooms of a server and the threads that run them. Rooms are spread over a few loops; each belongs to one.
 *
 * <p>Thread-safe.
 */
public final class Rooms implements AutoCloseable {
    private static final String GOODBYE = "The server is restarting";
    private static final long STOP_MILLIS = 2_000;

    private final Map<String, Room> rooms = new LinkedHashMap<>();
    private final List<RoomLoop> loops = new ArrayList<>();
    private final List<Thread> running = new ArrayList<>();
    private final ThreadFactory threads;
    private volatile boolean closing;

    /** @param threads makes the loops' threads; a container's managed factory where there is one */
    public Rooms(List<RoomSpec> specs, ThreadFactory threads) {
        this.threads = threads;
        for (RoomSpec spec : specs) {
            if (rooms.put(spec.name(), new Room(spec, System::nanoTime)) != null) {
                throw new IllegalArgumentException("room " + spec.name() + " is there twice");
            }
        }
        int count = Math.min(rooms.size(), Runtime.getRuntime().availableProcessors());
        List<Room> all = List.copyOf(rooms.values());
        for (int i = 0; i < count; i++) {
            List<Room> share = new ArrayList<>();
            for (int r = i; r < all.size(); r += count) {
                share.add(all.get(r));
            }
            loops.add(new RoomLoop(share));
        }
    }

    public synchronized void start() {
        for (RoomLoop loop : loops) {
            Thread thread = threads.newThread(loop);
            running.add(thread);
            thread.start();
        }
    }

    /**
     * Takes a new connection in. An unknown room closes it with {@link CloseCode#NO_SUCH_ROOM}, a stopping server with
     * {@link CloseCode#GOING_AWAY}; the session that is returned then ignores whatever still comes.
     */
    public Session connect(String name, Connection connection) {
        Room room = rooms.get(name);
        if (room == null || closing) {
            Session refused = new Session(connection, "", 1, System::nanoTime);
            if (room == null) {
                refused.reject(CloseCode.NO_SUCH_ROOM, CloseCode.NO_SUCH_ROOM.reason());
            } else {
                refused.reject(CloseCode.GOING_AWAY, GOODBYE);
            }
            return refused;
        }
        return room.admit(connection);
    }

    /** The rooms in the order of their specs. */
    public List<RoomStatus> status() {
        return rooms.values().stream().map(Room::status).toList();
    }

    /** Refuses newcomers, ends the loops, tells every player, in this order; waits a bounded time for each loop. */
    @Override
    public synchronized void close() {
        closing = true;
        loops.forEach(RoomLoop::stop);
        boolean interrupted = false;
        for (Thread thread : running) {
            try {
                thread.join(STOP_MILLIS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        running.clear();
        rooms.values().forEach(room -> room.close(GOODBYE));
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
