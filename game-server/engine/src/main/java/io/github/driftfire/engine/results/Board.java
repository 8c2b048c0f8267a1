package io.github.driftfire.engine.results;

import java.util.List;
import java.util.function.UnaryOperator;

/** A part of a leaderboard as it was at a time. Immutable. */
public final class Board {
    private final List<BoardEntry> entries;
    private final long readMillis;

    /** @param readMillis when it was read; since 1970, UTC */
    public Board(List<BoardEntry> entries, long readMillis) {
        this.entries = List.copyOf(entries);
        this.readMillis = readMillis;
    }

    /** The same with names as others may see them. */
    Board shown(UnaryOperator<String> names) {
        return new Board(entries.stream().map(entry -> entry.shown(names)).toList(), readMillis);
    }

    /** By rank. */
    public List<BoardEntry> entries() {
        return entries;
    }

    /** Milliseconds since 1970, UTC. */
    public long readMillis() {
        return readMillis;
    }
}
