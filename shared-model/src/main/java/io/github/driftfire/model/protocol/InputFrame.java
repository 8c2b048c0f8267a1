package io.github.driftfire.model.protocol;

import io.github.driftfire.model.wire.WireWriter;

/**
 * One tick's input of one player, packed into a {@code long} so that it queues without an object.
 *
 * <pre>
 *  63        48 47      40 39        24 23        8 7          0
 *  │ sequence  │ controls │    aim     │   tick    │ view delay │
 * </pre>
 */
public final class InputFrame {
    public static final int SIZE_BYTES = 9;

    /** Bits of an input that belong to the game: controls above aim. */
    public static final int INPUT_BITS = 24;

    /** What {@link #decode} answers to a frame that is no input: bits that no input has. */
    public static final long MALFORMED = -1L;

    /** Parts of a tick in which a view delay is counted. */
    public static final int DELAY_PARTS = 8;

    /** The greatest view delay; a byte's last value would make the fullest input look {@link #MALFORMED}. */
    public static final int MAX_VIEW_DELAY = 254;

    private static final long CONTROLS_AND_AIM = 0xff_ffffL << 24;

    private InputFrame() {}

    /**
     * @param sequence 16 bits, one more for each input
     * @param controls the game's buttons, 8 bits
     * @param aim where the player points, 16 bits, in the game's unit
     * @param appliedTick low 16 bits of the last tick that the client applied
     * @param viewDelay how far behind that tick the player's picture of others was drawn, in 1/{@link #DELAY_PARTS} ticks
     */
    public static long pack(int sequence, int controls, int aim, int appliedTick, int viewDelay) {
        return ((long) (sequence & 0xffff) << 48)
                | ((long) (controls & 0xff) << 40)
                | ((long) (aim & 0xffff) << 24)
                | ((long) (appliedTick & 0xffff) << 8)
                | Math.min(viewDelay & 0xff, MAX_VIEW_DELAY);
    }

    public static int sequence(long input) {
        return (int) (input >>> 48);
    }

    public static int controls(long input) {
        return (int) (input >>> 40) & 0xff;
    }

    public static int aim(long input) {
        return (int) (input >>> 24) & 0xffff;
    }

    public static int appliedTick(long input) {
        return (int) (input >>> 8) & 0xffff;
    }

    public static int viewDelay(long input) {
        return (int) input & 0xff;
    }

    /** Whether two inputs hold the same buttons and the same aim. */
    public static boolean holdsSame(long input, long other) {
        return ((input ^ other) & CONTROLS_AND_AIM) == 0;
    }

    /** Reads one frame; {@link #MALFORMED} unless it is an input and nothing else. */
    public static long decode(byte[] bytes, int offset, int length) {
        if (length != SIZE_BYTES || bytes[offset] != Protocol.INPUT) {
            return MALFORMED;
        }
        return pack(
                u16(bytes, offset + 1),
                bytes[offset + 3],
                u16(bytes, offset + 4),
                u16(bytes, offset + 6),
                bytes[offset + 8]);
    }

    private static int u16(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
    }

    /** An input whose picture is the newest tick as it is. */
    public static void encode(WireWriter out, int sequence, int controls, int aim, int appliedTick) {
        encode(out, sequence, controls, aim, appliedTick, 0);
    }

    public static void encode(WireWriter out, int sequence, int controls, int aim, int appliedTick, int viewDelay) {
        out.u8(Protocol.INPUT);
        out.u16(sequence);
        out.u8(controls);
        out.u16(aim);
        out.u16(appliedTick);
        out.u8(viewDelay);
    }
}
