package io.github.driftfire.engine.limits;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that keeps the entries that were used last: one more than fits drops the one that was used longest ago. Not thread-safe. */
public final class LatestEntries<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;

    private final int most;

    /** @param most entries, at least 1 */
    public LatestEntries(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
