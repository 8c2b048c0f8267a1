package io.github.driftfire.engine.results;

import java.util.concurrent.ThreadFactory;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What requests read of a store, by way of a {@link ReadCache}: no request waits for a database. Thread-safe. */
final class StoreReads {
    /** Leaderboards and other players. */
    static final long FRESH_MILLIS = 5_000;

    private final LongSupplier millisClock;
    private final ReadCache cache;
    private final ReadCache.Kind<BoardQuery, Board> tops;

    /** Apart from the tops: there are many. */
    private final ReadCache.Kind<BoardQuery, Board> around;

    StoreReads(Store store, LongSupplier millisClock) {
        this.millisClock = millisClock;
        cache = new ReadCache(millisClock);
        tops = cache.add("leaderboards", FRESH_MILLIS, true, store::read);
        around = cache.add("leaderboards around players", FRESH_MILLIS, true, store::read);
    }

    /** A leaderboard of the period that runs. */
    @Nullable
    Cached<Board> board(BoardQuery query) {
        Cached<Board> cached = (query.isTop() ? tops : around).get(query);
        Period period = query.period();
        return cached == null || period.start(cached.readMillis()) != period.start(millisClock.getAsLong())
                ? null
                : cached;
    }

    void clear() {
        cache.clear();
    }

    void start(ThreadFactory threads) {
        cache.start(threads);
    }

    /** Reads the next of what is wanted, if there is something. */
    void refresh() {
        cache.refresh();
    }

    void close() {
        cache.close();
    }
}
