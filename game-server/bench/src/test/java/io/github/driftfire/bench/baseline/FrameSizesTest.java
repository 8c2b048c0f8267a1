package io.github.driftfire.bench.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class FrameSizesTest {
    @Test
    void areThoseOfTheLoadAndStartOver() {
        FrameSizes sizes = FrameSizes.of(20, 20, 1);

        for (int player = 0; player < 20; player++) {
            for (int tick = 0; tick < 20; tick++) {
                int bytes = sizes.bytes(tick, player);
                assertTrue(bytes > 8, "player " + player + " got " + bytes + " bytes, and a head has 8");
                assertEquals(bytes, sizes.bytes(tick + 20, player), "the same tick a round later");
            }
        }
    }
}
