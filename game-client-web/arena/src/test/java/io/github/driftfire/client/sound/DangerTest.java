package io.github.driftfire.client.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DangerTest {
    private static final double STEP_MILLIS = 100;
    private static final int LONG = 100_000;
    private final Danger danger = new Danger();

    /** What the level comes to where this stays so. */
    private static double settled(Runnable facts, Danger danger) {
        danger.begin();
        facts.run();
        danger.end(LONG);
        return danger.level();
    }

    private double settled(Runnable facts) {
        return settled(facts, danger);
    }

    @Test
    void isNoneWithoutAMatch() {
        danger.observe(null, LONG);
        assertEquals(0, danger.level());
    }

    @Test
    void isNoneForAWholeShipAlone() {
        assertEquals(0, settled(() -> danger.condition(1, 1)), 1e-9);
        assertEquals(0, settled(() -> danger.enemy(5000, 9)), 1e-9);
        assertEquals(0, settled(() -> danger.shot(5000)), 1e-9);
        assertEquals(0, settled(() -> danger.last(90)), 1e-9);
        assertEquals(0, settled(() -> danger.bounty(0)), 1e-9);
    }

    @Test
    void growsWithEachKindOfIt() {
        double far = settled(() -> danger.enemy(500, 0));
        double near = settled(() -> danger.enemy(100, 0));
        assertTrue(0 < far && far < near, far + " then " + near);
        assertTrue(settled(() -> danger.enemy(100, 4)) > near, "an enemy with kills");
        double one = settled(() -> danger.shot(100));
        double three = settled(() -> {
            danger.shot(100);
            danger.shot(100);
            danger.shot(100);
        });
        assertTrue(0 < one && one < three, one + " then " + three);
        double shieldGone = settled(() -> danger.condition(1, 0));
        double hullLow = settled(() -> danger.condition(0.2, 0));
        assertTrue(0 < shieldGone && shieldGone < hullLow, shieldGone + " then " + hullLow);
        double minute = settled(() -> danger.last(55));
        double end = settled(() -> danger.last(5));
        assertTrue(0 < minute && minute < end, minute + " then " + end);
        assertTrue(settled(() -> danger.bounty(50)) < settled(() -> danger.bounty(200)));
        assertTrue(settled(danger::outside) > 0);
    }

    @Test
    void bringsTheDrumsInAFightAndNeverExceedsOne() {
        double fight = settled(() -> {
            danger.enemy(150, 1);
            danger.shot(80);
            danger.shot(120);
            danger.condition(0.8, 0.2);
        });
        assertTrue(Music.pulse(fight) > 0.9, "bass at " + fight);
        assertTrue(Music.rhythm(fight) > 0.3, "drums at " + fight);
        double worst = settled(() -> {
            for (int i = 0; i < 50; i++) {
                danger.enemy(0, 9);
                danger.shot(0);
            }
            danger.condition(0, 0);
            danger.last(0);
            danger.bounty(999);
            danger.outside();
        });
        assertTrue(worst > 0.9 && worst <= 1, "at the worst " + worst);
    }

    @Test
    void risesQuicklyAndFallsSlowly() {
        double full = settled(() -> danger.enemy(0, 0), new Danger());
        for (int i = 0; i < 15; i++) {
            danger.begin();
            danger.enemy(0, 0);
            danger.end(STEP_MILLIS);
        }
        assertTrue(danger.level() > 0.8 * full, "after 1.5 s " + danger.level());
        for (int i = 0; i < 15; i++) {
            danger.observe(null, STEP_MILLIS);
        }
        assertTrue(danger.level() > 0.7 * full, "1.5 s later " + danger.level());
        for (int i = 0; i < 300; i++) {
            danger.observe(null, STEP_MILLIS);
        }
        assertTrue(danger.level() < 0.03, "half a minute later " + danger.level());
    }
}
