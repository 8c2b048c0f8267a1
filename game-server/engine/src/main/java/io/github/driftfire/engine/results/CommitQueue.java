package io.github.driftfire.engine.results;

import io.github.driftfire.engine.telemetry.RateLimitedLog;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Results, or other things of one kind, on their way into a database: {@link #offer} adds one and never waits, a thread of its own commits them
 * in groups.
 *
 * <p>A group that cannot be committed is kept and tried again, after 0.1 s at first and at most after 5 s, until it can be: while the database
 * is away at most {@value #MOST} wait, and one more is dropped and counted. One that the store will never take is dropped alone, the others of
 * its group are committed.
 *
 * <p>{@link #offer} is for any thread; {@link #commit} for one at a time.
 */
public final class CommitQueue<T> {
    public static final int MOST = 65_536;
    static final int GROUP = 500;

    /** A group is what has come in so long: each commit costs as much as some ten results. */
    static final long GROUP_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /** The same where {@link #BUSY_GROUP} and more come in during {@link #GROUP_NANOS}: a page of the database is then written once for several. */
    static final long BUSY_GROUP_NANOS = TimeUnit.SECONDS.toNanos(2);

    static final int BUSY_GROUP = 25;

    static final long FIRST_RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    static final long LAST_RETRY_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final Logger LOG = System.getLogger(CommitQueue.class.getName());
    private static final int LOG_SECONDS = 10;

    /** What a group is committed with. */
    @FunctionalInterface
    public interface Commit<T> {
        /**
         * Keeps all or none. One that is there already is kept once.
         *
         * @throws StoreException none is kept
         */
        void commit(List<T> group) throws StoreException;
    }

    private final String what;
    private final Commit<T> store;
    private final long stopNanos;
    private final ConcurrentLinkedQueue<T> waiting = new ConcurrentLinkedQueue<>();

    /** Those of the group included. */
    private final AtomicInteger size = new AtomicInteger();

    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong committed = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private final RateLimitedLog drops = new RateLimitedLog(LOG, LOG_SECONDS);
    private final RateLimitedLog failureLog = new RateLimitedLog(LOG, LOG_SECONDS);
    private final List<T> group = new ArrayList<>(GROUP);
    private long retryNanos;
    private long waitNanos = GROUP_NANOS;
    private long loggedDrops;
    private volatile boolean failing;
    private volatile boolean stopping;
    private volatile @Nullable Thread thread;

    /**
     * @param what it holds, for the log: a plural
     * @param stopSeconds how long the end waits for the database, about
     */
    public CommitQueue(String what, Commit<T> store, int stopSeconds) {
        this.what = what;
        this.store = store;
        this.stopNanos = TimeUnit.SECONDS.toNanos(stopSeconds);
    }

    /** Answers whether it was added; if not, it is counted as dropped. Any thread; never waits. */
    public boolean offer(T one) {
        if (size.getAndIncrement() >= MOST) {
            size.getAndDecrement();
            dropped.getAndIncrement();
            return false;
        }
        // First: what is committed is accepted.
        accepted.getAndIncrement();
        waiting.add(one);
        return true;
    }

    /** Not where they are dropped: a slow log must not hold up a room. */
    private void logDrops() {
        long number = dropped.get() - loggedDrops;
        if (number > 0) {
            loggedDrops += number;
            drops.log(Level.ERROR, () -> number + " " + what + " are lost: " + MOST + " wait already");
        }
    }

    /** Begins to commit, once. */
    public void start(ThreadFactory threads) {
        Thread made = threads.newThread(this::run);
        if (made == null) {
            throw new IllegalStateException("the thread factory gave no thread for " + what);
        }
        thread = made;
        made.start();
    }

    private void run() {
        while (!stopping) {
            LockSupport.parkNanos(this, round());
        }
        long deadlineNanos = System.nanoTime() + stopNanos;
        while (size.get() > 0 && System.nanoTime() - deadlineNanos < 0) {
            LockSupport.parkNanos(this, Math.min(round(), FIRST_RETRY_NANOS));
        }
    }

    /** The thread ends with {@link #close} alone: H2 closes a file that an interrupted thread writes. */
    private long round() {
        Thread.interrupted();
        return commit();
    }

    /**
     * Commits what waits, until nothing does or the store fails. An error, such as of a class that cannot be loaded, is tried again like a
     * database that is away. Answers the time until the next call, in nanoseconds.
     */
    public long commit() {
        logDrops();
        try {
            return commitGroups();
        } catch (Error e) {
            LOG.log(Level.DEBUG, what + " are not stored", e);
            return retry(e);
        }
    }

    private long commitGroups() {
        long handled = 0;
        while (fill()) {
            handled += group.size();
            try {
                store.commit(group);
                done();
            } catch (StoreException e) {
                if (e.isTemporary()) {
                    return retry(e);
                }
                commitEach();
            } catch (RuntimeException e) {
                commitEach();
            }
        }
        waitNanos = handled * GROUP_NANOS >= BUSY_GROUP * waitNanos ? BUSY_GROUP_NANOS : GROUP_NANOS;
        return waitNanos;
    }

    /** Answers whether the group has any. One that has failed is tried again as it is. */
    private boolean fill() {
        while (group.size() < GROUP) {
            T next = waiting.poll();
            if (next == null) {
                break;
            }
            group.add(next);
        }
        return !group.isEmpty();
    }

    private void done() {
        committed.addAndGet(group.size());
        size.addAndGet(-group.size());
        group.clear();
        retryNanos = 0;
        if (failing) {
            failing = false;
            LOG.log(Level.INFO, () -> what + " are stored again, " + size.get() + " wait");
        }
    }

    private long retry(Throwable problem) {
        failing = true;
        failures.getAndIncrement();
        retryNanos = retryNanos == 0 ? FIRST_RETRY_NANOS : Math.min(2 * retryNanos, LAST_RETRY_NANOS);
        failureLog.log(
                Level.WARNING, () -> what + " are not stored, " + size.get() + " wait and are tried again: " + problem);
        return retryNanos;
    }

    /** Something is wrong with one of the group: commits them one by one, and leaves out those that fail for good. */
    private void commitEach() {
        List<T> all = List.copyOf(group);
        group.clear();
        for (int i = 0; i < all.size(); i++) {
            group.add(all.get(i));
            try {
                store.commit(group);
                done();
            } catch (StoreException e) {
                if (e.isTemporary()) {
                    group.addAll(all.subList(i + 1, all.size()));
                    return;
                }
                refuse(e);
            } catch (RuntimeException e) {
                refuse(e);
            } catch (Error e) {
                group.addAll(all.subList(i + 1, all.size()));
                throw e;
            }
        }
    }

    private void refuse(Exception problem) {
        group.clear();
        size.getAndDecrement();
        refused.getAndIncrement();
        LOG.log(Level.DEBUG, "the store does not take one of the " + what, problem);
        failureLog.log(Level.ERROR, () -> "one of the " + what + " is lost, the store does not take it: " + problem);
    }

    /** How many were added so far. */
    long accepted() {
        return accepted.get();
    }

    /** Whether so many have left the queue: committed, or given up. */
    boolean isHandled(long number) {
        return committed.get() + refused.get() >= number;
    }

    /** Not committed yet. */
    public int waiting() {
        return size.get();
    }

    public CommitMetrics metrics() {
        return new CommitMetrics(size.get(), committed.get(), dropped.get(), refused.get(), failures.get(), failing);
    }

    /** Commits what waits, and ends the thread, waiting for it a bounded time. What is left then is lost and counted. */
    public void close() {
        stop();
        countLost();
    }

    /** The same without the count: what is under way may still be committed until the store is closed. */
    void stop() {
        stopping = true;
        Thread its = thread;
        if (its == null) {
            commit();
        } else {
            LockSupport.unpark(its);
            try {
                its.join(TimeUnit.NANOSECONDS.toMillis(2 * stopNanos));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Counts what is left when the store is closed. */
    void countLost() {
        int left = size.get();
        if (left > 0) {
            dropped.addAndGet(left);
            LOG.log(
                    Level.ERROR,
                    () -> left + " " + what + " are lost: the server ends, and the database does not answer");
        }
    }
}
