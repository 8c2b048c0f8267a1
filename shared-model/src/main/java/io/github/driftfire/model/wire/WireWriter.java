package io.github.driftfire.model.wire;

/**
 * Writes integers, bit fields and short texts into a {@code byte[]} of fixed size.
 *
 * <p>A write that does not fit writes nothing and latches {@link #failed()}; every later write is ignored. Whole-byte
 * writes begin on the next byte boundary.
 */
public final class WireWriter {
    private static final int PUT_BITS = 24;

    private byte[] bytes;
    private int limitBits;
    private int bit;
    private boolean failed;

    public WireWriter(int sizeBytes) {
        this(new byte[sizeBytes]);
    }

    public WireWriter(byte[] bytes) {
        this.bytes = bytes;
        this.limitBits = bytes.length << 3;
    }

    /** Starts over at the first byte; clears a latched failure. */
    public WireWriter reset() {
        bit = 0;
        failed = false;
        return this;
    }

    /** Starts over in another array. */
    public WireWriter wrap(byte[] target) {
        bytes = target;
        limitBits = target.length << 3;
        return reset();
    }

    public byte[] bytes() {
        return bytes;
    }

    /** Bytes written, a begun one included. */
    public int size() {
        return (bit + 7) >>> 3;
    }

    public int sizeBits() {
        return bit;
    }

    public boolean failed() {
        return failed;
    }

    public void u8(int value) {
        bytes(value, 1);
    }

    public void u16(int value) {
        bytes(value, 2);
    }

    public void u32(int value) {
        bytes(value, 4);
    }

    /** The low {@code width} bits of a value, 0..32, most significant first. */
    public void bits(int value, int width) {
        if (!fits(width)) {
            return;
        }
        if (width > PUT_BITS) {
            put(value >>> PUT_BITS, width - PUT_BITS);
            put(value, PUT_BITS);
        } else {
            put(value, width);
        }
    }

    /** At most {@link #PUT_BITS}, which with the bits of a begun byte still fit an {@code int}. */
    private void put(int value, int width) {
        int at = bit >>> 3;
        int begun = bit & 7;
        int end = begun + width;
        int window = (value & ((1 << width) - 1)) << (32 - end);
        if (begun > 0) {
            window |= (bytes[at] & (0xff00 >>> begun)) << 24;
        }
        for (int left = end; left > 0; left -= 8) {
            bytes[at++] = (byte) (window >>> 24);
            window <<= 8;
        }
        bit += width;
    }

    /** Seven bits a byte, low ones first; values of less than 128 take one byte. */
    public void varint(int value) {
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            u8((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        u8(rest);
    }

    /** A length byte and UTF-8. Latches failure over 255 bytes. */
    public void text(String text) {
        int size = Utf8.size(text);
        if (size > 255) {
            failed = true;
            return;
        }
        u8(size);
        align();
        if (fits(size << 3)) {
            Utf8.encode(text, bytes, bit >>> 3);
            bit += size << 3;
        }
    }

    /** A number of 0 or more as an Exp-Golomb code of order 0..8: short for small numbers, without a limit. */
    public void golomb(int value, int order) {
        int shifted = value + (1 << order);
        int length = 31 - Integer.numberOfLeadingZeros(shifted);
        bits(0, length - order);
        bits(shifted, length + 1);
    }

    /** Bits out of another array, without regard to its byte boundaries or to those here. */
    public void copyBits(byte[] source, int fromBit, int count) {
        if (!fits(count)) {
            return;
        }
        int first = Math.min(count, -bit & 7);
        bits(peek(source, fromBit, first), first);
        int from = fromBit + first;
        int whole = (count - first) >>> 3;
        copyBytes(source, from, whole);
        int last = count - first - (whole << 3);
        bits(peek(source, from + (whole << 3), last), last);
    }

    /** Whole bytes to a byte boundary here, from any bit there. */
    private void copyBytes(byte[] source, int fromBit, int count) {
        int at = bit >>> 3;
        int from = fromBit >>> 3;
        int shift = fromBit & 7;
        if (shift == 0) {
            System.arraycopy(source, from, bytes, at, count);
        } else if (count > 0) {
            int here = source[from] << shift;
            for (int i = 1; i <= count; i++) {
                int next = source[from + i] & 0xff;
                bytes[at++] = (byte) (here | (next >>> (8 - shift)));
                here = next << shift;
            }
        }
        bit += count << 3;
    }

    /** Fewer than eight bits of an array. */
    private static int peek(byte[] source, int fromBit, int count) {
        if (count == 0) {
            return 0;
        }
        int at = fromBit >>> 3;
        int end = (fromBit & 7) + count;
        int two = (source[at] & 0xff) << 8 | (end > 8 ? source[at + 1] & 0xff : 0);
        return (two >>> (16 - end)) & ((1 << count) - 1);
    }

    public void copy(byte[] source, int offset, int length) {
        align();
        if (fits(length << 3)) {
            System.arraycopy(source, offset, bytes, bit >>> 3, length);
            bit += length << 3;
        }
    }

    /** Goes on at the next byte boundary; the bits passed over are 0. */
    public void align() {
        bit = (bit + 7) & ~7;
    }

    private void bytes(int value, int count) {
        align();
        if (!fits(count << 3)) {
            return;
        }
        int index = bit >>> 3;
        for (int i = count - 1; i >= 0; i--) {
            bytes[index++] = (byte) (value >>> (i << 3));
        }
        bit += count << 3;
    }

    private boolean fits(int bits) {
        if (failed || bits > limitBits - bit) {
            failed = true;
            return false;
        }
        return true;
    }
}
