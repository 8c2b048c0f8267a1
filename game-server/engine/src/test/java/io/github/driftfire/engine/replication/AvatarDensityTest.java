package io.github.driftfire.engine.replication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.driftfire.engine.ToyModel;
import io.github.driftfire.model.math.Rng;
import io.github.driftfire.model.replication.CellGrid;
import io.github.driftfire.model.replication.CellView;
import org.junit.jupiter.api.Test;

final class AvatarDensityTest {
    private final CellGrid grid = new CellGrid(ToyModel.of(3000, 2000));
    private final AvatarDensity crowd = new AvatarDensity(grid);
    private final CellView view = new CellView();

    @Test
    void countsEveryViewAsIfOneByOne() {
        int[] counts = new int[grid.count()];
        Rng random = new Rng(5);
        for (int i = 0; i < 500; i++) {
            int cell = random.below(grid.count());
            counts[cell]++;
            crowd.add(cell);
        }
        crowd.sum();

        for (int top = 0; top < grid.rows(); top++) {
            for (int left = 0; left < grid.columns(); left++) {
                for (int size = 0; size <= 4; size++) {
                    view.set(left, top, Math.min(left + size, grid.columns()), Math.min(top + size, grid.rows()));
                    assertEquals(oneByOne(counts), crowd.in(view), "in " + size + " from " + left + ", " + top);
                }
            }
        }
    }

    @Test
    void startsOver() {
        crowd.add(0);
        crowd.sum();
        crowd.clear();
        crowd.sum();
        view.set(0, 0, grid.columns(), grid.rows());

        assertEquals(0, crowd.in(view));
    }

    private int oneByOne(int[] counts) {
        int sum = 0;
        for (int cell = 0; cell < counts.length; cell++) {
            sum += view.holds(cell % grid.columns(), cell / grid.columns()) ? counts[cell] : 0;
        }
        return sum;
    }
}
