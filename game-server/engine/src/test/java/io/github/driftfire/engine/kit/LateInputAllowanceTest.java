package io.github.driftfire.engine.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.game.LateInputLimits;
import io.github.driftfire.model.state.Model;
import org.junit.jupiter.api.Test;

/** A hundred units in a second, three hundred in a minute: a credit of 100 units, a reserve of 100, 5 units more of it in a second. */
final class LateInputAllowanceTest {
    private static final int HZ = 20;

    private final LateInputAllowance allowance = new LateInputAllowance(new LateInputLimits(20, 100, 300), HZ);

    @Test
    void holdsTheCreditOfASecond() {
        assertFalse(take(101), "more than a second's");
        assertTrue(take(60));
        assertFalse(take(41), "more than is left");
        assertFalse(allowance.isOverdrawn(), "what the credit refuses is taken from nothing");
    }

    @Test
    void refusesWhoOverdrawsTheReserveUntilHalfOfItIsThereAgain() {
        assertTrue(take(80));
        seconds(1);
        assertFalse(take(30), "25 are left");
        assertTrue(allowance.isOverdrawn());
        // From -5 to 50.
        seconds(10);
        assertTrue(allowance.isOverdrawn(), "after ten seconds");
        seconds(2);
        assertFalse(allowance.isOverdrawn(), "after twelve");
        assertTrue(take(40));
    }

    @Test
    void refusedInputsAreTakenFromTheReserveToo() {
        for (int i = 0; i < 60; i++) {
            take(40);
            seconds(1);
        }
        // From -95 at best to 50.
        seconds(28);
        assertTrue(allowance.isOverdrawn(), "28 s after the last stall");
        seconds(2);
        assertFalse(allowance.isOverdrawn(), "the debt has an end");
    }

    @Test
    void soAreThoseThatExceedTheCredit() {
        assertTrue(take(80));
        seconds(1);
        assertFalse(take(30), "25 are left");
        assertFalse(take(150), "more than a second's, while overdrawn");
        // From -100, the most, to 50.
        seconds(29);
        assertTrue(allowance.isOverdrawn(), "after 29 seconds");
        seconds(2);
        assertFalse(allowance.isOverdrawn(), "after 31");
    }

    @Test
    void anotherPlayerHasAFullAllowance() {
        for (int i = 0; i < 60; i++) {
            take(40);
            seconds(1);
        }
        allowance.reset();
        assertTrue(take(100));
    }

    @Test
    void aGameThatSaysNothingElseHasFiveTimesTheSecondForAMinute() {
        assertEquals(500, new LateInputLimits(10, 100).unitsPerMinute());
    }

    private boolean take(int units) {
        return allowance.take(units * Model.SUB);
    }

    private void seconds(int count) {
        for (int i = 0; i < count * HZ; i++) {
            allowance.fill();
        }
    }
}
