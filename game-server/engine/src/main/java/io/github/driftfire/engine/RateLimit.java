package io.github.driftfire.engine;

/**
 * A token bucket: so many messages a second for long, and a burst on top, because a line that stalled delivers in one go what
 * piled up. Owned by the thread that delivers a connection's messages.
 */
final class RateLimit {
    private static final long SECOND_NANOS = 1_000_000_000L;

    private final int perSecond;
    private final long fullNano;
    private final long refillNanos;
    private long tokensNano;
    private long lastNanos;

    RateLimit(int perSecond, int burst, long nowNanos) {
        this.perSecond = perSecond;
        this.fullNano = burst * SECOND_NANOS;
        this.refillNanos = fullNano / perSecond;
        this.tokensNano = fullNano;
        this.lastNanos = nowNanos;
    }

    /** Whether the last message was one of the last that are allowed. For other threads: as it was a while ago. */
    boolean isEmpty() {
        return tokensNano < SECOND_NANOS;
    }

    /** Whether one more message is within the limit; if so it is counted. */
    boolean allow(long nowNanos) {
        long elapsed = Math.min(nowNanos - lastNanos, refillNanos);
        lastNanos = nowNanos;
        tokensNano = Math.min(fullNano, tokensNano + elapsed * perSecond);
        if (tokensNano < SECOND_NANOS) {
            return false;
        }
        tokensNano -= SECOND_NANOS;
        return true;
    }
}
