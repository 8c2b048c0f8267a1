package io.github.driftfire.arena;

/** When two moving discs touch within a tick. Stateless. */
final class Sweep {
    /** Parts of a tick in which times are counted. */
    static final int TICK = 256;

    static final int MISS = -1;

    /** Sixteenths of a unit are fine enough, and their products fit. */
    private static final int SHIFT = 4;

    private Sweep() {}

    /**
     * @param x place of the one, seen from the other, at the tick's end; sub-units
     * @param y likewise
     * @param vx its way in this tick, seen from the other
     * @param vy likewise
     * @param radius of both together
     * @return when they touch or come closest while touching, 0..{@link #TICK}, or {@link #MISS}
     */
    static int hit(int x, int y, int vx, int vy, int radius) {
        long dx = vx >> SHIFT;
        long dy = vy >> SHIFT;
        long ax = (x >> SHIFT) - dx;
        long ay = (y >> SHIFT) - dy;
        long reach = radius >> SHIFT;
        long reachSquared = reach * reach;
        long startSquared = ax * ax + ay * ay;
        if (startSquared <= reachSquared) {
            return 0;
        }
        long towards = -(ax * dx + ay * dy);
        long lengthSquared = dx * dx + dy * dy;
        if (towards <= 0) {
            return MISS;
        }
        if (towards >= lengthSquared) {
            long ex = ax + dx;
            long ey = ay + dy;
            return ex * ex + ey * ey <= reachSquared ? TICK : MISS;
        }
        // Pythagoras at the closest point, without a division: |a|^2 |d|^2 - (a.d)^2 <= r^2 |d|^2.
        if (startSquared * lengthSquared - towards * towards > reachSquared * lengthSquared) {
            return MISS;
        }
        return (int) (towards * TICK / lengthSquared);
    }
}
