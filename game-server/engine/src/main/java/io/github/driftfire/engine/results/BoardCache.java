package io.github.driftfire.engine.results;

import io.github.driftfire.engine.telemetry.RateLimitedLog;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Leaderboards that were asked for, read by a thread of their own: who asks never waits, and one database query serves all who ask within
 * {@value #FRESH_MILLIS} ms, also if it fails. At most {@value #MOST} are kept, the ones asked for last, and as many around a player: these have
 * a queue of their own, and wait for the others. A board that is older than {@value #STALE_MILLIS} ms is given as stale; one of a period that is
 * over is not given.
 *
 * <p>Thread-safe, but for {@link #refresh}: one thread at a time.
 */
final class BoardCache {
    static final int MOST = 1_024;
    static final long FRESH_MILLIS = 5_000;
    static final long STALE_MILLIS = 15_000;
    static final int MOST_WAITING = 256;

    private static final Logger LOG = System.getLogger(BoardCache.class.getName());
    private static final int LOG_SECONDS = 10;
    private static final long STOP_MILLIS = 1_000;

    private final Store store;
    private final LongSupplier millisClock;
    private final Entries entries = new Entries();
    private final ArrayBlockingQueue<BoardQuery> wantedTops = new ArrayBlockingQueue<>(MOST_WAITING);
    private final ArrayBlockingQueue<BoardQuery> wantedAround = new ArrayBlockingQueue<>(MOST_WAITING);

    /** One for each that is wanted, and one for the end. */
    private final Semaphore ready = new Semaphore(0);

    private final RateLimitedLog readFailures = new RateLimitedLog(LOG, LOG_SECONDS);
    private volatile boolean stopping;
    private volatile @Nullable Thread thread;

    private static final class Entry {
        @Nullable
        Board board;

        boolean tried;
        boolean failed;
        long triedMillis;
        boolean wanted;
    }

    private static final class Latest extends LinkedHashMap<BoardQuery, Entry> {
        private static final long serialVersionUID = 1;

        Latest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<BoardQuery, Entry> eldest) {
            return size() > MOST;
        }
    }

    /** Those around players apart: there are many, and they must not push out the tops. */
    private static final class Entries {
        private final Latest tops = new Latest();
        private final Latest around = new Latest();

        Latest of(BoardQuery query) {
            return query.isTop() ? tops : around;
        }
    }

    BoardCache(Store store, LongSupplier millisClock) {
        this.store = store;
        this.millisClock = millisClock;
    }

    /** As it was read last, {@code null} if it was not; has it read again if that was too long ago. Any thread; never waits for the store. */
    @Nullable
    CachedBoard get(BoardQuery query) {
        long nowMillis = millisClock.getAsLong();
        synchronized (entries) {
            Entry entry = entries.of(query).computeIfAbsent(query, asked -> new Entry());
            boolean old = !entry.tried || nowMillis - entry.triedMillis >= FRESH_MILLIS;
            if (old && !entry.wanted) {
                entry.wanted = want(query);
            }
            Board board = entry.board;
            Period period = query.period();
            if (board == null || period.start(board.readMillis()) != period.start(nowMillis)) {
                return null;
            }
            return new CachedBoard(board, entry.failed || nowMillis - board.readMillis() > STALE_MILLIS);
        }
    }

    /** Forgets all: somebody who is on them must not be any more. */
    void clear() {
        synchronized (entries) {
            entries.tops.clear();
            entries.around.clear();
        }
    }

    private boolean want(BoardQuery query) {
        boolean added = (query.isTop() ? wantedTops : wantedAround).offer(query);
        if (added) {
            ready.release();
        }
        return added;
    }

    void start(ThreadFactory threads) {
        Thread made = threads.newThread(this::run);
        if (made == null) {
            throw new IllegalStateException("the thread factory gave no thread for leaderboards");
        }
        thread = made;
        made.start();
    }

    /** Ends with {@link #close} alone: whatever a read throws, there are others. */
    private void run() {
        while (!stopping) {
            ready.acquireUninterruptibly();
            // H2 closes a file that an interrupted thread reads.
            Thread.interrupted();
            if (!stopping) {
                readNext();
            }
        }
    }

    /** Reads the next of those that are wanted, if there is one. */
    void refresh() {
        if (ready.tryAcquire()) {
            readNext();
        }
    }

    private void readNext() {
        BoardQuery query = wantedTops.poll();
        if (query == null) {
            query = wantedAround.poll();
        }
        if (query != null) {
            refresh(query);
        }
    }

    private void refresh(BoardQuery query) {
        Board read = null;
        try {
            read = store.read(query);
        } catch (StoreException | RuntimeException | Error e) {
            LOG.log(Level.DEBUG, "a leaderboard cannot be read", e);
            readFailures.log(Level.WARNING, () -> "leaderboards are stale, they cannot be read: " + e.getMessage());
        }
        synchronized (entries) {
            Entry entry = entries.of(query).get(query);
            if (entry != null) {
                entry.wanted = false;
                entry.tried = true;
                entry.failed = read == null;
                entry.triedMillis = millisClock.getAsLong();
                entry.board = read == null ? entry.board : read;
            }
        }
    }

    void close() {
        stopping = true;
        ready.release();
        Thread its = thread;
        if (its != null) {
            try {
                its.join(STOP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
