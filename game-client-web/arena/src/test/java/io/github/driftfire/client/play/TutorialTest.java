package io.github.driftfire.client.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.arena.Levels;
import io.github.driftfire.model.arena.Rock;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.netcode.Player;
import org.junit.jupiter.api.Test;

final class TutorialTest {
    private static final Player OWN = new Player(3, "Ada", false, 0, 0);
    private static final Player OTHER = new Player(4, "Bob", false, 0, 0);
    private final Tutorial tutorial = new Tutorial(0);
    private final int[] row = new int[Ship.FIELDS.size()];
    private static final int HULL_STEP = 1;
    private double now = 1000;

    TutorialTest() {
        tutorial.own(OWN.number());
        fly(16);
    }

    private void fly(double millis) {
        now += millis;
        tutorial.observe(row, now, millis);
    }

    private void land(Player pilot, double x) {
        tutorial.shotLanded(x, 100, 0, 0, pilot, false);
    }

    private void breakRock() {
        land(OWN, 100);
        tutorial.rockBroken(120, 100, 0, 0, Rock.SMALL);
    }

    @Test
    void leadsThroughTheStepsInTheirOrder() {
        assertEquals(Tutorial.THRUST, tutorial.next());
        row[Ship.CONTROLS] = Ship.THRUST;
        fly(200);
        assertEquals(Tutorial.THRUST, tutorial.next(), "a touch of the key");
        fly(300);
        assertEquals(Tutorial.ROCK, tutorial.next());
        breakRock();
        assertEquals(Tutorial.COLLECT, tutorial.next());
        tutorial.scored(10, 0, 0, true);
        assertEquals(Tutorial.COLLECT, tutorial.next(), "points of a kill are nothing collected");
        tutorial.scored(2, 0, 0, false);
        assertEquals(Tutorial.HIT, tutorial.next());
        tutorial.ownShotHit(0, 0);
        assertEquals(Tutorial.UPGRADE, tutorial.next());
        assertFalse(tutorial.isOffered(), "nothing is offered yet");
        row[Ship.EXPERIENCE] = Levels.experience(1);
        fly(16);
        assertTrue(tutorial.isOffered(), "an upgrade is offered");
        row[Ship.UPGRADES] = HULL_STEP;
        fly(16);
        assertTrue(tutorial.isOver(), "over");
        assertEquals(Tutorial.NONE, tutorial.next());
        assertEquals(Tutorial.ALL, tutorial.done());
    }

    @Test
    void stepsMayBeDoneInAnyOrder() {
        tutorial.ownShotHit(0, 0);
        assertTrue(tutorial.isDone(Tutorial.HIT), "hit");
        assertEquals(Tutorial.THRUST, tutorial.next());
        row[Ship.EXPERIENCE] = Levels.experience(1);
        fly(16);
        assertEquals(Tutorial.UPGRADE, tutorial.next(), "what is offered comes first");
    }

    @Test
    void onlyARockThatTheOwnShotBreaksCounts() {
        tutorial.rockBroken(100, 100, 0, 0, Rock.SMALL);
        assertFalse(tutorial.isDone(Tutorial.ROCK), "nobody shot");
        land(OTHER, 100);
        assertFalse(tutorial.isDone(Tutorial.ROCK), "somebody else shot");
        land(OWN, 900);
        assertFalse(tutorial.isDone(Tutorial.ROCK), "far away");
        fly(700);
        land(OWN, 100);
        assertFalse(tutorial.isDone(Tutorial.ROCK), "later");
        tutorial.rockBroken(120, 100, 0, 0, Rock.SMALL);
        assertTrue(tutorial.isDone(Tutorial.ROCK), "broken");
    }

    @Test
    void aShotThatIsToldAfterTheRockCountsToo() {
        tutorial.rockBroken(120, 100, 0, 0, Rock.SMALL);
        fly(60);
        land(OWN, 100);
        assertTrue(tutorial.isDone(Tutorial.ROCK), "broken");
    }

    @Test
    void withoutAShipNothingCounts() {
        tutorial.observe(null, now, 16);
        tutorial.scored(2, 0, 0, false);
        tutorial.ownShotHit(0, 0);
        breakRock();
        assertEquals(0, tutorial.done(), "done");
        assertFalse(tutorial.isFlying(), "flying");
    }

    @Test
    void upgradesThatAShipComesWithAreNoChoice() {
        tutorial.observe(null, now, 16);
        row[Ship.UPGRADES] = HULL_STEP;
        fly(16);
        assertFalse(tutorial.isDone(Tutorial.UPGRADE), "chosen");
    }

    @Test
    void canBeSkippedAndBegunAnew() {
        tutorial.skip();
        assertTrue(tutorial.isOver(), "skipped");
        tutorial.restart();
        assertEquals(Tutorial.THRUST, tutorial.next());
        assertEquals(Tutorial.ROCK, new Tutorial(1 << Tutorial.THRUST).next(), "goes on where it was left");
    }
}
