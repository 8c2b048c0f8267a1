package io.github.driftfire.store;

import io.github.driftfire.engine.limits.LatestEntries;
import java.util.HashMap;
import java.util.Map;

/**
 * Bests and names that are known to be in the database, those that were written last: what is no better, or the same, needs no statement. They
 * stay true while other servers write too, since a best only gets better until its player is deleted. Not thread-safe.
 */
final class WrittenRows {
    /** How long a player's time of the last result may lag behind. */
    static final long SEEN_MILLIS = 60_000;

    private static final int MOST = 20_000;

    private final Map<String, Best> bests = new LatestEntries<>(MOST);
    private final Map<Long, Seen> seen = new LatestEntries<>(MOST);

    /** Of the transaction that runs. */
    private final Map<String, Best> newBests = new HashMap<>();

    private final Map<Long, Seen> newSeen = new HashMap<>();

    private static final class Best {
        final long score;
        final long reachedMillis;

        Best(long score, long reachedMillis) {
            this.score = score;
            this.reachedMillis = reachedMillis;
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

    /** Whether the database has a row for a best. */
    boolean hasBest(String key) {
        return bests.containsKey(key);
    }

    /** Answers whether a best may be better than the database's, and takes it for written if so. */
    boolean addBest(String key, long score, long reachedMillis) {
        Best known = bests.get(key);
        if (known != null && (known.score > score || known.score == score && known.reachedMillis <= reachedMillis)) {
            return false;
        }
        newBests.put(key, new Best(score, reachedMillis));
        return true;
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
        bests.putAll(newBests);
        seen.putAll(newSeen);
        newBests.clear();
        newSeen.clear();
    }

    /** A transaction has failed: the database may be another now, a backup or a standby. */
    void forget() {
        bests.clear();
        forgetNames();
        newBests.clear();
    }

    /** A player may have another name now: an account's, or a guest's again. */
    void forgetNames() {
        seen.clear();
        newSeen.clear();
    }
}
