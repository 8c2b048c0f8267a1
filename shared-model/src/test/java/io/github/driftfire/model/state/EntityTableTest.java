package io.github.driftfire.model.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.math.Rng;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class EntityTableTest {
    private static final EntityKind KIND = new EntityKind(
            "thing",
            FieldTable.builder()
                    .unsigned("x", 24)
                    .unsigned("y", 24)
                    .signed("z", 4)
                    .build(),
            (rows, at) -> true,
            Map.of());

    @Test
    void theLowestFreeSlotIsUsedFirst() {
        EntityTable table = new EntityTable(KIND, 4);
        for (int slot = 0; slot < 4; slot++) {
            assertEquals(slot, table.allocate(), "slot");
        }
        table.free(1);
        table.free(2);
        assertEquals(1, table.allocate(), "slot after 1 and 2 were freed");
    }

    @Test
    void aFullTableRefuses() {
        EntityTable table = new EntityTable(KIND, 2);
        table.allocate();
        table.allocate();
        assertEquals(-1, table.allocate(), "slot");
        assertEquals(2, table.count(), "count");
    }

    @Test
    void anotherUseOfASlotIsAnotherGenerationAndBeginsAtZero() {
        EntityTable table = new EntityTable(KIND, 2);
        int slot = table.allocate();
        int before = table.generation(slot);
        table.set(slot, 2, 7);
        table.free(slot);
        assertEquals(7, table.get(slot, 2), "the row until it is used again");
        assertEquals(slot, table.allocate(), "slot");
        assertNotEquals(before, table.generation(slot), "generation");
        assertEquals(0, table.get(slot, 2), "the new row");
    }

    @Test
    void theEndFollowsTheLastOneAlive() {
        EntityTable table = new EntityTable(KIND, 8);
        for (int i = 0; i < 5; i++) {
            table.allocate();
        }
        table.free(3);
        assertEquals(5, table.end(), "end");
        table.free(4);
        assertEquals(3, table.end(), "end after the last two");
    }

    @Test
    void aTableGrowsUpToItsCapacityAndKeepsItsRows() {
        EntityTable table = new EntityTable(KIND, 1, 100);
        for (int slot = 0; slot < 100; slot++) {
            assertEquals(slot, table.allocate(), "slot");
            table.set(slot, 2, slot % 8);
        }
        assertEquals(-1, table.allocate(), "slot beyond the capacity");
        for (int slot = 0; slot < 100; slot++) {
            assertEquals(slot % 8, table.get(slot, 2), "row " + slot);
        }
    }

    @Test
    void onlyFreeSlotsWithinTheCapacityCanBeClaimed() {
        EntityTable table = new EntityTable(KIND, 1, 10);
        table.claim(9);
        assertTrue(table.alive(9), "9 is alive");
        assertEquals(10, table.end(), "end");
        assertThrows(IllegalStateException.class, () -> table.claim(9));
        assertThrows(IllegalStateException.class, () -> table.claim(10));
        assertThrows(IllegalStateException.class, () -> table.claim(-1));
        assertThrows(IllegalStateException.class, () -> table.free(3));
    }

    @Test
    void agreesWithASetWhateverIsDone() {
        EntityTable table = new EntityTable(KIND, 4, 64);
        TreeSet<Integer> model = new TreeSet<>();
        Rng random = new Rng(6);
        for (int i = 0; i < 20_000; i++) {
            int slot = random.below(64);
            if (model.contains(slot)) {
                table.free(slot);
                model.remove(slot);
            } else if (random.oneIn(3)) {
                table.claim(slot);
                model.add(slot);
            } else {
                int expected = 0;
                while (model.contains(expected)) {
                    expected++;
                }
                assertEquals(expected, table.allocate(), "lowest free slot");
                model.add(expected);
            }
            assertEquals(model.size(), table.count(), "count");
            assertEquals(model.isEmpty() ? 0 : model.last() + 1, table.end(), "end");
            assertEquals(model.contains(slot), table.alive(slot), "slot " + slot);
        }
    }

    @Test
    void clearingFreesEverything() {
        EntityTable table = new EntityTable(KIND, 4);
        table.allocate();
        table.allocate();
        table.clear();
        assertEquals(0, table.count() + table.end(), "count and end");
        assertFalse(table.alive(0), "0 is alive");
        assertEquals(0, table.allocate(), "slot");
    }
}
