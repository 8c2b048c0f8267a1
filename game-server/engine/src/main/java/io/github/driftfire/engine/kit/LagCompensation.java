package io.github.driftfire.engine.kit;

import io.github.driftfire.engine.world.World;
import io.github.driftfire.model.math.IntMath;
import io.github.driftfire.model.protocol.InputFrame;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.FieldTable;
import java.util.Arrays;

/**
 * Lag compensation: rewinds entities of a kind to where a player saw them, within a limit. A ring of ticks holds the position of every slot
 * and the generation of the slot, so that an entity is never taken for the one whose slot it got. Allocates nothing after construction.
 *
 * <pre>
 *  lag 19/8 ticks:   tick-3 ──5/8── tick-2          tick-1          tick
 *                           ▲ drawn between the two, as the client draws it
 * </pre>
 */
public final class LagCompensation {
    private static final int PARTS = InputFrame.DELAY_PARTS;

    private final World world;
    private final int kind;
    private final EntityTable table;
    private final boolean wraps;
    private final int mostLag8;
    private final int depth;
    private final int slots;
    private final int[] recorded;
    private final int[] xs;
    private final int[] ys;
    private final int[] generations;

    private int newest;
    private int x;
    private int y;

    /**
     * @param maxMillis how far back a player may look, whatever the connection or the client says
     * @param wraps whether what leaves the world at one side enters it at the other
     */
    public LagCompensation(World world, int kind, int maxMillis, boolean wraps) {
        this.world = world;
        this.kind = kind;
        this.wraps = wraps;
        table = world.table(kind);
        mostLag8 = maxMillis * world.model().tickRateHz() * PARTS / 1000;
        depth = mostLag8 / PARTS + 2;
        slots = table.capacity();
        recorded = new int[depth];
        xs = new int[depth * slots];
        ys = new int[depth * slots];
        generations = new int[depth * slots];
    }

    /** Records every position of a tick, which its snapshot contains. A second call for the same tick replaces the first. */
    public void record(int tick) {
        int row = tick % depth;
        int base = row * slots;
        newest = tick;
        recorded[row] = tick;
        Arrays.fill(generations, base, base + slots, 0);
        for (int slot = 0; slot < table.end(); slot++) {
            if (world.lives(kind, slot)) {
                xs[base + slot] = table.get(slot, FieldTable.X);
                ys[base + slot] = table.get(slot, FieldTable.Y);
                generations[base + slot] = table.generation(slot);
            }
        }
    }

    /** The lag that counts, in 1/8 ticks: none of the future, and no more than the limit. */
    public int bounded(int lag8) {
        return IntMath.clamp(lag8, 0, mostLag8);
    }

    /**
     * Finds where a living entity was, counted back from the newest {@link #record}; {@link #x} and {@link #y} answer it.
     *
     * @param lag8 as {@link #bounded} answers it
     * @return whether it was already alive
     */
    public boolean find(int slot, int lag8) {
        int tick = newest - lag8 / PARTS;
        int part = lag8 % PARTS;
        int newer = index(tick, slot);
        int older = part == 0 ? newer : index(tick - 1, slot);
        if (newer < 0 || older < 0) {
            return false;
        }
        x = xs[newer] + shortest(xs[older] - xs[newer], world.model().widthSub()) * part / PARTS;
        y = ys[newer] + shortest(ys[older] - ys[newer], world.model().heightSub()) * part / PARTS;
        return true;
    }

    /** Of the last {@link #find}, in sub-units. */
    public int x() {
        return x;
    }

    /** As {@link #x}. */
    public int y() {
        return y;
    }

    private int shortest(int way, int size) {
        if (!wraps) {
            return way;
        }
        return way > size / 2 ? way - size : way < -size / 2 ? way + size : way;
    }

    private int index(int tick, int slot) {
        int row = Math.floorMod(tick, depth);
        int index = row * slots + slot;
        return recorded[row] == tick && generations[index] == table.generation(slot) ? index : -1;
    }
}
