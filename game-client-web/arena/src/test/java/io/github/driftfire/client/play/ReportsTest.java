package io.github.driftfire.client.play;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.arena.Tuning;
import org.junit.jupiter.api.Test;

class ReportsTest {
    private final Tuning tuning = Tuning.of(Tuning.DEFAULTS);

    @Test
    void tellsAShipThatWasLaunchedInViewFromOneThatCameIntoView() {
        int quarterSecond = tuning.hz / 4;
        assertTrue(Reports.isNew(tuning, tuning.guardTicks - quarterSecond, 0), "shown 250 ms after its launch");
        assertFalse(Reports.isNew(tuning, tuning.guardTicks - tuning.hz, 0), "shown a second after its launch");
        assertFalse(Reports.isNew(tuning, 0, 0), "without protection");
    }

    @Test
    void keepsAShipNewWhileItComesIn() {
        int ticks = tuning.guardTicks - tuning.hz * 3 / 4;
        assertFalse(Reports.isNew(tuning, ticks, 0), "shown 750 ms after its launch");
        assertTrue(Reports.isNew(tuning, ticks, 350), "shown 400 ms after its launch, and for 350 ms");
    }
}
