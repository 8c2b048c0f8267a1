package io.github.driftfire.engine.results;

import io.github.driftfire.engine.telemetry.RateLimitedLog;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Leaderboards that were asked for, read by a thread of their own: who asks never waits, and one database query serves all who ask within
 * {@value #FRESH_MILLIS} ms. At most {@value #MOST} are kept, the ones asked for last. When the store cannot be read, the board that was read
 * before is given, marked as stale.
 *
 * <p>Thread-safe, but for {@link #refresh}: one thread at a time.
 */
final class BoardCache {
    static final int MOST = 1_024;
    static final long FRESH_MILLIS = 5_000;

    private static final Logger LOG = System.getLogger(BoardCache.class.getName());
    private static final int LOG_SECONDS = 10;
    private static final int MOST_WAITING = 256;

    /** Wakes the thread when it is to end. Never interrupted: H2 closes a file that an interrupted thread reads. */
    private static final BoardQuery END = BoardQuery.top("", "", "", Period.ALL);

    private static final long STOP_MILLIS = 1_000;

    private final Store store;
    private final LongSupplier millisClock;
    private final Map<BoardQuery, Entry> entries = new Entries();
    private final ArrayBlockingQueue<BoardQuery> wanted = new ArrayBlockingQueue<>(MOST_WAITING);
    private final RateLimitedLog troubles = new RateLimitedLog(LOG, LOG_SECONDS);
    private volatile boolean stopping;
    private volatile @Nullable Thread thread;

    private static final class Entry {
        @Nullable
        CachedBoard board;

        long triedMillis;
        boolean wanted;
    }

    private static final class Entries extends LinkedHashMap<BoardQuery, Entry> {
        private static final long serialVersionUID = 1;

        Entries() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<BoardQuery, Entry> eldest) {
            return size() > MOST;
        }
    }

    BoardCache(Store store, LongSupplier millisClock) {
        this.store = store;
        this.millisClock = millisClock;
    }

    /** As it was read last, {@code null} if it was not; has it read again if that was too long ago. Any thread; never waits for the store. */
    @Nullable
    CachedBoard get(BoardQuery query) {
        synchronized (entries) {
            Entry entry = entries.computeIfAbsent(query, asked -> new Entry());
            boolean old = entry.board == null || millisClock.getAsLong() - entry.triedMillis >= FRESH_MILLIS;
            if (old && !entry.wanted) {
                entry.wanted = wanted.offer(query);
            }
            return entry.board;
        }
    }

    /** Forgets all: somebody who is on them must not be any more. */
    void clear() {
        synchronized (entries) {
            entries.clear();
        }
    }

    void start(ThreadFactory threads) {
        Thread made = threads.newThread(this::run);
        if (made == null) {
            throw new IllegalStateException("the thread factory gave no thread for leaderboards");
        }
        thread = made;
        made.start();
    }

    private void run() {
        try {
            for (BoardQuery query = wanted.take(); !stopping; query = wanted.take()) {
                refresh(query);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads the next of those that are wanted, if there is one. */
    void refresh() {
        BoardQuery query = wanted.poll();
        if (query != null) {
            refresh(query);
        }
    }

    private void refresh(BoardQuery query) {
        Board read = null;
        try {
            read = store.read(query);
        } catch (StoreException | RuntimeException e) {
            LOG.log(Level.DEBUG, "a leaderboard cannot be read", e);
            troubles.log(Level.WARNING, () -> "leaderboards are stale, they cannot be read: " + e.getMessage());
        }
        synchronized (entries) {
            Entry entry = entries.get(query);
            if (entry != null) {
                entry.wanted = false;
                entry.triedMillis = millisClock.getAsLong();
                CachedBoard before = entry.board;
                if (read != null) {
                    entry.board = new CachedBoard(read, false);
                } else if (before != null) {
                    entry.board = new CachedBoard(before.board(), true);
                }
            }
        }
    }

    void close() {
        stopping = true;
        Thread its = thread;
        if (its != null && (wanted.offer(END) || its.isAlive())) {
            try {
                its.join(STOP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
