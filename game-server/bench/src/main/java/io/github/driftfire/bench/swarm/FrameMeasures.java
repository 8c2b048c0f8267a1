package io.github.driftfire.bench.swarm;

import org.HdrHistogram.Histogram;

/** The frames that clients of one {@link Role} have got while counting. Times in microseconds. Owned by the loop's thread. */
final class FrameMeasures {
    private static final int DIGITS = 3;

    final Histogram gaps = histogram();
    final Histogram latencies = histogram();
    long frames;
    long ticks;
    long bytes;

    static Histogram histogram() {
        return new Histogram(Measures.LONGEST_MICROS, DIGITS);
    }
}
