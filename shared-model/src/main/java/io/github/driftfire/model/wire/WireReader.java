package io.github.driftfire.model.wire;

/**
 * Reads what {@link WireWriter} writes.
 *
 * <p>A read past the end answers 0 and latches {@link #failed()}; so does every later one. Ask once, after the last field.
 */
public final class WireReader {
    private byte[] bytes;
    private int limitBits;
    private int bit;
    private boolean failed;

    public WireReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    public WireReader(byte[] bytes, int offset, int length) {
        this.bytes = bytes;
        wrap(bytes, offset, length);
    }

    /** Starts over on a range of another array; a range outside of it latches failure. */
    public WireReader wrap(byte[] source, int offset, int length) {
        bytes = source;
        failed = offset < 0 || length < 0 || offset > source.length - length;
        bit = failed ? 0 : offset << 3;
        limitBits = failed ? 0 : (offset + length) << 3;
        return this;
    }

    public boolean failed() {
        return failed;
    }

    /** Latches failure: for a value that was read whole but cannot be right. */
    public void fail() {
        failed = true;
    }

    /** Bits left to read. */
    public int leftBits() {
        return failed ? 0 : limitBits - bit;
    }

    /** Whole bytes left to read, from the next byte boundary. */
    public int left() {
        return failed ? 0 : (limitBits - bit) >>> 3;
    }

    public int u8() {
        return bytes(1);
    }

    public int u16() {
        return bytes(2);
    }

    public int u32() {
        return bytes(4);
    }

    /** An unsigned bit field of width 0..32. */
    public int bits(int width) {
        if (!has(width)) {
            return 0;
        }
        int value = 0;
        int left = width;
        while (left > 0) {
            int here = 8 - (bit & 7);
            int take = Math.min(left, here);
            int part = ((bytes[bit >>> 3] & 0xff) >>> (here - take)) & ((1 << take) - 1);
            value = (value << take) | part;
            bit += take;
            left -= take;
        }
        return value;
    }

    /** A two's complement bit field of width 1..32. */
    public int signedBits(int width) {
        int unused = 32 - width;
        return bits(width) << unused >> unused;
    }

    public int varint() {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int b = u8();
            value |= (b & 0x7f) << shift;
            if (b < 0x80) {
                return value;
            }
        }
        failed = true;
        return 0;
    }

    /** A length byte and UTF-8; malformed sequences become U+FFFD. */
    public String text() {
        int size = u8();
        align();
        if (!has(size << 3)) {
            return "";
        }
        String text = Utf8.decode(bytes, bit >>> 3, size);
        bit += size << 3;
        return text;
    }

    /** An Exp-Golomb code of order 0..8. */
    public int golomb(int order) {
        int zeros = 0;
        while (bits(1) == 0 && !failed) {
            zeros++;
        }
        int length = zeros + order;
        if (failed || length > 30) {
            failed = true;
            return 0;
        }
        return ((1 << length) | bits(length)) - (1 << order);
    }

    /** Bits read, from the start of the array. */
    public int positionBits() {
        return bit;
    }

    /** Passes over bits, for what another reader has read. */
    public void skipBits(int count) {
        if (count < 0) {
            failed = true;
        } else if (has(count)) {
            bit += count;
        }
    }

    /** Goes on at the next byte boundary. */
    public void align() {
        bit = (bit + 7) & ~7;
    }

    /** Passes over whole bytes. */
    public void skip(int length) {
        align();
        if (length < 0) {
            failed = true;
        } else if (has(length << 3)) {
            bit += length << 3;
        }
    }

    /** The byte that is read next, as an offset into the array. */
    public int offset() {
        return (bit + 7) >>> 3;
    }

    private int bytes(int count) {
        align();
        if (!has(count << 3)) {
            return 0;
        }
        int value = 0;
        int index = bit >>> 3;
        for (int i = 0; i < count; i++) {
            value = (value << 8) | (bytes[index++] & 0xff);
        }
        bit += count << 3;
        return value;
    }

    private boolean has(int bits) {
        if (failed || bits > limitBits - bit) {
            failed = true;
            return false;
        }
        return true;
    }
}
