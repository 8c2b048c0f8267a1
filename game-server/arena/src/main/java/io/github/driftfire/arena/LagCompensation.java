package io.github.driftfire.arena;

import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.math.IntMath;
import io.github.driftfire.model.protocol.InputFrame;
import io.github.driftfire.model.state.EntityTable;
import java.util.Arrays;

/**
 * Lag compensation: rewinds ships to where a shooter saw them, at most {@link #MOST_MILLIS} back. A ring of ticks, each with the place of every slot and the generation of who had
 * it, so that a ship is never taken for the one whose slot it got.
 *
 * <pre>
 *  lag 19/8 ticks:   tick-3 ──5/8── tick-2          tick-1          tick
 *                           ▲ drawn between the two, as the client draws it
 * </pre>
 *
 * <p>Rocks need no ring: they drift straight, so that their velocity is their history, but for one that was knocked or broken within
 * that time; it is looked for where it would have come from.
 */
final class LagCompensation {
    /** Nobody may look back farther, whatever the line or the client says: this long a target may pay for another's delay. */
    static final int MOST_MILLIS = 250;

    private static final int PARTS = InputFrame.DELAY_PARTS;

    private final Arena arena;
    private final int mostLag8;
    private final int depth;
    private final int slots;
    private final int[] recorded;
    private final int[] xs;
    private final int[] ys;
    private final int[] generations;

    /** Where {@link #find} found a ship, in sub-units. */
    int x;

    int y;

    LagCompensation(Arena arena) {
        this.arena = arena;
        mostLag8 = MOST_MILLIS * arena.tuning.hz * PARTS / 1000;
        depth = mostLag8 / PARTS + 2;
        slots = arena.ships.capacity();
        recorded = new int[depth];
        xs = new int[depth * slots];
        ys = new int[depth * slots];
        generations = new int[depth * slots];
    }

    /** Notes where every ship is at the end of the tick: what its frame tells. */
    void record() {
        int row = arena.tick % depth;
        int base = row * slots;
        EntityTable ships = arena.ships;
        recorded[row] = arena.tick;
        Arrays.fill(generations, base, base + slots, 0);
        for (int ship = 0; ship < ships.end(); ship++) {
            if (arena.world.lives(Ship.KIND, ship)) {
                xs[base + ship] = ships.get(ship, Ship.X);
                ys[base + ship] = ships.get(ship, Ship.Y);
                generations[base + ship] = ships.generation(ship);
            }
        }
    }

    /** The lag that counts, in 1/8 ticks: none of the future, and no more than {@link #MOST_MILLIS}. */
    int bounded(int lag8) {
        return IntMath.clamp(lag8, 0, mostLag8);
    }

    /**
     * Finds where a living ship was, in {@link #x} and {@link #y}. After the present tick's {@link #record}.
     *
     * @param lag8 as {@link #bounded} answers it
     * @return whether it was already there
     */
    boolean find(int ship, int lag8) {
        int tick = arena.tick - lag8 / PARTS;
        int part = lag8 % PARTS;
        int newer = index(tick, ship);
        int older = part == 0 ? newer : index(tick - 1, ship);
        if (newer < 0 || older < 0) {
            return false;
        }
        x = xs[newer] + arena.dx(xs[newer], xs[older]) * part / PARTS;
        y = ys[newer] + arena.dy(ys[newer], ys[older]) * part / PARTS;
        return true;
    }

    private int index(int tick, int ship) {
        int row = Math.floorMod(tick, depth);
        int index = row * slots + ship;
        return recorded[row] == tick && generations[index] == arena.ships.generation(ship) ? index : -1;
    }
}
