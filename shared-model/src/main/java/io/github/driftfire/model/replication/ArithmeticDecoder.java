package io.github.driftfire.model.replication;

import static io.github.driftfire.model.replication.ArithmeticEncoder.HALF;
import static io.github.driftfire.model.replication.ArithmeticEncoder.QUARTER;
import static io.github.driftfire.model.replication.ArithmeticEncoder.TOP;

/**
 * Reads the blobs of an {@link ArithmeticEncoder}, one after the other.
 *
 * <p>Bits past the end read as 0; {@link #overrun} tells afterwards. Owned by one thread.
 */
public final class ArithmeticDecoder {
    private static final int WINDOW_BITS = 16;
    private static final int END_BITS = 2;

    private final BitLedger ledger;
    private byte[] bytes = new byte[0];
    private int limitBits;
    private int next;
    private int low;
    private int high;
    private int code;
    private int began;

    public ArithmeticDecoder() {
        this(BitLedger.CLOSED);
    }

    ArithmeticDecoder(BitLedger ledger) {
        this.ledger = ledger;
    }

    /** Takes a range of bits of an array to read from. */
    public void wrap(byte[] source, int fromBit, int toBit) {
        bytes = source;
        next = fromBit;
        limitBits = toBit;
    }

    /** Where the next blob begins, between blobs. */
    public int position() {
        return next;
    }

    /** Whether more was read than was there. */
    public boolean overrun() {
        return next > limitBits;
    }

    public void begin() {
        low = 0;
        high = TOP;
        code = 0;
        began = next;
        for (int i = 0; i < WINDOW_BITS; i++) {
            code = (code << 1) | bit(next + i);
        }
    }

    public void end() {
        next += END_BITS;
        ledger.blob(next - began);
    }

    public int code(Odds odds, int context) {
        int zero = odds.zero(context);
        int bit = narrow(zero);
        ledger.decision(bit == 0 ? zero : (1 << Odds.BITS) - zero);
        return bit;
    }

    public int raw(int width) {
        int value = 0;
        for (int i = 0; i < width; i++) {
            value = (value << 1) | narrow(Odds.EVEN);
        }
        ledger.raw(width);
        return value;
    }

    private int narrow(int zero) {
        int split = low + (((high - low + 1) * zero) >>> Odds.BITS) - 1;
        int bit = code <= split ? 0 : 1;
        if (bit == 0) {
            high = split;
        } else {
            low = split + 1;
        }
        while (true) {
            if (high >= HALF) {
                if (low >= HALF) {
                    low -= HALF;
                    high -= HALF;
                    code -= HALF;
                } else if (low >= QUARTER && high < HALF + QUARTER) {
                    low -= QUARTER;
                    high -= QUARTER;
                    code -= QUARTER;
                } else {
                    return bit;
                }
            }
            low <<= 1;
            high = (high << 1) | 1;
            code = (code << 1) | bit(next + WINDOW_BITS);
            next++;
        }
    }

    private int bit(int index) {
        return index < limitBits ? (bytes[index >>> 3] >>> (7 - (index & 7))) & 1 : 0;
    }
}
