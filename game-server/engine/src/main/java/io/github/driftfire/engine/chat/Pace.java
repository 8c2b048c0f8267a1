package io.github.driftfire.engine.chat;

/** One event for each period in the long run, and a few at once. Starts full; owned by one thread. */
final class Pace {
    private final long periodNanos;
    private final long burstNanos;

    /** When all that was allowed would have happened at an even pace; meaningless before the first. */
    private long evenNanos;

    private boolean used;

    Pace(long periodNanos, int burst) {
        this.periodNanos = periodNanos;
        this.burstNanos = (burst - 1) * periodNanos;
    }

    /** Whether one more is within the pace; if so it is counted. */
    boolean allow(long nowNanos) {
        boolean within = allows(nowNanos);
        if (within) {
            count(nowNanos);
        }
        return within;
    }

    /** Whether one more is within the pace; counts nothing. */
    boolean allows(long nowNanos) {
        return !used || evenNanos - nowNanos <= burstNanos;
    }

    /** Counts one that is within the pace. */
    void count(long nowNanos) {
        if (!used || evenNanos - nowNanos < 0) {
            used = true;
            evenNanos = nowNanos;
        }
        evenNanos += periodNanos;
    }
}
