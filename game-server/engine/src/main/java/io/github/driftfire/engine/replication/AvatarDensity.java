package io.github.driftfire.engine.replication;

import io.github.driftfire.model.replication.CellGrid;
import io.github.driftfire.model.replication.CellView;
import java.util.Arrays;

/**
 * Counts the avatars in a view: they are what a snapshot costs. A summed-area table: after Crow, "Summed-Area Tables for Texture Mapping",
 * SIGGRAPH 1984. Owned by the room's thread.
 */
final class AvatarDensity {
    private final CellGrid grid;
    private final int[] counts;
    private final int stride;

    /** At row r and column c: how many are above r and left of c. */
    private final int[] sums;

    AvatarDensity(CellGrid grid) {
        this.grid = grid;
        counts = new int[grid.count()];
        stride = grid.columns() + 1;
        sums = new int[stride * (grid.rows() + 1)];
    }

    void clear() {
        Arrays.fill(counts, 0);
    }

    void add(int cell) {
        counts[cell]++;
    }

    /** Sums up what has been added, for {@link #in}. */
    void sum() {
        for (int row = 0; row < grid.rows(); row++) {
            int at = (row + 1) * stride;
            int inRow = 0;
            for (int column = 0; column < grid.columns(); column++) {
                inRow += counts[row * grid.columns() + column];
                sums[++at] = inRow + sums[at - stride];
            }
        }
    }

    /** How many were in a view when they were summed up. */
    int in(CellView view) {
        int above = view.top * stride;
        int below = view.bottom * stride;
        return sums[below + view.right] - sums[below + view.left] - sums[above + view.right] + sums[above + view.left];
    }
}
