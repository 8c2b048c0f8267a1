package io.github.driftfire.model.replication;

import java.util.Arrays;

/**
 * Which entities are in which cell, in an order that both ends share: those who stayed, then those who came, by the cell that they
 * came from. An entity is named on the wire by its turn, so ids cost nothing.
 *
 * <p>Owned by one thread; allocates only where a cell becomes more crowded than any tick before.
 */
public final class CellLists {
    private static final int SLOT_BITS = 24;
    private static final int FIRST_ENTRIES = 32;

    private final int[][] entries;
    private final int[] counts;

    public CellLists(int cells) {
        entries = new int[cells][];
        for (int cell = 0; cell < cells; cell++) {
            entries[cell] = new int[FIRST_ENTRIES];
        }
        counts = new int[cells];
    }

    public int count(int cell) {
        return counts[cell];
    }

    public int kind(int cell, int index) {
        return kindOf(entries[cell][index]);
    }

    public int slot(int cell, int index) {
        return slotOf(entries[cell][index]);
    }

    /** The entries of a cell, up to its count; another array after {@link #add}. */
    int[] entries(int cell) {
        return entries[cell];
    }

    static int kindOf(int entry) {
        return entry >>> SLOT_BITS;
    }

    static int slotOf(int entry) {
        return entry & ((1 << SLOT_BITS) - 1);
    }

    public void add(int cell, int kind, int slot) {
        int[] list = entries[cell];
        if (counts[cell] == list.length) {
            list = Arrays.copyOf(list, list.length * 2);
            entries[cell] = list;
        }
        list[counts[cell]++] = (kind << SLOT_BITS) | slot;
    }

    /** Moves an entry forward over ones that have left. */
    public void keep(int cell, int index, int as) {
        entries[cell][as] = entries[cell][index];
    }

    /** Forgets the entries from an index on. */
    public void truncate(int cell, int count) {
        counts[cell] = count;
    }

    /** Appends another's entries of a cell, and empties it there. */
    public void take(CellLists from, int cell) {
        for (int i = 0; i < from.counts[cell]; i++) {
            add(cell, from.kind(cell, i), from.slot(cell, i));
        }
        from.counts[cell] = 0;
    }
}
