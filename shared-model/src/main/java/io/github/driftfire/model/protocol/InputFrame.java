package io.github.driftfire.model.protocol;

import io.github.driftfire.model.wire.WireWriter;

/**
 * One tick's input of one player, packed into a {@code long} so that it queues without an object.
 *
 * <pre>
 *  63        48 47               24 23        8 7          0
 *  │ sequence  │       input       │   tick    │ view delay │
 * </pre>
 */
public final class InputFrame {
    public static final int SIZE_BYTES = 9;

    /** Bits of an input that belong to the game, see {@link io.github.driftfire.model.game.InputLayout}. */
    public static final int INPUT_BITS = 24;

    /** What {@link #decode} answers to a frame that is no input: bits that no input has. */
    public static final long MALFORMED = -1L;

    /** Parts of a tick in which a view delay is counted. */
    public static final int DELAY_PARTS = 8;

    /** The greatest view delay; a byte's last value would make the fullest input look {@link #MALFORMED}. */
    public static final int MAX_VIEW_DELAY = 254;

    private static final int INPUT_MASK = (1 << INPUT_BITS) - 1;

    private InputFrame() {}

    /**
     * @param sequence 16 bits, one more for each input
     * @param input what the player holds, {@value #INPUT_BITS} bits in the game's layout
     * @param appliedTick low 16 bits of the last tick that the client applied
     * @param viewDelay how far behind that tick the player's picture of others was drawn, in 1/{@link #DELAY_PARTS} ticks
     */
    public static long pack(int sequence, int input, int appliedTick, int viewDelay) {
        return ((long) (sequence & 0xffff) << 48)
                | ((long) (input & INPUT_MASK) << 24)
                | ((long) (appliedTick & 0xffff) << 8)
                | Math.min(viewDelay & 0xff, MAX_VIEW_DELAY);
    }

    public static int sequence(long input) {
        return (int) (input >>> 48);
    }

    /** What the player holds. */
    public static int input(long input) {
        return (int) (input >>> 24) & INPUT_MASK;
    }

    public static int appliedTick(long input) {
        return (int) (input >>> 8) & 0xffff;
    }

    public static int viewDelay(long input) {
        return (int) input & 0xff;
    }

    /** Reads one frame; {@link #MALFORMED} unless it is an input and nothing else. */
    public static long decode(byte[] bytes, int offset, int length) {
        if (length != SIZE_BYTES || bytes[offset] != Protocol.INPUT) {
            return MALFORMED;
        }
        return pack(
                u16(bytes, offset + 1),
                (bytes[offset + 3] & 0xff) << 16 | u16(bytes, offset + 4),
                u16(bytes, offset + 6),
                bytes[offset + 8]);
    }

    private static int u16(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
    }

    /** As {@link #pack}. */
    public static void encode(WireWriter out, int sequence, int input, int appliedTick, int viewDelay) {
        out.u8(Protocol.INPUT);
        out.u16(sequence);
        out.u8(input >>> 16);
        out.u16(input);
        out.u16(appliedTick);
        out.u8(viewDelay);
    }
}
