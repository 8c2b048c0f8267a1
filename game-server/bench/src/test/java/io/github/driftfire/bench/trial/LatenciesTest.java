package io.github.driftfire.bench.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class LatenciesTest {
    private final Latencies latencies = new Latencies();

    @Test
    void findsTheMedianAndTheLongest() {
        for (int millis = 100; millis >= 1; millis--) {
            latencies.add(millis * 1_000_000L);
        }
        assertEquals(50, latencies.millis(0.5));
        assertEquals(99, latencies.millis(0.99));
        assertEquals(100, latencies.millis(1));
        assertEquals(1, latencies.millis(0));
        assertEquals("median 50.0 ms, longest 100.0 ms, of 100", latencies.line());
    }

    @Test
    void isZeroWithoutAny() {
        assertEquals("median 0.0 ms, longest 0.0 ms, of 0", latencies.line());
    }
}
