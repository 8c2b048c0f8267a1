package io.github.driftfire.model.replication;

import io.github.driftfire.model.state.Birth;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.model.state.Motion;

/**
 * The cells that a client watches, and how a blob changes them: everything moves as it must, then what surprises is put right.
 *
 * <p>The order of things is the protocol; {@code package-info} says it in words. Owned by one thread.
 */
final class CellDecoder {
    private static final int NOWHERE = -1;
    private static final int FIRST_SLOTS = 64;

    /** Most entities of a kind that a client can watch. */
    static final int MAX_SLOTS = 1 << 16;

    private final Model model;
    private final CellGrid grid;
    private final ReplicaListener listener;
    private final EntityTable[] tables;
    private final Motion[] motions;
    private final CellLists lists;
    private final Arrivals incoming = new Arrivals();
    private final Arrivals orphans = new Arrivals();
    private final CellView view = new CellView();
    private final RowDecoder in;
    private int avatar = NOWHERE;
    private boolean failed;

    CellDecoder(ProbabilityModels models, CellGrid grid, ReplicaListener listener, BitLedger ledger) {
        this.model = models.model();
        this.grid = grid;
        this.listener = listener;
        this.in = new RowDecoder(models, grid, ledger);
        this.tables = new EntityTable[model.kindCount()];
        this.motions = new Motion[tables.length];
        for (int k = 0; k < tables.length; k++) {
            tables[k] = new EntityTable(model.kind(k), FIRST_SLOTS, MAX_SLOTS);
            motions[k] = model.kind(k).motion();
        }
        lists = new CellLists(grid.count());
    }

    EntityTable[] tables() {
        return tables;
    }

    CellLists lists() {
        return lists;
    }

    CellView view() {
        return view;
    }

    RowDecoder in() {
        return in;
    }

    int avatar() {
        return avatar;
    }

    void steer(int slot) {
        avatar = slot;
    }

    /** Whether a blob said what cannot be; the cells are unusable until they are cleared. */
    boolean failed() {
        return failed || in.in().overrun();
    }

    /** Forgets everything; the entities count as having left. After a failure there may be some that no list names. */
    void clear() {
        for (int kind = 0; kind < tables.length; kind++) {
            for (int slot = 0; slot < tables[kind].end(); slot++) {
                if (tables[kind].alive(slot)) {
                    leave(kind, slot);
                }
            }
        }
        for (int cell = 0; cell < grid.count(); cell++) {
            lists.truncate(cell, 0);
        }
        incoming.clear();
        orphans.clear();
        view.set(0, 0, 0, 0);
        failed = false;
    }

    /** One tick of a watched cell. */
    void tick(int column, int row) {
        int cell = row * grid.columns() + column;
        in.in().begin();
        int kept = 0;
        int count = lists.count(cell);
        int[] entries = lists.entries(cell);
        for (int i = 0; i < count; i++) {
            int kind = CellLists.kindOf(entries[i]);
            int slot = CellLists.slotOf(entries[i]);
            EntityTable table = tables[kind];
            int at = table.at(slot);
            boolean lives = in.surprise(kind)
                    ? surprised(cell, kind, slot)
                    : motions[kind].step(table.rows(), at) || ended(kind, slot, EntityTable.EXPIRED);
            // An array that a birth has made the table grow out of is of no use.
            int[] rows = table.rows();
            if (lives
                    && (grid.inside(column, row, rows[at + FieldTable.X], rows[at + FieldTable.Y])
                            || settled(cell, kind, slot))) {
                entries[kept++] = entries[i];
            }
        }
        lists.truncate(cell, kept);
        arrivals(Contexts.ORPHAN, cell, cell);
        in.in().end();
    }

    /** What came into a watched cell from one that is not. */
    void entrants(int fromCell, int cell) {
        in.in().begin();
        arrivals(Contexts.ENTRANT, cell, fromCell);
        in.in().end();
    }

