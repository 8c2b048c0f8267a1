package io.github.driftfire.model.arena;

import io.github.driftfire.model.math.IntMath;

/**
 * The circle in which ships are safe while the last ship flying is sought: its radius is a pure function of the tick. It covers the whole
 * arena at first, shrinks evenly, and has closed before the round's time is over.
 *
 * <pre>
 *  radius  full ──────╮
 *                       ╲
 *                          ╲
 *                             ╰───── 0
 *          0        1/8      7/8   1   of the duration
 * </pre>
 */
public final class ClosingField {
    /** Longest duration; its product with the parts below fits an int. */
    public static final int MAX_TICKS = 500_000;

    private static final int PARTS = 4096;

    private final int xUnits;
    private final int yUnits;
    private final int fullUnits;
    private final int ticks;

    /**
     * @param fullUnits the radius at first, below 2^18
     * @param ticks the round's duration, 8..{@link #MAX_TICKS}
     */
    public ClosingField(int xUnits, int yUnits, int fullUnits, int ticks) {
        this.xUnits = xUnits;
        this.yUnits = yUnits;
        this.fullUnits = fullUnits;
        this.ticks = IntMath.clamp(ticks, 8, MAX_TICKS);
    }

    public int xUnits() {
        return xUnits;
    }

    public int yUnits() {
        return yUnits;
    }

    public int fullUnits() {
        return fullUnits;
    }

    public int ticks() {
        return ticks;
    }

    /** In units, so many ticks after the round's start. */
    public int radiusUnits(int passedTicks) {
        int first = ticks / 8;
        int span = ticks - 2 * first;
        int shrinking = IntMath.clamp(passedTicks - first, 0, span);
        return fullUnits - fullUnits * (shrinking * PARTS / span) / PARTS;
    }

    /** Whether it has begun to shrink. */
    public boolean shrinks(int passedTicks) {
        return passedTicks > ticks / 8;
    }
}
