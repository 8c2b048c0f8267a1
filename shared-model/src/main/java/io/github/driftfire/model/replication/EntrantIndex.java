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
    private final int[] sources;
    private final int[] gaps;
    private final short[] sides;
    private int count;

    public EntrantIndex(CellGrid grid) {
        this.grid = grid;
        this.masks = new short[grid.count()];
        int mostAround = 2 * (grid.columns() + grid.rows());
        this.sources = new int[mostAround];
        this.gaps = new int[mostAround];
        this.sides = new short[mostAround];
    }

    /** Neighbours that a border cell sent something to, a bit for each of {@link #SIDES}, as {@link #read} found them. */
    int mask(int cell) {
        return masks[cell];
    }

    /**
     * Writes which of the cells around a view sent something into it.
     *
     * @param sent for each cell the neighbours that it sent something to, in view or not, a bit for each of {@link #SIDES}
     */
    public void write(WireWriter out, CellView view, short[] sent) {
        find(view, sent);
        out.golomb(count, COUNT_ORDER);
        for (int i = 0; i < count; i++) {
            out.golomb(gaps[i], GAP_ORDER);
            writeSides(out, sides[i], sent[sources[i]]);
        }
    }

    /** How many cells the last {@link #write} found. */
    public int count() {
        return count;
    }

    /** A cell that it found; they come in their order. */
    public int source(int index) {
        return sources[index];
    }

    /** Which neighbours of that cell are in view. */
    public int sides(int index) {
        return sides[index];
    }

    private void find(CellView view, short[] sent) {
        count = 0;
        int gap = 0;
        for (int row = firstRow(view); row < endRow(view); row++) {
            for (int column = firstColumn(view, row); column < endColumn(view); column = next(view, row, column)) {
                int cell = row * grid.columns() + column;
                int inside = sent[cell] == 0 ? 0 : sidesIn(view, column, row);
                if ((sent[cell] & inside) == 0) {
                    gap++;
                } else {
                    sources[count] = cell;
                    gaps[count] = gap;
                    sides[count++] = (short) inside;
                    gap = 0;
                }
            }
        }
    }

    /** The sides of a cell that lie in a view. */
    private static int sidesIn(CellView view, int column, int row) {
        int columns = three(column, view.left, view.right);
        int rows = three(row, view.top, view.bottom);
        return columns * ((rows & 1) | (rows & 2) << 2 | (rows & 4) << 4);
    }

    /** Which of a place, the one before and the one after lie in a range: three bits, the one before first. */
    private static int three(int at, int from, int end) {
        return (at > from && at <= end ? 1 : 0)
                | (at >= from && at < end ? 2 : 0)
                | (at + 1 >= from && at + 1 < end ? 4 : 0);
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
                    masks[cell] = (short) readSides(in, sidesIn(view, column, row));
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
