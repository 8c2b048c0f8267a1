package io.github.driftfire.engine.lobby;

import io.github.driftfire.engine.telemetry.RateLimitedLog;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** The thread of a {@link Lobby}: sleeps until there is something to do. Its methods are for any thread. */
public final class LobbyThread implements AutoCloseable {
    private static final Logger LOG = System.getLogger(LobbyThread.class.getName());

    /** A step follows each message of a visitor, and each may fail. */
    private static final RateLimitedLog FAILURES = new RateLimitedLog(LOG, 10);

    private static final long STOP_MILLIS = 2_000;

    private final Lobby lobby;
    private final Thread thread;
    private final Consumer<OutOfMemoryError> outOfMemory;
    private volatile boolean due;
    private volatile boolean stopping;

    /**
     * @param threads makes the thread
     * @param outOfMemory called on the thread if memory runs out; the lobby ends then
     */
    public LobbyThread(Lobby lobby, ThreadFactory threads, Consumer<OutOfMemoryError> outOfMemory) {
        this.lobby = lobby;
        this.outOfMemory = outOfMemory;
        Thread made = threads.newThread(this::run);
        if (made == null) {
            throw new IllegalStateException("the thread factory gave no thread for the lobby");
        }
        this.thread = made;
        lobby.wakeBy(this::wake);
    }

    public void start() {
        thread.start();
    }

    private void run() {
        try {
            while (!stopping) {
                due = false;
                long sleepNanos = step() - lobby.nanos();
                if (!due && !stopping && sleepNanos > 0) {
                    LockSupport.parkNanos(this, sleepNanos);
                }
                if (Thread.interrupted()) {
                    // As containers end the threads that they know.
                    break;
                }
            }
        } catch (OutOfMemoryError e) {
            outOfMemory.accept(e);
        } finally {
            lobby.close();
        }
    }

    /** A defect ends one step, and not the lobby. */
    private long step() {
        long nowNanos = lobby.nanos();
        try {
            return lobby.run(nowNanos);
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (RuntimeException | Error e) {
            FAILURES.log(Level.ERROR, () -> "the lobby failed: " + e);
            LOG.log(Level.DEBUG, "the lobby failed", e);
            return nowNanos + TimeUnit.SECONDS.toNanos(1);
        }
    }

    private void wake() {
        if (!due) {
            due = true;
            LockSupport.unpark(thread);
        }
    }

    /** Closes every visitor's connection and ends the thread, waiting for it a bounded time. */
    @Override
    public void close() {
        lobby.close();
        stopping = true;
        LockSupport.unpark(thread);
        if (thread == Thread.currentThread()) {
            return;
        }
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            LOG.log(Level.WARNING, "the lobby's thread did not end in time");
        }
    }
}
