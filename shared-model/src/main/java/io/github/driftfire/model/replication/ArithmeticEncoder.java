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

    private byte[] bytes = new byte[4096];
    private int bits;
    private int low;
    private int high;
    private int pending;

    /** Forgets all blobs. */
    public void clear() {
        Arrays.fill(bytes, 0, (bits + 7) >>> 3, (byte) 0);
        bits = 0;
    }

    /** Where all blobs are, one after the other; another array after growing. */
    public byte[] bytes() {
        return bytes;
    }

    /** Bits written: where the next blob begins. */
    public int sizeBits() {
        return bits;
    }

    public void begin() {
        low = 0;
        high = TOP;
        pending = 0;
    }

    /** Ends the blob so that any bits may follow. */
    public void end() {
        pending++;
        put(low < QUARTER ? 0 : 1);
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
        while (true) {
            if (high < HALF) {
                put(0);
            } else if (low >= HALF) {
                put(1);
                low -= HALF;
                high -= HALF;
            } else if (low >= QUARTER && high < HALF + QUARTER) {
                pending++;
                low -= QUARTER;
                high -= QUARTER;
            } else {
                return;
            }
            low <<= 1;
            high = (high << 1) | 1;
        }
    }

    private void put(int bit) {
        if (bits + pending >= bytes.length << 3) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        append(bit);
        for (; pending > 0; pending--) {
            append(1 - bit);
        }
    }

    private void append(int bit) {
        bytes[bits >>> 3] |= (byte) (bit << (7 - (bits & 7)));
        bits++;
    }
}
