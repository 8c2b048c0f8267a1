package io.github.driftfire.engine.rooms;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The time between the wish to stop a server and its stop: no new sessions, and a countdown. {@link Rooms#close} follows.
 * Thread-safe.
 */
public final class Drain {
    private static final int POLL_MILLIS = 50;

    private final Rooms rooms;
    private final CountDownLatch skipped = new CountDownLatch(1);

    public Drain(Rooms rooms) {
        this.rooms = rooms;
    }

    /**
     * Refuses new sessions, and waits until no player and no spectator is connected, so many seconds have passed, {@link #skip} is called, or the thread is interrupted,
     * which it is still afterwards.
     */
    public void await(int seconds) {
        rooms.drain(seconds);
        long endNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try {
            boolean waits = seconds > 0;
            while (waits && !rooms.isDeserted() && System.nanoTime() - endNanos < 0) {
                waits = !skipped.await(POLL_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            // A second wait is over at once.
            skip();
        }
    }

    /** Whether a wait has ended, or will at once. */
    public boolean isOver() {
        return skipped.getCount() == 0;
    }

    /** Ends the waiting. */
    public void skip() {
        skipped.countDown();
    }
}
