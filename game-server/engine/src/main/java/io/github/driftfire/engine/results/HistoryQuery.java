package io.github.driftfire.engine.results;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which results of which player are asked for. Immutable. */
public final class HistoryQuery {
    /** Most results of a page. */
    public static final int MOST = 100;

    private final String player;
    private final long beforeMillis;
    private final int count;

    /**
     * @param player the public id
     * @param beforeMillis only results that ended before; since 1970, UTC
     * @param count 1 to {@value #MOST}
     */
    public HistoryQuery(String player, long beforeMillis, int count) {
        this.player = player;
        this.beforeMillis = beforeMillis;
        this.count = count;
    }

    /** The public id. */
    public String player() {
        return player;
    }

    /** Milliseconds since 1970, UTC. */
    public long beforeMillis() {
        return beforeMillis;
    }

    public int count() {
        return count;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HistoryQuery that
                && player.equals(that.player)
                && beforeMillis == that.beforeMillis
                && count == that.count;
    }

    @Override
    public int hashCode() {
        return Objects.hash(player, beforeMillis, count);
    }
}
