package io.github.driftfire.model.replication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.arena.ArenaModel;
import io.github.driftfire.model.math.Rng;
import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;
import org.junit.jupiter.api.Test;

final class EntrantIndexTest {
    private static final int COLUMNS = 5;
    private static final int ROWS = 4;

    private final CellGrid grid = new CellGrid(ArenaModel.of(
            new WorldSettings("workload", COLUMNS * CellGrid.CELL_UNITS, ROWS * CellGrid.CELL_UNITS, 20)));
    private final EntrantIndex writer = new EntrantIndex(grid);
    private final EntrantIndex reader = new EntrantIndex(grid);
    private final WireWriter out = new WireWriter(1024);
    private final Rng random = new Rng(3);

    /** Every view that there is, also at the edges of the arena, where there is nothing around it. */
    @Test
    void readsForEveryViewWhatCameIntoIt() {
        int views = 0;
        for (int top = 0; top < ROWS; top++) {
            for (int bottom = top + 1; bottom <= ROWS; bottom++) {
                for (int left = 0; left < COLUMNS; left++) {
                    for (int right = left + 1; right <= COLUMNS; right++) {
                        view(left, top, right, bottom);
                        views++;
                    }
                }
            }
        }
        assertEquals(150, views);
    }

    private void view(int left, int top, int right, int bottom) {
        CellView view = new CellView();
        view.set(left, top, right, bottom);
        short[] sent = new short[grid.count()];
        for (int cell = 0; cell < sent.length; cell++) {
            sent[cell] = (short) (random.below(2) * (random.next() & ((1 << EntrantIndex.SIDES) - 1)));
        }
        writer.write(out.reset(), view, sent);
        WireReader in = new WireReader(out.bytes(), 0, out.size());
        reader.read(in, view);

        assertFalse(in.failed(), "failed in " + left + ".." + right + ", " + top + ".." + bottom);
        int found = 0;
        for (int cell = 0; cell < sent.length; cell++) {
            int column = cell % COLUMNS;
            int row = cell / COLUMNS;
            if (!view.holds(column, row) && isNear(view, column, row)) {
                int into = 0;
                for (int side = 0; side < EntrantIndex.SIDES; side++) {
                    boolean seen = view.holds(column + side % 3 - 1, row + side / 3 - 1);
                    into |= seen ? sent[cell] & (1 << side) : 0;
                }
                assertEquals(into, reader.mask(cell), "from cell " + cell);
                if (into != 0) {
                    assertEquals(cell, writer.source(found++), "source");
                }
            }
        }
        assertEquals(found, writer.count(), "sources");
    }

    @Test
    void latchesTheFailureOfMoreSourcesThanCells() {
        CellView view = new CellView();
        view.set(1, 1, 2, 2);
        out.golomb(100, 0);
        for (int i = 0; i < 100; i++) {
            out.golomb(0, 2);
            out.bits(1, 1);
        }
        WireReader in = new WireReader(out.bytes(), 0, out.size());
        reader.read(in, view);

        assertTrue(in.failed(), "100 sources around one cell");
    }

    private static boolean isNear(CellView view, int column, int row) {
        return column >= view.left - 1 && column <= view.right && row >= view.top - 1 && row <= view.bottom;
    }
}
