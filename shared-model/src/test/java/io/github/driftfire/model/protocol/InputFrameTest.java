package io.github.driftfire.model.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.Golden;
import io.github.driftfire.model.math.Rng;
import io.github.driftfire.model.wire.WireWriter;
import org.junit.jupiter.api.Test;

final class InputFrameTest {
    @Test
    void hasItsGoldenBytes() {
        WireWriter out = new WireWriter(InputFrame.SIZE_BYTES);
        InputFrame.encode(out, 0x1234, 0x2b03ff, 0xfedc, 0x2d);
        assertEquals("0212342b03fffedc2d", Golden.hex(out.bytes(), out.size()), "bytes");
    }

    @Test
    void comesBackAsItWent() {
        Rng random = new Rng(7);
        WireWriter out = new WireWriter(InputFrame.SIZE_BYTES);
        for (int i = 0; i < 10_000; i++) {
            int sequence = random.below(0x10000);
            int held = random.next() >>> (32 - InputFrame.INPUT_BITS);
            int tick = random.below(0x10000);
            int viewDelay = random.below(InputFrame.MAX_VIEW_DELAY + 1);
            InputFrame.encode(out.reset(), sequence, held, tick, viewDelay);
            long input = InputFrame.decode(out.bytes(), 0, out.size());
            assertEquals(sequence, InputFrame.sequence(input), "sequence");
            assertEquals(held, InputFrame.input(input), "input");
            assertEquals(tick, InputFrame.appliedTick(input), "applied tick");
            assertEquals(viewDelay, InputFrame.viewDelay(input), "view delay");
        }
    }

    @Test
    void anyOtherLengthOrTypeIsMalformed() {
        WireWriter out = new WireWriter(InputFrame.SIZE_BYTES);
        InputFrame.encode(out, 1, 2, 4, 5);
        for (int length = 0; length <= 16; length++) {
            byte[] bytes = new byte[16];
            System.arraycopy(out.bytes(), 0, bytes, 0, InputFrame.SIZE_BYTES);
            boolean right = length == InputFrame.SIZE_BYTES;
            long input = InputFrame.decode(bytes, 0, length);
            assertEquals(
                    right, input != InputFrame.MALFORMED, "length " + length + " gives " + Long.toHexString(input));
        }
        for (int type = 0; type < 256; type++) {
            out.bytes()[0] = (byte) type;
            long input = InputFrame.decode(out.bytes(), 0, out.bytes().length);
            assertEquals(type == Protocol.INPUT, input != InputFrame.MALFORMED, "type " + type);
        }
    }

    @Test
    void noInputLooksMalformed() {
        assertTrue(InputFrame.pack(-1, -1, -1, -1) != InputFrame.MALFORMED, "the fullest input");
        long input = InputFrame.pack(1, 2, 4, 0xff);
        assertEquals(InputFrame.MAX_VIEW_DELAY, InputFrame.viewDelay(input), "the greatest view delay");
    }

    @Test
    void sequencesThatWrapAroundKeepTheirOrder() {
        assertTrue(Protocol.isAfter(0, 0xffff), "0 comes after 65535");
        assertTrue(!Protocol.isAfter(0xffff, 0), "65535 comes before 0");
        assertTrue(!Protocol.isAfter(5, 5), "5 does not come after itself");
        assertTrue(Protocol.isAfter(0x7fff, 0), "32767 comes after 0");
    }
}
