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
 * <p>The paper counts bits that are still open, and appends them when they are settled. Here the lower bound is kept with all its
 * bits, the open ones in {@link #value} and carries run through them: the same bits, but no branch that a processor cannot foresee.
 *
 * <pre>
 *  bytes                       │ value
 *  whole bytes, a carry may    │ held bits, of this and  │ 15 bits of the
 *  still run into them         │ of the blob before      │ lower bound
 * </pre>
 *
 * <p>Appends to one growing array. Owned by one thread; allocates only to grow.
 */
public final class ArithmeticEncoder {
    static final int TOP = 0xffff;
    static final int HALF = 0x8000;
    static final int QUARTER = 0x4000;

    private static final int LOW_BITS = 15;

    /** When so many bits are held, whole bytes move on: 15 more may come at once, and a carry. */
    private static final int MOST_HELD = 30;

    private byte[] bytes = new byte[4096];

    /** Whole bytes in the array. */
    private int size;

    private long value;
    private int held;

    /** The upper bound less the lower one. */
    private int span;

    /** Forgets all blobs. */
    public void clear() {
        size = 0;
        value = 0;
        held = 0;
    }

    /** Where all blobs are, one after the other; another array after growing. The last byte is there once a blob has ended. */
    public byte[] bytes() {
        return bytes;
    }

    /** Bits written: where the next blob begins. Between two blobs. */
    public int sizeBits() {
        return (size << 3) + held;
    }

    public void begin() {
        value <<= LOW_BITS + 1;
        held++;
        span = TOP;
    }

    /** Ends the blob so that any bits may follow. */
    public void end() {
        boolean upper = (value & QUARTER) != 0;
        value = ((value >>> LOW_BITS) << 1) + (upper ? 2 : 1);
        held++;
        carry(value >>> held);
        move(held >>> 3, 0);
        bytes[size] = (byte) (value << (8 - held));
    }

    /** One decision, 0 or 1, at the odds of a context, which counts it. */
    public void code(Odds odds, int context, int bit) {
        odds.count(context, bit);
        narrow(odds.zero(context), bit);
    }

    /** Evenly spread bits, 0..31 of them, most significant first. */
    public void raw(int bits, int width) {
        for (int i = width - 1; i >= 0; i--) {
            narrow(Odds.EVEN, (bits >>> i) & 1);
        }
    }

    private void narrow(int zero, int bit) {
        int part = ((span + 1) * zero) >>> Odds.BITS;
        int one = -bit;
        int low = ((int) value & (HALF - 1)) + (part & one);
        int left = ((span - part) & one) | ((part - 1) & ~one);
        int high = low + left;
        // Bits in which the bounds agree are settled; where they go on with 0 1.. and 1 0.., the half that they fall
        // into is open.
        int agreed = Integer.numberOfLeadingZeros(low ^ high) - 16;
        int open = Integer.numberOfLeadingZeros(~((low & ~high) << (17 + agreed)));
        int shift = agreed + open;
        value = (value + (part & one)) << shift;
        span = ((left + 1) << shift) - 1;
        held += shift;
        if (held > MOST_HELD) {
            carry(value >>> (held + LOW_BITS));
            move((held >>> 3) - 1, LOW_BITS);
        }
    }

    /** Adds one to the whole bytes if there is a carry. */
    private void carry(long one) {
        if (one != 0) {
            int at = size - 1;
            while (++bytes[at] == 0) {
                at--;
            }
        }
    }

    /** Moves held bits to the whole bytes. */
    private void move(int count, int below) {
        if (size + count >= bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        for (int i = 0; i < count; i++) {
            held -= 8;
            bytes[size++] = (byte) (value >>> (held + below));
        }
        value &= (1L << (held + below)) - 1;
    }
}
