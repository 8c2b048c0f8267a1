package io.github.driftfire.engine.replication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.ToyModel;
import io.github.driftfire.model.math.Rng;
import io.github.driftfire.model.protocol.ViewShape;
import io.github.driftfire.model.replication.CellGrid;
import io.github.driftfire.model.replication.CellView;
import io.github.driftfire.model.state.Model;
import org.junit.jupiter.api.Test;

final class InterestTest {
    private static final int CROWD = 200;
    private static final int HERE = 4000 * Model.SUB;

    private final CellGrid grid = new CellGrid(ToyModel.of(8000, 8000));
    private final AvatarDensity crowd = new AvatarDensity(grid);
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

    /** What a window shows lies within what is watched, and so does the margin around it, wherever the ship is. */
    @Test
    void watchesWhatEveryWindowShows() {
        Interest usual = Interest.DEFAULT;
        for (int width = ViewShape.LEAST_UNITS; width <= ViewShape.MOST_UNITS; width += 20) {
            ViewShape shape = ViewShape.ofWidth(width);
            CellView held = new CellView();
            for (int ship = 0; ship <= 8000; ship += 125) {
                int x = ship * Model.SUB;
                int y = (8000 - ship * 7 % 8000) * Model.SUB;
                usual.look(grid, shape, x, y, 0, held, next);
                held.set(next);
                assertWatches(next, shape, x, y, usual.marginUnits() * Model.SUB);
            }
        }
    }

    private void assertWatches(CellView watched, ViewShape shape, int x, int y, int margin) {
        int width = shape.widthUnits() * Model.SUB;
        int height = shape.heightUnits() * Model.SUB;
        int middleX = ViewShape.middle(x, width, grid.widthSub());
        int middleY = ViewShape.middle(y, height, grid.heightSub());
        String where = shape + " about " + x / Model.SUB + ", " + y / Model.SUB;
        assertTrue(watched.left <= grid.column(middleX - width / 2 - margin), where + ": left");
        assertTrue(watched.right > grid.column(middleX + width / 2 + margin), where + ": right");
        assertTrue(watched.top <= grid.row(middleY - height / 2 - margin), where + ": top");
        assertTrue(watched.bottom > grid.row(middleY + height / 2 + margin), where + ": bottom");
        assertTrue(watched.holds(grid.column(x), grid.row(y)), where + ": the ship");
    }

    /** Of the same area, whole cells of 384 units watch more of a long one; that is all that a shape can gain. */
    @Test
    void watchesAboutTheSameAreaForEveryShape() {
        double usual = cellsWatched(ViewShape.USUAL);
        for (int width = ViewShape.LEAST_UNITS; width <= ViewShape.MOST_UNITS; width += 20) {
            double part = cellsWatched(ViewShape.ofWidth(width)) / usual;
            assertTrue(part > 0.9 && part < 1.3, ViewShape.ofWidth(width) + " watches " + part + " of the usual");
        }
    }

    /** The mean over many places. */
    private double cellsWatched(ViewShape shape) {
        int cells = 0;
        int places = 0;
        for (int x = 2500; x < 5500; x += 37) {
            for (int y = 2500; y < 5500; y += 293) {
                Interest.DEFAULT.look(grid, shape, x * Model.SUB, y * Model.SUB, 0, new CellView(), next);
                cells += (next.right - next.left) * (next.bottom - next.top);
                places++;
            }
        }
        return (double) cells / places;
    }

    @Test
    void aReportedViewOfSixteenToNineIsTheOneThatIsSentWithoutAReport() {
        for (int ship = 1000; ship < 7000; ship += 11) {
            int place = ship * Model.SUB;
            Interest.DEFAULT.look(grid, null, place, place, 0, new CellView(), wider);
            Interest.DEFAULT.look(grid, ViewShape.USUAL, place, place, 0, new CellView(), next);
            assertTrue(next.same(wider), "at " + ship);
        }
    }

    /** Near the edge a whole view does not have the ship in its middle: a narrowed one must not leave it out. */
    @Test
    void aNarrowedViewHoldsTheShipInEveryCorner() {
        for (int width = ViewShape.LEAST_UNITS; width <= ViewShape.MOST_UNITS; width += 20) {
            for (int narrowed = 0; narrowed <= Interest.MOST_STEPS; narrowed++) {
                for (int corner = 0; corner < 4; corner++) {
                    int x = (corner & 1) * grid.widthSub();
                    int y = (corner >> 1) * grid.heightSub();
                    Interest.DEFAULT.look(grid, ViewShape.ofWidth(width), x, y, narrowed, new CellView(), next);
                    assertTrue(
                            next.holds(grid.column(x), grid.row(y)),
                            ViewShape.ofWidth(width) + " narrowed by " + narrowed + " in corner " + corner);
                }
            }
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
            steps = interest.shrinkForDensity(grid, crowd, null, HERE, HERE, view, steps, wider);
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
