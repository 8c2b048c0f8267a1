package io.github.driftfire.model.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.math.Brads;
import io.github.driftfire.model.math.Rng;
import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.model.state.Field;
import io.github.driftfire.model.state.Model;
import org.junit.jupiter.api.Test;

final class ShipMotionTest {
    private static final int MIDDLE = 2000 * Model.SUB;

    private final Tuning tuning = Tuning.of(Tuning.DEFAULTS);
    private final ShipMotion motion = new ShipMotion(tuning);
    private final int[] ship = new int[Ship.FIELDS.size()];

    ShipMotionTest() {
        ship[Ship.X] = MIDDLE;
        ship[Ship.Y] = MIDDLE;
        ship[Ship.HULL] = Tuning.HULL_MAX;
        ship[Ship.ENERGY] = Tuning.ENERGY_MAX;
    }

    private void ticks(int count, int controls, int aim) {
        for (int i = 0; i < count; i++) {
            motion.steer(ship, 0, controls, aim);
            motion.step(ship, 0);
        }
    }

    @Test
    void thrustsAlongItsHeadingAndDriftsOnWithoutIt() {
        ship[Ship.HEADING] = Brads.QUARTER;
        ticks(30, Ship.THRUST, 0);
        int speed = ship[Ship.VY];
        assertTrue(speed > 0, "vy " + speed);
        assertEquals(0, ship[Ship.VX], "vx");
        ticks(10, 0, 0);
        assertTrue(ship[Ship.VY] > 0 && ship[Ship.VY] < speed, "vy after drifting " + ship[Ship.VY]);
    }

    @Test
    void brakesHarderThanItDriftsAndThrustsNotMeanwhile() {
        ship[Ship.VX] = 4000;
        ticks(10, 0, 0);
        int drifted = ship[Ship.VX];
        ship[Ship.VX] = 4000;
        ticks(10, Ship.BRAKE | Ship.THRUST | Ship.BOOST, 0);
        assertTrue(
                ship[Ship.VX] > 0 && ship[Ship.VX] * 2 < drifted, drifted + " drifting, " + ship[Ship.VX] + " braking");
        assertEquals(Ship.BRAKING, ship[Ship.CONTROLS], "controls");
        ticks(1, Ship.THRUST, 0);
        assertEquals(Ship.THRUST, ship[Ship.CONTROLS], "controls after the brake");
    }

    @Test
    void turnsTowardsWhereItPointsTheShortWayAndStopsThere() {
        ship[Ship.HEADING] = 1000;
        ticks(1, Ship.AIMED, 100);
        assertEquals(Brads.wrap(1000 + tuning.turn), ship[Ship.HEADING], "heading after a tick");
        ticks(30, Ship.AIMED, 100);
        assertEquals(100, ship[Ship.HEADING], "heading in the end");
    }

    @Test
    void turnsByTheKeysAndNotAtAllByBoth() {
        ticks(1, Ship.RIGHT, 0);
        assertEquals(tuning.turn, ship[Ship.HEADING], "right");
        ticks(1, Ship.LEFT, 0);
        assertEquals(0, ship[Ship.HEADING], "left");
        ticks(1, Ship.LEFT | Ship.RIGHT, 0);
        assertEquals(0, ship[Ship.HEADING], "both");
    }

    @Test
    void firesWhenReadyAndNotBefore() {
        assertEquals(Ship.FIRE, motion.steer(ship, 0, Ship.FIRE, 0), "the first shot");
        motion.step(ship, 0);
        for (int tick = 1; tick < tuning.reloadTicks; tick++) {
            assertEquals(0, motion.steer(ship, 0, Ship.FIRE, 0), "a shot after " + tick + " ticks");
            motion.step(ship, 0);
        }
        assertEquals(Ship.FIRE, motion.steer(ship, 0, Ship.FIRE, 0), "the second shot");
    }

    @Test
    void theLanceSpendsAChargeAShotAtItsOwnPace() {
        ship[Ship.LANCES] = 2;
        ship[Ship.GUARD] = 50;
        int shots = 0;
        for (int tick = 0; tick < 5 * tuning.lanceReloadTicks; tick++) {
            int fired = motion.steer(ship, 0, Ship.LANCE, 0);
            motion.step(ship, 0);
            shots += fired == Ship.LANCE ? 1 : 0;
            assertEquals(
                    fired != 0,
                    tick % tuning.lanceReloadTicks == 0 && shots <= 2 && tick <= tuning.lanceReloadTicks,
                    "fires in tick " + tick);
        }
        assertEquals(2, shots, "shots");
        assertEquals(0, ship[Ship.LANCES], "charges");
        assertEquals(0, ship[Ship.GUARD], "guard");
        assertEquals(0, ship[Ship.CONTROLS], "controls: the lance does not show in them");
    }

