package io.github.driftfire.engine.replication;

import io.github.driftfire.model.protocol.ViewShape;
import io.github.driftfire.model.replication.CellGrid;
import io.github.driftfire.model.replication.CellView;
import io.github.driftfire.model.state.Model;
import org.jspecify.annotations.Nullable;

/**
 * Interest management: which cells a client watches, those that its view touches.
 *
 * <p>The view is widened by a margin, because the client's own ship is drawn ahead of the newest tick; a cell once watched is kept
 * until the view is farther away by the hysteresis, so that a ship on a border does not flap.
 *
 * <p>A client that reports its {@link ViewShape} is sent the same area in that shape, and its view stays inside the arena as its camera
 * does. To one that does not, the view is that of 16:9 with the ship in the middle.
 *
 * <p>In a crowd the view narrows about the own ship, step by step and at most one a tick, down to half of its width and height: what is
 * nearest matters most, and with the same density a quarter of the view is sent. Never below half: anything within
 * weapon range must stay visible. Beyond that everything is sent, whatever it costs.
 *
 * @param widthUnits width of the view of {@link ViewShape#USUAL}; other shapes in proportion
 * @param heightUnits height of that view
 * @param marginUnits how far around the view things must be known already
 * @param hysteresisUnits how much farther a cell must be to be let go
 * @param crowdAvatars avatars beyond which a view narrows
 */
public record Interest(int widthUnits, int heightUnits, int marginUnits, int hysteresisUnits, int crowdAvatars) {
    /** Four times what the view of a well-filled arena holds. */
    public static final int CROWD = 200;

    /** The view of a client, with room for a ship that is drawn ahead. */
    public static final Interest DEFAULT =
            new Interest(ViewShape.UNREPORTED_WIDTH_UNITS, ViewShape.UNREPORTED_HEIGHT_UNITS, 96, 48, CROWD);

    /** A step narrows the view by one of so many parts. */
    private static final int PARTS = 8;

    static final int MOST_STEPS = 4;

    /**
     * The cells to watch from a place, given those watched so far.
     *
     * @param shape of the client's view, or {@code null} if it is not known
     * @param steps by how many the view is narrowed, 0..{@link #MOST_STEPS}
     * @param next out
     */
    public void look(
            CellGrid grid, @Nullable ViewShape shape, int xSub, int ySub, int steps, CellView now, CellView next) {
        if (shape == null) {
            look(grid, xSub, ySub, widthUnits, heightUnits, steps, now, next);
            return;
        }
        int width = widthUnits * shape.widthUnits() / ViewShape.USUAL.widthUnits();
        int height = heightUnits * shape.heightUnits() / ViewShape.USUAL.heightUnits();
        look(
                grid,
                middle(xSub, Math.min(width, shape.widthUnits()), steps, grid.widthSub()),
                middle(ySub, Math.min(height, shape.heightUnits()), steps, grid.heightSub()),
                width,
                height,
                steps,
                now,
                next);
    }

    /** A narrowed view follows the ship farther towards the edge, so that the ship never leaves it. */
    private static int middle(int placeSub, int shownUnits, int steps, int arenaSub) {
        return ViewShape.middle(placeSub, shownUnits * (PARTS - steps) / PARTS * Model.SUB, arenaSub);
    }

    private void look(
            CellGrid grid, int xSub, int ySub, int width, int height, int steps, CellView now, CellView next) {
        int halfWidth = (width * (PARTS - steps) / (2 * PARTS) + marginUnits) * Model.SUB;
        int halfHeight = (height * (PARTS - steps) / (2 * PARTS) + marginUnits) * Model.SUB;
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

    /**
     * By how many steps a view should be narrowed in the next tick. It widens only if the wider view would be no crowd, and by a margin:
     * what narrowing has put out of view still counts.
     *
     * @param wider scratch
     */
    int shrinkForDensity(
            CellGrid grid,
            AvatarDensity crowd,
            @Nullable ViewShape shape,
            int xSub,
            int ySub,
            CellView view,
            int steps,
            CellView wider) {
        if (crowd.in(view) > crowdAvatars) {
            return Math.min(MOST_STEPS, steps + 1);
        }
        if (steps == 0) {
            return 0;
        }
        look(grid, shape, xSub, ySub, steps - 1, view, wider);
        return crowd.in(wider) <= crowdAvatars * 3 / 4 ? steps - 1 : steps;
    }

    private static int between(int value, int low, int high) {
        return Math.max(low, Math.min(high, value));
    }
}
