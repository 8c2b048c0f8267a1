package io.github.driftfire.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class RateLimitTest {
    private final FakeClock clock = new FakeClock();
    private final RateLimit limit = new RateLimit(90, 240, clock.getAsLong());

    @Test
    void allowsABurstAndNoMore() {
        assertEquals(240, allowedOf(1000), "at once");
    }

    @Test
    void refillsAtItsRate() {
        allowedOf(1000);
        clock.advanceMillis(1000);
        assertEquals(90, allowedOf(1000), "a second later");
        clock.advanceMillis(100);
        assertEquals(9, allowedOf(1000), "a tenth of a second later");
        clock.advanceNanos(1_000_000_000L / 90);
        assertEquals(0, allowedOf(1), "a moment too early");
        clock.advanceNanos(1);
        assertEquals(1, allowedOf(1), "in time");
    }

    @Test
    void neverHoldsMoreThanABurst() {
        clock.advanceMillis(1000L * 3600 * 24 * 365);
        assertEquals(240, allowedOf(1000), "after a year");
    }

    private int allowedOf(int messages) {
        int allowed = 0;
        for (int i = 0; i < messages; i++) {
            allowed += limit.allow(clock.getAsLong()) ? 1 : 0;
        }
        return allowed;
    }
}
