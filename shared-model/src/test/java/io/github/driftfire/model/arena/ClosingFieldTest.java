package io.github.driftfire.model.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class ClosingFieldTest {
    private final ClosingField field = new ClosingField(2000, 2000, 2900, 7200);

    @Test
    void coversEverythingAtFirstAndNothingAtTheEnd() {
        assertEquals(2900, field.radiusUnits(0), "at the start");
        assertEquals(2900, field.radiusUnits(900), "before it shrinks");
        assertEquals(0, field.radiusUnits(6300), "closed");
        assertEquals(0, field.radiusUnits(7200), "at the end");
        assertFalse(field.shrinks(900), "at rest");
        assertTrue(field.shrinks(901), "shrinking");
    }

    @Test
    void neverGrowsAndMakesNoJumps() {
        for (ClosingField each : new ClosingField[] {field, new ClosingField(0, 0, 28_300, ClosingField.MAX_TICKS)}) {
            int before = each.radiusUnits(0);
            int most = each.fullUnits() / 4096 + each.fullUnits() / (each.ticks() * 3 / 4) + 2;
            for (int tick = 1; tick <= each.ticks(); tick++) {
                int radius = each.radiusUnits(tick);
                assertTrue(
                        radius >= 0 && radius <= before && before - radius <= most,
                        "radius " + radius + " after " + before);
                before = radius;
            }
            assertEquals(0, before, "at the end");
        }
    }
}
