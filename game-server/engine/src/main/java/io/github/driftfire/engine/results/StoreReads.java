package io.github.driftfire.engine.results;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What requests read of a store, by way of a {@link ReadCache}: no request waits for a database. Thread-safe. */
final class StoreReads {
    /** Leaderboards and other players. */
    static final long FRESH_MILLIS = 5_000;

    /** A player's own profile has the life that has just ended. */
    static final long OWN_FRESH_MILLIS = 2_000;

    /** A page of them has up to {@value HistoryQuery#MOST} lives, of up to 8 kB each. */
    private static final int MOST_HISTORIES = 64;

    private final LongSupplier millisClock;
    private final ReadCache cache;
    private final ReadCache.Kind<BoardQuery, Board> tops;

    /** Apart from the tops: there are many. */
    private final ReadCache.Kind<BoardQuery, Board> around;

    private final ReadCache.Kind<String, Optional<PlayerProfile>> profiles;
    private final ReadCache.Kind<String, Optional<PlayerProfile>> ownProfiles;
    private final ReadCache.Kind<String, List<PlayerProfile.Best>> bests;
    private final ReadCache.Kind<HistoryQuery, Optional<PlayerHistory>> histories;

    /** @param names makes of a name what others may see of it; a player sees the own name as it is */
    StoreReads(Store store, UnaryOperator<String> names, LongSupplier millisClock) {
        this.millisClock = millisClock;
        PlayerStore players = store instanceof PlayerStore its ? its : null;
        cache = new ReadCache(millisClock);
        tops = cache.add(
                "leaderboards", FRESH_MILLIS, true, query -> store.read(query).shown(names));
        around = cache.add(
                "leaderboards around players",
                FRESH_MILLIS,
                true,
                query -> store.read(query).shown(names));
        ownProfiles = cache.add(
                "players' own profiles",
                OWN_FRESH_MILLIS,
                false,
                device -> players == null ? Optional.empty() : players.profileOfDevice(device));
        bests = cache.add(
                "players' bests",
                OWN_FRESH_MILLIS,
                false,
                device -> players == null ? List.of() : players.bestsOfDevice(device));
        profiles = cache.add(
                "profiles",
                FRESH_MILLIS,
                true,
                id -> players == null ? Optional.empty() : players.profile(id).map(found -> found.shown(names)));
        histories = cache.add(
                "histories",
                MOST_HISTORIES,
                FRESH_MILLIS,
                true,
                query -> players == null ? Optional.empty() : players.history(query));
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

    @Nullable
    Cached<Optional<PlayerProfile>> profile(String publicId) {
        return profiles.get(publicId);
    }

    @Nullable
    Cached<Optional<PlayerProfile>> ownProfile(String device) {
        return ownProfiles.get(device);
    }

    /** Those of the player of a device; without ranks. */
    @Nullable
    Cached<List<PlayerProfile.Best>> bests(String device) {
        return bests.get(device);
    }

    @Nullable
    Cached<Optional<PlayerHistory>> history(HistoryQuery query) {
        return histories.get(query);
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
