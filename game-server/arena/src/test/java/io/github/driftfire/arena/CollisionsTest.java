package io.github.driftfire.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.arena.Rock;
import io.github.driftfire.model.arena.Shard;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.ShipClass;
import io.github.driftfire.model.arena.Tuning;
import org.junit.jupiter.api.Test;

final class CollisionsTest {
    private final Stage stage = Stage.empty();
    private final Tuning tuning = stage.arena.tuning;

    @Test
    void shipsThatMeetHeadOnBounceAndAreHurtAlike() {
        int left = stage.ship(0, 1980, 2000);
        int right = stage.ship(1, 2020, 2000);
        stage.move(stage.arena.ships, left, 400, 0);
        stage.move(stage.arena.ships, right, -400, 0);
        stage.tick();
        assertTrue(stage.arena.ships.get(left, Ship.VX) < 0, "the left one flies back");
        assertTrue(stage.arena.ships.get(right, Ship.VX) > 0, "the right one flies back");
        int shield = stage.arena.ships.get(left, Ship.SHIELD);
        assertTrue(shield < tuning.shieldMax, "shield " + shield);
        assertEquals(shield, stage.arena.ships.get(right, Ship.SHIELD), "shield of the other");
    }

    @Test
    void shipsMayBrushAgainstEachOther() {
        int left = stage.ship(0, 1985, 2000);
        int right = stage.ship(1, 2015, 2000);
        stage.move(stage.arena.ships, left, Rules.RAM_SAFE_SPEED / 2, 0);
        stage.move(stage.arena.ships, right, -Rules.RAM_SAFE_SPEED / 2, 0);
        stage.tick();
        assertEquals(tuning.shieldMax, stage.arena.ships.get(left, Ship.SHIELD), "shield");
        assertEquals(tuning.shieldMax, stage.arena.ships.get(right, Ship.SHIELD), "shield of the other");
    }

    @Test
    void shipsThatTouchAreMovedApart() {
        int left = stage.ship(0, 1995, 2000);
        int right = stage.ship(1, 2005, 2000);
        stage.tick();
        int apart = stage.arena.ships.get(right, Ship.X) - stage.arena.ships.get(left, Ship.X);
        assertTrue(apart >= Arena.sub(2 * Tuning.SHIP_RADIUS_UNITS) - 8, "apart " + apart);
    }

    @Test
    void aProtectedShipCannotRam() {
        int left = stage.ship(0, 1980, 2000);
        int right = stage.ship(1, 2020, 2000);
        stage.arena.ships.set(left, Ship.GUARD, 30);
        stage.move(stage.arena.ships, left, 900, 0);
        stage.tick();
        assertTrue(stage.arena.ships.get(right, Ship.VX) > 0, "it is pushed");
        assertEquals(tuning.shieldMax, stage.arena.ships.get(right, Ship.SHIELD), "shield");
        assertEquals(tuning.shieldMax, stage.arena.ships.get(left, Ship.SHIELD), "shield of the protected");
    }

    @Test
    void aRockHurtsByHowFastItIsMet() {
        int slow = crash(Rules.ROCK_SAFE_SPEED);
        int fast = crash(300);
        int faster = crash(600);
        assertEquals(0, slow, "damage at the safe speed");
        assertTrue(fast > 0 && faster > fast, "damage at 300: " + fast + ", at 600: " + faster);
    }

    private int crash(int speed) {
        Stage own = Stage.empty();
        int ship = own.ship(0, 2000, 2000);
        own.rock(Rock.LARGE, 2000 + 16 + 58 + 2, 2000);
        own.move(own.arena.ships, ship, speed, 0);
        own.tick();
        assertTrue(own.arena.ships.get(ship, Ship.VX) < 0, "bounces at " + speed);
        return (tuning.shieldMax - own.arena.ships.get(ship, Ship.SHIELD)) / Tuning.SHIELD_SCALE;
    }

    @Test
    void aShardThatIsTouchedScoresForThePilotAndMendsTheShip() {
        int ship = stage.ship(0, 2000, 2000);
        stage.arena.ships.set(ship, Ship.HULL, 50);
        int shard = stage.shard(7, 2000 + ShipClass.collectUnits(0) - 2, 2000);
        stage.tick();
        assertEquals(Shard.COLLECTED, stage.cause(Shard.KIND, shard), "the shard's end");
        assertEquals(7, stage.arena.pilots[0].score, "pilot's score");
        assertEquals(7, stage.arena.ships.get(ship, Ship.SCORE), "ship's score");
        assertEquals(50 + Rules.SHARD_MENDS, stage.arena.ships.get(ship, Ship.HULL), "hull");
    }

    @Test
    void aShardIsCollectedByOneShipOnly() {
        stage.ship(0, 1990, 2000);
        stage.ship(1, 2025, 2000);
        stage.shard(7, 2007, 2000);
        stage.tick();
        assertEquals(7, stage.arena.pilots[0].score + stage.arena.pilots[1].score, "both scores");
    }

    @Test
    void aShardFadesInTheEnd() {
        int shard = stage.shard(7, 2000, 2000);
        stage.ticks(tuning.shardTicks - 1);
        assertTrue(stage.world.lives(Shard.KIND, shard), "the shard is still there");
        stage.tick();
        assertFalse(stage.world.lives(Shard.KIND, shard), "the shard is still there at its end");
    }
}
