package io.github.driftfire.engine.sessions;

import io.github.driftfire.model.game.RosterFeed;

/**
 * Tells everybody in a room how a vote stands. What finds no place in a tick's feed, or is lost with it, is told again in the next tick. Owned by the
 * room's thread.
 */
final class VoteFeed {
    private static final long SECOND_NANOS = 1_000_000_000L;
    private static final int MAX_BYTE = 255;
    private static final int NEVER = -1;

    private final FeedBuffers feeds;
    private int target;
    private int yes;
    private int needed;
    private int state;
    private long endNanos;
    private boolean waits;
    private int toldTick = NEVER;

    VoteFeed(FeedBuffers feeds) {
        this.feeds = feeds;
    }

    /**
     * Tells a vote's state, in place of one that still waits.
     *
     * @param voteState one of {@link RosterFeed}'s
     */
    void tell(int player, int votes, int votesNeeded, int voteState, long voteEndNanos, long nowNanos) {
        target = player;
        yes = Math.min(MAX_BYTE, votes);
        needed = Math.min(MAX_BYTE, votesNeeded);
        state = voteState;
        endNanos = voteEndNanos;
        write(nowNanos);
    }

    /** Once a tick: tells again what was not told. */
    void run(long nowNanos) {
        if (waits || (toldTick != NEVER && toldTick == feeds.lostTick())) {
            write(nowNanos);
        }
    }

    private void write(long nowNanos) {
        waits = !feeds.hasRoom();
        if (!waits) {
            toldTick = feeds.tick();
            int seconds = (int) Math.max(0, (endNanos - nowNanos + SECOND_NANOS - 1) / SECOND_NANOS);
            RosterFeed.vote(feeds.broadcast(), target, yes, needed, seconds, state);
        }
    }
}