    /** All of a cell that is watched from now on. */
    void keyframe(int cell) {
        in.in().begin();
        arrivals(Contexts.RESIDENT, cell, cell);
        in.in().end();
    }

    /** Ends a tick: puts those who came behind those who stayed. */
    void settle() {
        incoming.settle(lists);
        orphans.settle(lists);
    }

    /** Stops watching a cell. */
    void drop(int cell) {
        for (int i = 0; i < lists.count(cell); i++) {
            leave(lists.kind(cell, i), lists.slot(cell, i));
        }
        lists.truncate(cell, 0);
    }

    /** Moves an entity of which something is told. Answers whether it lives on. */
    private boolean surprised(int cell, int kind, int slot) {
        EntityTable table = tables[kind];
        int at = table.at(slot);
        boolean told = in.controls(kind, table.rows(), at);
        boolean expired = !motions[kind].step(table.rows(), at);
        boolean ended = in.ends(kind, expired, told);
        int cause = EntityTable.EXPIRED;
        if (ended) {
            cause = in.cause(kind);
            told |= !expired || cause != EntityTable.EXPIRED;
        } else {
            told = in.changes(kind, told || expired, table.rows(), at);
        }
        children(cell, kind, slot, told);
        return !ended || ended(kind, slot, cause);
    }

    /** Answers that the entity does not live on. */
    private boolean ended(int kind, int slot, int cause) {
        listener.ended(kind, slot, cause);
        free(kind, slot);
        return false;
    }

    /** Answers whether an entity is still in its cell. */
    private boolean settled(int cell, int kind, int slot) {
        int target = cellOf(kind, slot);
        if (target == cell) {
            return true;
        }
        if (grid.near(cell, target) && watched(target)) {
            incoming.add(target, kind, slot);
        } else {
            leave(kind, slot);
        }
        return false;
    }

    private void children(int cell, int parentKind, int parentSlot, boolean told) {
        for (int n = 0; in.child(parentKind, n, told) && !failed(); n++) {
            int kind = in.childKind(parentKind);
            Birth birth = kind < tables.length ? model.kind(kind).birthFrom(parentKind) : null;
            int slot = birth == null ? NOWHERE : tables[kind].allocate();
            if (birth == null || slot < 0) {
                failed = true;
                return;
            }
            EntityTable table = tables[kind];
            birth.derive(tables[parentKind].rows(), tables[parentKind].at(parentSlot), table.rows(), table.at(slot));
            if (in.childSurprise(kind)) {
                in.newborn(kind, table.rows(), table.at(slot));
            }
            int target = cellOf(kind, slot);
            if (watched(target) && grid.near(cell, target)) {
                incoming.add(target, kind, slot);
                listener.appeared(kind, slot);
            } else {
                table.free(slot);
            }
        }
    }

    private void arrivals(int arrival, int cell, int fromCell) {
        for (int kind = in.arrival(arrival); kind >= 0 && !failed(); kind = in.arrival(arrival)) {
            int slot = kind < tables.length ? tables[kind].allocate() : NOWHERE;
            if (slot < 0) {
                failed = true;
                return;
            }
            in.whole(kind, cell, fromCell, tables[kind].rows(), tables[kind].at(slot));
            if (arrival == Contexts.RESIDENT) {
                lists.add(cell, kind, slot);
            } else {
                (arrival == Contexts.ORPHAN ? orphans : incoming).add(cell, kind, slot);
            }
            listener.appeared(kind, slot);
        }
    }

    private int cellOf(int kind, int slot) {
        return grid.cellAt(tables[kind].get(slot, FieldTable.X), tables[kind].get(slot, FieldTable.Y));
    }

    private boolean watched(int cell) {
        return view.holds(cell % grid.columns(), cell / grid.columns());
    }

    private void leave(int kind, int slot) {
        listener.left(kind, slot);
        free(kind, slot);
    }

    private void free(int kind, int slot) {
        tables[kind].free(slot);
        if (kind == model.avatarKind() && slot == avatar) {
            avatar = NOWHERE;
        }
    }
}
