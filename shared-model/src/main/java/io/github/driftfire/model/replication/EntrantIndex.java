package io.github.driftfire.model.replication;

import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;

/**
 * Which of the cells around a view sent something into it in a tick, and into which of its cells.
 *
 * <pre>
 *  sources count │ per source: gap from the one before, in border cells │ a bit for each neighbour of it in the view
 * </pre>
 *
 * <p>Counts and gaps are Exp-Golomb codes; a source with one neighbour in the view needs no bit. Owned by one thread.
 */
public final class EntrantIndex {
    /** The neighbours of a cell and itself, row by row. */
    public static final int SIDES = 9;

    private static final int COUNT_ORDER = 0;
    private static final int GAP_ORDER = 2;

    private final CellGrid grid;
    private final short[] masks;

    public EntrantIndex(CellGrid grid) {
        this.grid = grid;
        this.masks = new short[grid.count()];
    }

    /** Neighbours that a border cell sent something to, a bit for each of {@link #SIDES}. */
    public int mask(int cell) {
        return masks[cell];
    }

    /** Sets what a border cell sent out; what is out of view is left out by {@link #write}. */
    public void mask(int cell, int sides) {
        masks[cell] = (short) sides;
    }

    /** The sides of a cell that lie in a view. */
    public int sidesIn(CellView view, int cell) {
        int columns = three(cell % grid.columns(), view.left, view.right);
        int rows = three(cell / grid.columns(), view.top, view.bottom);
        return columns * ((rows & 1) | (rows & 2) << 2 | (rows & 4) << 4);
    }

    /** Which of a place, the one before and the one after lie in a range: three bits, the one before first. */
    private static int three(int at, int from, int end) {
        return (at > from && at <= end ? 1 : 0)
                | (at >= from && at < end ? 2 : 0)
                | (at + 1 >= from && at + 1 < end ? 4 : 0);
    }

    /** Writes the masks of the cells around a view. */
    public void write(WireWriter out, CellView view) {
        int sources = 0;
        for (int row = firstRow(view); row < endRow(view); row++) {
            for (int column = firstColumn(view, row); column < endColumn(view); column = next(view, row, column)) {
                int cell = row * grid.columns() + column;
                sources += masks[cell] != 0 && (masks[cell] & sidesIn(view, cell)) != 0 ? 1 : 0;
            }
        }
        out.golomb(sources, COUNT_ORDER);
        int gap = 0;
        for (int row = firstRow(view); row < endRow(view) && sources > 0; row++) {
            for (int column = firstColumn(view, row); column < endColumn(view); column = next(view, row, column)) {
                int cell = row * grid.columns() + column;
                int inside = masks[cell] == 0 ? 0 : sidesIn(view, cell);
                if ((masks[cell] & inside) == 0) {
                    gap++;
                    continue;
                }
                out.golomb(gap, GAP_ORDER);
                gap = 0;
                writeSides(out, inside, masks[cell]);
            }
        }
    }

    /** Reads what {@link #write} wrote; sets the masks of all cells around the view. */
    public void read(WireReader in, CellView view) {
        int sources = in.golomb(COUNT_ORDER);
        int gap = sources > 0 ? in.golomb(GAP_ORDER) : -1;
        for (int row = firstRow(view); row < endRow(view); row++) {
            for (int column = firstColumn(view, row); column < endColumn(view); column = next(view, row, column)) {
                int cell = row * grid.columns() + column;
                masks[cell] = 0;
                if (gap-- == 0) {
                    masks[cell] = (short) readSides(in, sidesIn(view, cell));
                    gap = --sources > 0 ? in.golomb(GAP_ORDER) : -1;
                }
            }
        }
        if (sources > 0) {
            in.fail();
        }
    }

    private static void writeSides(WireWriter out, int inside, int mask) {
        if ((inside & (inside - 1)) == 0) {
            return;
        }
        for (int side = 0; side < SIDES; side++) {
            if (((inside >>> side) & 1) != 0) {
                out.bits((mask >>> side) & 1, 1);
            }
        }
    }

    private static int readSides(WireReader in, int inside) {
        if ((inside & (inside - 1)) == 0) {
            return inside;
        }
        int mask = 0;
        for (int side = 0; side < SIDES; side++) {
            if (((inside >>> side) & 1) != 0) {
                mask |= in.bits(1) << side;
            }
        }
        return mask;
    }

    private int firstRow(CellView view) {
        return Math.max(0, view.top - 1);
    }

    private int endRow(CellView view) {
        return view.empty() ? 0 : Math.min(grid.rows(), view.bottom + 1);
    }

    private static int firstColumn(CellView view, int row) {
        boolean through = row >= view.top && row < view.bottom && view.left == 0;
        return through ? view.right : Math.max(0, view.left - 1);
    }

    private int endColumn(CellView view) {
        return Math.min(grid.columns(), view.right + 1);
    }

    /** The next border column of a row: rows of the view itself have only their two ends. */
    private static int next(CellView view, int row, int column) {
        boolean through = row >= view.top && row < view.bottom && column + 1 == view.left;
        return through ? view.right : column + 1;
    }
}
