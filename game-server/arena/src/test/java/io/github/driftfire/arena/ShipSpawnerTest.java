package io.github.driftfire.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.arena.ArenaFeed;
import io.github.driftfire.model.arena.Rock;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.math.IntMath;
import org.junit.jupiter.api.Test;

final class ShipSpawnerTest {
    @Test
    void aNewcomerHasAShipWithTheNextTick() {
        Stage stage = Stage.empty();
        stage.game.join(3, "Ada");
        assertEquals(-1, stage.game.avatar(3), "avatar before the tick");
        stage.tick();
        int ship = stage.game.avatar(3);
        assertTrue(ship >= 0, "avatar " + ship);
        assertEquals(Tuning.HULL_MAX, stage.arena.ships.get(ship, Ship.HULL), "hull");
        assertEquals(stage.arena.tuning.shieldMax, stage.arena.ships.get(ship, Ship.SHIELD), "shield");
        assertEquals(stage.arena.tuning.guardTicks, stage.arena.ships.get(ship, Ship.GUARD), "guard");
        assertEquals(3, stage.arena.ships.get(ship, Ship.PILOT), "pilot");
    }

    @Test
    void theDeadComeBackWhenTheyFireButNotTooSoon() {
        Stage stage = Stage.empty();
        die(stage);
        stage.controls[0] = Ship.FIRE;
        stage.ticks(stage.arena.tuning.respawnTicks - 1);
        assertEquals(-1, stage.game.avatar(0), "avatar too soon");
        stage.tick();
        assertTrue(stage.game.avatar(0) >= 0, "avatar in time");
    }

    @Test
    void whoDoesNotAskComesBackAlone() {
        Stage stage = Stage.empty();
        die(stage);
        stage.ticks(stage.arena.tuning.launchTicks - 1);
        assertEquals(-1, stage.game.avatar(0), "avatar too soon");
        stage.tick();
        assertTrue(stage.game.avatar(0) >= 0, "avatar after a while");
    }

    @Test
    void thePressThatAskedForTheShipIsNotItsFirstShot() {
        Stage stage = Stage.empty();
        die(stage);
        stage.controls[0] = Ship.FIRE;
        stage.ticks(stage.arena.tuning.respawnTicks + 5);
        assertEquals(0, stage.arena.pulses.count(), "pulses");
        assertTrue(stage.arena.ships.get(stage.game.avatar(0), Ship.GUARD) > 0, "still protected");
    }

    @Test
    void nobodyComesBackUnderARockOrInFrontOfAnEnemy() {
        Stage stage = new Stage(ArenaSettings.dogfight(8, 0, 1));
        int enemy = stage.ship(1, 2000, 2000);
        for (int i = 0; i < 200; i++) {
            stage.game.join(0, "Ada");
            stage.tick();
            int ship = stage.game.avatar(0);
            assertTrue(distance(stage, Ship.KIND, enemy, ship) > Arena.sub(700), "an enemy is near");
            for (int rock = 0; rock < stage.arena.rocks.end(); rock++) {
                if (stage.world.lives(Rock.KIND, rock)) {
                    int distance = distance(stage, Rock.KIND, rock, ship);
                    assertTrue(distance > Arena.sub(100), "a rock is at " + distance);
                }
            }
            stage.game.leave(0);
        }
    }

    private static int distance(Stage stage, int kind, int slot, int ship) {
        return IntMath.length(
                stage.world.table(kind).get(slot, Ship.X) - stage.arena.ships.get(ship, Ship.X),
                stage.world.table(kind).get(slot, Ship.Y) - stage.arena.ships.get(ship, Ship.Y));
    }

    private static void die(Stage stage) {
        int ship = stage.ship(0, 2000, 2000);
        stage.game.match().damage.hurt(ship, 1000, Pilot.NONE, ArenaFeed.BY_ROCK);
    }
}
