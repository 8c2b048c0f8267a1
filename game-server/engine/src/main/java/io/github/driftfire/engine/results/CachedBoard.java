package io.github.driftfire.engine.results;

/** A leaderboard, and whether the store could still be read when it was last asked for. Immutable. */
public final class CachedBoard {
    private final Board board;
    private final boolean stale;

    CachedBoard(Board board, boolean stale) {
        this.board = board;
        this.stale = stale;
    }

    public Board board() {
        return board;
    }

    /** Whether the store could not be read since: there may be newer results. */
    public boolean stale() {
        return stale;
    }
}
