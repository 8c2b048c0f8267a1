package io.github.driftfire.model.replication;

import java.util.Arrays;

/**
 * A binary arithmetic coder whose blobs end on the bit: after Witten, Neal and Cleary, "Arithmetic Coding for Data
 * Compression", CACM 30(6), 1987, with 16-bit bounds and {@link ProbabilityModel} of 12 bits.
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

    /** Evenly spread bits that are coded in one step: the parts of the narrowest interval are still 64 wide. */
    static final int RAW_BITS = 8;

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

    /** One decision, 0 or 1, with the probability of a context, which counts it. */
    public void code(ProbabilityModel probabilities, int context, int bit) {
        probabilities.count(context, bit);
        int below = ((span + 1) * probabilities.zero(context)) >>> ProbabilityModel.BITS;
        int one = -bit;
        narrow(below & one, ((span - below) & one) | ((below - 1) & ~one));
    }

    /** The leaf of a tree, in one step at the probabilities of all leaves; counts it. */
    void tree(ProbabilityModel probabilities, int base, int depth, int leaf) {
        probabilities.countLeaf(base, depth, leaf);
        int below = ((span + 1) * probabilities.before(base, depth, leaf)) >>> ProbabilityModel.BITS;
        int above = ((span + 1) * probabilities.before(base, depth, leaf + 1)) >>> ProbabilityModel.BITS;
        narrow(below, above - below - 1);
    }

    /** Evenly spread bits, 0..31 of them, most significant first. */
    public void raw(int bits, int width) {
        int rest = width;
        while (rest > 0) {
            int step = Math.min(rest, RAW_BITS);
            rest -= step;
            int last = (1 << step) - 1;
            int symbol = (bits >>> rest) & last;
            int part = (span + 1) >>> step;
            // The last part is what is left, so that everything means something.
            narrow(part * symbol, symbol == last ? span - part * symbol : part - 1);
        }
    }

    /**
     * Goes on with a part of the interval.
     *
     * @param below how far its lower bound is above the interval's
     * @param width its upper bound less its lower one
     */
    private void narrow(int below, int width) {
        int low = ((int) value & (HALF - 1)) + below;
        int high = low + width;
        // Bits in which the bounds agree are settled; where they go on with 0 1.. and 1 0.., the half that they fall
        // into is open.
        int agreed = Integer.numberOfLeadingZeros(low ^ high) - 16;
        int open = Integer.numberOfLeadingZeros(~((low & ~high) << (17 + agreed)));
        int shift = agreed + open;
        value = (value + below) << shift;
        span = ((width + 1) << shift) - 1;
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
