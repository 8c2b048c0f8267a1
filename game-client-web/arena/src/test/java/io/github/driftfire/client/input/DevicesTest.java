package io.github.driftfire.client.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.driftfire.kit.input.Bindings;
import io.github.driftfire.kit.input.Pad;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.math.Brads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same ship by fingers, by a gamepad, and by other keys than the usual ones. */
class DevicesTest {
    private final Actions actions = new Actions(false);
    private final Bindings bindings = new Bindings(actions.all());
    private final Stick stick = new Stick(bindings);
    private final Pad pad = new Pad();

    @BeforeEach
    void layOut() {
        stick.touch().width(400);
        stick.touch().place(0, 340, 740, 45);
        stick.touch().place(1, 240, 760, 30);
    }

    private void pad(int buttons, double x, double y) {
        pad.read(buttons, x, y);
        stick.pad(pad);
    }

    @Test
    void oneThumbSteersAndTheOtherFires() {
        stick.finger(11, 90, 600);
        assertEquals(0, stick.controls(), "a thumb that only rests");
        stick.fingerMoved(11, 90, 625);
        assertEquals(Ship.AIMED, stick.controls());
        assertEquals(Brads.QUARTER, stick.aimBrads(), "straight down");
        stick.fingerMoved(11, 90, 660);
        assertEquals(Ship.AIMED | Ship.THRUST, stick.controls());
        stick.finger(12, 340, 740);
        stick.finger(13, 240, 760);
        assertEquals(Ship.AIMED | Ship.THRUST | Ship.FIRE | Ship.BOOST, stick.controls());
        stick.fingerLifted(12);
        stick.taken();
        assertEquals(Ship.AIMED | Ship.THRUST | Ship.BOOST, stick.controls());
        stick.fingerLifted(11);
        stick.fingerLifted(13);
        assertEquals(Ship.AIMED, stick.controls(), "the ship keeps its course");
        assertEquals(Brads.QUARTER, stick.aimBrads());
    }

    @Test
    void aTapBetweenTwoInputsCounts() {
        stick.finger(1, 340, 740);
        stick.fingerLifted(1);
        assertEquals(Ship.FIRE, stick.controls());
        stick.taken();
        assertEquals(0, stick.controls());
    }

    @Test
    void beyondTheButtonsAThumbFires() {
        stick.finger(1, 300, 300);
        assertEquals(Ship.FIRE, stick.controls());
    }

    @Test
    void theSidesCanBeSwapped() {
        stick.touch().swap(true);
        stick.finger(1, 300, 300);
        stick.fingerMoved(1, 250, 300);
        assertEquals(Ship.AIMED | Ship.THRUST, stick.controls());
        assertEquals(Brads.HALF, stick.aimBrads());
        stick.finger(2, 90, 300);
        assertEquals(Ship.AIMED | Ship.THRUST | Ship.FIRE, stick.controls());
    }

    @Test
    void aTapAnywhereLaunchesWithoutAShip() {
        stick.without(true);
        stick.finger(1, 90, 300);
        assertEquals(Ship.FIRE, stick.controls());
        stick.fingerLifted(1);
        stick.taken();
        stick.without(false);
        stick.finger(1, 90, 300);
        assertEquals(0, stick.controls());
    }

    @Test
    void aGamepadsStickSteersAndItsButtonsDoTheRest() {
        pad(0, 0.1, 0.1);
        assertEquals(0, stick.controls(), "in the dead zone");
        pad(0, -0.5, 0);
        assertEquals(Ship.AIMED, stick.controls());
        assertEquals(Brads.HALF, stick.aimBrads());
        pad(1 << 7 | 1 << 6, 0, -1);
        assertEquals(Ship.AIMED | Ship.THRUST | Ship.FIRE | Ship.BOOST, stick.controls());
        assertEquals(Brads.HALF + Brads.QUARTER, stick.aimBrads(), "straight up");
        stick.taken();
        pad(1 << Pad.EAST, 0, 0);
        assertEquals(Ship.AIMED | Ship.BRAKE, stick.controls());
        stick.taken();
        pad(1 << 2 | 1 << 5, 0, 0);
        assertEquals(Ship.AIMED | Ship.SPECIAL | Ship.LANCE, stick.controls());
        stick.padGone();
        stick.taken();
        assertEquals(Ship.AIMED, stick.controls());
    }

    @Test
    void theOneThatIsMovedLastSteers() {
        stick.point(500, 500);
        pad(0, -1, 0);
        assertEquals(Brads.HALF, stick.aimBrads());
        stick.shipAt(500, 100, 0);
        assertEquals(Brads.HALF, stick.aimBrads(), "the pointer rests");
        pad(0, 0, 0);
        stick.point(500, 540);
        assertEquals(Brads.QUARTER, stick.aimBrads(), "the pointer");
        stick.key(Ship.LEFT, true);
        assertEquals(Ship.LEFT, stick.controls(), "a key");
    }

    @Test
    void anUpgradeIsChosenByKeyAndPad() {
        stick.key(stick.control("Digit2"), true);
        stick.key(stick.control("Digit2"), false);
        assertEquals(0, stick.controls(), "no control of the ship");
        assertEquals(2, stick.takeChoice());
        assertEquals(0, stick.takeChoice(), "once");
        pad(1 << Pad.RIGHT, 0, 0);
        assertEquals(3, stick.takeChoice());
        pad(1 << Pad.RIGHT, 0, 0);
        assertEquals(0, stick.takeChoice(), "it is held");
    }

    @Test
    void fliesByTheKeysOfThePlayersChoice() {
        bindings.bind(actions.thrust, "KeyI", "KeyW");
        bindings.bind(actions.brake, "Mouse0", null);
        assertEquals(Ship.THRUST, stick.control("KeyI"));
        assertEquals(0, stick.control("KeyW"));
        stick.button(0, true);
        assertEquals(Ship.BRAKE, stick.controls());
    }

    @Test
    void everyUsualKeyIsFreeAndBelongsToOneAction() {
        Bindings usual = new Bindings(new Actions(true).all());
        for (var action : usual.actions()) {
            for (String code : usual.codes(action)) {
                assertEquals(true, Bindings.isFree(code), code);
                assertEquals(action, usual.action(code), code);
            }
        }
    }
}
