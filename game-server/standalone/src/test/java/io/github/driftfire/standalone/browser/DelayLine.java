package io.github.driftfire.standalone.browser;

import java.util.Random;

/**
 * Delays one direction of one connection: when bytes that enter now come out. Uses no clock.
 *
 * <p>TCP keeps the order, so what is late holds up all that follows, and a loss shows as a stall and a burst.
 */
final class DelayLine {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final NetworkConditions conditions;
    private final Random dice;
    private long lastNanos = Long.MIN_VALUE;
    private int losses;

    DelayLine(NetworkConditions conditions, long seed) {
        this.conditions = conditions;
        dice = new Random(seed);
    }

    long outNanos(long inNanos) {
        long jitter = (long) ((dice.nextDouble() * 2 - 1) * conditions.jitterMillis() * NANOS_PER_MILLI);
        long way = Math.max(0, conditions.rttMillis() * NANOS_PER_MILLI / 2 + jitter);
        if (dice.nextInt(100) < conditions.lossPercent()) {
            losses++;
            way += conditions.stallMillis() * NANOS_PER_MILLI;
        }
        lastNanos = Math.max(lastNanos, inNanos + way);
        return lastNanos;
    }

    /** Segments lost so far. */
    int losses() {
        return losses;
    }
}
