package io.github.driftfire.kit.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PadTest {
    private final Pad pad = new Pad();

    @Test
    void restsInItsDeadZone() {
        pad.read(0, 0.15, -0.12);
        assertEquals(0, pad.x());
        assertFalse(pad.moved());
        pad.read(0, 0.23, 0);
        assertEquals(0.013, pad.x(), 0.001);
        pad.read(0, 1, 0);
        assertEquals(1, pad.x(), 1e-9);
        pad.read(0, 0.8, 0.8);
        assertEquals(1, Math.hypot(pad.x(), pad.y()), 1e-9, "a square corner");
        assertTrue(pad.moved());
        pad.release();
        assertFalse(pad.moved());
    }

    @Test
    void tellsAPressOnce() {
        pad.read(1 << Pad.SOUTH, 0, 0);
        assertEquals(1 << Pad.SOUTH, pad.pressed());
        pad.read(1 << Pad.SOUTH | 1 << Pad.START, 0, 0);
        assertEquals(1 << Pad.START, pad.pressed());
        assertEquals(1 << Pad.SOUTH | 1 << Pad.START, pad.buttons());
        pad.read(0, 0, 0);
        assertEquals(0, pad.pressed());
    }

    @Test
    void itsStickIsACrossInMenus() {
        pad.read(0, 0, 1);
        assertEquals(1 << Pad.DOWN, pad.menuPressed());
        assertEquals(0, pad.pressed());
        pad.read(0, 0, 1);
        assertEquals(0, pad.menuPressed(), "held");
        pad.read(1 << Pad.DOWN, 0, 1);
        assertEquals(0, pad.menuPressed(), "held by both");
        pad.read(0, -1, 0);
        assertEquals(1 << Pad.LEFT, pad.menuPressed());
    }
}
