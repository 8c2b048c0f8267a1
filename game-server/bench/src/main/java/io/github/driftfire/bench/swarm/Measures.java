package io.github.driftfire.bench.swarm;

import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** What the clients note while they play. Times in microseconds. Owned by the loop's thread. */
final class Measures {
    static final long LONGEST_MICROS = 120_000_000L;

    private final FrameMeasures[] byRole = new FrameMeasures[Role.COUNT];

    /** How late the loop sent inputs, while {@link #counting}. */
    final Histogram lags = FrameMeasures.histogram();

    /** What follows is of the present second, of players of the room that the swarm was given. */
    final Histogram secondGaps = FrameMeasures.histogram();

    final Histogram secondLatencies = FrameMeasures.histogram();
    long secondFrames;
    long secondBytes;

    private boolean counting;

    /** From the start on. */
    long handshakeBytes;

    int desyncs;
    final Map<Integer, Integer> closes = new TreeMap<>();
    final Map<String, Integer> closeReasons = new TreeMap<>();

    Measures() {
        for (int i = 0; i < byRole.length; i++) {
            byRole[i] = new FrameMeasures();
        }
    }

    FrameMeasures of(Role role) {
        return byRole[role.ordinal()];
    }

    void begin() {
        counting = true;
    }

    void end() {
        counting = false;
    }

    void bytes(Role role, int count) {
        if (role == Role.PLAYER) {
            secondBytes += count;
        }
        if (counting) {
            of(role).bytes += count;
        }
    }

    /** @param newTicks ticks that the frame brings */
    void frame(Role role, int newTicks) {
        if (role == Role.PLAYER) {
            secondFrames++;
        }
        if (counting) {
            of(role).frames++;
            of(role).ticks += newTicks;
        }
    }

    void gap(Role role, long nanos) {
        note(role, nanos, of(role).gaps, secondGaps);
    }

    void latency(Role role, long nanos) {
        note(role, nanos, of(role).latencies, secondLatencies);
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

    private void note(Role role, long nanos, Histogram whole, Histogram second) {
        long micros = micros(nanos);
        if (role == Role.PLAYER) {
            second.recordValue(micros);
        }
        if (counting) {
            whole.recordValue(micros);
        }
    }

    static long micros(long nanos) {
        return Math.max(0, Math.min(LONGEST_MICROS, nanos / 1000));
    }
}
