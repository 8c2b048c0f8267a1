package io.github.driftfire.engine.replication;

import io.github.driftfire.model.replication.ArithmeticEncoder;
import io.github.driftfire.model.replication.CellGrid;
import io.github.driftfire.model.wire.WireWriter;
import java.util.Arrays;

/** What became of every cell in one tick, encoded once for all clients that watch it. Kept for a while for clients that lag. */
final class TickBlobs {
    private static final int ENTRANT_INTS = 4;
    private static final int FIRST_BYTES = 16 * 1024;

    private final int[] ends;
    private final short[] masks;

    /** Index of a source's first entrant blob, where there is one. */
    private final int[] firsts;

    private byte[] bytes = new byte[FIRST_BYTES];
    private int[] entrants = new int[64 * ENTRANT_INTS];
    private int entrantCount;
    private int tick = -1;

    TickBlobs(int cells) {
        ends = new int[cells + 1];
        masks = new short[cells];
        firsts = new int[cells];
    }

    int tick() {
        return tick;
    }

    void begin(int newTick) {
        tick = newTick;
        for (int i = 0; i < entrantCount; i++) {
            masks[entrants[i * ENTRANT_INTS]] = 0;
        }
        entrantCount = 0;
    }

    /** Notes that the blobs of the cells up to this one end here; cells come in order. */
    void cell(int cell, int endBit) {
        ends[cell + 1] = endBit;
    }

    /** Notes what went from a cell to its neighbour at a side; sources come in order, and each one's sides. */
    void entrants(int source, int side, int fromBit, int endBit) {
        if ((entrantCount + 1) * ENTRANT_INTS > entrants.length) {
            entrants = Arrays.copyOf(entrants, entrants.length * 2);
        }
        int at = entrantCount++ * ENTRANT_INTS;
        entrants[at] = source;
        entrants[at + 1] = side;
        entrants[at + 2] = fromBit;
        entrants[at + 3] = endBit;
        if (masks[source] == 0) {
            firsts[source] = at / ENTRANT_INTS;
        }
        masks[source] |= (short) (1 << side);
    }

    /** Takes the bits over from where they were encoded. */
    void keep(ArithmeticEncoder encoder) {
        int size = (encoder.sizeBits() + 7) >>> 3;
        if (bytes.length < size) {
            bytes = new byte[size * 2];
        }
        System.arraycopy(encoder.bytes(), 0, bytes, 0, size);
    }

    /** For each cell the sides at which something left it. Read only. */
    short[] masks() {
        return masks;
    }

    /** Copies the blobs of some cells in a row. */
    void copyCells(WireWriter out, int from, int end) {
        out.copyBits(bytes, ends[from], ends[end] - ends[from]);
    }

    /** Copies what went from a cell, which has sent something, to its neighbours at some sides. Answers the number of blobs. */
    int copyEntrants(WireWriter out, int source, int sides) {
        int blobs = 0;
        for (int i = firsts[source]; i < entrantCount && entrants[i * ENTRANT_INTS] == source; i++) {
            int at = i * ENTRANT_INTS;
            if (((sides >>> entrants[at + 1]) & 1) != 0) {
                out.copyBits(bytes, entrants[at + 2], entrants[at + 3] - entrants[at + 2]);
                blobs++;
            }
        }
        return blobs;
    }

    /** Blobs encoded in this tick. */
    int count() {
        return masks.length + entrantCount;
    }

    static TickBlobs[] ring(int size, CellGrid grid) {
        TickBlobs[] ring = new TickBlobs[size];
        for (int i = 0; i < size; i++) {
            ring[i] = new TickBlobs(grid.count());
        }
        return ring;
    }
}
