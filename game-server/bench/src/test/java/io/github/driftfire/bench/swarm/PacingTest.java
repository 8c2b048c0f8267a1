package io.github.driftfire.bench.swarm;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class PacingTest {
    private final Pacing pacing = new Pacing();

    private void hear(int waiting, int frames) {
        for (int i = 0; i < frames; i++) {
            pacing.heard(waiting);
        }
    }

    @Test
    void leavesOneInputOutAfterASecondInWhichOneAlwaysWaited() {
        hear(1, 20);
        assertTrue(pacing.holdsBack(), "the next input");
        assertFalse(pacing.holdsBack(), "the one after it");
    }

    @Test
    void leavesNothingOutWhileTheQueueRunsEmptyNowAndThen() {
        for (int i = 0; i < 10; i++) {
            hear(1, 19);
            hear(0, 1);
        }
        assertFalse(pacing.holdsBack());
    }
}
