package io.github.driftfire.engine.results;

/** What was read of a store, and whether it could be read again. Immutable. */
public final class Cached<V> {
    private final V value;
    private final long readMillis;
    private final boolean stale;

    Cached(V value, long readMillis, boolean stale) {
        this.value = value;
        this.readMillis = readMillis;
        this.stale = stale;
    }

    public V value() {
        return value;
    }

    /** When it was read: milliseconds since 1970, UTC. */
    public long readMillis() {
        return readMillis;
    }

    /** Whether it could not be read again: there may be newer results. */
    public boolean stale() {
        return stale;
    }
}
