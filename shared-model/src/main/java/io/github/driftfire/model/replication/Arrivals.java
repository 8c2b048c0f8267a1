package io.github.driftfire.model.replication;

import java.util.Arrays;

/** Entities that have come into cells in a tick, in the order in which they came. Owned by one thread. */
final class Arrivals {
    private static final int INTS = 3;

    private int[] entries = new int[16 * INTS];
    private int count;

    void add(int cell, int kind, int slot) {
        if ((count + 1) * INTS > entries.length) {
            entries = Arrays.copyOf(entries, entries.length * 2);
        }
        int at = count++ * INTS;
        entries[at] = cell;
        entries[at + 1] = kind;
        entries[at + 2] = slot;
    }

    /** Moves all of them behind those who are in the cells already. */
    void settle(CellLists lists) {
        for (int at = 0; at < count * INTS; at += INTS) {
            lists.add(entries[at], entries[at + 1], entries[at + 2]);
        }
        count = 0;
    }

    void clear() {
        count = 0;
    }
}
