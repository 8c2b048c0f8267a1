package io.github.driftfire.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.arena.Pickup;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.Tuning;
import org.junit.jupiter.api.Test;

final class FindsTest {
    private final Stage stage = Stage.empty();
    private final Tuning tuning = stage.arena.tuning;
    private final int ship = stage.ship(0, 2000, 2000);

    private int find(int type) {
        int pickup = stage.charge(2000, 2000);
        stage.arena.pickups.set(pickup, Pickup.TYPE, type);
        stage.tick();
        return stage.cause(Pickup.KIND, pickup);
    }

    private int field(int field) {
        return stage.arena.ships.get(ship, field);
    }

    @Test
    void aRepairMendsAndIsLeftByAWholeShip() {
        assertEquals(-1, find(Pickup.REPAIR), "a whole ship");
        stage.arena.ships.set(ship, Ship.HULL, 10);
        stage.tick();
        assertEquals(10 + Rules.REPAIR_MENDS, field(Ship.HULL), "hull");
    }

    @Test
    void aSpreadAddsPulsesForAWhile() {
        assertEquals(Pickup.COLLECTED, find(Pickup.SPREAD));
        stage.controls[0] = Ship.FIRE;
        stage.tick();
        assertEquals(3, stage.arena.pulses.count(), "pulses of a shot");
        stage.controls[0] = 0;
        stage.ticks(tuning.spreadTicks);
        stage.controls[0] = Ship.FIRE;
        stage.tick();
        assertEquals(1, stage.arena.pulses.count(), "pulses of a later shot");
    }

    @Test
    void aCloakEndsWithAShotOrByItself() {
        assertEquals(Pickup.COLLECTED, find(Pickup.CLOAK));
        assertEquals(tuning.cloakTicks, field(Ship.CLOAK), "ticks of the cloak");
        stage.ticks(10);
        assertEquals(tuning.cloakTicks - 10, field(Ship.CLOAK), "ticks later");
        stage.controls[0] = Ship.FIRE;
        stage.tick();
        assertEquals(0, field(Ship.CLOAK), "after a shot");
    }

    @Test
    void minesAreAddedUpToTheMost() {
        for (int i = 0; i < Tuning.MINES_MAX; i++) {
            find(Pickup.MINES);
        }
        assertEquals(Tuning.MINES_MAX, field(Ship.MINES), "mines");
        assertEquals(-1, find(Pickup.MINES), "one more is left");
    }

    @Test
    void everyTypeIsStrewn() {
        Stage wide = new Stage(ArenaSettings.dogfight(1, 0, 3));
        boolean[] seen = new boolean[Pickup.TYPES];
        for (int tick = 0; tick < 20_000; tick++) {
            wide.tick();
            for (int slot = 0; slot < wide.arena.pickups.end(); slot++) {
                if (wide.world.lives(Pickup.KIND, slot)) {
                    seen[wide.arena.pickups.get(slot, Pickup.TYPE)] = true;
                }
            }
        }
        for (int type = 0; type < seen.length; type++) {
            assertTrue(seen[type], "no pick-up of type " + type);
        }
    }
}
