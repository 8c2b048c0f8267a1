package io.github.driftfire.model.replication;

import java.util.Arrays;

/**
 * A binary arithmetic coder whose blobs end on the bit: after Witten, Neal and Cleary, "Arithmetic Coding for Data
 * Compression", CACM 30(6), 1987, with 16-bit bounds and {@link Odds} of 12 bits.
 *
 * <p>A blob is about two bits longer than the information in it, whatever follows it on the wire: blobs are laid bit to bit
 * without a length, since the decoder counts the same shifts. A byte-wise range coder was faster by half, but each of its
 * blobs ends with one to four bytes of slack, as much as the blob itself.
 *
 * <p>Appends to one growing array. Owned by one thread; allocates only to grow.
 */
public final class ArithmeticEncoder {
    static final int TOP = 0xffff;
    static final int HALF = 0x8000;
    static final int QUARTER = 0x4000;

    /** Most bits that are appended in one go. */
    private static final int CHUNK_BITS = 16;

    private byte[] bytes = new byte[4096];

    /** Whole bytes in the array. */
    private int size;

    /** What comes after the whole bytes, in the low bits; those above are of no meaning. */
    private int rest;

    private int restBits;
    private int low;
    private int high;
    private int pending;

    /** Forgets all blobs. */
    public void clear() {
        size = 0;
        restBits = 0;
    }

    /** Where all blobs are, one after the other; another array after growing. The last byte is there once a blob has ended. */
    public byte[] bytes() {
        return bytes;
    }

    /** Bits written: where the next blob begins. */
    public int sizeBits() {
        return (size << 3) + restBits;
    }

    public void begin() {
        low = 0;
        high = TOP;
        pending = 0;
    }

    /** Ends the blob so that any bits may follow. */
    public void end() {
        pending++;
        put(low < QUARTER ? 0 : 1, 1);
        bytes[size] = (byte) (rest << (8 - restBits));
    }

    /** One decision, 0 or 1, at the odds of a context, which counts it. */
    public void code(Odds odds, int context, int bit) {
        odds.count(context, bit);
        narrow(odds.zero(context), bit);
    }

    /** Evenly spread bits, 0..31 of them, most significant first. */
    public void raw(int value, int width) {
        for (int i = width - 1; i >= 0; i--) {
            narrow(Odds.EVEN, (value >>> i) & 1);
        }
    }

    private void narrow(int zero, int bit) {
        int split = low + (((high - low + 1) * zero) >>> Odds.BITS) - 1;
        if (bit == 0) {
            high = split;
        } else {
            low = split + 1;
        }
        // The bounds differ in some bit: there are sixteen of them, and odds are never 0.
        int agreed = Integer.numberOfLeadingZeros(low ^ high) - 16;
        if (agreed > 0) {
            put(low >>> (16 - agreed), agreed);
            low = (low << agreed) & TOP;
            high = ((high << agreed) | ((1 << agreed) - 1)) & TOP;
        }
        // Then the bounds are 0.. and 1..; where they go on with 1 and 0, the half that they fall into is open.
        int open = Integer.numberOfLeadingZeros(~((low & ~high) << 17));
        if (open > 0) {
            pending += open;
            low = (low << open) & (HALF - 1);
            high = ((high << open) | ((1 << open) - 1)) & TOP | HALF;
        }
    }

    /** Appends bits that are settled, the first of which settles the pending ones. */
    private void put(int value, int width) {
        // Two more: the last, begun byte, and one that a chunk may straddle.
        while (size + ((pending + width) >>> 3) + 2 >= bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        if (pending == 0) {
            append(value, width);
            return;
        }
        int first = value >>> (width - 1);
        append(first, 1);
        for (; pending > 0; pending -= Math.min(pending, CHUNK_BITS)) {
            int chunk = Math.min(pending, CHUNK_BITS);
            append(first == 0 ? (1 << chunk) - 1 : 0, chunk);
        }
        append(value & ((1 << (width - 1)) - 1), width - 1);
    }

    private void append(int value, int width) {
        rest = (rest << width) | value;
        restBits += width;
        while (restBits >= 8) {
            restBits -= 8;
            bytes[size++] = (byte) (rest >>> restBits);
        }
    }
}
