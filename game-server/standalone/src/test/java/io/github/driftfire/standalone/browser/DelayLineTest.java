package io.github.driftfire.standalone.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class DelayLineTest {
    private static final long MILLI = 1_000_000;

    @Test
    void eachWayTakesHalfARoundTripAndItsJitter() {
        DelayLine delay = new DelayLine(new NetworkConditions(150, 30, 0, 0), 1);
        long shortest = Long.MAX_VALUE;
        long longest = 0;
        for (long in = 0; in < 100_000 * MILLI; in += 100 * MILLI) {
            long way = delay.outNanos(in) - in;
            shortest = Math.min(shortest, way);
            longest = Math.max(longest, way);
        }
        assertTrue(shortest >= 45 * MILLI && shortest < 50 * MILLI, "shortest " + shortest);
        assertTrue(longest <= 105 * MILLI && longest > 100 * MILLI, "longest " + longest);
    }

    @Test
    void aLossHoldsUpWhatFollowsAndThenAllComesAtOnce() {
        DelayLine delay = new DelayLine(new NetworkConditions(150, 0, 100, 0), 3);
        assertEquals((75 + 350) * MILLI, delay.outNanos(0), "a lost segment");
        DelayLine calm = new DelayLine(new NetworkConditions(150, 0, 0, 0), 3);
        assertEquals(75 * MILLI, calm.outNanos(0), "one that is not lost");

        DelayLine some = new DelayLine(new NetworkConditions(150, 0, 2, 0), 3);
        long before = 0;
        int bursts = 0;
        for (long in = 0; in < 10_000 * MILLI; in += 10 * MILLI) {
            int losses = some.losses();
            long out = some.outNanos(in);
            assertTrue(out >= before, "out at " + out + " after " + before);
            boolean lost = some.losses() > losses;
            bursts += out == before ? 1 : 0;
            assertEquals(lost ? in + 425 * MILLI : Math.max(before, in + 75 * MILLI), out, "in at " + in);
            before = out;
        }
        assertTrue(bursts >= 35, bursts + " segments waited for " + some.losses() + " lost ones");
    }

    @Test
    void losesTheShareThatItWasTold() {
        DelayLine delay = new DelayLine(new NetworkConditions(150, 30, 2, 0), 5);
        for (int i = 0; i < 100_000; i++) {
            delay.outNanos(i * 33L * MILLI);
        }
        assertTrue(Math.abs(delay.losses() - 2000) < 200, delay.losses() + " of 100000");
    }

    @Test
    void theSameSeedIsTheSameWeather() {
        DelayLine one = new DelayLine(new NetworkConditions(150, 30, 2, 0), 7);
        DelayLine other = new DelayLine(new NetworkConditions(150, 30, 2, 0), 7);
        for (int i = 0; i < 1000; i++) {
            assertEquals(one.outNanos(i * 33L * MILLI), other.outNanos(i * 33L * MILLI), "segment " + i);
        }
    }
}
