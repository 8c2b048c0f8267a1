package io.github.driftfire.client.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.math.Brads;
import org.junit.jupiter.api.Test;

class StickTest {
    private final Stick stick = new Stick();

    @Test
    void turnsToThePointerOnceItHasMoved() {
        stick.shipAt(100, 100, 0);
        assertEquals(0, stick.controls());
        stick.point(100, 300);
        assertEquals(Ship.AIMED, stick.controls());
        assertEquals(Brads.QUARTER, stick.aimBrads(), "straight down");
        stick.point(20, 100);
        assertEquals(Brads.HALF, stick.aimBrads(), "straight left");
    }

    @Test
    void aimsNowhereElseWithoutHandsHoweverTheShipMoves() {
        stick.shipAt(100, 100, 0);
        stick.point(100, 300);
        stick.shipAt(300, 300, 1_000);
        assertEquals(Brads.HALF, stick.aimBrads(), "the ship moves under a pointer that has just moved");
        stick.shipAt(100, 100, 20_999);
        assertEquals(Brads.QUARTER, stick.aimBrads(), "not yet at rest");
        stick.shipAt(300, 300, 21_000);
        assertEquals(Brads.QUARTER, stick.aimBrads(), "at rest");
        stick.point(100, 300);
        stick.shipAt(300, 300, 22_000);
        assertEquals(Brads.QUARTER, stick.aimBrads(), "an event without a movement");
        stick.release();
        stick.shipAt(100, 500, 90_000);
        assertEquals(Brads.QUARTER, stick.aimBrads(), "a window that loses the keyboard is no hand");
        stick.key(Ship.THRUST, true);
        stick.shipAt(300, 300, 91_000);
        assertEquals(Brads.HALF, stick.aimBrads(), "a key is one");
    }

    @Test
    void letsTheKeysSteerUntilThePointerMovesForGood() {
        stick.point(300, 100);
        stick.key(Ship.LEFT, true);
        assertEquals(Ship.LEFT, stick.controls());
        stick.point(302, 101);
        assertEquals(Ship.LEFT, stick.controls(), "a bumped table");
        stick.taken();
        stick.point(340, 101);
        assertEquals(Ship.AIMED, stick.controls());
    }

    @Test
    void holdsWhatKeysAndButtonsHold() {
        stick.key(Ship.THRUST, true);
        stick.button(0, true);
        assertEquals(Ship.THRUST | Ship.FIRE, stick.controls());
        stick.taken();
        stick.button(0, false);
        assertEquals(Ship.THRUST, stick.controls());
        stick.release();
        assertEquals(0, stick.controls());
    }

    @Test
    void countsATapBetweenTwoInputsOnce() {
        stick.key(Ship.FIRE, true);
        stick.key(Ship.FIRE, false);
        assertEquals(Ship.FIRE, stick.controls());
        stick.taken();
        assertEquals(0, stick.controls());
    }
}
