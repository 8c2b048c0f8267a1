package io.github.driftfire.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.math.Rng;
import io.github.driftfire.model.replication.CellGrid;
import io.github.driftfire.model.replication.CellView;
import io.github.driftfire.model.state.Model;
import org.junit.jupiter.api.Test;

final class InterestTest {
    private static final int CROWD = 200;
    private static final int HERE = 4000 * Model.SUB;

    private final CellGrid grid = new CellGrid(ToyModel.of(8000, 8000));
    private final Crowd crowd = new Crowd(grid);
    private final Interest interest = new Interest(1600, 900, 0, 32, CROWD);
    private final CellView view = new CellView();
    private final CellView next = new CellView();
    private final CellView wider = new CellView();
    private int steps;
    private int changes;

    @Test
    void showsTheWholeViewWhileThereIsNoCrowd() {
        fill(8);
        look(50);
        assertEquals(0, steps, "steps");
        assertTrue(columns() >= 5 && rows() >= 3, "cells watched: " + columns() + " x " + rows());
    }

    @Test
    void narrowsInACrowdUntilItHoldsNoMoreThanThat() {
        fill(17);
        look(50);
        assertTrue(steps > 0 && steps < Interest.MOST_STEPS, "steps " + steps);
        assertTrue(crowd.in(view) <= CROWD, "avatars in view: " + crowd.in(view));
    }

    @Test
    void alwaysShowsWhatIsNear() {
        fill(200);
        look(50);
        assertEquals(Interest.MOST_STEPS, steps, "steps");
        int cell = grid.cellAt(HERE, HERE);
        assertTrue(view.holds(cell % grid.columns(), cell / grid.columns()), "the own cell is watched");
        assertTrue(columns() >= 2 && rows() >= 1, "cells watched: " + columns() + " x " + rows());
    }

    @Test
    void widensAgainWhenTheCrowdHasGone() {
        fill(200);
        look(50);
        fill(8);
        look(50);
        assertEquals(0, steps, "steps");
    }

    @Test
    void doesNotFlapWhileTheCrowdComesAndGoesALittle() {
        Rng random = new Rng(2);
        fill(17);
        look(50);
        changes = 0;
        for (int i = 0; i < 400; i++) {
            fill(random.between(14, 18));
            look(1);
        }
        assertTrue(changes <= 2, "changes of the view in 400 ticks: " + changes);
    }

    @Test
    void doesNotFlapWhenACrowdIsAtTheEdgeOfTheView() {
        for (int cell = 0; cell < grid.count(); cell++) {
            crowd.clear();
            gather(cell, CROWD + 20);
            steps = 0;
            look(20);
            changes = 0;
            look(100);
            assertTrue(changes == 0, "changes of the view with a crowd in cell " + cell + ": " + changes);
        }
    }

    private void gather(int cell, int avatars) {
        for (int i = 0; i < avatars; i++) {
            crowd.add(cell);
        }
        crowd.sum();
    }

    private void look(int ticks) {
        for (int i = 0; i < ticks; i++) {
            interest.look(grid, null, HERE, HERE, steps, view, next);
            changes += next.same(view) ? 0 : 1;
            view.set(next);
            steps = interest.narrow(grid, crowd, null, HERE, HERE, view, steps, wider);
        }
    }

    private void fill(int perCell) {
        crowd.clear();
        for (int cell = 0; cell < grid.count(); cell++) {
            gather(cell, perCell);
        }
    }

    private int columns() {
        return view.right - view.left;
    }

    private int rows() {
        return view.bottom - view.top;
    }
}
