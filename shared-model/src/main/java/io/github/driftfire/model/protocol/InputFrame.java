package io.github.driftfire.model.protocol;

import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;

/**
 * One tick's input of one player, packed into a {@code long} so that it queues without an object.
 *
 * <pre>
 *  63        48 47      40 39        24 23        8 7      0
 *  │ sequence  │ controls │    aim     │   tick    │ unused │
 * </pre>
 */
public final class InputFrame {
    public static final int SIZE_BYTES = 8;

    /** What {@link #decode} answers to a frame that is no input: bits that no input has. */
    public static final long MALFORMED = -1L;

    private InputFrame() {}

    /**
     * @param sequence 16 bits, one more for each input
     * @param controls the game's buttons, 8 bits
     * @param aim where the player points, 16 bits, in the game's unit
     * @param appliedTick low 16 bits of the last tick that the client applied
     */
    public static long pack(int sequence, int controls, int aim, int appliedTick) {
        return ((long) (sequence & 0xffff) << 48)
                | ((long) (controls & 0xff) << 40)
                | ((long) (aim & 0xffff) << 24)
                | ((long) (appliedTick & 0xffff) << 8);
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

    /** Reads one frame; {@link #MALFORMED} unless it is an input and nothing else. */
    public static long decode(WireReader in) {
        int type = in.u8();
        int sequence = in.u16();
        int controls = in.u8();
        int aim = in.u16();
        int tick = in.u16();
        return in.failed() || type != Protocol.INPUT || in.left() != 0
                ? MALFORMED
                : pack(sequence, controls, aim, tick);
    }

    public static void encode(WireWriter out, int sequence, int controls, int aim, int appliedTick) {
        out.u8(Protocol.INPUT);
        out.u16(sequence);
        out.u8(controls);
        out.u16(aim);
        out.u16(appliedTick);
    }
}
