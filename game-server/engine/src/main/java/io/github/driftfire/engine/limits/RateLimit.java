package io.github.driftfire.engine.limits;

/**
 * A token bucket: so many events in a time for long, and a burst on top, because a line that stalled delivers in one go what piled up. Begins
 * full; owned by one thread, that which delivers a connection's messages or that of a room.
 *
 * <p>What has piled up while the server did not run is allowed on top of the burst, for a while, at the same rate. So over any time that
 * includes the pause a client never gets more than rate and burst, and to provoke a pause gains nothing.
 */
public final class RateLimit {
    private static final long SECOND_NANOS = 1_000_000_000L;

    /** How long after the last event before a pause of the server events may be those that have piled up. */
    private static final long BACKLOG_NANOS = 10 * SECOND_NANOS;

    /** What is counted of a pause. */
    private static final long LONGEST_PAUSE_NANOS = 3600 * SECOND_NANOS;

    /** Of one event, in tokens. */
    private final long cost;

    /** Tokens that a nanosecond brings. */
    private final int gain;

    private final long full;
    private final long refillNanos;
    private long tokens;
    private long lastNanos;
    private long pausedNanos;
    private long backlog;
    private long backlogEndNanos;

    private RateLimit(long cost, int gain, int burst, long nowNanos, long pauseNanos) {
        this.cost = cost;
        this.gain = gain;
        this.full = burst * cost;
        this.refillNanos = full / gain;
        this.tokens = full;
        this.lastNanos = nowNanos;
        this.pausedNanos = pauseNanos;
    }

    /**
     * So many events a second.
     *
     * @param nowNanos as {@link #allow(long, long)} takes it
     * @param pauseNanos all pauses before now
     */
    public static RateLimit perSecond(int events, int burst, long nowNanos, long pauseNanos) {
        return new RateLimit(SECOND_NANOS, events, burst, nowNanos, pauseNanos);
    }

    /** One event in each period; pauses of the server bring nothing. */
    public static RateLimit every(long periodNanos, int burst) {
        return new RateLimit(periodNanos, 1, burst, 0, 0);
    }

    /** Whether the last event was one of the last that are allowed. For other threads: as it was a while ago. */
    public boolean isEmpty() {
        return tokens < cost;
    }

    /** Whether one more event is within the limit; if so it is counted. */
    public boolean allow(long nowNanos) {
        return allow(nowNanos, pausedNanos);
    }

    /** Whether one more event is within the limit; counts nothing. */
    public boolean allows(long nowNanos) {
        refill(nowNanos);
        return tokens >= cost;
    }

    /** Counts an event that is within the limit. */
    public void count(long nowNanos) {
        refill(nowNanos);
        tokens -= cost;
    }

    /**
     * Whether one more event is within the limit; if so it is counted.
     *
     * @param nowNanos by a clock that stands still in the server's pauses
     * @param pauseNanos all pauses so far
     */
    public boolean allow(long nowNanos, long pauseNanos) {
        if (pauseNanos > pausedNanos) {
            backlog += Math.min(pauseNanos - pausedNanos, LONGEST_PAUSE_NANOS) * gain;
            backlogEndNanos = lastNanos + BACKLOG_NANOS;
            pausedNanos = pauseNanos;
        }
        refill(nowNanos);
        if (tokens >= cost) {
            tokens -= cost;
            return true;
        }
        if (backlog >= cost && nowNanos - backlogEndNanos < 0) {
            backlog -= cost;
            return true;
        }
        backlog = 0;
        return false;
    }

    private void refill(long nowNanos) {
        // Another thread may have moved the time back by a moment when it noticed the end of a pause.
        long elapsed = Math.max(0, Math.min(nowNanos - lastNanos, refillNanos));
        tokens = Math.min(full, tokens + elapsed * gain);
        lastNanos = nowNanos;
    }
}
