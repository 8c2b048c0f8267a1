package io.github.driftfire.engine.results;

import io.github.driftfire.engine.limits.LatestEntries;
import io.github.driftfire.engine.telemetry.RateLimitedLog;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for of a store, read by a thread of its own: a caller never waits, and one database query serves all who ask for the same while
 * that is fresh, also if it fails. What is older than {@value #STALE_MILLIS} ms is read before it is given; where it cannot be read, it is given as
 * stale.
 *
 * <p>There are {@link Kind}s of it. Of each at most {@value #MOST} or fewer are kept, the ones asked for last, and {@value #MOST_WAITING} wait. The first
 * kind is read before the others, which take turns: many questions of one kind keep none of another from an answer.
 *
 * <p>Thread-safe, but for {@link #refresh}: one thread at a time. All kinds are made before {@link #start}.
 */
final class ReadCache {
    static final int MOST = 1_024;
    static final int MOST_WAITING = 256;
    static final long STALE_MILLIS = 15_000;

    private static final Logger LOG = System.getLogger(ReadCache.class.getName());
    private static final int LOG_SECONDS = 10;
    private static final long STOP_MILLIS = 1_000;

    private final LongSupplier millisClock;
    private final List<Kind<?, ?>> kinds = new ArrayList<>();

    /** One for each that is wanted, and one for the end. */
    private final Semaphore ready = new Semaphore(0);

    private final RateLimitedLog readFailures = new RateLimitedLog(LOG, LOG_SECONDS);

    /** The kind that was read last. */
    private int turn;

    private volatile boolean stopping;
    private volatile @Nullable Thread thread;

    /** How a kind is read. */
    @FunctionalInterface
    interface Read<Q, V> {
        V read(Q query) throws StoreException;
    }

    private static final class Entry<V> {
        @Nullable
        V value;

        long readMillis;
        boolean tried;
        boolean failed;
        long triedMillis;
        boolean wanted;
    }

    /** Answers to questions of one kind. */
    final class Kind<Q, V> {
        private final String what;
        private final long freshMillis;
        private final boolean givesOld;
        private final Read<Q, V> read;
        private final Map<Q, Entry<V>> entries;
        private final ArrayBlockingQueue<Q> wanted = new ArrayBlockingQueue<>(MOST_WAITING);

        private Kind(String what, int most, long freshMillis, boolean givesOld, Read<Q, V> read) {
            this.what = what;
            entries = new LatestEntries<>(most);
            this.freshMillis = freshMillis;
            this.givesOld = givesOld;
            this.read = read;
        }

        /** As it was read last, {@code null} if it was not; has it read again if that was too long ago. Any thread; never waits for the store. */
        @Nullable
        Cached<V> get(Q query) {
            long nowMillis = millisClock.getAsLong();
            synchronized (entries) {
                Entry<V> entry = entries.get(query);
                if (entry == null) {
                    // What will not be read pushes out nothing that was.
                    if (want(query)) {
                        entry = new Entry<>();
                        entry.wanted = true;
                        entries.put(query, entry);
                    }
                    return null;
                }
                boolean old = !entry.tried || nowMillis - entry.triedMillis >= freshMillis;
                if (old && !entry.wanted) {
                    entry.wanted = want(query);
                }
                V value = entry.value;
                boolean given = givesOld && nowMillis - entry.readMillis <= STALE_MILLIS;
                if (value == null || old && !given && !entry.failed) {
                    return null;
                }
                return new Cached<>(value, entry.readMillis, entry.failed);
            }
        }

        private boolean want(Q query) {
            boolean added = wanted.offer(query);
            if (added) {
                ready.release();
            }
            return added;
        }

        /** Answers whether one was wanted. */
        private boolean readNext() {
            Q query = wanted.poll();
            if (query == null) {
                return false;
            }
            Entry<V> entry;
            synchronized (entries) {
                entry = entries.get(query);
            }
            // Not what has been pushed out or forgotten meanwhile.
            if (entry != null) {
                read(query, entry);
            }
            return true;
        }

        private void read(Q query, Entry<V> entry) {
            long startMillis = millisClock.getAsLong();
            V value = null;
            try {
                value = read.read(query);
            } catch (StoreException | RuntimeException | Error e) {
                LOG.log(Level.DEBUG, what + " cannot be read", e);
                readFailures.log(Level.WARNING, () -> what + " are stale, they cannot be read: " + e.getMessage());
            }
            synchronized (entries) {
                entry.wanted = false;
                entry.tried = true;
                entry.failed = value == null;
                entry.triedMillis = millisClock.getAsLong();
                if (value != null) {
                    entry.value = value;
                    entry.readMillis = startMillis;
                }
            }
        }

        private void clear() {
            synchronized (entries) {
                entries.clear();
            }
        }
    }

    /** @param millisClock milliseconds since 1970, UTC */
    ReadCache(LongSupplier millisClock) {
        this.millisClock = millisClock;
    }

    /**
     * Adds a kind of answers.
     *
     * @param what a plural, for the log
     * @param freshMillis what is older is read again
     * @param givesOld whether it is given until then, for {@value #STALE_MILLIS} ms: if not, only while it cannot be read
     */
    <Q, V> Kind<Q, V> add(String what, long freshMillis, boolean givesOld, Read<Q, V> read) {
        return add(what, MOST, freshMillis, givesOld, read);
    }

    /** @param most answers that are kept, at least 1 */
    <Q, V> Kind<Q, V> add(String what, int most, long freshMillis, boolean givesOld, Read<Q, V> read) {
        Kind<Q, V> kind = new Kind<>(what, most, freshMillis, givesOld, read);
        kinds.add(kind);
        return kind;
    }

    /** Forgets all, also what is being read: it may have a player who must not be in it any more. */
    void clear() {
        kinds.forEach(Kind::clear);
    }

    void start(ThreadFactory threads) {
        Thread made = threads.newThread(this::run);
        if (made == null) {
            throw new IllegalStateException("the thread factory gave no thread to read by");
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
        boolean done = kinds.get(0).readNext();
        for (int i = 0; i < kinds.size() && !done; i++) {
            turn = (turn + 1) % kinds.size();
            done = kinds.get(turn).readNext();
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
