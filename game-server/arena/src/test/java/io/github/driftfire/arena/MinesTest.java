package io.github.driftfire.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.arena.ArenaFeed;
import io.github.driftfire.model.arena.Mine;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.Tuning;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MinesTest {
    private final Stage stage = Stage.empty();
    private final Tuning tuning = stage.arena.tuning;
    private final int layer = stage.ship(0, 2000, 2000);
    private final int other = stage.ship(1, 3000, 3000);

    private int lay() {
        stage.arena.ships.set(layer, Ship.MINES, 2);
        stage.controls[0] = Ship.SPECIAL;
        stage.tick();
        stage.controls[0] = 0;
        assertEquals(1, stage.arena.mines.count(), "mines");
        return 0;
    }

    private void arm() {
        stage.ticks(tuning.ticks(Rules.MINE_ARMS_MILLIS) + 1);
    }

    @Test
    void aMineIsLaidBehindTheShipAndTakesOne() {
        int mine = lay();
        assertEquals(1, stage.arena.ships.get(layer, Ship.MINES), "mines left");
        assertTrue(stage.arena.mines.get(mine, Mine.X) < stage.arena.ships.get(layer, Ship.X), "behind the ship");
        stage.controls[0] = Ship.SPECIAL;
        stage.ticks(5);
        assertEquals(1, stage.arena.mines.count(), "mines while the next is made ready");
    }

    @Test
    void whoComesNearIsHurtAndWhoLaidItIsNot() {
        int mine = lay();
        arm();
        assertEquals(-1, stage.cause(Mine.KIND, mine), "beside its own ship");
        int shield = stage.arena.ships.get(other, Ship.SHIELD);
        stage.place(stage.arena.ships, other, 2000 - 60, 2000);
        stage.tick();
        assertEquals(Mine.EXPLODED, stage.cause(Mine.KIND, mine), "the mine");
        assertEquals(
                shield - Rules.MINE_DAMAGE * Tuning.SHIELD_SCALE,
                stage.arena.ships.get(other, Ship.SHIELD),
                "shield of the other");
        assertEquals(shield, stage.arena.ships.get(layer, Ship.SHIELD), "shield of who laid it");
    }

    @Test
    void aMineThatIsNotArmedYetDoesNothing() {
        int mine = lay();
        stage.place(stage.arena.ships, other, 2000 - 60, 2000);
        stage.tick();
        assertEquals(-1, stage.cause(Mine.KIND, mine), "the mine");
    }

    @Test
    void aKillByAMineIsWhoLaidIts() {
        lay();
        arm();
        stage.arena.ships.set(other, Ship.SHIELD, 0);
        stage.arena.ships.set(other, Ship.HULL, 1);
        stage.place(stage.arena.ships, other, 2000 - 60, 2000);
        stage.tick();
        assertEquals(1, stage.arena.pilots[0].kills, "kills");
        assertEquals(
                List.of("kill 0 1 means " + ArenaFeed.BY_MINE), stage.heard().about("kill"), "told");
    }

    @Test
    void minesGoWithTheirPilot() {
        lay();
        stage.game.leave(0);
        stage.tick();
        assertEquals(0, stage.arena.mines.count(), "mines");
    }

    @Test
    void aMineEndsByItself() {
        lay();
        stage.ticks(tuning.mineTicks + 1);
        assertEquals(0, stage.arena.mines.count(), "mines");
    }
}
