package io.github.driftfire.engine.replication;

import io.github.driftfire.model.replication.CellGrid;
import io.github.driftfire.model.replication.CellView;
import io.github.driftfire.model.replication.Checksum;

/** Checksums of what views show. A cell is summed up once for all who are checked in the same tick. */
final class CellSums {
    private final CellEncoder cells;
    private final CellGrid grid;
    private final int[] summedTick;
    private final int[] sums;

    CellSums(CellEncoder cells, CellGrid grid) {
        this.cells = cells;
        this.grid = grid;
        summedTick = new int[grid.count()];
        sums = new int[grid.count()];
    }

    /** A hash of all that a view shows in the present tick, as {@link io.github.driftfire.model.replication.Replica#checksum} computes it. */
    int of(CellView view, int tick) {
        int hash = Checksum.NOTHING;
        for (int row = view.top; row < view.bottom; row++) {
            for (int column = view.left; column < view.right; column++) {
                int cell = row * grid.columns() + column;
                if (summedTick[cell] != tick) {
                    summedTick[cell] = tick;
                    sums[cell] = Checksum.ofCell(
                            cells.lists(), cell, cells.baseline().tables());
                }
                hash = Checksum.add(hash, sums[cell]);
            }
        }
        return hash;
    }
}
