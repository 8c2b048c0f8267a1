package io.github.driftfire.engine.rooms;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One thread's rooms: sleeps until the next tick of any of them is due, and runs it. Rooms may come and go while it runs.
 *
 * <p>Ends by {@link #stop}, or when its thread is interrupted, which is how a container stops the threads that it lends.
 * An {@link OutOfMemoryError} ends it as well. Its rooms are closed then, whatever the cause: no session must wait in a room that no longer ticks.
 */
final class RoomLoop implements Runnable {
    private static final Logger LOG = System.getLogger(RoomLoop.class.getName());
    private static final long LONGEST_SLEEP_NANOS = 100_000_000L;
    private static final long EMPTY_SLEEP_NANOS = 10_000_000_000L;
    private static final long SECOND_NANOS = 1_000_000_000L;

    /** What a room that was added within the present second is taken to cost in one. */
    private static final long NEW_ROOM_NANOS = 10_000_000L;

    /** Between two looks whether a pass has ended. */
    private static final long LOOK_NANOS = 100_000L;

    private final LongSupplier nanoClock;
    private final Consumer<OutOfMemoryError> outOfMemory;
    private final AtomicReference<@Nullable Thread> owner = new AtomicReference<>();

    /** Never changed, but replaced, by any thread within this object's lock. */
    private volatile List<Room> rooms;

    /** Those that have begun: of {@link #rooms}, as a pass has seen it. */
    private List<Room> known;

    /** What remains to be done for rooms that were taken out while a pass ran. */
    private final Queue<Runnable> disposals = new ConcurrentLinkedQueue<>();

    private volatile boolean stopping;
    private volatile boolean ended;

    /** Grows by 1 when a pass through the rooms begins and when it ends: odd within a pass. */
    private final AtomicLong passes = new AtomicLong();

    private long busyNanos;
    private long busySinceNanos;
    private volatile long loadNanos;
    private final AtomicInteger newRooms = new AtomicInteger();

    /** @param outOfMemory called on the loop's thread if memory runs out; the loop has ended then */
    RoomLoop(List<Room> rooms, LongSupplier nanoClock, Consumer<OutOfMemoryError> outOfMemory) {
        this.rooms = List.copyOf(rooms);
        this.known = this.rooms;
        this.nanoClock = nanoClock;
        this.outOfMemory = outOfMemory;
        this.busySinceNanos = nanoClock.getAsLong();
    }

    /** The first thread that comes owns the rooms. Another, which was thought lost and replaced, finds nothing to do. */
    @Override
    public void run() {
        if (!owner.compareAndSet(null, Thread.currentThread())) {
            return;
        }
        try {
            known = List.of();
            while (!stopping && !Thread.currentThread().isInterrupted()) {
                long sleepNanos = runDue() - nanoClock.getAsLong();
                if (sleepNanos > 0 && !stopping) {
                    LockSupport.parkNanos(this, sleepNanos);
                }
            }
        } catch (OutOfMemoryError e) {
            outOfMemory.accept(e);
        } finally {
            ended = true;
            List<Room> left = rooms;
            try {
                left.forEach(Room::releaseCarryOvers);
            } finally {
                left.forEach(room -> room.close(Rooms.GOODBYE));
                left.forEach(room -> room.dispose(Rooms.GOODBYE));
                dispose();
            }
        }
    }

    /** What was due in a room before it came to the loop is not missed. */
    private void beginNewRooms(List<Room> now) {
        if (now != known) {
            for (Room room : now) {
                if (!known.contains(room)) {
                    room.begin(nanoClock.getAsLong());
                }
            }
            known = now;
        }
    }

    /** Runs what is due in each room. Answers when to come again. */
    long runDue() {
        // In this order: who takes a room out and then sees no pass, knows that every later one reads the list without
        // it.
        passes.incrementAndGet();
        try {
            List<Room> due = rooms;
            beginNewRooms(due);
            return runDue(due);
        } finally {
            passes.incrementAndGet();
            dispose();
        }
    }

    private void dispose() {
        for (Runnable next = disposals.poll(); next != null; next = disposals.poll()) {
            next.run();
        }
    }

    private long runDue(List<Room> due) {
        long nowNanos = nanoClock.getAsLong();
        long wakeNanos = nowNanos + (due.isEmpty() ? EMPTY_SLEEP_NANOS : LONGEST_SLEEP_NANOS);
        // By index: this allocates nothing.
        for (int i = 0; i < due.size(); i++) {
            Room room = due.get(i);
            try {
                room.runDue(nowNanos);
            } catch (OutOfMemoryError e) {
                throw e;
            } catch (RuntimeException | Error e) {
                // Not even a defect of the engine in one room is a reason to stop the others.
                LOG.log(Level.ERROR, "room " + room.name() + " failed", e);
            }
            long doneNanos = nanoClock.getAsLong();
            busyNanos += doneNanos - nowNanos;
            nowNanos = doneNanos;
            long nextNanos = room.nextTickNanos();
            wakeNanos = nextNanos - wakeNanos < 0 ? nextNanos : wakeNanos;
        }
        if (nowNanos - busySinceNanos >= SECOND_NANOS) {
            loadNanos = (long) ((double) busyNanos * SECOND_NANOS / (nowNanos - busySinceNanos));
            newRooms.set(0);
            busyNanos = 0;
            busySinceNanos = nowNanos;
        }
        return wakeNanos;
    }

    /** Takes a room in, which ticks from now on. Any thread. */
    void add(Room room) {
        synchronized (this) {
            List<Room> more = new ArrayList<>(rooms);
            more.add(room);
            rooms = List.copyOf(more);
            newRooms.incrementAndGet();
        }
        LockSupport.unpark(owner.get());
        if (ended) {
            room.close(Rooms.GOODBYE);
        }
    }

    /**
     * Takes a room out. After {@code true} no tick of the room runs, and none ever will. Any thread but the loop's own.
     *
     * @param longestNanos how long to wait for a tick that runs
     * @return whether the tick ended in time
     */
    boolean remove(Room room, long longestNanos) {
        synchronized (this) {
            List<Room> fewer = new ArrayList<>(rooms);
            fewer.remove(room);
            rooms = List.copyOf(fewer);
        }
        // The loop's next pass forgets the room: without it, a loop that sleeps would keep it in memory.
        LockSupport.unpark(owner.get());
        long pass = passes.get();
        long sinceNanos = System.nanoTime();
        while ((pass & 1) == 1 && passes.get() == pass) {
            if (System.nanoTime() - sinceNanos > longestNanos) {
                return false;
            }
            LockSupport.parkNanos(this, LOOK_NANOS);
        }
        if (rooms.isEmpty()) {
            // The loop sleeps long now, and does not measure its load.
            loadNanos = 0;
        }
        return true;
    }

    /** Disposes a room, for which {@link #remove} has answered {@code false}, once the pass has ended. Any thread. */
    void disposeLater(Room room, String reason) {
        disposals.add(() -> room.dispose(reason));
        LockSupport.unpark(owner.get());
        if (ended) {
            dispose();
        }
    }

    /** Time that its rooms take in a second, as of the last whole one; a room that has come since counts with a guess. Any thread. */
    long loadNanos() {
        return loadNanos + newRooms.get() * NEW_ROOM_NANOS;
    }

    /** Any thread. */
    int size() {
        return rooms.size();
    }

    /** Whether a thread has come to run it. Any thread. */
    boolean begun() {
        return owner.get() != null;
    }

    /** Asks the loop to end after the tick that runs. Any thread. */
    void stop() {
        stopping = true;
        LockSupport.unpark(owner.get());
    }
}
