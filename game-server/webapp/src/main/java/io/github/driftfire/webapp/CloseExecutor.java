package io.github.driftfire.webapp;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** A few threads that close WebSocket sessions, which a container may hold up while a peer does not read. Thread-safe. */
final class CloseExecutor implements Executor, AutoCloseable {
    private static final Logger LOG = System.getLogger(CloseExecutor.class.getName());

    /** So many may be held up at a time. */
    private static final int THREADS = 4;

    /** Below what the end waits for. A container's thread that is between two calls of ours takes microseconds, or a busy machine's moment. */
    private static final long LATER_NANOS = 1_000_000_000L;

    /** How long the end waits for close frames. */
    private static final long CLOSE_TIMEOUT_NANOS = 3_000_000_000L;

    /** How long it waits for threads that have been interrupted. */
    private static final long INTERRUPTED_NANOS = 1_000_000_000L;

    private final ScheduledThreadPoolExecutor pool;
    private final List<Thread> started = new CopyOnWriteArrayList<>();

    CloseExecutor(ThreadFactory threads) {
        pool = new ScheduledThreadPoolExecutor(
                THREADS,
                task -> {
                    Thread thread = threads.newThread(task);
                    started.add(thread);
                    return thread;
                },
                // Once the application ends: who comes then is told by the thread that it came on.
                (task, ended) -> task.run());
    }

    /** Makes all threads now: an undeployment is no time to begin. */
    void begin() {
        pool.prestartAllCoreThreads();
    }

    @Override
    public void execute(Runnable close) {
        pool.execute(close);
    }

    /** Runs something in a moment, after what a container has begun to tell. */
    void later(Runnable task) {
        Future<?> unused = pool.schedule(task, LATER_NANOS, TimeUnit.NANOSECONDS);
    }

    /**
     * Lets what has been said go out, for a bounded time. The threads themselves are waited for, not only their work: a pool that
     * says it has terminated may have one that is just about to end, and Tomcat counts those.
     */
    @Override
    public void close() {
        pool.shutdown();
        if (!ended(CLOSE_TIMEOUT_NANOS)) {
            LOG.log(Level.WARNING, "some close frames were not sent in time");
            pool.shutdownNow();
            if (!ended(INTERRUPTED_NANOS)) {
                LOG.log(Level.WARNING, "a thread that closes sessions did not end in time");
            }
        }
    }

    private boolean ended(long timeoutNanos) {
        long deadlineNanos = System.nanoTime() + timeoutNanos;
        try {
            for (Thread thread : started) {
                TimeUnit.NANOSECONDS.timedJoin(thread, deadlineNanos - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return started.stream().noneMatch(Thread::isAlive);
    }
}
