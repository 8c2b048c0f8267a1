package io.github.driftfire.engine.replication;

import io.github.driftfire.engine.world.World;
import io.github.driftfire.model.replication.ArithmeticEncoder;
import io.github.driftfire.model.replication.CellGrid;
import io.github.driftfire.model.replication.CellLists;
import io.github.driftfire.model.replication.EntrantIndex;
import io.github.driftfire.model.replication.RowEncoder;
import io.github.driftfire.model.state.Birth;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.Field;
import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.state.Model;
import java.util.Arrays;

/**
 * Encodes how the world differs from what the motion of the {@link WorldBaseline} predicts, cell by cell.
 *
 * <p>The counterpart of the client's {@code CellDecoder}, step by step: {@code model.replication} says in words what both do.
 * Owned by the room's thread.
 */
final class CellEncoder {
    private static final int NOWHERE = -1;

    private final World world;
    private final Model model;
    private final CellGrid grid;
    private final RowEncoder rows;
    private final WorldBaseline baseline;
    private final EntityTable[] held;
    private final RowFields[] fields;
    private final byte[][] causes;
    private final int[] expected;
    private final CellLists lists;
    private final CellLists incoming;
    private final CellLists orphans;
    private final CellLists crossing;
    private final Births births;

    CellEncoder(World world, CellGrid grid) {
        this.world = world;
        this.model = world.model();
        this.grid = grid;
        this.rows = new RowEncoder(model, grid);
        int kinds = model.kindCount();
        baseline = new WorldBaseline(world);
        held = baseline.tables();
        fields = baseline.fields();
        causes = new byte[kinds][];
        int widest = 0;
        for (int kind = 0; kind < kinds; kind++) {
            causes[kind] = new byte[world.table(kind).capacity()];
            widest = Math.max(widest, held[kind].stride());
        }
        expected = new int[widest];
        lists = new CellLists(grid.count());
        incoming = new CellLists(grid.count());
        orphans = new CellLists(grid.count());
        crossing = new CellLists(grid.count());
        births = new Births(world);
    }

    RowEncoder rows() {
        return rows;
    }

    CellLists lists() {
        return lists;
    }

    /** What clients hold. */
    WorldBaseline baseline() {
        return baseline;
    }

    /** Encodes what became of every cell. */
    void encode(TickBlobs blobs) {
        ArithmeticEncoder out = rows.out();
        out.clear();
        for (int i = 0; i < world.endCount(); i++) {
            causes[world.endedKind(i)][world.endedSlot(i)] = (byte) world.endCause(i);
        }
        births.index(baseline, grid);
        sortOrphans();
        for (int cell = 0; cell < grid.count(); cell++) {
            encodeCell(cell);
            blobs.cell(cell, out.sizeBits());
        }
        for (int cell = 0; cell < grid.count(); cell++) {
            if (crossing.count(cell) > 0) {
                encodeCrossing(cell, blobs);
            }
        }
        for (int cell = 0; cell < grid.count(); cell++) {
            lists.take(incoming, cell);
            lists.take(orphans, cell);
        }
        blobs.keep(out);
    }

    /** Takes the world as it is, as if all of it had just come: after ticks that were not encoded. */
    void restart() {
        rows.out().clear();
        births.clear();
        for (int cell = 0; cell < grid.count(); cell++) {
            lists.truncate(cell, 0);
            incoming.truncate(cell, 0);
            orphans.truncate(cell, 0);
            crossing.truncate(cell, 0);
        }
        for (int kind = 0; kind < held.length; kind++) {
            held[kind].clear();
            for (int slot = 0; slot < world.table(kind).end(); slot++) {
                if (world.lives(kind, slot)) {
                    int cell = cellInWorld(kind, slot);
                    baseline.appear(kind, slot, cell);
                    lists.add(cell, kind, slot);
                }
            }
        }
    }

    /** Encodes all of a cell as it is now, for clients that begin to watch it. */
    void encodeKeyframe(int cell) {
        rows.out().begin();
        for (int i = 0; i < lists.count(cell); i++) {
            arrival(RowEncoder.RESIDENT, cell, cell, lists.kind(cell, i), lists.slot(cell, i));
        }
        rows.arrival(RowEncoder.RESIDENT, NOWHERE);
        rows.out().end();
    }

    /** Newborns without a parent that clients know of, and what has jumped farther than to the next cell. */
    private void sortOrphans() {
        for (int kind = 0; kind < held.length; kind++) {
            EntityTable known = held[kind];
            for (int slot = 0; slot < known.end(); slot++) {
                if (known.alive(slot) && world.lives(kind, slot)) {
                    int target = cellInWorld(kind, slot);
                    if (!grid.near(baseline.cellOf(kind, slot), target)) {
                        orphans.add(target, kind, slot);
                    }
                }
            }
        }
        for (int i = 0; i < births.orphanCount(); i++) {
            int kind = births.orphanKind(i);
            int slot = births.orphanSlot(i);
            int target = cellInWorld(kind, slot);
            orphans.add(target, kind, slot);
            baseline.appear(kind, slot, target);
        }
    }

