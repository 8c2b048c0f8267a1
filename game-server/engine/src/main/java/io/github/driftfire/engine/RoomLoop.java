package io.github.driftfire.engine;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** One thread's rooms: sleeps until the next tick of any of them is due, and runs it. */
final class RoomLoop implements Runnable {
    private static final Logger LOG = System.getLogger(RoomLoop.class.getName());
    private static final long LONGEST_SLEEP_NANOS = 100_000_000L;

    private final List<Room> rooms;
    private volatile boolean stopping;

    RoomLoop(List<Room> rooms) {
        this.rooms = rooms;
    }

    @Override
    public void run() {
        while (!stopping) {
            long wakeNanos = System.nanoTime() + LONGEST_SLEEP_NANOS;
            for (Room room : rooms) {
                run(room);
                wakeNanos = room.nextTickNanos() - wakeNanos < 0 ? room.nextTickNanos() : wakeNanos;
            }
            long sleepNanos = wakeNanos - System.nanoTime();
            if (sleepNanos > 0) {
                LockSupport.parkNanos(this, sleepNanos);
            }
        }
    }

    /** Asks the loop to end after the tick that runs. Any thread. */
    void stop() {
        stopping = true;
    }

    private static void run(Room room) {
        try {
            room.runDue(System.nanoTime());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a tick failed outside of its game", e);
        }
    }
}
