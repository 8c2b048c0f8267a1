package io.github.driftfire.store;

import io.github.driftfire.engine.limits.LatestEntries;
import io.github.driftfire.engine.results.Period;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bests and names that are known to be in the database, those that were written last: what is no better, or the same, needs no statement. They
 * stay true while other servers write too, since a best only gets better until its player is deleted. Not thread-safe.
 */
final class WrittenRows {
    /** How long a player's time of the last result may lag behind. */
    static final long SEEN_MILLIS = 300_000;

    private static final int MOST = 20_000;
    private static final int MOST_PLAYERS = 5_000;
    private static final int PERIODS = Period.values().length;

    /** By player and series. */
    private final Map<Long, Map<String, Bests>> bests = new LatestEntries<>(MOST_PLAYERS);

    private final Map<Long, Seen> seen = new LatestEntries<>(MOST);

    /** Of the transaction that runs. */
    private final Map<Long, Seen> newSeen = new HashMap<>();

    /** A player's best of each period, of one fact in one mode; a period without one has none that is known. */
    static final class Bests {
        private static final long NONE = -1;

        private final long[] sinceMillis = new long[PERIODS];
        private final long[] score = new long[PERIODS];
        private final long[] reachedMillis = new long[PERIODS];

        private Bests() {
            Arrays.fill(sinceMillis, NONE);
        }

        boolean has(Period period, long since) {
            return sinceMillis[period.ordinal()] == since;
        }

        /** Whether a best may be better than the database's. */
        boolean isBetter(Period period, long since, long newScore, long newReached) {
            int at = period.ordinal();
            return sinceMillis[at] != since
                    || newScore > score[at]
                    || newScore == score[at] && newReached < reachedMillis[at];
        }

        /** Periods that are over are not kept. */
        private void set(int at, long since, long newScore, long newReached) {
            if (since >= sinceMillis[at]) {
                sinceMillis[at] = since;
                score[at] = newScore;
                reachedMillis[at] = newReached;
            }
        }
    }

    private static final class Seen {
        final String name;
        final long millis;

        Seen(String name, long millis) {
            this.name = name;
            this.millis = millis;
        }
    }

    /** Whether all bests of a player are known that the database has. */
    boolean knowsBests(long player) {
        return bests.containsKey(player);
    }

    /** A player whose bests are added now. */
    void addPlayer(long player) {
        bests.put(player, new HashMap<>());
    }

    /** Of a player and a leaderboard; {@code null} if the database has none. */
    @Nullable
    Bests bests(long player, String series) {
        Map<String, Bests> known = bests.get(player);
        return known == null ? null : known.get(series);
    }

    /** A best that the transaction reads or writes. */
    void addBest(long player, String series, Period period, long sinceMillis, long score, long reachedMillis) {
        bests.computeIfAbsent(player, made -> new HashMap<>())
                .computeIfAbsent(series, made -> new Bests())
                .set(period.ordinal(), sinceMillis, score, reachedMillis);
    }

    /** Answers whether a player's name or time is to be written, and takes them for written if so. */
    boolean addSeen(long player, String name, long millis) {
        Seen known = seen.get(player);
        if (known != null && known.name.equals(name) && millis - known.millis < SEEN_MILLIS) {
            return false;
        }
        newSeen.put(player, new Seen(name, millis));
        return true;
    }

    void committed() {
        seen.putAll(newSeen);
        newSeen.clear();
    }

    /** A transaction has failed: the database may be another now, a backup or a standby. */
    void forget() {
        bests.clear();
        forgetNames();
    }

    /** A player may have another name now: an account's, or a guest's again. */
    void forgetNames() {
        seen.clear();
        newSeen.clear();
    }
}
