package io.github.driftfire.engine.rooms;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One thread's rooms: sleeps until the next tick of any of them is due, and runs it.
 *
 * <p>Ends when it is told to, or when its thread is interrupted, which is how a container stops the threads that it lends.
 * An {@link OutOfMemoryError} ends it as well. Its rooms are closed then, whatever the cause: no session must wait in a room that no longer ticks.
 */
final class RoomLoop implements Runnable {
    private static final Logger LOG = System.getLogger(RoomLoop.class.getName());
    private static final long LONGEST_SLEEP_NANOS = 100_000_000L;

    private final List<Room> rooms;
    private final LongSupplier nanoClock;
    private final Consumer<OutOfMemoryError> outOfMemory;
    private final AtomicReference<@Nullable Thread> owner = new AtomicReference<>();
    private volatile boolean stopping;

    /** @param outOfMemory called on the loop's thread if memory runs out; the loop has ended then */
    RoomLoop(List<Room> rooms, LongSupplier nanoClock, Consumer<OutOfMemoryError> outOfMemory) {
        this.rooms = rooms;
        this.nanoClock = nanoClock;
        this.outOfMemory = outOfMemory;
    }

    /** The first thread that comes owns the rooms. Another, which was thought lost and replaced, finds nothing to do. */
    @Override
    public void run() {
        if (!owner.compareAndSet(null, Thread.currentThread())) {
            return;
        }
        try {
            rooms.forEach(room -> room.begin(nanoClock.getAsLong()));
            while (!stopping && !Thread.currentThread().isInterrupted()) {
                long sleepNanos = runDue() - nanoClock.getAsLong();
                if (sleepNanos > 0 && !stopping) {
                    LockSupport.parkNanos(this, sleepNanos);
                }
            }
        } catch (OutOfMemoryError e) {
            outOfMemory.accept(e);
        } finally {
            rooms.forEach(room -> room.close(Rooms.GOODBYE));
        }
    }

    /** Runs what is due in each room. Answers when to come again. */
    long runDue() {
        long wakeNanos = nanoClock.getAsLong() + LONGEST_SLEEP_NANOS;
        for (Room room : rooms) {
            try {
                room.runDue(nanoClock.getAsLong());
            } catch (OutOfMemoryError e) {
                throw e;
            } catch (RuntimeException | Error e) {
                // Not even a defect of the engine in one room is a reason to stop the others.
                LOG.log(Level.ERROR, "room " + room.name() + " failed", e);
            }
            long nextNanos = room.nextTickNanos();
            wakeNanos = nextNanos - wakeNanos < 0 ? nextNanos : wakeNanos;
        }
        return wakeNanos;
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
