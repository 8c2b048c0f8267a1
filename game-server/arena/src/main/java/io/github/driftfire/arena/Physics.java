package io.github.driftfire.arena;

import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.math.IntMath;

/** Discs that touch: which way they part, and how fast they closed. Reused for one pair after the other. */
final class Physics {
    private static final int SHIFT = 14;

    /** From the one to the other, scaled by 2^14. */
    int nx;

    int ny;

    /** How deep they overlap, in sub-units. */
    int overlap;

    /** How fast they come together, in sub-units per tick; negative while they part. */
    int closing;

    static int limit(int velocity) {
        return IntMath.clamp(velocity, -Tuning.SPEED_LIMIT, Tuning.SPEED_LIMIT);
    }

    /**
     * @param dx from the one to the other, sub-units
     * @param dy likewise
     * @param dvx velocity of the other, seen from the one
     * @param dvy likewise
     * @param reach sum of the radii
     * @return whether they touch
     */
    boolean touch(int dx, int dy, int dvx, int dvy, int reach) {
        if (!IntMath.within(dx, dy, reach)) {
            return false;
        }
        int distance = IntMath.length(dx, dy);
        if (distance == 0) {
            nx = 1 << SHIFT;
            ny = 0;
        } else {
            nx = (dx << SHIFT) / distance;
            ny = (dy << SHIFT) / distance;
        }
        overlap = reach - distance;
        closing = (int) (-((long) dvx * nx + (long) dvy * ny) >> SHIFT);
        return true;
    }

    /** The part along x of a length along the normal. */
    int alongX(int length) {
        return (int) (((long) length * nx) >> SHIFT);
    }

    int alongY(int length) {
        return (int) (((long) length * ny) >> SHIFT);
    }
}
