package io.github.driftfire.bench.swarm;

import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** What the players note while they play. Times in microseconds. Owned by the loop's thread. */
final class Measures {
    private static final long LONGEST_MICROS = 120_000_000L;
    private static final int DIGITS = 3;

    /** While {@link #counting}. */
    final Histogram gaps = histogram();

    final Histogram latencies = histogram();
    final Histogram lags = histogram();

    /** The present second's. */
    final Histogram secondGaps = histogram();

    final Histogram secondLatencies = histogram();
    long secondFrames;
    long secondBytes;

    boolean counting;
    long frames;
    long ticks;
    long socketBytes;

    /** From the start on. */
    long handshakeBytes;

    int desyncs;
    final Map<Integer, Integer> closes = new TreeMap<>();
    final Map<String, Integer> closeReasons = new TreeMap<>();

    private static Histogram histogram() {
        return new Histogram(LONGEST_MICROS, DIGITS);
    }

    void begin() {
        counting = true;
    }

    void end() {
        counting = false;
    }

    void bytes(int count) {
        secondBytes += count;
        if (counting) {
            socketBytes += count;
        }
    }

    /** @param newTicks ticks that the frame brings */
    void frame(int newTicks) {
        secondFrames++;
        if (counting) {
            frames++;
            ticks += newTicks;
        }
    }

    void gap(long nanos) {
        note(nanos, gaps, secondGaps);
    }

    void latency(long nanos) {
        note(nanos, latencies, secondLatencies);
    }

    /** How late the loop sent an input. */
    void lag(long nanos) {
        if (counting) {
            lags.recordValue(micros(nanos));
        }
    }

    /** A connection has ended, and the swarm did not end it. */
    void closed(int code, String why) {
        closes.merge(code, 1, Integer::sum);
        closeReasons.merge(code + " " + why, 1, Integer::sum);
    }

    int drops() {
        return closes.values().stream().mapToInt(Integer::intValue).sum();
    }

    void nextSecond() {
        secondGaps.reset();
        secondLatencies.reset();
        secondFrames = 0;
        secondBytes = 0;
    }

    private void note(long nanos, Histogram whole, Histogram second) {
        long micros = micros(nanos);
        second.recordValue(micros);
        if (counting) {
            whole.recordValue(micros);
        }
    }

    private static long micros(long nanos) {
        return Math.max(0, Math.min(LONGEST_MICROS, nanos / 1000));
    }
}
