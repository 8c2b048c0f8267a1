package io.github.driftfire.model.replication;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.arena.ArenaModel;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.model.state.Model;
import org.junit.jupiter.api.Test;

final class RowEncoderTest {
    private final Model model = ArenaModel.of(new WorldSettings("workload", 1600, 1600, 20));
    private final RowEncoder rows = new RowEncoder(model, new CellGrid(model));

    /** To the left of the arena, where a game must put nothing. */
    @Test
    void whatHasNoPlaceOnTheWireEndsNoTick() {
        int[] row = new int[model.kind(Ship.KIND).fields().size()];
        row[Ship.X] = -1;
        row[Ship.CONTROLS] = -5;
        rows.out().begin();
        rows.whole(Ship.KIND, 0, 0, row, 0);
        rows.out().end();

        assertTrue(rows.out().sizeBits() > 0, "bits");
    }
}
