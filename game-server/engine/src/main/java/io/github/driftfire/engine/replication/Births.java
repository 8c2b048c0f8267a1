package io.github.driftfire.engine.replication;

import io.github.driftfire.engine.world.World;
import io.github.driftfire.model.replication.CellGrid;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.FieldTable;
import java.util.Arrays;

/**
 * This tick's newborns by their parents, as far as clients know the parents; the others are orphans. Owned by the room's thread.
 */
final class Births {
    private static final int NONE = -1;

    private final World world;
    private final int[][] firstChild;
    private final int[] lastChild;
    private int[] nextChild = new int[64];
    private int[] orphans = new int[64];
    private int[] parents = new int[128];
    private int orphanCount;
    private int parentCount;

    Births(World world) {
        this.world = world;
        this.firstChild = new int[world.model().kindCount()][];
        int widest = 0;
        for (int kind = 0; kind < firstChild.length; kind++) {
            firstChild[kind] = new int[world.table(kind).capacity()];
            Arrays.fill(firstChild[kind], NONE);
            widest = Math.max(widest, firstChild[kind].length);
        }
        lastChild = new int[widest * firstChild.length];
    }

    /** Takes stock; what was born and has ended in the same tick never was. */
    void index(WorldBaseline held, CellGrid grid) {
        // Before the arrays grow: the old ones say what is to be cleared.
        clear();
        int count = world.birthCount();
        if (nextChild.length < count) {
            nextChild = new int[count * 2];
            parents = new int[count * 4];
            orphans = new int[count * 2];
        }
        for (int birth = 0; birth < count; birth++) {
            int kind = world.bornKind(birth);
            int slot = world.bornSlot(birth);
            if (!world.lives(kind, slot)) {
                continue;
            }
            int parentKind = world.parentKind(birth);
            int parent = world.parentSlot(birth);
            EntityTable table = world.table(kind);
            int cell = grid.cellAt(table.get(slot, FieldTable.X), table.get(slot, FieldTable.Y));
            if (parentKind >= 0
                    && held.tables()[parentKind].alive(parent)
                    && grid.near(held.cellOf(parentKind, parent), cell)) {
                append(parentKind, parent, birth);
            } else {
                orphans[orphanCount++] = birth;
            }
        }
    }

    void clear() {
        orphanCount = 0;
        for (int i = 0; i < parentCount; i++) {
            firstChild[parents[2 * i]][parents[2 * i + 1]] = NONE;
        }
        parentCount = 0;
    }

    private void append(int parentKind, int parent, int birth) {
        nextChild[birth] = NONE;
        int end = parentKind * (lastChild.length / firstChild.length) + parent;
        if (firstChild[parentKind][parent] < 0) {
            firstChild[parentKind][parent] = birth;
            parents[2 * parentCount] = parentKind;
            parents[2 * parentCount++ + 1] = parent;
        } else {
            nextChild[lastChild[end]] = birth;
        }
        lastChild[end] = birth;
    }

    /** The first birth from a parent in this tick, or -1. */
    int firstChild(int kind, int slot) {
        return firstChild[kind][slot];
    }

    /** The next birth from the same parent, or -1. */
    int nextChild(int birth) {
        return nextChild[birth];
    }

    int orphanCount() {
        return orphanCount;
    }

    int orphanKind(int index) {
        return world.bornKind(orphans[index]);
    }

    int orphanSlot(int index) {
        return world.bornSlot(orphans[index]);
    }
}
