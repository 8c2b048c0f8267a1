package io.github.driftfire.model.replication;

import io.github.driftfire.model.replication.BitLedger.Purpose;
import io.github.driftfire.model.state.Field;
import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.state.Model;

/** Reads what {@link RowEncoder} writes, method by method. Owned by one thread. */
final class RowDecoder {
    /** What {@link #arrival} answers at the end. */
    static final int NONE = -1;

    /** By the numbers of the {@link Contexts}. */
    private static final Purpose[] ARRIVALS = {Purpose.ORPHANS, Purpose.ENTRANTS, Purpose.KEYFRAMES};

    private final Contexts contexts;
    private final Model model;
    private final CellGrid grid;
    private final ArithmeticDecoder in;
    private final BitLedger ledger;
    private final Odds odds;
    private final Odds fresh;
    private Purpose arriving = Purpose.ORPHANS;

    RowDecoder(Model model, CellGrid grid, BitLedger ledger) {
        this.contexts = new Contexts(model);
        this.model = model;
        this.grid = grid;
        this.in = new ArithmeticDecoder(ledger);
        this.ledger = ledger;
        this.odds = contexts.odds();
        this.fresh = contexts.odds();
    }

    ArithmeticDecoder in() {
        return in;
    }

    Odds odds() {
        return odds;
    }

    Odds freshOdds() {
        return fresh;
    }

    boolean surprise(int kind) {
        ledger.about(Purpose.QUIET, kind, BitLedger.NONE);
        return flag(contexts.surprise(kind));
    }

    boolean ends(int kind, boolean expired, boolean told) {
        ledger.about(Purpose.ENDS, kind, BitLedger.NONE);
        return flag(contexts.fate(kind, expired, told));
    }

    int cause(int kind) {
        return tree(contexts.cause(kind), 3);
    }

    boolean child(int parentKind, int before, boolean told) {
        ledger.about(Purpose.BIRTHS, parentKind, BitLedger.NONE);
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
        ledger.about(arriving, BitLedger.NONE, BitLedger.NONE);
        return flag(contexts.more(arrival)) ? tree(contexts.arrivalKind(arrival), contexts.kindBits()) : NONE;
    }

    boolean controls(int kind, int[] rows, int at) {
        boolean told = false;
        FieldTable fields = model.kind(kind).fields();
        for (int f = 0; f < fields.size(); f++) {
            Field field = fields.field(f);
            ledger.about(Purpose.CONTROLS, kind, f);
            if (field.role() == Field.Role.CONTROL && flag(contexts.changed(kind, f, told))) {
                int flips = 0;
                for (int bit = field.bits() - 1; bit >= 0; bit--) {
                    flips |= in.code(odds, contexts.controlBit(kind, f, bit, rows[at + f], flips)) << bit;
                }
                rows[at + f] ^= flips;
                told = true;
            }
        }
        return told;
    }

    boolean changes(int kind, boolean all, boolean before, int[] rows, int at) {
        boolean told = before;
        FieldTable fields = model.kind(kind).fields();
        for (int f = 0; f < fields.size(); f++) {
            Field.Role role = fields.field(f).role();
            ledger.about(all ? Purpose.BIRTHS : Purpose.CHANGES, kind, f);
            if (role == Field.Role.STATE && flag(contexts.changed(kind, f, told))) {
                boolean negative = flag(contexts.deltaSign(kind, f));
                int delta = magnitude(contexts.delta(kind, f)) + 1;
                rows[at + f] += negative ? -delta : delta;
                told = true;
            } else if (all && role == Field.Role.CONTROL) {
                rows[at + f] = magnitude(contexts.whole(kind, f));
            }
        }
        return told;
    }

    void whole(int kind, int cell, int fromCell, int[] rows, int at) {
        int crossingX = Integer.signum(grid.left(cell) - grid.left(fromCell));
        int crossingY = Integer.signum(grid.top(cell) - grid.top(fromCell));
        ledger.about(arriving, kind, FieldTable.X);
        rows[at + FieldTable.X] = grid.left(cell) + place(kind, FieldTable.X, crossingX);
        ledger.about(arriving, kind, FieldTable.Y);
        rows[at + FieldTable.Y] = grid.top(cell) + place(kind, FieldTable.Y, crossingY);
        FieldTable fields = model.kind(kind).fields();
        for (int f = FieldTable.Y + 1; f < fields.size(); f++) {
            Field field = fields.field(f);
            if (field.role() == Field.Role.OWNER) {
                continue;
            }
            ledger.about(arriving, kind, f);
            boolean negative = field.signed() && flag(contexts.sign(kind, f));
            int value = magnitude(contexts.whole(kind, f));
            rows[at + f] = negative ? -value : value;
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
        return in.code(odds, context) != 0;
    }

    private int tree(int base, int bits) {
        int node = 1;
        for (int i = 0; i < bits; i++) {
            node = (node << 1) | in.code(odds, base + node);
        }
        return node - (1 << bits);
    }

    private int magnitude(int base) {
        int length = tree(base, Contexts.LENGTH_BITS);
        if (length < 2) {
            return length;
        }
        int below = in.code(odds, base + (1 << Contexts.LENGTH_BITS) + length);
        return (((2 | below) << (length - 2)) | in.raw(length - 2)) & 0x7fffffff;
    }
}