    @Test
    void theAfterburnerIsFasterUntilItsEnergyIsSpent() {
        ticks(5, Ship.BOOST, 0);
        assertTrue((ship[Ship.CONTROLS] & Ship.BOOST) != 0, "it burns");
        int tick = 5;
        while ((ship[Ship.CONTROLS] & Ship.BOOST) != 0 && tick < 1_000) {
            ticks(1, Ship.BOOST, 0);
            tick++;
        }
        assertTrue(tick > 50 && tick < 80, "ticks until it goes out: " + tick);
        ticks(5, Ship.BOOST, 0);
        assertEquals(0, ship[Ship.CONTROLS] & Ship.BOOST, "it stays out at once after");
        assertTrue(ship[Ship.ENERGY] > 0, "energy comes back");
        ticks(60, Ship.BOOST, 0);
        assertTrue(ship[Ship.ENERGY] < Tuning.ENERGY_MAX / 2, "it has burnt again: " + ship[Ship.ENERGY]);
    }

    @Test
    void theShieldWaitsForCalmAndThenFills() {
        ship[Ship.CALM] = 3;
        ticks(3, 0, 0);
        assertEquals(0, ship[Ship.SHIELD], "shield while it is not calm");
        ticks(1, 0, 0);
        assertEquals(tuning.shieldRegen, ship[Ship.SHIELD], "shield after a calm tick");
        ticks(500, 0, 0);
        assertEquals(tuning.shieldMax, ship[Ship.SHIELD], "shield in the end");
    }

    @Test
    void theForceFieldTurnsShipsBackBeforeTheBorder() {
        ship[Ship.X] = 300 * Model.SUB;
        ship[Ship.HEADING] = Brads.HALF;
        int least = ship[Ship.X];
        for (int i = 0; i < 300; i++) {
            ticks(1, Ship.THRUST, 0);
            least = Math.min(least, ship[Ship.X]);
        }
        assertTrue(least > 0, "closest to the border " + least);
        ticks(60, 0, 0);
        assertTrue(ship[Ship.X] > Tuning.FIELD_UNITS * Model.SUB / 2, "x after drifting " + ship[Ship.X]);
    }

    @Test
    void nothingLeavesTheArenaHoweverFastItIs() {
        Rng random = new Rng(14);
        for (int i = 0; i < 500; i++) {
            ship[Ship.VX] = random.between(-30_000, 30_000);
            ship[Ship.VY] = random.between(-30_000, 30_000);
            motion.step(ship, 0);
            int x = ship[Ship.X];
            int y = ship[Ship.Y];
            assertTrue(x >= 0 && x < tuning.widthSub && y >= 0 && y < tuning.heightSub, "at " + x + ", " + y);
        }
    }

    @Test
    void openSpaceWrapsAround() {
        Tuning open = Tuning.of(new WorldSettings(Tuning.WORKLOAD, 1000, 1000, 20));
        ship[Ship.X] = 999 * Model.SUB;
        ship[Ship.Y] = 1;
        ship[Ship.VX] = 2 * Model.SUB;
        ship[Ship.VY] = -Model.SUB;
        new ShipMotion(open).step(ship, 0);
        assertTrue(ship[Ship.X] < 2 * Model.SUB, "x " + ship[Ship.X]);
        assertTrue(ship[Ship.Y] > 998 * Model.SUB, "y " + ship[Ship.Y]);
    }

    /** Those who see a ship do not have its owner's fields. */
    @Test
    void flightDoesNotReadWhatOnlyTheOwnerHas() {
        Rng random = new Rng(15);
        for (int i = 0; i < 2_000; i++) {
            int[] other = new int[ship.length];
            for (int f = 0; f < ship.length; f++) {
                Field field = Ship.FIELDS.field(f);
                ship[f] = (random.next() >>> (32 - field.bits())) + field.min();
                other[f] = field.role() == Field.Role.OWNER ? random.next() >>> (32 - field.bits()) : ship[f];
            }
            motion.step(ship, 0);
            motion.step(other, 0);
            for (int f = 0; f < ship.length; f++) {
                if (Ship.FIELDS.field(f).role() != Field.Role.OWNER) {
                    assertEquals(ship[f], other[f], Ship.FIELDS.field(f).name());
                }
            }
        }
    }

    @Test
    void motionLeavesTheControlsAlone() {
        ship[Ship.CONTROLS] = Ship.THRUST | Ship.AIMED;
        ship[Ship.AIM] = 99;
        motion.step(ship, 0);
        assertEquals(Ship.THRUST | Ship.AIMED, ship[Ship.CONTROLS], "controls");
        assertEquals(99, ship[Ship.AIM], "aim");
    }
}
