package io.github.driftfire.model.game;

import io.github.driftfire.model.math.IntMath;
import io.github.driftfire.model.state.FieldTable;

/**
 * Moves entities by their velocity within a world's border. Position and velocity are the first four fields of their rows: x, y, vx, vy; in
 * sub-units and sub-units a tick. Pure; a part of a kind's {@link io.github.driftfire.model.state.Motion}.
 *
 * <p>A bounded world reflects at its border, and can push back before it with a spring that grows with the depth into a band along the
 * border. An open world wraps around.
 */
public final class Edge {
    private static final int X = FieldTable.X;
    private static final int Y = FieldTable.Y;
    private static final int VX = 2;
    private static final int VY = 3;

    private final int width;
    private final int height;
    private final boolean wraps;
    private final int bandSub;
    private final int spring;
    private final int springScale;
    private final int speedLimit;

    /** A bounded world whose border does not push. */
    public Edge(int widthSub, int heightSub) {
        this(widthSub, heightSub, false, 0, 0, 1, Integer.MAX_VALUE);
    }

    /**
     * @param wraps whether what leaves the world at one side enters it at the other
     * @param bandSub width of the band along the border that pushes back
     * @param spring acceleration per depth into the band, times {@code springScale}
     * @param springScale divisor of {@code spring}; the square of the tick rate where the spring is given per second
     * @param speedLimit greatest velocity along an axis
     */
    public Edge(int widthSub, int heightSub, boolean wraps, int bandSub, int spring, int springScale, int speedLimit) {
        width = widthSub;
        height = heightSub;
        this.wraps = wraps;
        this.bandSub = bandSub;
        this.spring = spring;
        this.springScale = springScale;
        this.speedLimit = speedLimit;
    }

    /** Moves by one tick; in a bounded world the band pushes and the border reflects. */
    public void moveBounded(int[] rows, int at) {
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

    /** Moves by one tick straight on; answers whether that is still inside; where it is not, the position is clamped. */
    public boolean moveFree(int[] rows, int at) {
        int x = rows[at + X] + rows[at + VX];
        int y = rows[at + Y] + rows[at + VY];
        rows[at + X] = x;
        rows[at + Y] = y;
        boolean inside = wraps || (x >= 0 && x < width && y >= 0 && y < height);
        clamp(rows, at);
        return inside;
    }

    /** Brings a position into the world. */
    public void clamp(int[] rows, int at) {
        rows[at + X] = wraps ? wrap(rows[at + X], width) : IntMath.clamp(rows[at + X], 0, width - 1);
        rows[at + Y] = wraps ? wrap(rows[at + Y], height) : IntMath.clamp(rows[at + Y], 0, height - 1);
    }

    /** A velocity within the limit. */
    public int limit(int velocity) {
        return IntMath.clamp(velocity, -speedLimit, speedLimit);
    }

    private int push(int place, int size) {
        int depth = Math.max(0, bandSub - place) - Math.max(0, bandSub - (size - 1 - place));
        return depth * spring / springScale;
    }

    private static int wrap(int place, int size) {
        if (place >= 0 && place < size) {
            return place;
        }
        int inside = place % size;
        return inside < 0 ? inside + size : inside;
    }
}
