package io.github.driftfire.model.replication;

import io.github.driftfire.model.state.Field;
import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.state.Model;

/**
 * Writes rows, and what differs from an expected row, into blobs. The counterpart of {@link RowDecoder}, method by method.
 *
 * <p>Owned by one thread.
 */
public final class RowEncoder {
    /** Arrivals: what came into being without a parent in sight, or from afar. */
    public static final int ORPHAN = Contexts.ORPHAN;

    /** Arrivals from the next cell. */
    public static final int ENTRANT = Contexts.ENTRANT;

    /** All that is in a cell. */
    public static final int RESIDENT = Contexts.RESIDENT;

    private final Contexts contexts;
    private final Model model;
    private final CellGrid grid;
    private final ArithmeticEncoder out = new ArithmeticEncoder();
    private final ProbabilityModel probabilities;

    public RowEncoder(Model model, CellGrid grid) {
        this.contexts = new Contexts(model);
        this.model = model;
        this.grid = grid;
        this.probabilities = contexts.probabilities().counting();
    }

    public ArithmeticEncoder out() {
        return out;
    }

    public ProbabilityModel probabilities() {
        return probabilities;
    }

    /** A set of probabilities as a newcomer has them. */
    public ProbabilityModel freshProbabilities() {
        return contexts.probabilities();
    }

    /** Whether an entity of the kind does anything unexpected. */
    public void surprise(int kind, boolean yes) {
        flag(contexts.surprise(kind), yes);
    }

    /**
     * Whether an entity ends, which its motion may have said already, and why.
     *
     * @param told whether its controls were told
     */
    public void fate(int kind, boolean expired, boolean told, boolean ended, int cause) {
        flag(contexts.fate(kind, expired, told), ended);
        if (ended) {
            tree(contexts.cause(kind), Contexts.CAUSE_BITS, cause);
        }
    }

    /**
     * Whether another child follows.
     *
     * @param before children of the same parent in this tick so far
     * @param told whether anything else was told of the parent
     */
    public void child(int parentKind, int before, boolean told, boolean follows) {
        flag(contexts.child(parentKind, before, told), follows);
    }

    public void childKind(int parentKind, int kind) {
        tree(contexts.childKind(parentKind), contexts.kindBits(), kind);
    }

    public void childSurprise(int kind, boolean yes) {
        flag(contexts.childSurprise(kind), yes);
    }

    /** Whether another arrival follows, and of which kind; {@code kind} is -1 for the end. */
    public void arrival(int arrival, int kind) {
        flag(contexts.more(arrival), kind >= 0);
        if (kind >= 0) {
            tree(contexts.arrivalKind(arrival), contexts.kindBits(), kind);
        }
    }

    /** The held controls that have changed, bit by bit. Answers whether any has. */
    public boolean controls(int kind, int[] held, int heldAt, int[] rows, int at) {
        boolean told = false;
        FieldTable fields = model.kind(kind).fields();
        for (int f = 0; f < fields.size(); f++) {
            Field field = fields.field(f);
            if (field.role() == Field.Role.CONTROL) {
                int value = held[heldAt + f];
                int flips = value ^ rows[at + f];
                flag(contexts.changed(kind, f, told), flips != 0);
                told |= flips != 0;
                int flipped = 0;
                for (int bit = field.bits() - 1; flips != 0 && bit >= 0; bit--) {
                    out.code(probabilities, contexts.controlBit(kind, f, bit, value, flipped), (flips >>> bit) & 1);
                    flipped = flips & (-1 << bit);
                }
            }
        }
        return told;
    }

    /**
     * The fields that differ from an expected row. Answers whether any does, or did before.
     *
     * @param all also controls, as numbers: for a newborn
     * @param before whether anything else was told of the entity
     */
    public boolean changes(int kind, boolean all, boolean before, int[] expected, int expectedAt, int[] rows, int at) {
        boolean told = before;
        FieldTable fields = model.kind(kind).fields();
        for (int f = 0; f < fields.size(); f++) {
            Field.Role role = fields.field(f).role();
            if (role == Field.Role.STATE) {
                int delta = rows[at + f] - expected[expectedAt + f];
                flag(contexts.changed(kind, f, told), delta != 0);
                if (delta != 0) {
                    flag(contexts.deltaSign(kind, f), delta < 0);
                    magnitude(contexts.delta(kind, f), Math.abs(delta) - 1);
                    told = true;
                }
            } else if (all && role == Field.Role.CONTROL) {
                magnitude(contexts.whole(kind, f), rows[at + f]);
            }
        }
        return told;
    }

    /**
     * A whole row without its owner's fields, placed in a cell.
     *
     * @param fromCell the neighbour that the entity comes from, or the cell itself
     */
    public void whole(int kind, int cell, int fromCell, int[] rows, int at) {
        int x = rows[at + FieldTable.X] - grid.left(cell);
        int y = rows[at + FieldTable.Y] - grid.top(cell);
        place(kind, FieldTable.X, x, Integer.signum(grid.left(cell) - grid.left(fromCell)));
        place(kind, FieldTable.Y, y, Integer.signum(grid.top(cell) - grid.top(fromCell)));
        FieldTable fields = model.kind(kind).fields();
        for (int f = FieldTable.Y + 1; f < fields.size(); f++) {
            Field field = fields.field(f);
            if (field.role() == Field.Role.OWNER) {
                continue;
            }
            int value = rows[at + f];
            if (field.signed()) {
                flag(contexts.sign(kind, f), value < 0);
            }
            magnitude(contexts.whole(kind, f), Math.abs(value));
        }
    }

    private void place(int kind, int field, int offset, int crossing) {
        if (crossing == 0) {
            magnitude(contexts.whole(kind, field), offset);
        } else {
            magnitude(contexts.entering(kind, field), crossing > 0 ? offset : CellGrid.CELL_SUB - 1 - offset);
        }
    }

    private void flag(int context, boolean yes) {
        out.code(probabilities, context, yes ? 1 : 0);
    }

    private void tree(int base, int bits, int value) {
        // A value that no tree has is a defect of the game; it costs that one value, and not the tick of everybody.
        out.tree(probabilities, base, bits, value & ((1 << bits) - 1));
    }

    /** A number of 0 or more: its length by a tree, the bit below the leading one by its probability, the rest as it is. */
    private void magnitude(int base, int value) {
        int length = 32 - Integer.numberOfLeadingZeros(value);
        tree(base, Contexts.LENGTH_BITS, length);
        if (length >= 2) {
            out.code(probabilities, base + (1 << Contexts.LENGTH_BITS) + length, (value >>> (length - 2)) & 1);
            out.raw(value, length - 2);
        }
    }
}
