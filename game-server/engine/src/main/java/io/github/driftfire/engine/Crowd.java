package io.github.driftfire.engine;

import io.github.driftfire.model.replication.CellGrid;
import io.github.driftfire.model.replication.CellView;
import java.util.Arrays;

/** How many avatars are in each cell: they are what a frame costs. Owned by the room's thread. */
final class Crowd {
    private final CellGrid grid;
    private final int[] counts;

    Crowd(CellGrid grid) {
        this.grid = grid;
        counts = new int[grid.count()];
    }

    void clear() {
        Arrays.fill(counts, 0);
    }

    void add(int cell) {
        counts[cell]++;
    }

    int in(CellView view) {
        int avatars = 0;
        for (int row = view.top; row < view.bottom; row++) {
            for (int column = view.left; column < view.right; column++) {
                avatars += counts[row * grid.columns() + column];
            }
        }
        return avatars;
    }
}
