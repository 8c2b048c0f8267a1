package io.github.driftfire.kit.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TouchButtonsTest {
    private static final int FIRE = 8;
    private static final int BOOST = 16;

    private final TouchButtons buttons = new TouchButtons(FIRE, BOOST);

    @BeforeEach
    void place() {
        buttons.place(0, 300, 700, 40);
        buttons.place(1, 220, 700, 30);
    }

    @Test
    void pressesWhatAFingerIsOn() {
        assertTrue(buttons.down(1, 310, 690));
        assertEquals(FIRE, buttons.held());
        assertTrue(buttons.down(2, 220, 700));
        assertEquals(FIRE | BOOST, buttons.held());
        buttons.up(1);
        assertEquals(BOOST, buttons.held());
        buttons.release();
        assertEquals(0, buttons.held());
        assertFalse(buttons.down(3, 100, 100), "on none");
    }

    @Test
    void slidesFromOneToAnother() {
        buttons.down(1, 300, 700);
        buttons.move(1, 240, 700);
        assertEquals(BOOST, buttons.held());
        buttons.move(1, 240, 600);
        assertEquals(BOOST, buttons.held(), "beside all it is still the last one");
        buttons.move(7, 300, 700);
        assertEquals(BOOST, buttons.held(), "a finger that presses none");
    }

    @Test
    void isALittleLargerThanItLooksAndNotShownHasNone() {
        assertTrue(buttons.down(1, 300, 748));
        buttons.up(1);
        assertFalse(buttons.down(1, 300, 752));
        buttons.place(0, 300, 700, 0);
        assertFalse(buttons.down(1, 300, 700));
        assertTrue(buttons.press(1, 0));
        assertEquals(FIRE, buttons.held());
    }
}
