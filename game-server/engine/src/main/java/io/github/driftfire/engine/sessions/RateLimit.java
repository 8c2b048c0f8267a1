package io.github.driftfire.engine.sessions;

/**
 * A token bucket: so many messages a second for long, and a burst on top, because a line that stalled delivers in one go what
 * piled up. Owned by the thread that delivers a connection's messages.
 *
 * <p>What has piled up while the server did not run is allowed on top of the burst, for a while, at the same rate. So over any time that
 * includes the pause a client never gets more than rate and burst, and to provoke a pause gains nothing.
 */
public final class RateLimit {
    private static final long SECOND_NANOS = 1_000_000_000L;

    /** How long after the last message before a pause of the server messages may be those that have piled up. */
    private static final long BACKLOG_NANOS = 10 * SECOND_NANOS;

    /** What is counted of a pause. */
    private static final long LONGEST_PAUSE_NANOS = 3600 * SECOND_NANOS;

    private final int perSecond;
    private final long fullNano;
    private final long refillNanos;
    private long tokensNano;
    private long lastNanos;
    private long pausedNanos;
    private long backlogNano;
    private long backlogEndNanos;

    /** @param pauseNanos all pauses before the connection was opened */
    public RateLimit(int perSecond, int burst, long nowNanos, long pauseNanos) {
        this.perSecond = perSecond;
        this.fullNano = burst * SECOND_NANOS;
        this.refillNanos = fullNano / perSecond;
        this.tokensNano = fullNano;
        this.lastNanos = nowNanos;
        this.pausedNanos = pauseNanos;
    }

    /** Whether the last message was one of the last that are allowed. For other threads: as it was a while ago. */
    boolean isEmpty() {
        return tokensNano < SECOND_NANOS;
    }

    /**
     * Whether one more message is within the limit; if so it is counted.
     *
     * @param nowNanos by a {@link RunningClock}
     * @param pauseNanos all pauses so far, by the same
     */
    public boolean allow(long nowNanos, long pauseNanos) {
        // Another thread may have moved the time back by a moment when it noticed the end of a pause.
        long elapsed = Math.max(0, Math.min(nowNanos - lastNanos, refillNanos));
        tokensNano = Math.min(fullNano, tokensNano + elapsed * perSecond);
        if (pauseNanos > pausedNanos) {
            backlogNano += Math.min(pauseNanos - pausedNanos, LONGEST_PAUSE_NANOS) * perSecond;
            backlogEndNanos = lastNanos + BACKLOG_NANOS;
            pausedNanos = pauseNanos;
        }
        lastNanos = nowNanos;
        if (tokensNano >= SECOND_NANOS) {
            tokensNano -= SECOND_NANOS;
            return true;
        }
        if (backlogNano >= SECOND_NANOS && nowNanos - backlogEndNanos < 0) {
            backlogNano -= SECOND_NANOS;
            return true;
        }
        backlogNano = 0;
        return false;
    }
}
