package io.github.driftfire.standalone;

import io.github.driftfire.engine.sessions.RunningClock;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Does short things later, on one thread of its own. Time in which the process did not run does not count: a task that is late by more than
 * a second waits that much longer, so that no deadline passes because of a pause. Thread-safe; once closed it forgets what is still to come.
 */
final class Deadlines implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Deadlines.class.getName());

    private static final long PAUSE_MILLIS = RunningClock.PAUSE_MILLIS;

    private final ScheduledThreadPoolExecutor timer;

    Deadlines() {
        timer = new ScheduledThreadPoolExecutor(
                1,
                task -> {
                    Thread thread = new Thread(task, "driftfire-timer");
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
        timer.setRemoveOnCancelPolicy(true);
    }

    /**
     * Runs a task later. It may run although it was cancelled, after a pause, so it must do nothing where there is nothing to do any more.
     */
    ScheduledFuture<?> after(long millis, Runnable task) {
        long dueNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        return timer.schedule(() -> run(dueNanos, millis, task), millis, TimeUnit.MILLISECONDS);
    }

    private void run(long dueNanos, long millis, Runnable task) {
        long lateMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - dueNanos);
        if (lateMillis > PAUSE_MILLIS) {
            ScheduledFuture<?> unused = after(Math.min(lateMillis, millis), task);
            return;
        }
        try {
            task.run();
        } catch (OutOfMemoryError e) {
            throw OutOfMemoryExit.exit(e);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a deadline failed", e);
        }
    }

    /** Does something again and again, until it is closed. */
    void every(long millis, Runnable task) {
        var unused = after(millis, () -> {
            try {
                task.run();
            } finally {
                every(millis, task);
            }
        });
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
