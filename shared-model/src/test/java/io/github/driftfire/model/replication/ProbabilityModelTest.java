package io.github.driftfire.model.replication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.Golden;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProbabilityModelTest {
    private static final int DEPTH = 5;
    private static final int LEAVES = 1 << DEPTH;
    private static final int BASE = 1;
    private static final int ALL = 1 << ProbabilityModel.BITS;

    private final ProbabilityModel probabilities =
            new ProbabilityModel(BASE + LEAVES, List.of(new ProbabilityModel.Tree(BASE, DEPTH))).counting();

    @Test
    void leavesAPartToEachLeafWhateverTheOdds() {
        for (int zero256 : new int[] {0, 1, 128, 254, 255}) {
            guess(zero256);
            for (int leaf = 0; leaf < LEAVES; leaf++) {
                assertTrue(width(leaf) >= 1, "leaf " + leaf + " at " + zero256 + "/256: " + width(leaf));
            }
            assertEquals(0, probabilities.before(BASE, DEPTH, 0), "before the first");
            assertEquals(ALL, probabilities.before(BASE, DEPTH, LEAVES), "past the last");
        }
    }

    @Test
    void publishesHowOftenEachLeafWasCoded() {
        for (int i = 0; i < 1000; i++) {
            probabilities.countLeaf(BASE, DEPTH, i % 2 == 0 ? 3 : i % 4 == 1 ? 17 : 31);
        }
        probabilities.publish();

        assertEquals(ALL / 2.0, width(3), ALL / 50.0, "half of them");
        assertEquals(ALL / 4.0, width(17), ALL / 50.0, "a quarter");
        assertEquals(ALL / 4.0, width(31), ALL / 50.0, "the other quarter");
    }

    @Test
    void keepsTheirProportionsWhenCountsAreFull() {
        for (int i = 0; i < 3 << 20; i++) {
            probabilities.countLeaf(BASE, DEPTH, i % 4 == 0 ? 9 : 8);
        }
        probabilities.publish();

        assertEquals(ALL * 3 / 4.0, width(8), ALL / 50.0, "three quarters");
        assertEquals(ALL / 4.0, width(9), ALL / 50.0, "a quarter");
    }

    @Test
    void leavesArePutOnTheWireAsEver() {
        guess(200);
        ArithmeticEncoder encoder = new ArithmeticEncoder();
        encoder.begin();
        for (int leaf = 0; leaf < LEAVES; leaf += 3) {
            encoder.tree(probabilities, BASE, DEPTH, leaf);
        }
        encoder.end();

        int bits = encoder.sizeBits();
        assertEquals("2305c0e512a467daf0", Golden.hex(encoder.bytes(), (bits + 7) / 8), "blob of " + bits + " bits");
    }

    private void guess(int zero256) {
        for (int node = 1; node < LEAVES; node++) {
            probabilities.guess(BASE + node, zero256);
        }
        probabilities.tabulate();
    }

    private int width(int leaf) {
        return probabilities.before(BASE, DEPTH, leaf + 1) - probabilities.before(BASE, DEPTH, leaf);
    }
}
