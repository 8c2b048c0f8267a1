package io.github.driftfire.engine;

import io.github.driftfire.model.replication.CellGrid;
import io.github.driftfire.model.replication.CellView;
import io.github.driftfire.model.state.Model;

/**
 * Which cells a client watches: those that its view touches.
 *
 * <p>The view is widened by a margin, because the client's own ship is drawn ahead of the newest tick; a cell once watched is kept
 * until the view is farther away by the hysteresis, so that a ship on a border does not flap.
 *
 * @param widthUnits width of the view
 * @param heightUnits height of the view
 * @param marginUnits how far around the view things must be known already
 * @param hysteresisUnits how much farther a cell must be to be let go
 */
public record Interest(int widthUnits, int heightUnits, int marginUnits, int hysteresisUnits) {
    /** The view of a client, with room for a ship that is drawn ahead. */
    public static final Interest DEFAULT = new Interest(1600, 900, 96, 48);

    /** The cells to watch from a place, given those watched so far; {@code next} is out. */
    void look(CellGrid grid, int xSub, int ySub, CellView now, CellView next) {
        int halfWidth = (widthUnits / 2 + marginUnits) * Model.SUB;
        int halfHeight = (heightUnits / 2 + marginUnits) * Model.SUB;
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

    private static int between(int value, int low, int high) {
        return Math.max(low, Math.min(high, value));
    }
}
