package io.github.driftfire.model.replication;

import io.github.driftfire.model.state.Field;
import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.model.wire.WireReader;

/** Reads what {@link RowEncoder} writes, method by method. Owned by one thread. */
final class RowDecoder {
    /** What {@link #arrival} answers at the end. */
    static final int NONE = -1;

    /** By the numbers of the {@link Contexts}. */
    private static final int[] ARRIVALS = {BitLedger.ORPHANS, BitLedger.ENTRANTS, BitLedger.KEYFRAMES};

    private final ProbabilityModels models;
    private final Contexts contexts;
    private final Model model;
    private final CellGrid grid;
    private final ArithmeticDecoder in;
    private final BitLedger ledger;
    private final boolean accounts;
    private final int[][] controls;
    private final int[][] states;
    private ProbabilityModel probabilities;
    private int arriving = BitLedger.ORPHANS;

    RowDecoder(ProbabilityModels models, CellGrid grid, BitLedger ledger) {
        this.models = models;
        this.contexts = models.contexts();
        this.model = models.model();
        this.grid = grid;
        this.in = new ArithmeticDecoder(ledger);
        this.ledger = ledger;
        this.accounts = ledger != BitLedger.CLOSED;
        this.controls = models.fields(Field.Role.CONTROL);
        this.states = models.fields(Field.Role.STATE);
        this.probabilities = models.fresh();
    }

    ArithmeticDecoder in() {
        return in;
    }

    /** Reads a version of the probabilities, for all blobs that follow. */
    void learn(WireReader version) {
        probabilities = models.read(version);
    }

    boolean surprise(int kind) {
        about(BitLedger.QUIET, kind, BitLedger.NONE);
        return flag(contexts.surprise(kind));
    }

    boolean ends(int kind, boolean expired, boolean told) {
        about(BitLedger.ENDS, kind, BitLedger.NONE);
        return flag(contexts.fate(kind, expired, told));
    }

    int cause(int kind) {
        return tree(contexts.cause(kind), Contexts.CAUSE_BITS);
    }

    boolean child(int parentKind, int before, boolean told) {
        about(BitLedger.BIRTHS, parentKind, BitLedger.NONE);
        return flag(contexts.child(parentKind, before, told));
    }

    int childKind(int parentKind) {
        return tree(contexts.childKind(parentKind), contexts.kindBits());
    }

    boolean childSurprise(int kind) {
        return flag(contexts.childSurprise(kind));
    }

    /** The kind of the next arrival, or {@link #NONE}. */
    int arrival(int arrival) {
        arriving = ARRIVALS[arrival];
        about(arriving, BitLedger.NONE, BitLedger.NONE);
        return flag(contexts.more(arrival)) ? tree(contexts.arrivalKind(arrival), contexts.kindBits()) : NONE;
    }

    boolean controls(int kind, int[] rows, int at) {
        boolean told = false;
        for (int f : controls[kind]) {
            about(BitLedger.CONTROLS, kind, f);
            if (flag(contexts.changed(kind, f, told))) {
                int flips = 0;
                for (int bit = model.kind(kind).fields().field(f).bits() - 1; bit >= 0; bit--) {
                    flips |= in.code(probabilities, contexts.controlBit(kind, f, bit, rows[at + f], flips)) << bit;
                }
                rows[at + f] ^= flips;
                told = true;
            }
        }
        return told;
    }

    /** The fields that differ from what was expected. Answers whether any does, or did before. */
    boolean changes(int kind, boolean before, int[] rows, int at) {
        boolean told = before;
        for (int f : states[kind]) {
            about(BitLedger.CHANGES, kind, f);
            told |= change(kind, f, told, rows, at);
        }
        return told;
    }

    /** What differs of a newborn from what follows from its parent, and its controls as numbers. */
    void newborn(int kind, int[] rows, int at) {
        boolean told = false;
        FieldTable fields = model.kind(kind).fields();
        for (int f = 0; f < fields.size(); f++) {
            Field.Role role = fields.field(f).role();
            about(BitLedger.BIRTHS, kind, f);
            if (role == Field.Role.STATE) {
                told |= change(kind, f, told, rows, at);
            } else if (role == Field.Role.CONTROL) {
                rows[at + f] = magnitude(contexts.whole(kind, f));
            }
        }
    }

    private boolean change(int kind, int field, boolean told, int[] rows, int at) {
        if (!flag(contexts.changed(kind, field, told))) {
            return false;
        }
        boolean negative = flag(contexts.deltaSign(kind, field));
        int delta = magnitude(contexts.delta(kind, field)) + 1;
        rows[at + field] += negative ? -delta : delta;
        return true;
    }

    void whole(int kind, int cell, int fromCell, int[] rows, int at) {
        int crossingX = Integer.signum(grid.left(cell) - grid.left(fromCell));
        int crossingY = Integer.signum(grid.top(cell) - grid.top(fromCell));
        about(arriving, kind, FieldTable.X);
        rows[at + FieldTable.X] = grid.left(cell) + place(kind, FieldTable.X, crossingX);
        about(arriving, kind, FieldTable.Y);
        rows[at + FieldTable.Y] = grid.top(cell) + place(kind, FieldTable.Y, crossingY);
        FieldTable fields = model.kind(kind).fields();
        for (int f = FieldTable.Y + 1; f < fields.size(); f++) {
            Field field = fields.field(f);
            if (field.role() == Field.Role.OWNER) {
                continue;
            }
            about(arriving, kind, f);
            boolean negative = field.signed() && flag(contexts.sign(kind, f));
            int value = magnitude(contexts.whole(kind, f));
            rows[at + f] = negative ? -value : value;
        }
    }

    private void about(int purpose, int kind, int field) {
        if (accounts) {
            ledger.about(purpose, kind, field);
        }
    }

    private int place(int kind, int field, int crossing) {
        if (crossing == 0) {
            return magnitude(contexts.whole(kind, field));
        }
        int depth = magnitude(contexts.entering(kind, field));
        return crossing > 0 ? depth : CellGrid.CELL_SUB - 1 - depth;
    }

    private boolean flag(int context) {
        return in.code(probabilities, context) != 0;
    }

    private int tree(int base, int bits) {
        return in.tree(probabilities, base, bits);
    }

    private int magnitude(int base) {
        int length = tree(base, Contexts.LENGTH_BITS);
        if (length < 2) {
            return length;
        }
        int below = in.code(probabilities, base + (1 << Contexts.LENGTH_BITS) + length);
        return (((2 | below) << (length - 2)) | in.raw(length - 2)) & 0x7fffffff;
    }
}
