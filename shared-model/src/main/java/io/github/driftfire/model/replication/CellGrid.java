package io.github.driftfire.model.replication;

import io.github.driftfire.model.state.Model;

/** The world's cells, numbered row by row from the upper left corner. Immutable. */
public final class CellGrid {
    /**
     * Side of a cell in units. Smaller cells send less that is out of view; larger ones have fewer blobs and crossings. Of the
     * reference load with a thousand players, a player was sent 1,276 bytes a second with cells of 320, 1,297 with 384, 1,357 with
     * 448 and 1,406 with 512; 384 has a third fewer blobs than 320.
     */
    public static final int CELL_UNITS = 384;

    static final int CELL_SUB = CELL_UNITS * Model.SUB;

    private final int columns;
    private final int rows;
    private final int widthSub;
    private final int heightSub;

    public CellGrid(Model model) {
        widthSub = model.widthSub();
        heightSub = model.heightSub();
        columns = (model.widthSub() + CELL_SUB - 1) / CELL_SUB;
        rows = (model.heightSub() + CELL_SUB - 1) / CELL_SUB;
    }

    /** The arena's width; the last column may reach beyond it. */
    public int widthSub() {
        return widthSub;
    }

    public int heightSub() {
        return heightSub;
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    public int count() {
        return columns * rows;
    }

    public int cellAt(int xSub, int ySub) {
        return row(ySub) * columns + column(xSub);
    }

    /** The column of a place; places outside of the arena count to its border's. */
    public int column(int xSub) {
        return Math.max(0, Math.min(columns - 1, xSub / CELL_SUB));
    }

    public int row(int ySub) {
        return Math.max(0, Math.min(rows - 1, ySub / CELL_SUB));
    }

    /** The cell's left edge in sub-units. */
    int left(int cell) {
        return cell % columns * CELL_SUB;
    }

    int top(int cell) {
        return cell / columns * CELL_SUB;
    }

    /** Whether a place is certainly in a cell, asked without a division; places outside of the arena are left to {@link #cellAt}. */
    boolean inside(int column, int row, int xSub, int ySub) {
        int x = xSub - column * CELL_SUB;
        int y = ySub - row * CELL_SUB;
        return x >= 0 && x < CELL_SUB && y >= 0 && y < CELL_SUB;
    }

    /** Whether two cells are the same or touch. */
    public boolean near(int a, int b) {
        int dx = a % columns - b % columns;
        int dy = a / columns - b / columns;
        return dx >= -1 && dx <= 1 && dy >= -1 && dy <= 1;
    }

    /** The neighbour at a side of {@link EntrantIndex}, which must exist. */
    public int neighbour(int cell, int side) {
        return cell + (side / 3 - 1) * columns + side % 3 - 1;
    }

    /** The side at which a neighbour lies. */
    public int sideTo(int cell, int neighbour) {
        int dx = neighbour % columns - cell % columns;
        int dy = neighbour / columns - cell / columns;
        return (dy + 1) * 3 + dx + 1;
    }
}
