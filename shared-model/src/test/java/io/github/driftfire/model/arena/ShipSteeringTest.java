package io.github.driftfire.model.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.protocol.InputFrame;
import org.junit.jupiter.api.Test;

final class ShipSteeringTest {

    @Test
    void anInputHoldsItsPartsWithoutMixingThem() {
        int input = ShipSteering.withChoice(ShipSteering.input(Ship.SPECIAL | Ship.THRUST, 1023), 7);
        assertEquals(Ship.SPECIAL | Ship.THRUST, ShipSteering.controls(input), "controls");
        assertEquals(7, ShipSteering.choice(input), "choice");
        assertEquals(1023, ShipSteering.aim(input), "aim");
        assertEquals(0, ShipSteering.choice(ShipSteering.withChoice(input, 0)), "the choice taken back");
    }

    @Test
    void theLayoutNamesTheSameBits() {
        int input = ShipSteering.withChoice(ShipSteering.input(Ship.BRAKE, 300), 5);
        assertEquals(input, ShipSteering.INPUT.pack(Ship.BRAKE, 5, 300));
        assertEquals((1 << InputFrame.INPUT_BITS) - 1, ShipSteering.INPUT.mask(), "all bits are used");
        assertTrue(ShipSteering.INPUT.isPossible(input));
        assertFalse(ShipSteering.INPUT.isPossible(ShipSteering.input(2 * Ship.SPECIAL, 0)), "a button that nobody has");
    }
}
