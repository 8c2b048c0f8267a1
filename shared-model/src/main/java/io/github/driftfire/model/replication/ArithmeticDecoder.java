package io.github.driftfire.model.replication;

import static io.github.driftfire.model.replication.ArithmeticEncoder.HALF;
import static io.github.driftfire.model.replication.ArithmeticEncoder.QUARTER;
import static io.github.driftfire.model.replication.ArithmeticEncoder.RAW_BITS;
import static io.github.driftfire.model.replication.ArithmeticEncoder.TOP;

/**
 * Reads the blobs of an {@link ArithmeticEncoder}, one after the other.
 *
 * <p>The textbook's decoder, which shifts bit by bit and compares with the code, in another form: what is kept is the interval's lower
 * bound, its width less one, and how far the code lies above the lower bound. All the shifts that a step brings are made at once. The
 * leaf of a tree is found by halves, and is one step.
 *
 * <p>Bits past the end read as 0; {@link #overrun} tells afterwards. Owned by one thread.
 */
public final class ArithmeticDecoder {
    private static final int WINDOW_BITS = 16;
    private static final int END_BITS = 2;

    private final BitLedger ledger;
    private final boolean accounts;
    private byte[] bytes = new byte[0];
    private int limitBits;
    private int low;
    private int width;
    private int above;
    private int began;

    /** Bits to come behind the window, from the most significant one on, their number, and the byte that follows them. */
    private int ahead;

    private int aheadBits;
    private int aheadByte;

    public ArithmeticDecoder() {
        this(BitLedger.CLOSED);
    }

    ArithmeticDecoder(BitLedger ledger) {
        this.ledger = ledger;
        this.accounts = ledger != BitLedger.CLOSED;
    }

    /** Takes a range of bits of an array to read from. */
    public void wrap(byte[] source, int fromBit, int toBit) {
        bytes = source;
        limitBits = toBit;
        seek(fromBit);
    }

    /** Where the next blob begins, between blobs. */
    public int position() {
        return (aheadByte << 3) - aheadBits - WINDOW_BITS;
    }

    /** Whether more was read than was there. */
    public boolean overrun() {
        return position() > limitBits;
    }

    public void begin() {
        began = position();
        low = 0;
        width = TOP;
    }

    public void end() {
        seek(position() + END_BITS);
        if (accounts) {
            ledger.blob(position() - began);
        }
    }

    /** One decision: most are nearly certain, so that guessing them is faster than computing them. */
    public int code(ProbabilityModel probabilities, int context) {
        int zero = probabilities.zero(context);
        int below = ((width + 1) * zero) >>> ProbabilityModel.BITS;
        int bit = 0;
        if (above < below) {
            width = below - 1;
        } else {
            low += below;
            above -= below;
            width -= below;
            bit = 1;
        }
        int high = low + width;
        if ((~(low ^ high) & HALF | low & ~high & QUARTER) != 0) {
            int shifts = shifts(low, high);
            low = (low << shifts) & (HALF - 1);
            width = ((width + 1) << shifts) - 1;
            above = (above << shifts) | take(shifts);
        }
        if (accounts) {
            ledger.decision(bit == 0 ? zero : (1 << ProbabilityModel.BITS) - zero);
        }
        return bit;
    }

    /** The leaf of a tree, from 0, that {@link ArithmeticEncoder#tree} wrote. */
    int tree(ProbabilityModel probabilities, int base, int depth) {
        int leaf = 0;
        int below = 0;
        int past = width + 1;
        for (int step = 1 << (depth - 1); step > 0; step >>= 1) {
            int middle = ((width + 1) * probabilities.before(base, depth, leaf + step)) >>> ProbabilityModel.BITS;
            if (above < middle) {
                past = middle;
            } else {
                below = middle;
                leaf += step;
            }
        }
        if (accounts) {
            ledger.decision(probabilities.before(base, depth, leaf + 1) - probabilities.before(base, depth, leaf));
        }
        int l = low + below;
        int w = past - below - 1;
        int shifts = shifts(l, l + w);
        low = (l << shifts) & (HALF - 1);
        width = ((w + 1) << shifts) - 1;
        above = ((above - below) << shifts) | take(shifts);
        return leaf;
    }

    /** Evenly spread bits, 0..31 of them, most significant first. */
    public int raw(int count) {
        int value = 0;
        int l = low;
        int w = width;
        int a = above;
        int rest = count;
        while (rest > 0) {
            int step = Math.min(rest, RAW_BITS);
            rest -= step;
            int last = (1 << step) - 1;
            int part = (w + 1) >>> step;
            int symbol = Math.min(a / part, last);
            int below = part * symbol;
            l += below;
            w = symbol == last ? w - below : part - 1;
            int shifts = shifts(l, l + w);
            l = (l << shifts) & (HALF - 1);
            w = ((w + 1) << shifts) - 1;
            a = ((a - below) << shifts) | take(shifts);
            value = (value << step) | symbol;
        }
        low = l;
        width = w;
        above = a;
        if (accounts) {
            ledger.raw(count);
        }
        return value;
    }

    /** The leading bits in which both bounds agree, and those after them in which they straddle the middle closely. */
    private static int shifts(int low, int high) {
        int same = Integer.numberOfLeadingZeros(low ^ high) - (32 - WINDOW_BITS);
        return same + Integer.numberOfLeadingZeros(~((low & ~high) << (33 - WINDOW_BITS + same)));
    }

    /** The next bits, 0..16 of them. */
    private int take(int count) {
        if (aheadBits < count) {
            refill();
        }
        int taken = (ahead >>> 1) >>> (31 - count);
        ahead <<= count;
        aheadBits -= count;
        return taken;
    }

    private void seek(int bit) {
        ahead = 0;
        aheadBits = 0;
        aheadByte = bit >>> 3;
        refill();
        take(bit & 7);
        above = take(WINDOW_BITS);
    }

    private void refill() {
        while (aheadBits <= 24) {
            ahead |= byteAt(aheadByte++) << (24 - aheadBits);
            aheadBits += 8;
        }
    }

    private int byteAt(int index) {
        int left = limitBits - (index << 3);
        if (left >= 8) {
            return bytes[index] & 0xff;
        }
        return left > 0 ? bytes[index] & (0xff00 >>> left) & 0xff : 0;
    }
}
