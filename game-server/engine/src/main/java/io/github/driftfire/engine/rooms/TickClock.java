package io.github.driftfire.engine.rooms;

/**
 * When a room's ticks are due: base + n x period, so that neither late wake-ups nor long ticks make it drift.
 *
 * <p>A room that falls behind runs its missed ticks back to back, up to {@link #MAX_CATCH_UP}; what is beyond that is given
 * up, counted, and the clock starts anew from now. Owned by one thread; time comes from the caller.
 */
final class TickClock {
    static final int MAX_CATCH_UP = 5;

    private static final long SECOND_NANOS = 1_000_000_000L;

    private final int hz;
    private long baseNanos;
    private long claimed;
    private long overruns;

    TickClock(int hz, long startNanos) {
        this.hz = hz;
        this.baseNanos = startNanos;
    }

    int hz() {
        return hz;
    }

    /** Forgets what was missed so far: the next tick is due at once. */
    void restart(long nowNanos) {
        baseNanos = nowNanos;
        claimed = 0;
    }

    /** When the next tick is due. */
    long nextNanos() {
        return baseNanos + claimed * SECOND_NANOS / hz;
    }

    /** Whether a tick is due; if so it counts as run. */
    boolean claim(long nowNanos) {
        long lateNanos = nowNanos - nextNanos();
        if (lateNanos < 0) {
            return false;
        }
        long behind = lateNanos * hz / SECOND_NANOS;
        if (behind > MAX_CATCH_UP) {
            overruns += behind;
            restart(nowNanos);
        }
        claimed++;
        if (claimed == hz) {
            // A whole second is exact in nanoseconds: the base moves on without drift, and nothing grows for ever.
            baseNanos += SECOND_NANOS;
            claimed = 0;
        }
        return true;
    }

    /** Ticks given up so far. */
    long overruns() {
        return overruns;
    }
}
