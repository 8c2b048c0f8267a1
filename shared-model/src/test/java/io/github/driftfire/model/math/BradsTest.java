package io.github.driftfire.model.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class BradsTest {
    private static final int LONGEST = (1 << 17) - 1;

    @Test
    void sinesAreRightToHalfAStep() {
        for (int b = -2 * Brads.TURN; b <= 2 * Brads.TURN; b++) {
            double angle = 2 * Math.PI * b / Brads.TURN;
            assertEquals(Math.sin(angle) * Brads.ONE, Brads.sin(b), 0.5001, "sine of " + b);
            assertEquals(Math.cos(angle) * Brads.ONE, Brads.cos(b), 0.5001, "cosine of " + b);
        }
    }

    @Test
    void headingsOfVectorsAreTheNearest() {
        Rng random = new Rng(1);
        for (int i = 0; i < 100_000; i++) {
            int shift = random.below(24);
            int dx = (random.next() >> 1) >> shift;
            int dy = (random.next() >> 1) >> random.below(24);
            if (dx == 0 && dy == 0) {
                continue;
            }
            double exact = Math.atan2(dy, dx) / (2 * Math.PI) * Brads.TURN;
            double off = Brads.atan2(dy, dx) - exact;
            off -= Math.rint(off / Brads.TURN) * Brads.TURN;
            assertTrue(Math.abs(off) <= 0.55, "heading of (" + dx + ", " + dy + ") is off by " + off);
        }
    }

    @Test
    void theAxesAreExact() {
        assertEquals(0, Brads.atan2(0, 5), "+x");
        assertEquals(Brads.QUARTER, Brads.atan2(5, 0), "+y");
        assertEquals(Brads.HALF, Brads.atan2(0, -5), "-x");
        assertEquals(Brads.TURN - Brads.QUARTER, Brads.atan2(-5, 0), "-y");
        assertEquals(0, Brads.atan2(0, 0), "nothing");
    }

    @Test
    void turnsTheShortWay() {
        assertEquals(10, Brads.turn(1020, 6), "over the top");
        assertEquals(-10, Brads.turn(6, 1020), "back over the top");
        assertEquals(-Brads.HALF, Brads.turn(0, 512), "half a turn");
        assertEquals(0, Brads.turn(77, 77 + 5 * Brads.TURN), "whole turns");
    }

    @Test
    void theLongestVectorDoesNotOverflow() {
        assertEquals(LONGEST, Brads.x(0, LONGEST), "x");
        assertEquals(-LONGEST, Brads.y(Brads.TURN - Brads.QUARTER, LONGEST), "y");
    }
}
