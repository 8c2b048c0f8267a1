package io.github.driftfire.client.input;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AutoFireTest {
    private final AutoFire fire = new AutoFire();

    private boolean firesAt(double x, double y) {
        fire.begin(1000, 1000, 0);
        fire.target(x, y, 20);
        return fire.fires();
    }

    @Test
    void firesAtWhatIsAheadAndNear() {
        assertTrue(firesAt(1300, 1000));
        assertTrue(firesAt(1300, 1030), "it may move into the way");
        assertFalse(firesAt(1300, 1060), "aside");
        assertFalse(firesAt(800, 1000), "behind");
        assertFalse(firesAt(1600, 1000), "too far");
        fire.begin(1000, 1000, Math.PI / 2);
        assertFalse(fire.fires(), "nothing there");
        fire.target(1000, 1200, 20);
        fire.target(3000, 3000, 20);
        assertTrue(fire.fires(), "one of two");
    }
}
