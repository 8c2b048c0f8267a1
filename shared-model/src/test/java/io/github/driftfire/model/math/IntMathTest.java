package io.github.driftfire.model.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class IntMathTest {
    @Test
    void rootsAreTheLargestWhoseSquareFits() {
        Rng random = new Rng(2);
        for (int i = 0; i < 100_000; i++) {
            int value = random.next() >>> (1 + random.below(30));
            long root = IntMath.sqrt(value);
            assertTrue(root * root <= value && (root + 1) * (root + 1) > value, "root of " + value + " is " + root);
        }
        assertEquals(46_340, IntMath.sqrt(Integer.MAX_VALUE), "root of the greatest");
        assertEquals(0, IntMath.sqrt(0), "root of nothing");
        assertEquals(0, IntMath.sqrt(-5), "root of a negative");
    }

    @Test
    void lengthsAreRightToOnePartInEightThousand() {
        Rng random = new Rng(3);
        for (int i = 0; i < 100_000; i++) {
            int dx = (random.next() >> 1) >> random.below(20);
            int dy = (random.next() >> 1) >> random.below(20);
            double exact = Math.hypot(dx, dy);
            double off = Math.abs(IntMath.length(dx, dy) - exact);
            assertTrue(off <= 1 + exact / 8_192, "length of (" + dx + ", " + dy + ") is off by " + off);
        }
    }

    @Test
    void withinIsTheExactCircle() {
        assertTrue(IntMath.within(3, 4, 5), "3, 4 within 5");
        assertTrue(!IntMath.within(3, 5, 5), "3, 5 within 5");
        assertTrue(!IntMath.within(Integer.MIN_VALUE, 0, 5), "the farthest within 5");
        assertTrue(!IntMath.within(32_767, 32_767, 32_767), "a corner within the greatest radius");
    }

    @Test
    void approachesWithoutOvershooting() {
        assertEquals(7, IntMath.approach(5, 10, 2), "up");
        assertEquals(10, IntMath.approach(9, 10, 2), "up to the end");
        assertEquals(3, IntMath.approach(5, 0, 2), "down");
        assertEquals(0, IntMath.approach(1, 0, 2), "down to the end");
    }

    @Test
    void clampsToBothEnds() {
        assertEquals(1, IntMath.clamp(-5, 1, 3), "below");
        assertEquals(3, IntMath.clamp(5, 1, 3), "above");
        assertEquals(2, IntMath.clamp(2, 1, 3), "inside");
    }
}
