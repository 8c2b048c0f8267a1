package io.github.driftfire.client.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ShieldRipplesTest {
    @Test
    void lastsAThirdOfASecondAndLessWithLessMotion() {
        assertTrue(ShieldRipples.part(-1, false) < 0, "before it is drawn");
        assertTrue(ShieldRipples.part(249, false) < 1, "after 249 ms");
        assertTrue(ShieldRipples.part(350, false) >= 1, "after 350 ms");
        assertTrue(ShieldRipples.part(200, true) >= 1, "after 200 ms, with less motion");
    }

    @Test
    void runsFromWhereTheShieldWasHitTowardsTheOtherSide() {
        assertEquals(0, ShieldRipples.reach(0));
        double last = 0;
        for (double part = 0.1; part <= 1; part += 0.1) {
            double now = ShieldRipples.reach(part);
            assertTrue(now > last && now < Math.PI, "at " + part + " from " + last + " to " + now);
            last = now;
        }
    }
}
