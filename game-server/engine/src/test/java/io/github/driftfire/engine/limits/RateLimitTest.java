package io.github.driftfire.engine.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.FakeClock;
import org.junit.jupiter.api.Test;

final class RateLimitTest {
    private final FakeClock clock = new FakeClock();
    private final RateLimit limit = RateLimit.perSecond(90, 240, clock.getAsLong(), 0);

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
    void allowsOneInAPeriodAndAFewAtOnce() {
        RateLimit slow = RateLimit.every(2_000_000_000L, 3);
        long nanos = -5;
        assertTrue(slow.allow(nanos), "first");
        assertTrue(slow.allow(nanos), "second at once");
        assertTrue(slow.allows(nanos), "third");
        slow.count(nanos);
        assertFalse(slow.allows(nanos), "fourth");
        assertFalse(slow.allow(nanos), "fourth");
        assertFalse(slow.allow(nanos + 1_999_999_999L), "a moment too early");
        assertTrue(slow.allow(nanos + 2_000_000_000L), "in time");
        assertFalse(slow.allow(nanos + 3_000_000_000L), "one more");
    }

    @Test
    void neverHoldsMoreThanABurst() {
        clock.advanceMillis(1000L * 3600 * 24 * 365);
        assertEquals(240, allowedOf(1000), "after a year");
    }

    @Test
    void allowsWhatHasPiledUpInAPauseOnTopOfABurst() {
        assertEquals(240 + 15 * 90, allowedOf(10_000, 15_000), "after a pause of 15 s");
        assertEquals(0, allowedOf(1000, 15_000), "a pause counts once");
        assertEquals(2 * 90, allowedOf(1000, 17_000), "after two more seconds of pause");
    }

    @Test
    void forgetsWhatPiledUpAfterTenSeconds() {
        allowedOf(1, 3600_000);
        clock.advanceMillis(10_000);
        assertEquals(240, allowedOf(1_000_000, 3600_000), "ten seconds later");
    }

    @Test
    void doesNotMindAMomentThatGoesBack() {
        assertEquals(240 + 90, allowedOf(1000, 1_000), "after a pause");
        clock.advanceMillis(-1);
        assertEquals(0, allowedOf(1000, 999), "a moment back");
        clock.advanceMillis(1001);
        assertEquals(90, allowedOf(1000, 1_000), "a second later");
    }

    private int allowedOf(int messages) {
        return allowedOf(messages, 0);
    }

    private int allowedOf(int messages, long pausedMillis) {
        int allowed = 0;
        for (int i = 0; i < messages; i++) {
            allowed += limit.allow(clock.getAsLong(), pausedMillis * 1_000_000L) ? 1 : 0;
        }
        return allowed;
    }
}
