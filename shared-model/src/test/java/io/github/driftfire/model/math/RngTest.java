package io.github.driftfire.model.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class RngTest {
    /** From the published JavaScript of mulberry32, times 2^32. */
    @Test
    void isMulberry32() {
        check(0, 0x4434B462, 0x00159C37, 0x39285B08, 0x256D8104, 0x77A2CBD4);
        check(1, 0xA087EAF3, 0x00B349C9, 0x8706C4EB, 0xFB2627FD, 0xF7E79D2B);
        check(1000, 0xCB91E4B7, 0xD3E35AE8, 0xB1073313, 0xE16D6093, 0x048F0679);
        check(-1, 0xE57BF3D3, 0x3081A5A4, 0xB7350390, 0xF1ADE904, 0xD8616A2F);
    }

    private static void check(int seed, int... expected) {
        Rng random = new Rng(seed);
        int[] actual = new int[expected.length];
        for (int i = 0; i < actual.length; i++) {
            actual[i] = random.next();
        }
        assertArrayEquals(expected, actual, "seed " + seed + " gives " + Arrays.toString(actual));
    }

    @Test
    void spreadsEvenlyOverItsRange() {
        Rng random = new Rng(4);
        int[] counts = new int[10];
        for (int i = 0; i < 100_000; i++) {
            counts[random.below(10)]++;
        }
        for (int count : counts) {
            assertTrue(count > 9_500 && count < 10_500, "counts " + Arrays.toString(counts));
        }
    }

    @Test
    void reachesBothEndsOfARange() {
        Rng random = new Rng(5);
        int least = 0;
        int most = 0;
        for (int i = 0; i < 1_000; i++) {
            int value = random.between(-3, 3);
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        assertEquals(-3, least, "least");
        assertEquals(3, most, "most");
    }

    @Test
    void aBoundThatIsTooWideIsRefused() {
        Rng random = new Rng(1);
        assertThrows(IllegalArgumentException.class, () -> random.below(65_537));
        assertThrows(IllegalArgumentException.class, () -> random.below(0));
    }
}
