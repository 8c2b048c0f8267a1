package io.github.driftfire.engine.kit;

import io.github.driftfire.engine.world.World;
import io.github.driftfire.model.math.IntMath;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.FieldTable;
import java.util.Arrays;

/**
 * Finds the entities of one kind by their position: a uniform grid, filled anew each tick by a counting sort.
 *
 * <p>Slots lie in one array, cell after cell and ascending within a cell, so that the order of answers depends on the world
 * alone. Trees lost: everything moves every tick. Allocates nothing after construction.
 */
public final class SpatialIndex {
    private static final int LEAST_CELL_SHIFT = 15;
    private static final int MOST_CELLS_ACROSS = 256;

    private final World world;
    private final int kind;
    private final EntityTable table;
    private final boolean wraps;
    private final int width;
    private final int height;
    private final int shift;
    private final int columns;
    private final int rowsOfCells;
    private final int[] starts;
    private final int[] cellOf;
    private final int[] slots;
    private final int[] found;
    private final int vx;
    private final int vy;
    private int fastest;

    /** @param wraps whether what leaves the world at one side enters it at the other */
    public SpatialIndex(World world, int kind, boolean wraps) {
        this.world = world;
        this.kind = kind;
        this.wraps = wraps;
        table = world.table(kind);
        vx = table.kind().fields().find("vx");
        vy = table.kind().fields().find("vy");
        width = world.model().widthSub();
        height = world.model().heightSub();
        int cellShift = LEAST_CELL_SHIFT;
        while ((Math.max(width, height) - 1) >> cellShift >= MOST_CELLS_ACROSS) {
            cellShift++;
        }
        shift = cellShift;
        columns = ((width - 1) >> shift) + 1;
        rowsOfCells = ((height - 1) >> shift) + 1;
        starts = new int[columns * rowsOfCells + 1];
        cellOf = new int[table.capacity()];
        slots = new int[table.capacity()];
        found = new int[table.capacity()];
    }

    /** Takes up where everything is now. */
    public void rebuild() {
        Arrays.fill(starts, 0);
        fastest = 0;
        int[] rows = table.rows();
        int end = table.end();
        for (int slot = 0; slot < end; slot++) {
            if (!world.lives(kind, slot)) {
                cellOf[slot] = -1;
                continue;
            }
            int at = table.at(slot);
            int cell = (rows[at + FieldTable.Y] >> shift) * columns + (rows[at + FieldTable.X] >> shift);
            cellOf[slot] = cell;
            starts[cell]++;
            if (vx >= 0 && vy >= 0) {
                fastest = Math.max(fastest, Math.max(Math.abs(rows[at + vx]), Math.abs(rows[at + vy])));
            }
        }
        int sum = 0;
        for (int cell = 0; cell < starts.length; cell++) {
            sum += starts[cell];
            starts[cell] = sum;
        }
        // Backwards, so that each start ends at its cell's first slot and slots ascend.
        for (int slot = end - 1; slot >= 0; slot--) {
            if (cellOf[slot] >= 0) {
                slots[--starts[cellOf[slot]]] = slot;
            }
        }
    }

    /** The greatest of the fields {@code vx} and {@code vy} at the last {@link #rebuild}, in sub-units per tick; 0 for a kind without them. */
    public int fastest() {
        return fastest;
    }

    /** What the last {@link #gather} found, from 0; valid until the next one. */
    public int found(int index) {
        return found[index];
    }

    /**
     * Gathers what lived, at the last {@link #rebuild}, in the cells that a rectangle touches: all that lie in the rectangle, and
     * neighbours. They may have ended since.
     *
     * @return how many
     */
    public int gather(int left, int top, int right, int bottom) {
        int firstColumn = cell(left, width);
        int lastColumn = cell(right, width);
        int firstRow = cell(top, height);
        int lastRow = cell(bottom, height);
        if (wraps && right - left >= width - (1 << shift)) {
            firstColumn = 0;
            lastColumn = columns - 1;
        }
        if (wraps && bottom - top >= height - (1 << shift)) {
            firstRow = 0;
            lastRow = rowsOfCells - 1;
        }
        int count = 0;
        int row = firstRow;
        while (true) {
            count = gatherRow(row, firstColumn, lastColumn, count);
            if (row == lastRow) {
                return count;
            }
            row = row + 1 == rowsOfCells ? 0 : row + 1;
        }
    }

    /**
     * Finds what lives and whose position is in a circle; {@link #found} answers it. Positions are those of the world now, the choice of cells
     * is as of the last {@link #rebuild}: entities that have moved by more than their kind's speed since may be missed.
     *
     * @param radiusSub below 2^23
     * @return how many
     */
    public int within(int xSub, int ySub, int radiusSub) {
        int slack = Math.min(fastest, 1 << shift);
        int reach = radiusSub + slack;
        int gathered = gather(xSub - reach, ySub - reach, xSub + reach, ySub + reach);
        long square = (long) radiusSub * radiusSub;
        int count = 0;
        for (int i = 0; i < gathered; i++) {
            int slot = found[i];
            long dx = way(table.get(slot, FieldTable.X) - xSub, width);
            long dy = way(table.get(slot, FieldTable.Y) - ySub, height);
            if (dx * dx + dy * dy <= square && world.lives(kind, slot)) {
                found[count++] = slot;
            }
        }
        return count;
    }

    private int way(int distance, int size) {
        if (!wraps) {
            return distance;
        }
        return distance > size / 2 ? distance - size : distance < -size / 2 ? distance + size : distance;
    }

    private int gatherRow(int row, int firstColumn, int lastColumn, int counted) {
        int base = row * columns;
        if (firstColumn > lastColumn) {
            int count = copy(starts[base + firstColumn], starts[base + columns], counted);
            return copy(starts[base], starts[base + lastColumn + 1], count);
        }
        return copy(starts[base + firstColumn], starts[base + lastColumn + 1], counted);
    }

    private int copy(int from, int to, int counted) {
        int count = counted;
        for (int i = from; i < to; i++) {
            found[count++] = slots[i];
        }
        return count;
    }

    private int cell(int place, int size) {
        if (wraps) {
            int inside = place % size;
            return (inside < 0 ? inside + size : inside) >> shift;
        }
        return IntMath.clamp(place, 0, size - 1) >> shift;
    }
}
