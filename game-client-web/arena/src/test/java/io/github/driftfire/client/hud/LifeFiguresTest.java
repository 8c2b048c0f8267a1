package io.github.driftfire.client.hud;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.driftfire.netcode.Player;
import org.junit.jupiter.api.Test;

class LifeFiguresTest {
    private final Player pilot = new Player(7, "Ada", false, 0, 0);
    private final Player other = new Player(8, "Bo", false, 0, 0);
    private double nowMillis = 1000;
    private final LifeFigures life = new LifeFigures(() -> nowMillis);

    LifeFiguresTest() {
        life.own(7);
        life.shipArrived(0, 0, pilot, true);
    }

    @Test
    void countsWhatIsTheOwnShips() {
        for (int i = 0; i < 4; i++) {
            life.shotFired(0, 0, 0, pilot, true);
            life.shotFired(0, 0, 0, other, false);
        }
        life.ownShotHit(0, 0);
        life.streak(other, 5);
        life.streak(pilot, 2);
        life.scored(12, 0, 0, true);
        assertEquals(25, life.accuracy(), "accuracy");
        assertEquals(2, life.kills(), "kills");
        assertEquals(12, life.earned(), "earned");
    }

    @Test
    void standsStillAfterTheEnd() {
        nowMillis += 65_400;
        life.ownDied(0, 0, 0);
        nowMillis += 5_000;
        assertEquals("1:05", life.time());
    }

    @Test
    void keepsTheBestStreakOverLives() {
        life.streak(pilot, 4);
        life.shipArrived(0, 0, pilot, true);
        life.streak(pilot, 1);
        assertEquals(1, life.kills(), "kills");
        assertEquals(4, life.bestStreak(), "best streak");
    }

    @Test
    void hasNoAccuracyWithoutAShot() {
        assertEquals(-1, life.accuracy());
    }
}
