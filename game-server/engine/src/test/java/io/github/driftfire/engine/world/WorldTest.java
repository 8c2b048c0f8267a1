package io.github.driftfire.engine.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.FakeGame;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.FieldTable;
import org.junit.jupiter.api.Test;

final class WorldTest {
    private final World world = World.of(FakeGame.newModel(20), kind -> kind == FakeGame.SHIP ? 4 : 3);

    @Test
    void derivesANewbornFromItsParent() {
        int ship = world.spawn(FakeGame.SHIP);
        world.table(FakeGame.SHIP).set(ship, FieldTable.X, 77);
        int bolt = world.spawn(FakeGame.BOLT, FakeGame.SHIP, ship);
        assertEquals(77, world.table(FakeGame.BOLT).get(bolt, FieldTable.X), "x");
        assertEquals(2, world.birthCount(), "births");
        assertEquals(-1, world.parentKind(0), "the ship's parent");
        assertEquals(FakeGame.SHIP, world.parentKind(1), "the bolt's parent");
    }

    @Test
    void keepsTheSlotOfWhatEndsUntilTheTickIsOver() {
        int ship = world.spawn(FakeGame.SHIP);
        world.end(FakeGame.SHIP, ship, 3);
        assertFalse(world.lives(FakeGame.SHIP, ship), "lives");
        assertTrue(world.table(FakeGame.SHIP).alive(ship), "holds its slot");
        assertEquals(1, world.spawn(FakeGame.SHIP), "slot of the next");
        world.endTick();
        assertFalse(world.table(FakeGame.SHIP).alive(ship), "holds its slot after the tick");
        assertEquals(0, world.spawn(FakeGame.SHIP), "slot of the next after the tick");
        assertTrue(world.lives(FakeGame.SHIP, 0), "the next lives");
    }

    @Test
    void endsAnEntityOnce() {
        int ship = world.spawn(FakeGame.SHIP);
        world.end(FakeGame.SHIP, ship, 3);
        world.end(FakeGame.SHIP, ship, 4);
        assertEquals(1, world.endCount(), "ends");
        assertEquals(3, world.endCause(0), "cause");
    }

    @Test
    void takesNoCauseThatHasNoPlaceOnTheWire() {
        int ship = world.spawn(FakeGame.SHIP);
        for (int cause : new int[] {-1, EntityTable.MAX_CAUSE + 1}) {
            assertThrows(IllegalArgumentException.class, () -> world.end(FakeGame.SHIP, ship, cause));
        }
        assertTrue(world.lives(FakeGame.SHIP, ship), "lives");
    }

    @Test
    void endsWhatItsMotionEnds() {
        int ship = world.spawn(FakeGame.SHIP);
        int bolt = world.spawn(FakeGame.BOLT, FakeGame.SHIP, ship);
        for (int tick = 1; tick < 20; tick++) {
            world.step();
            assertTrue(world.lives(FakeGame.BOLT, bolt), "lives in tick " + tick);
            world.endTick();
        }
        world.step();
        assertEquals(1, world.endCount(), "ends");
        assertEquals(EntityTable.EXPIRED, world.endCause(0), "cause");
    }

    @Test
    void refusesAndCountsWhatDoesNotFit() {
        for (int i = 0; i < 3; i++) {
            assertEquals(i, world.spawn(FakeGame.BOLT), "slot");
        }
        assertEquals(-1, world.spawn(FakeGame.BOLT), "a fourth");
        assertEquals(1, world.refused(), "refused");
        world.end(FakeGame.BOLT, 1, 0);
        assertEquals(-1, world.spawn(FakeGame.BOLT), "in the tick that frees a slot");
        world.endTick();
        assertEquals(1, world.spawn(FakeGame.BOLT), "in the tick after");
    }

    @Test
    void survivesABirthAndAnEndInEverySlotOfATick() {
        for (int kind = 0; kind < 2; kind++) {
            int slot = world.spawn(kind);
            while (slot >= 0) {
                world.end(kind, slot, 1);
                slot = world.spawn(kind);
            }
        }
        assertEquals(7, world.birthCount(), "births");
        assertEquals(7, world.endCount(), "ends");
        world.endTick();
        assertEquals(
                0,
                world.table(FakeGame.SHIP).count() + world.table(FakeGame.BOLT).count(),
                "alive");
    }
}
