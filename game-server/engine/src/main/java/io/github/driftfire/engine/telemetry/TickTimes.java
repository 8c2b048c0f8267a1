package io.github.driftfire.engine.telemetry;

import org.HdrHistogram.Histogram;

/**
 * How long the ticks of an interval took.
 *
 * @param ticks number of ticks in the interval; the times are 0 when it is 0
 * @param p50Nanos median
 * @param p99Nanos 99th percentile
 * @param maxNanos the longest
 */
public record TickTimes(long ticks, long p50Nanos, long p99Nanos, long maxNanos) {
    static final TickTimes NONE = new TickTimes(0, 0, 0, 0);

    /** Of rooms together: all ticks, and the longest times. */
    TickTimes plus(TickTimes other) {
        return new TickTimes(
                ticks + other.ticks,
                Math.max(p50Nanos, other.p50Nanos),
                Math.max(p99Nanos, other.p99Nanos),
                Math.max(maxNanos, other.maxNanos));
    }

    static TickTimes of(Histogram nanos) {
        return nanos.getTotalCount() == 0
                ? NONE
                : new TickTimes(
                        nanos.getTotalCount(),
                        nanos.getValueAtPercentile(50),
                        nanos.getValueAtPercentile(99),
                        nanos.getMaxValue());
    }
}
