package io.github.driftfire.engine.moderation;

import io.github.driftfire.engine.results.TimeOrderedIds;
import io.github.driftfire.engine.telemetry.RateLimitedLog;
import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The log of all that was done to players: a line each, in order, appended by a thread of its own. {@link #record} never waits: at most
 * {@value #MAX_WAITING} lines wait for that thread, and one more is lost and counted.
 *
 * <p>Thread-safe.
 */
public final class AuditLog implements AutoCloseable {
    static final int MAX_WAITING = 1_024;

    private static final Logger LOG = System.getLogger(AuditLog.class.getName());
    private static final int LOG_SECONDS = 10;
    private static final long STOP_MILLIS = 2_000;

    /** Where the lines go. Called by one thread. */
    interface Sink extends Closeable {
        /** Has the lines kept when it returns. */
        void write(List<String> lines) throws IOException;

        @Override
        default void close() throws IOException {}
    }

    private final Sink sink;
    private final LongSupplier millisClock;
    private final ArrayBlockingQueue<String> waiting = new ArrayBlockingQueue<>(MAX_WAITING);
    private final RateLimitedLog failures = new RateLimitedLog(LOG, LOG_SECONDS);
    private final TimeOrderedIds ids = new TimeOrderedIds();
    private volatile Predicate<AuditLine> copies = line -> true;
    private volatile @Nullable Thread thread;
    private volatile boolean stopping;
    private final boolean keepsNothing;
    private boolean ended;
    private long recorded;
    private long lost;

    /** @param millisClock milliseconds since 1970, UTC */
    AuditLog(Sink sink, LongSupplier millisClock) {
        this(sink, millisClock, false);
    }

    private AuditLog(Sink sink, LongSupplier millisClock, boolean keepsNothing) {
        this.sink = sink;
        this.millisClock = millisClock;
        this.keepsNothing = keepsNothing;
    }

    /** A log that keeps nothing, and needs no thread. */
    public static AuditLog none() {
        return new AuditLog(lines -> {}, () -> 0, true);
    }

    /** A log that goes to the server's. */
    public static AuditLog toServerLog() {
        return new AuditLog(
                lines -> lines.forEach(line -> LOG.log(Level.INFO, () -> "audit: " + line)), System::currentTimeMillis);
    }

    /**
     * A log that appends to a file, which is made if it is not there.
     *
     * @throws IOException the file cannot be written
     */
    public static AuditLog toFile(String file) throws IOException {
        return new AuditLog(new AuditFile(file), System::currentTimeMillis);
    }

    /**
     * Has each line from now on handed to a store as well.
     *
     * @param to never waits; answers whether it takes the line
     */
    void copyTo(Predicate<AuditLine> to) {
        copies = to;
    }

    /** Begins to write, once. */
    public void start(ThreadFactory threads) {
        Thread made = threads.newThread(this::run);
        if (made == null) {
            throw new IllegalStateException("the thread factory gave no thread for the audit log");
        }
        thread = made;
        made.start();
    }

    /** Adds a line. */
    public void record(AuditEntry entry) {
        if (keepsNothing) {
            return;
        }
        boolean closed;
        boolean waits;
        AuditLine line;
        synchronized (this) {
            recorded++;
            closed = ended;
            long nowMillis = millisClock.getAsLong();
            line = new AuditLine(ids.next(nowMillis), nowMillis, entry, entry.line(recorded, nowMillis));
            waits = !closed && waiting.offer(line.text());
        }
        if (!copies.test(line)) {
            lose(1, "too many wait for the database");
        }
        if (waits) {
            LockSupport.unpark(thread);
        } else {
            lose(1, closed ? "it is closed" : MAX_WAITING + " lines wait already");
        }
    }

    /** Lines that were not written, and never will be. */
    public synchronized long lost() {
        return lost;
    }

    /** Logs outside of the lock: a slow logger holds up no other room's thread. */
    private void lose(int lines, String why) {
        synchronized (this) {
            lost += lines;
        }
        failures.log(Level.ERROR, () -> "the audit log has lost " + lines + ": " + why);
    }

    /** Writes what waits. Answers whether anything did. One thread at a time. */
    boolean drain() {
        List<String> lines = new ArrayList<>();
        waiting.drainTo(lines);
        if (lines.isEmpty()) {
            return false;
        }
        try {
            sink.write(lines);
        } catch (IOException | RuntimeException e) {
            lose(lines.size(), String.valueOf(e.getMessage()));
        }
        return true;
    }

    private void run() {
        while (!stopping && !Thread.interrupted()) {
            if (!drain()) {
                LockSupport.park(this);
            }
        }
        end();
    }

    private void end() {
        synchronized (this) {
            ended = true;
        }
        drain();
        try {
            sink.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, () -> "the audit log is not closed: " + e.getMessage());
        }
    }

    /** Writes what waits, and ends the thread, waiting for it a bounded time. */
    @Override
    public void close() {
        stopping = true;
        Thread its = thread;
        if (its == null) {
            end();
            return;
        }
        LockSupport.unpark(its);
        try {
            its.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (its.isAlive()) {
            LOG.log(
                    Level.WARNING,
                    () -> "the audit log did not end within " + TimeUnit.MILLISECONDS.toSeconds(STOP_MILLIS) + " s");
        }
    }
}
