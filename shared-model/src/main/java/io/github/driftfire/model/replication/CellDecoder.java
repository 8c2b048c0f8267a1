package io.github.driftfire.model.replication;

import io.github.driftfire.model.state.Birth;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.state.Model;

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
    private final CellLists lists;
    private final CellLists incoming;
    private final CellLists orphans;
    private final CellView view = new CellView();
    private final RowDecoder in;
    private int avatar = NOWHERE;
    private boolean failed;

    CellDecoder(Model model, CellGrid grid, ReplicaListener listener, BitLedger ledger) {
        this.model = model;
        this.grid = grid;
        this.listener = listener;
        this.in = new RowDecoder(model, grid, ledger);
        this.tables = new EntityTable[model.kindCount()];
        for (int k = 0; k < tables.length; k++) {
            tables[k] = new EntityTable(model.kind(k), FIRST_SLOTS, MAX_SLOTS);
        }
        lists = new CellLists(grid.count());
        incoming = new CellLists(grid.count());
        orphans = new CellLists(grid.count());
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
            incoming.truncate(cell, 0);
            orphans.truncate(cell, 0);
        }
        view.set(0, 0, 0, 0);
        failed = false;
    }

    /** One tick of a watched cell. */
    void tick(int cell) {
        in.in().begin();
        int kept = 0;
        int count = lists.count(cell);
        for (int i = 0; i < count; i++) {
            if (entity(cell, lists.kind(cell, i), lists.slot(cell, i))) {
                lists.keep(cell, i, kept++);
            }
        }
        lists.truncate(cell, kept);
        arrivals(Contexts.ORPHAN, cell, cell, orphans);
        in.in().end();
    }

    /** What came into a watched cell from one that is not. */
    void entrants(int fromCell, int cell) {
        in.in().begin();
        arrivals(Contexts.ENTRANT, cell, fromCell, incoming);
        in.in().end();
    }

    /** All of a cell that is watched from now on. */
    void keyframe(int cell) {
        in.in().begin();
        arrivals(Contexts.RESIDENT, cell, cell, lists);
        in.in().end();
    }

    /** Ends a tick: puts those who came behind those who stayed. */
    void settle() {
        for (int row = view.top; row < view.bottom; row++) {
            for (int column = view.left; column < view.right; column++) {
                int cell = row * grid.columns() + column;
                lists.take(incoming, cell);
                lists.take(orphans, cell);
            }
        }
    }

    /** Stops watching a cell. */
    void drop(int cell) {
        for (int i = 0; i < lists.count(cell); i++) {
            leave(lists.kind(cell, i), lists.slot(cell, i));
        }
        lists.truncate(cell, 0);
    }

    /** Answers whether the entity stays in its cell. */
    private boolean entity(int cell, int kind, int slot) {
        EntityTable table = tables[kind];
        int at = table.at(slot);
        boolean surprise = in.surprise(kind);
        boolean told = surprise && in.controls(kind, table.rows(), at);
        boolean expired = !model.kind(kind).motion().step(table.rows(), at);
        boolean ended = expired;
        int cause = EntityTable.EXPIRED;
        if (surprise) {
            ended = in.ends(kind, expired, told);
            if (ended) {
                cause = in.cause(kind);
                told |= !expired || cause != EntityTable.EXPIRED;
            } else {
                told = in.changes(kind, false, told || expired, table.rows(), at);
            }
            children(cell, kind, slot, told);
        }
        if (ended) {
            listener.ended(kind, slot, cause);
            free(kind, slot);
            return false;
        }
        return settled(cell, kind, slot);
    }

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
                in.changes(kind, true, false, table.rows(), table.at(slot));
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

    private void arrivals(int arrival, int cell, int fromCell, CellLists target) {
        for (int kind = in.arrival(arrival); kind >= 0 && !failed(); kind = in.arrival(arrival)) {
            int slot = kind < tables.length ? tables[kind].allocate() : NOWHERE;
            if (slot < 0) {
                failed = true;
                return;
            }
            in.whole(kind, cell, fromCell, tables[kind].rows(), tables[kind].at(slot));
            target.add(cell, kind, slot);
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
