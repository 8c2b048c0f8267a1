package io.github.driftfire.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.Field;
import org.junit.jupiter.api.Test;

final class SoakTest {
    @Test
    void everyValueFitsItsFieldWhileSixtyFourBotsFight() {
        Stage stage = new Stage(ArenaSettings.dogfight(1, 64, 7));
        for (int i = 0; i < 10_000; i++) {
            stage.tick();
            checkFields(stage);
        }
        assertEquals(0, stage.world.refused(), "spawns refused");
        assertTrue(!stage.broadcast.failed(), "the feed overflowed");
    }

    private static void checkFields(Stage stage) {
        for (int kind = 0; kind < stage.world.model().kindCount(); kind++) {
            EntityTable table = stage.world.table(kind);
            for (int slot = 0; slot < table.end(); slot++) {
                for (int f = 0; f < table.stride() && table.alive(slot); f++) {
                    Field field = table.kind().fields().field(f);
                    int value = table.get(slot, f);
                    if (!field.fits(value)) {
                        throw new AssertionError("tick " + stage.tick + ": "
                                + table.kind().name() + " " + slot + " " + field.name() + " = " + value);
                    }
                }
            }
        }
    }
}
