package io.github.driftfire.bench.swarm;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class InputPacingTest {
    private final InputPacing pacing = new InputPacing();

    private void received(int waiting, int frames) {
        for (int i = 0; i < frames; i++) {
            pacing.queueDepth(waiting);
        }
    }

    @Test
    void leavesOneInputOutAfterASecondInWhichOneAlwaysWaited() {
        received(1, 20);
        assertTrue(pacing.holdsBack(), "the next input");
        assertFalse(pacing.holdsBack(), "the one after it");
    }

    @Test
    void leavesNothingOutWhileTheQueueRunsEmptyNowAndThen() {
        for (int i = 0; i < 10; i++) {
            received(1, 19);
            received(0, 1);
        }
        assertFalse(pacing.holdsBack());
    }
}