    private void encodeCell(int cell) {
        rows.out().begin();
        int kept = 0;
        int count = lists.count(cell);
        for (int i = 0; i < count; i++) {
            if (encodeEntity(cell, lists.kind(cell, i), lists.slot(cell, i))) {
                lists.keep(cell, i, kept++);
            }
        }
        lists.truncate(cell, kept);
        for (int i = 0; i < orphans.count(cell); i++) {
            arrival(RowEncoder.ORPHAN, cell, cell, orphans.kind(cell, i), orphans.slot(cell, i));
        }
        rows.arrival(RowEncoder.ORPHAN, NOWHERE);
        rows.out().end();
    }

    /** Answers whether the entity stays in its cell. */
    private boolean encodeEntity(int cell, int kind, int slot) {
        int[] before = held[kind].rows();
        int[] now = world.table(kind).rows();
        int at = held[kind].at(slot);
        boolean ended = !world.lives(kind, slot);
        boolean steered = !ended && fields[kind].differ(Field.Role.CONTROL, before, at, now, at);
        int firstChild = births.firstChild(kind, slot);
        if (steered) {
            // A motion reads controls as they are in the tick that carries them; what they were is needed for the
            // flips.
            System.arraycopy(before, at, expected, 0, held[kind].stride());
            fields[kind].copy(Field.Role.CONTROL, now, at, before, at);
        }
        boolean expired = !model.kind(kind).motion().step(before, at);
        int cause = ended ? causes[kind][slot] : EntityTable.EXPIRED;
        boolean changed = !ended && fields[kind].differ(Field.Role.STATE, before, at, now, at);
        boolean fated = ended == expired && cause == EntityTable.EXPIRED;
        boolean surprise = steered || changed || !fated || firstChild >= 0;
        rows.surprise(kind, surprise);
        boolean told = false;
        if (surprise) {
            told = steered ? rows.controls(kind, expected, 0, now, at) : rows.controls(kind, before, at, before, at);
            rows.fate(kind, expired, told, ended, cause);
            if (ended) {
                told |= !fated;
            } else {
                told = rows.changes(kind, false, told || expired, before, at, now, at);
            }
        }
        if (!ended) {
            baseline.adopt(kind, slot);
        }
        if (surprise) {
            encodeChildren(cell, kind, slot, told, firstChild);
        }
        if (ended) {
            held[kind].free(slot);
            return false;
        }
        return settle(cell, kind, slot);
    }

    private boolean settle(int cell, int kind, int slot) {
        int target = cellInWorld(kind, slot);
        if (target == cell) {
            return true;
        }
        boolean near = grid.near(cell, target);
        baseline.move(kind, slot, target, near);
        if (near) {
            incoming.add(target, kind, slot);
            crossing.add(cell, kind, slot);
        }
        return false;
    }

    /** Children follow from the row that clients have of their parent: its last predicted one if it has ended. */
    private void encodeChildren(int cell, int parentKind, int parentSlot, boolean told, int firstChild) {
        int n = 0;
        for (int birth = firstChild; birth >= 0; birth = births.nextChild(birth)) {
            int kind = world.bornKind(birth);
            int slot = world.bornSlot(birth);
            rows.child(parentKind, n++, told, true);
            rows.childKind(parentKind, kind);
            Birth rule = model.kind(kind).birthFrom(parentKind);
            if (rule == null) {
                throw new IllegalStateException(model.kind(kind).name() + " has no birth from its parent");
            }
            Arrays.fill(expected, 0);
            rule.derive(held[parentKind].rows(), held[parentKind].at(parentSlot), expected, 0);
            int[] now = world.table(kind).rows();
            int at = world.table(kind).at(slot);
            boolean surprise = fields[kind].differ(Field.Role.STATE, expected, 0, now, at)
                    || fields[kind].differ(Field.Role.CONTROL, expected, 0, now, at);
            rows.childSurprise(kind, surprise);
            if (surprise) {
                rows.changes(kind, true, false, expected, 0, now, at);
            }
            int target = cellInWorld(kind, slot);
            baseline.appear(kind, slot, target);
            incoming.add(target, kind, slot);
            if (target != cell) {
                crossing.add(cell, kind, slot);
            }
        }
        rows.child(parentKind, n, told, false);
    }

    private void encodeCrossing(int source, TickBlobs blobs) {
        for (int side = 0; side < EntrantIndex.SIDES; side++) {
            int from = rows.out().sizeBits();
            boolean any = false;
            for (int i = 0; i < crossing.count(source); i++) {
                int kind = crossing.kind(source, i);
                int slot = crossing.slot(source, i);
                int target = baseline.cellOf(kind, slot);
                if (grid.sideTo(source, target) == side) {
                    if (!any) {
                        rows.out().begin();
                        any = true;
                    }
                    arrival(RowEncoder.ENTRANT, target, source, kind, slot);
                }
            }
            if (any) {
                rows.arrival(RowEncoder.ENTRANT, NOWHERE);
                rows.out().end();
                blobs.entrants(source, side, from, rows.out().sizeBits());
            }
        }
        crossing.truncate(source, 0);
    }

    private void arrival(int arrival, int cell, int fromCell, int kind, int slot) {
        rows.arrival(arrival, kind);
        rows.whole(
                kind,
                cell,
                fromCell,
                world.table(kind).rows(),
                world.table(kind).at(slot));
    }

    private int cellInWorld(int kind, int slot) {
        EntityTable table = world.table(kind);
        return grid.cellAt(table.get(slot, FieldTable.X), table.get(slot, FieldTable.Y));
    }
}
