package io.github.driftfire.engine.chat;

import io.github.driftfire.engine.limits.RateLimit;

/**
 * How many texts a room takes from all who write to the same readers. Owned by the room's thread.
 *
 * <pre>
 *  read    100 a second, 200 at once: bounds the work, some ten microseconds each
 *  passed  8 a second, 24 at once: bounds what the readers are sent
 * </pre>
 *
 * <p>A text that is empty, repeated or kept back by the game counts as read only: it takes nothing from those that others read.
 */
final class TextLimits {
    private static final long READ_PERIOD_NANOS = 10_000_000L;
    private static final int READ_BURST = 200;
    private static final long PASSED_PERIOD_NANOS = 125_000_000L;
    private static final int PASSED_BURST = 24;

    private final RateLimit read = RateLimit.every(READ_PERIOD_NANOS, READ_BURST);
    private final RateLimit passed = RateLimit.every(PASSED_PERIOD_NANOS, PASSED_BURST);

    /** Whether one more may be read; if so it is counted. None is read while none may be passed on. */
    boolean mayRead(long nowNanos) {
        return passed.allows(nowNanos) && read.allow(nowNanos);
    }

    /** Counts one that was read and is passed on. */
    void pass(long nowNanos) {
        passed.count(nowNanos);
    }
}
