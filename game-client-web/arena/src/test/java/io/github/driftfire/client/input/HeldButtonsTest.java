package io.github.driftfire.client.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.driftfire.kit.input.HeldButtons;
import io.github.driftfire.model.arena.Ship;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeldButtonsTest {
    private final Stick stick = new Stick();
    private final HeldButtons buttons = new HeldButtons(stick);

    private int held() {
        stick.taken();
        return stick.controls();
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,4", "2,2"})
    void letsGoOfAButtonThatANextEventTellsIsUp(int button, int mask) {
        buttons.press(button);
        int control = held();
        buttons.reconcile(mask);
        assertEquals(control, held(), "still down");
        buttons.reconcile(mask ^ 7);
        assertEquals(0, held(), "released outside the window");
    }

    @Test
    void keepsTheOthers() {
        buttons.press(0);
        buttons.press(2);
        buttons.release(0);
        assertEquals(Ship.THRUST, held());
        buttons.reconcile(2);
        assertEquals(Ship.THRUST, held());
    }

    @Test
    void leavesTheKeysAlone() {
        stick.key(Ship.THRUST, true);
        buttons.press(2);
        buttons.reconcile(0);
        assertEquals(Ship.THRUST, held());
    }

    @Test
    void passesOverButtonsThatDoNothing() {
        buttons.press(3);
        buttons.press(-1);
        assertEquals(0, held());
    }
}
