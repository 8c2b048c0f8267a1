package io.github.driftfire.standalone.browser;

import java.util.Random;

/**
 * One direction of one line: when what enters now comes out. Knows no clock.
 *
 * <p>TCP keeps the order, so what is late holds up all that follows, and a loss shows as a stall and a burst.
 */
final class Delay {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Weather weather;
    private final Random dice;
    private long lastNanos = Long.MIN_VALUE;
    private int losses;

    Delay(Weather weather, long seed) {
        this.weather = weather;
        dice = new Random(seed);
    }

    long outNanos(long inNanos) {
        long jitter = (long) ((dice.nextDouble() * 2 - 1) * weather.jitterMillis() * NANOS_PER_MILLI);
        long way = Math.max(0, weather.rttMillis() * NANOS_PER_MILLI / 2 + jitter);
        if (dice.nextInt(100) < weather.lossPercent()) {
            losses++;
            way += weather.stallMillis() * NANOS_PER_MILLI;
        }
        lastNanos = Math.max(lastNanos, inNanos + way);
        return lastNanos;
    }

    /** Segments lost so far. */
    int losses() {
        return losses;
    }
}
