package io.github.driftfire.client.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.math.Brads;
import org.junit.jupiter.api.Test;

class ImpactsTest {
    private static final int UNIT = 256;

    private final Impacts impacts = new Impacts();

    @Test
    void keepsTheNewestAndNoMoreThanItHolds() {
        for (int tick = 0; tick <= Impacts.MOST; tick++) {
            impacts.add(3, tick, tick, tick * 10);
        }
        assertFalse(impacts.has(3, 0), "the oldest");
        assertTrue(impacts.has(3, 1), "the oldest but one");
        assertTrue(impacts.has(3, Impacts.MOST), "the newest");
        assertEquals(Impacts.MOST, impacts.sideBrads(0), "the newest takes the place of the oldest");
    }

    @Test
    void belongsToAShipAndATick() {
        assertFalse(impacts.has(0, 0), "nothing was hit");
        impacts.add(3, 7, 100, 50);
        assertTrue(impacts.has(3, 7));
        assertFalse(impacts.has(3, 8), "another tick");
        assertFalse(impacts.has(4, 7), "another ship");
    }

    @Test
    void isOnTheSideThatWasHit() {
        assertEquals(0, Impacts.side(20 * UNIT, 0, 0), "ahead");
        assertEquals(Brads.QUARTER, Impacts.side(0, 20 * UNIT, Brads.QUARTER), "below");
        int aside = Impacts.side(24 * UNIT, 12 * UNIT, 0);
        assertTrue(aside > 0 && aside < Brads.QUARTER / 2, "a shot that hits off the middle: " + aside);
    }

    @Test
    void isWhereAShotCameFromEvenIfTheShotIsPastTheMiddle() {
        assertEquals(Brads.HALF, Impacts.side(6 * UNIT, 0, Brads.HALF));
    }
}
