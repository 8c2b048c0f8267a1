package io.github.driftfire.engine.sessions;

import io.github.driftfire.model.game.RosterFeed;

/**
 * Broadcasts the state of a vote to a room. What finds no place in a tick's feed, or is lost with it, is sent again in the next tick. Owned by the
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
    private boolean pending;
    private int sentTick = NEVER;

    VoteFeed(FeedBuffers feeds) {
        this.feeds = feeds;
    }

    /**
     * Sends a vote's state, in place of one that is pending.
     *
     * @param voteState one of {@link RosterFeed}'s
     */
    void send(int player, int votes, int votesNeeded, int voteState, long voteEndNanos, long nowNanos) {
        target = player;
        yes = Math.min(MAX_BYTE, votes);
        needed = Math.min(MAX_BYTE, votesNeeded);
        state = voteState;
        endNanos = voteEndNanos;
        write(nowNanos);
    }

    /** Once a tick: sends what is pending. */
    void run(long nowNanos) {
        if (pending || (sentTick != NEVER && sentTick == feeds.lostTick())) {
            write(nowNanos);
        }
    }

    private void write(long nowNanos) {
        pending = !feeds.hasRoom();
        if (!pending) {
            sentTick = feeds.tick();
            int seconds = (int) Math.max(0, (endNanos - nowNanos + SECOND_NANOS - 1) / SECOND_NANOS);
            RosterFeed.vote(feeds.broadcast(), target, yes, needed, seconds, state);
        }
    }
}
