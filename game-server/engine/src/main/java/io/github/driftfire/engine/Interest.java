package io.github.driftfire.engine;

import io.github.driftfire.model.replication.CellGrid;
import io.github.driftfire.model.replication.CellLists;
import io.github.driftfire.model.replication.CellView;
import io.github.driftfire.model.state.Model;

/**
 * Which cells a client watches: those that its view touches.
 *
 * <p>The view is widened by a margin, because the client's own ship is drawn ahead of the newest tick; a cell once watched is kept
 * until the view is farther away by the hysteresis, so that a ship on a border does not flap.
 *
 * <p>In a crowd the view narrows about the own ship, step by step and at most one a tick, until it holds no more than a client can
 * make sense of: what is nearest matters most. It widens again when there is half of that. So what a client is sent, and what it
 * has to draw, is bounded however many meet in one place.
 *
 * @param widthUnits width of the view
 * @param heightUnits height of the view
 * @param marginUnits how far around the view things must be known already
 * @param hysteresisUnits how much farther a cell must be to be let go
 * @param crowdEntities entities beyond which a view narrows
 */
public record Interest(int widthUnits, int heightUnits, int marginUnits, int hysteresisUnits, int crowdEntities) {
    /** What is shown five times as densely as in a busy fight is a crowd. */
    public static final int CROWD = 480;

    /** The view of a client, with room for a ship that is drawn ahead. */
    public static final Interest DEFAULT = new Interest(1600, 900, 96, 48, CROWD);

    /** A step narrows the view by one of so many parts. */
    private static final int PARTS = 8;

    /** Three eighths remain: 600 x 340 units of the usual view. */
    static final int MOST_STEPS = 5;

    /**
     * The cells to watch from a place, given those watched so far.
     *
     * @param steps by how many the view is narrowed, 0..{@link #MOST_STEPS}
     * @param next out
     */
    void look(CellGrid grid, int xSub, int ySub, int steps, CellView now, CellView next) {
        int halfWidth = (widthUnits * (PARTS - steps) / (2 * PARTS) + marginUnits) * Model.SUB;
        int halfHeight = (heightUnits * (PARTS - steps) / (2 * PARTS) + marginUnits) * Model.SUB;
        int slack = hysteresisUnits * Model.SUB;
        int left = grid.column(xSub - halfWidth);
        int top = grid.row(ySub - halfHeight);
        int right = grid.column(xSub + halfWidth) + 1;
        int bottom = grid.row(ySub + halfHeight) + 1;
        if (now.empty()) {
            next.set(left, top, right, bottom);
            return;
        }
        next.set(
                between(now.left, grid.column(xSub - halfWidth - slack), left),
                between(now.top, grid.row(ySub - halfHeight - slack), top),
                between(now.right, right, grid.column(xSub + halfWidth + slack) + 1),
                between(now.bottom, bottom, grid.row(ySub + halfHeight + slack) + 1));
    }

    /** By how many steps a view that holds these cells should be narrowed in the next tick. */
    int narrow(CellGrid grid, CellLists lists, CellView view, int steps) {
        int entities = 0;
        for (int row = view.top; row < view.bottom; row++) {
            for (int column = view.left; column < view.right; column++) {
                entities += lists.count(row * grid.columns() + column);
            }
        }
        if (entities > crowdEntities) {
            return Math.min(MOST_STEPS, steps + 1);
        }
        return entities < crowdEntities / 2 ? Math.max(0, steps - 1) : steps;
    }

    private static int between(int value, int low, int high) {
        return Math.max(low, Math.min(high, value));
    }
}
