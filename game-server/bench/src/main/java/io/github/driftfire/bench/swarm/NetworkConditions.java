package io.github.driftfire.bench.swarm;

import io.github.driftfire.model.math.Rng;

/**
 * Simulated network conditions: delay, jitter, and stalls as of a lost packet.
 * Order is kept, as TCP keeps it.
 *
 * @param delayMillis one way
 * @param jitterMillis at most so much more, evenly spread
 * @param stallMillis how long what is lost takes to come after all
 * @param stallPercent of what is sent
 */
record NetworkConditions(double delayMillis, double jitterMillis, double stallMillis, double stallPercent) {
    private static final double MILLI_NANOS = 1e6;
    private static final int FINE = 1 << 16;

    /** When something that is sent now arrives. */
    long arrivesNanos(long nowNanos, long lastArrivalNanos, Rng random) {
        double millis = delayMillis + jitterMillis * random.below(FINE) / FINE;
        if (random.below(FINE) < stallPercent / 100 * FINE) {
            millis += stallMillis;
        }
        return Math.max(lastArrivalNanos, nowNanos + (long) (millis * MILLI_NANOS));
    }
}
