package io.github.driftfire.engine.results;

/** A leaderboard, and whether it is an old one. Immutable. */
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

    /** Whether it could not be read again, or was not asked for, for a while: there may be newer results. */
    public boolean stale() {
        return stale;
    }
}
