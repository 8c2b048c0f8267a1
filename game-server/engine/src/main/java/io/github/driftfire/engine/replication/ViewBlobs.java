package io.github.driftfire.engine.replication;

import io.github.driftfire.model.replication.CellView;
import io.github.driftfire.model.wire.WireWriter;
import java.util.Arrays;

/**
 * What those who watch the same cells, and hold the same tick, are told up to the present one, put together once for all of them: of a thousand
 * players in an open arena, four share a view; spectators of one player share all. A hash table that is emptied by the next tick's number. Owned by the room's thread; allocates only to grow.
 */
final class ViewBlobs {
    private static final int NONE = -1;
    private static final int FIRST_SLOTS = 64;
    private static final int FIRST_BYTES = 16 * 1024;
    private static final int ENTRY_INTS = 6;
    private static final int KEY = 1;
    private static final int TICKS = 2;
    private static final int FROM = 3;
    private static final int END = 4;
    private static final int BLOBS = 5;

    /** Six ints a slot: tick, key of the view, ticks, first bit, end bit, blobs in it. */
    private int[] entries = empty(FIRST_SLOTS);

    private WireWriter kept = new WireWriter(FIRST_BYTES);
    private int tick = NONE;
    private int views;

    /** Forgets everything when the tick is another. */
    void begin(int newTick) {
        if (tick != newTick) {
            tick = newTick;
            views = 0;
            kept.reset();
        }
    }

    /**
     * Copies what a view's watchers are told of the newest ticks.
     *
     * @return the number of blobs in it, -1 if that is not there yet
     */
    int copy(WireWriter to, CellView view, int ticks) {
        int at = slot(key(view), ticks);
        if (entries[at] != tick) {
            return NONE;
        }
        to.copyBits(kept.bytes(), entries[at + FROM], entries[at + END] - entries[at + FROM]);
        return entries[at + BLOBS];
    }

    /** Keeps what a view's watchers are told, out of the first frame that has it from a bit on to its end. */
    void keep(CellView view, int ticks, WireWriter frame, int fromBit, int blobs) {
        if (frame.failed()) {
            return;
        }
        // It begins at the same bit of a byte as it does in nearly every frame, so that whole bytes can be copied.
        kept.bits(0, (fromBit - kept.sizeBits()) & 7);
        int from = kept.sizeBits();
        int count = frame.sizeBits() - fromBit;
        kept.copyBits(frame.bytes(), fromBit, count);
        if (kept.failed()) {
            WireWriter larger = new WireWriter(kept.bytes().length * 2 + frame.size());
            larger.copyBits(kept.bytes(), 0, kept.sizeBits());
            kept = larger;
            keep(view, ticks, frame, fromBit, blobs);
            return;
        }
        if (++views * ENTRY_INTS * 2 > entries.length) {
            grow();
        }
        int key = key(view);
        set(slot(key, ticks), key, ticks, from, kept.sizeBits(), blobs);
    }

    private void set(int at, int key, int ticks, int from, int end, int blobs) {
        entries[at] = tick;
        entries[at + KEY] = key;
        entries[at + TICKS] = ticks;
        entries[at + FROM] = from;
        entries[at + END] = end;
        entries[at + BLOBS] = blobs;
    }

    private void grow() {
        int[] old = entries;
        entries = empty(old.length / ENTRY_INTS * 2);
        for (int at = 0; at < old.length; at += ENTRY_INTS) {
            if (old[at] == tick) {
                int key = old[at + KEY];
                int ticks = old[at + TICKS];
                set(slot(key, ticks), key, ticks, old[at + FROM], old[at + END], old[at + BLOBS]);
            }
        }
    }

    private static int[] empty(int slots) {
        int[] entries = new int[slots * ENTRY_INTS];
        Arrays.fill(entries, NONE);
        return entries;
    }

    /** The slot of a key, or the free one where it would be: at most half of them are taken. */
    private int slot(int key, int ticks) {
        int slots = entries.length / ENTRY_INTS;
        int slot = ((key + ticks - 1) * 0x9e3779b9) >>> 16 & (slots - 1);
        while (entries[slot * ENTRY_INTS] == tick
                && (entries[slot * ENTRY_INTS + KEY] != key || entries[slot * ENTRY_INTS + TICKS] != ticks)) {
            slot = (slot + 1) & (slots - 1);
        }
        return slot * ENTRY_INTS;
    }

    /** Cells are numbered in eight bits. */
    private static int key(CellView view) {
        return view.left | (view.top << 8) | (view.right << 16) | (view.bottom << 24);
    }
}
