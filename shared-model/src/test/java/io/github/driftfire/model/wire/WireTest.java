package io.github.driftfire.model.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.Golden;
import io.github.driftfire.model.math.Rng;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class WireTest {
    @Test
    void hasItsGoldenBytes() {
        WireWriter out = new WireWriter(64);
        out.u8(0xab);
        out.u16(0x1234);
        out.u32(0xdeadbeef);
        out.bits(0b101, 3);
        out.bits(0x1ff, 9);
        out.bits(-2, 4);
        out.bits(1, 1);
        out.varint(300);
        out.text("é!");
        assertEquals("ab1234deadbeef" + "bffe80" + "ac02" + "03c3a921", Golden.hex(out.bytes(), out.size()), "bytes");
    }

    @Test
    void whatIsWrittenComesBack() {
        for (int seed = 1; seed <= 500; seed++) {
            WireWriter out = new WireWriter(4096);
            write(out, new Rng(seed));
            assertFalse(out.failed(), "the writer failed with seed " + seed);
            WireReader in = new WireReader(out.bytes(), 0, out.size());
            read(in, new Rng(seed), seed);
            assertFalse(in.failed(), "the reader failed with seed " + seed);
            assertEquals(0, in.left(), "bytes left with seed " + seed);
        }
    }

    private static void write(WireWriter out, Rng random) {
        for (int i = 0; i < 60; i++) {
            int width = random.between(1, 32);
            int value = random.next();
            switch (random.below(6)) {
                case 0 -> out.u8(value);
                case 1 -> out.u16(value);
                case 2 -> out.u32(value);
                case 3 -> out.bits(value, width);
                case 4 -> out.varint(value >>> (width - 1));
                default -> out.text(text(random));
            }
        }
    }

    private static void read(WireReader in, Rng random, int seed) {
        for (int i = 0; i < 60; i++) {
            int width = random.between(1, 32);
            int value = random.next();
            String where = "item " + i + " with seed " + seed;
            switch (random.below(6)) {
                case 0 -> assertEquals(value & 0xff, in.u8(), where);
                case 1 -> assertEquals(value & 0xffff, in.u16(), where);
                case 2 -> assertEquals(value, in.u32(), where);
                case 3 -> assertEquals(value << (32 - width) >>> (32 - width), in.bits(width), where);
                case 4 -> assertEquals(value >>> (width - 1), in.varint(), where);
                default -> assertEquals(text(random), in.text(), where);
            }
        }
    }

    private static String text(Rng random) {
        StringBuilder text = new StringBuilder();
        int[] ends = {0x7f, 0x7ff, 0xd7ff, 0x10ffff};
        for (int i = random.below(12); i > 0; i--) {
            int point = random.next() >>> 11;
            int kind = random.below(4);
            text.appendCodePoint(kind == 3 ? 0x10000 + point % 0x100000 : 1 + point % ends[kind]);
        }
        return text.toString();
    }

    @Test
    void signedBitsKeepTheirSign() {
        WireWriter out = new WireWriter(16);
        out.bits(-5, 7);
        out.bits(5, 7);
        out.bits(Integer.MIN_VALUE, 32);
        WireReader in = new WireReader(out.bytes(), 0, out.size());
        assertEquals(-5, in.signedBits(7), "-5");
        assertEquals(5, in.signedBits(7), "5");
        assertEquals(Integer.MIN_VALUE, in.signedBits(32), "the least int");
    }

    @Test
    void golombCodesComeBackAndAreShortForSmallNumbers() {
        Rng random = new Rng(10);
        for (int i = 0; i < 10_000; i++) {
            int order = random.below(9);
            int value = (random.next() >>> 3) >>> random.below(29);
            WireWriter out = new WireWriter(16);
            out.bits(1, random.below(8));
            int before = out.sizeBits();
            out.golomb(value, order);
            WireReader in = new WireReader(out.bytes(), 0, out.size());
            in.skipBits(before);
            assertEquals(value, in.golomb(order), "order " + order);
            assertEquals(out.sizeBits(), in.positionBits(), "bits of " + value + ", order " + order);
        }
        WireWriter out = new WireWriter(16);
        out.golomb(0, 0);
        assertEquals(1, out.sizeBits(), "bits of 0");
    }

    @Test
    void bitsAreCopiedFromAndToAnyPlace() {
        Rng random = new Rng(11);
        byte[] source = new byte[32];
        for (int i = 0; i < source.length; i++) {
            source[i] = (byte) random.next();
        }
        for (int i = 0; i < 5_000; i++) {
            int from = random.below(200);
            int count = random.below(256 - from);
            WireWriter out = new WireWriter(64);
            out.bits(0, random.below(30));
            int to = out.sizeBits();
            out.copyBits(source, from, count);
            WireReader expected = new WireReader(source);
            expected.skipBits(from);
            WireReader actual = new WireReader(out.bytes());
            actual.skipBits(to);
            assertEquals(to + count, out.sizeBits(), "bits written");
            for (int bit = 0; bit < count; bit++) {
                assertEquals(
                        expected.bits(1),
                        actual.bits(1),
                        "bit " + bit + " of " + count + " from " + from + " to " + to);
            }
        }
    }

    @Test
    void aWriterThatIsFullWritesNothingMore() {
        WireWriter out = new WireWriter(3);
        out.u16(0x0102);
        out.u16(0x0304);
        assertTrue(out.failed(), "it failed");
        out.u8(5);
        assertEquals("0102", Golden.hex(out.bytes(), out.size()), "bytes");
        assertFalse(out.reset().failed(), "it failed after a reset");
    }

    @Test
    void aReadPastTheEndLatchesFailure() {
        WireReader in = new WireReader(new byte[] {1, 2});
        assertEquals(0, in.u32(), "value");
        assertTrue(in.failed(), "it failed");
        assertEquals(0, in.u8(), "a value that would have been there");
        assertEquals(0, in.left(), "bytes left");
        assertFalse(in.wrap(new byte[] {7}, 0, 1).failed(), "it failed after it was wrapped");
        assertEquals(7, in.u8(), "value");
    }

    @Test
    void aRangeOutsideOfTheArrayLatchesFailure() {
        byte[] bytes = new byte[4];
        int[][] ranges = {{-1, 2}, {0, 5}, {3, 2}, {0, -1}, {Integer.MAX_VALUE, 1}, {1, Integer.MAX_VALUE}};
        for (int[] range : ranges) {
            assertTrue(new WireReader(bytes, range[0], range[1]).failed(), range[0] + ", " + range[1]);
        }
    }

    @Test
    void whatIsNotUtf8IsReplacedAsTheJdkDoes() {
        assertText("\uFFFDA", new byte[] {(byte) 0xff, 'A'});
        assertText("\uFFFD", new byte[] {(byte) 0xc3});
        assertText("A\uFFFDB", new byte[] {'A', (byte) 0xe2, (byte) 0x82, 'B'});
        WireWriter out = new WireWriter(16);
        out.text("\uD83Dx");
        assertEquals("\uFFFDx", new WireReader(out.bytes(), 0, out.size()).text(), "half a surrogate pair");
    }

    private static void assertText(String expected, byte[] utf8) {
        WireWriter out = new WireWriter(16);
        out.u8(utf8.length);
        out.copy(utf8, 0, utf8.length);
        assertEquals(
                expected,
                new WireReader(out.bytes(), 0, out.size()).text(),
                "text of " + Golden.hex(utf8, utf8.length));
    }

    @Test
    void agreesWithTheJdkOnUtf8() {
        Rng random = new Rng(8);
        for (int i = 0; i < 2_000; i++) {
            String text = text(random);
            WireWriter out = new WireWriter(64);
            out.text(text);
            byte[] expected = text.getBytes(StandardCharsets.UTF_8);
            assertEquals(
                    Golden.hex(expected, expected.length),
                    Golden.hex(out.bytes(), out.size()).substring(2),
                    "text " + text);
        }
    }

    @Test
    void aTextThatIsTooLongLatchesFailure() {
        WireWriter out = new WireWriter(1024);
        out.text("x".repeat(255));
        assertFalse(out.failed(), "255 bytes");
        out.text("x".repeat(256));
        assertTrue(out.failed(), "256 bytes");
    }

    @Test
    void noRubbishMakesTheReaderThrow() {
        Rng random = new Rng(9);
        byte[] bytes = new byte[40];
        for (int i = 0; i < 20_000; i++) {
            for (int b = 0; b < bytes.length; b++) {
                bytes[b] = (byte) random.next();
            }
            WireReader in = new WireReader(bytes, 0, random.below(41));
            for (int reads = 0; reads < 30; reads++) {
                int width = random.below(33);
                switch (random.below(9)) {
                    case 7 -> in.golomb(random.below(9));
                    case 8 -> in.skipBits(random.between(-5, 100));
                    case 0 -> in.u8();
                    case 1 -> in.u16();
                    case 2 -> in.u32();
                    case 3 -> in.bits(width);
                    case 4 -> in.varint();
                    case 5 -> in.skip(random.between(-5, 30));
                    default -> in.text();
                }
                assertTrue(in.left() >= 0 && in.leftBits() >= 0, "left " + in.left());
            }
        }
    }
}
