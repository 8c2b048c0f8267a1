package io.github.driftfire.client.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WarpInTest {
    @Test
    void growsToItsSizeWithoutEverBeingTooSmallToSee() {
        double last = WarpIn.scale(0);
        assertTrue(last > 0.3 && last < 0.5, "at first " + last);
        for (double part = 0.1; part < 1; part += 0.1) {
            double now = WarpIn.scale(part);
            assertTrue(now >= last && now <= 1, "at " + part + " from " + last + " to " + now);
            last = now;
        }
        assertEquals(1, WarpIn.scale(1));
    }

    @Test
    void hasStreaksThatMeetAtTheShip() {
        assertTrue(WarpIn.distance(0) > 100, "at first " + WarpIn.distance(0));
        assertTrue(WarpIn.distance(0.3) < WarpIn.distance(0.1), "at 0.3 " + WarpIn.distance(0.3));
        assertTrue(WarpIn.distance(1) < 20, "at last " + WarpIn.distance(1));
    }
}
