package io.github.driftfire.model.arena;

import io.github.driftfire.model.math.IntMath;
import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.state.Model;

/**
 * The arena's border, for every kind that moves: all keep position and velocity in the same four fields.
 *
 * <p>Bounded arenas push back with a spring that grows with the depth into a band along the border; open ones wrap around.
 */
final class Edge {
    private static final int X = FieldTable.X;
    private static final int Y = FieldTable.Y;
    private static final int VX = 2;
    private static final int VY = 3;
    private static final int BAND_SUB = Tuning.FIELD_UNITS * Model.SUB;

    private final int width;
    private final int height;
    private final boolean wraps;
    private final int spring;
    private final int hzSquared;

    Edge(Tuning tuning) {
        width = tuning.widthSub;
        height = tuning.heightSub;
        wraps = tuning.wraps;
        spring = tuning.spring;
        hzSquared = tuning.hz * tuning.hz;
    }

    /** Moves by one tick; in a bounded arena the field pushes and the wall reflects. */
    void moveBounded(int[] rows, int at) {
        if (!wraps) {
            rows[at + VX] = limit(rows[at + VX] + push(rows[at + X], width));
            rows[at + VY] = limit(rows[at + VY] + push(rows[at + Y], height));
        }
        int x = rows[at + X] + rows[at + VX];
        int y = rows[at + Y] + rows[at + VY];
        if (!wraps && (x < 0 || x >= width)) {
            rows[at + VX] = -rows[at + VX];
        }
        if (!wraps && (y < 0 || y >= height)) {
            rows[at + VY] = -rows[at + VY];
        }
        rows[at + X] = x;
        rows[at + Y] = y;
        clamp(rows, at);
    }

    /** Moves by one tick straight on; answers whether the place is still inside. */
    boolean moveFree(int[] rows, int at) {
        int x = rows[at + X] + rows[at + VX];
        int y = rows[at + Y] + rows[at + VY];
        rows[at + X] = x;
        rows[at + Y] = y;
        boolean inside = wraps || (x >= 0 && x < width && y >= 0 && y < height);
        clamp(rows, at);
        return inside;
    }

    /** Brings a place into the arena. */
    void clamp(int[] rows, int at) {
        rows[at + X] = wraps ? wrap(rows[at + X], width) : IntMath.clamp(rows[at + X], 0, width - 1);
        rows[at + Y] = wraps ? wrap(rows[at + Y], height) : IntMath.clamp(rows[at + Y], 0, height - 1);
    }

    static int limit(int velocity) {
        return IntMath.clamp(velocity, -Tuning.SPEED_LIMIT, Tuning.SPEED_LIMIT);
    }

    private int push(int place, int size) {
        int depth = Math.max(0, BAND_SUB - place) - Math.max(0, BAND_SUB - (size - 1 - place));
        return depth * spring / hzSquared;
    }

    private static int wrap(int place, int size) {
        if (place >= 0 && place < size) {
            return place;
        }
        int inside = place % size;
        return inside < 0 ? inside + size : inside;
    }
}
