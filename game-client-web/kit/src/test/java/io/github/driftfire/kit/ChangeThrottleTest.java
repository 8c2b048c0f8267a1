package io.github.driftfire.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ChangeThrottleTest {
    private final ChangeThrottle throttle = new ChangeThrottle(250);

    @Test
    void aThousandChangesInASecondAreToldFourTimesAndTheLastOneIsNotMissed() {
        int told = 0;
        int latest = 0;
        for (int version = 1; version <= 1000; version++) {
            if (throttle.takes(version, version)) {
                told++;
                latest = version;
            }
        }
        assertEquals(4, told, "told");
        assertEquals(751, latest, "the newest that was told");
        assertTrue(throttle.takes(1000, 1001), "the last one, when its time has come");
        assertFalse(throttle.takes(1000, 9999), "the same again");
    }

    @Test
    void theFirstAfterAResetIsToldAtOnce() {
        assertTrue(throttle.takes(0, 100));
        throttle.reset();
        assertTrue(throttle.takes(0, 101), "the same");
        assertFalse(throttle.takes(1, 102));
    }
}
