package io.github.driftfire.arena;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.arena.Pulse;
import io.github.driftfire.model.arena.Rock;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.state.Birth;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class PulseHitsTest {
    private final Stage stage = Stage.empty();
    private final Tuning tuning = stage.arena.tuning;

    @Test
    void aPulseTakesTheShieldBeforeTheHull() {
        stage.ship(0, 1000, 1000);
        int target = stage.ship(1, 2000, 2000);
        stage.pulse(0, 1960, 2000, 760, 0);
        stage.tick();
        assertEquals(Tuning.HULL_MAX, stage.arena.ships.get(target, Ship.HULL), "hull");
        assertEquals(
                tuning.shieldMax - tuning.pulseDamage * Tuning.SHIELD_SCALE,
                stage.arena.ships.get(target, Ship.SHIELD),
                "shield");
        stage.arena.ships.set(target, Ship.SHIELD, 10 * Tuning.SHIELD_SCALE);
        stage.pulse(0, 1960, 2000, 760, 0);
        stage.tick();
        assertEquals(0, stage.arena.ships.get(target, Ship.SHIELD), "shield after the second");
        assertEquals(
                Tuning.HULL_MAX - tuning.pulseDamage + 10,
                stage.arena.ships.get(target, Ship.HULL),
                "hull after the second");
    }

    @Test
    void aPulseNeverHitsItsOwnPilot() {
        int ship = stage.ship(0, 2000, 2000);
        int pulse = stage.pulse(0, 1960, 2000, 760, 0);
        stage.ticks(3);
        assertEquals(tuning.shieldMax, stage.arena.ships.get(ship, Ship.SHIELD), "shield");
        assertTrue(stage.world.lives(Pulse.KIND, pulse), "the pulse flies on");
    }

    @Test
    void aPulseDoesNotTunnelThroughTheSmallestRock() {
        for (int x = 1800; x < 1900; x++) {
            int rock = stage.rock(Rock.SMALL, 2000, 2000);
            int pulse = stage.pulse(0, x, 2000, 1900, 0);
            stage.ticks(6);
            assertFalse(stage.world.lives(Rock.KIND, rock), "a pulse from " + x + " passed the rock");
            assertFalse(stage.world.lives(Pulse.KIND, pulse), "the pulse from " + x + " flies on");
        }
    }

    @Test
    void aPulseThatGoesByDoesNotHit() {
        int target = stage.ship(1, 2000, 2000);
        stage.pulse(0, 1900, 2000 + Tuning.SHIP_RADIUS_UNITS + Tuning.PULSE_RADIUS_UNITS + 1, 760, 0);
        stage.ticks(8);
        assertEquals(tuning.shieldMax, stage.arena.ships.get(target, Ship.SHIELD), "shield");
    }

    @Test
    void theFirstOnTheWayIsHit() {
        int near = stage.ship(1, 2000, 2000);
        int far = stage.ship(2, 2040, 2000);
        stage.pulse(0, 1970, 2000, 3000, 0);
        stage.ticks(2);
        assertTrue(stage.arena.ships.get(near, Ship.SHIELD) < tuning.shieldMax, "the near one is hit");
        assertEquals(tuning.shieldMax, stage.arena.ships.get(far, Ship.SHIELD), "shield of the far one");
    }

    @Test
    void aRockStopsWhatIsMeantForTheShipBehindIt() {
        int target = stage.ship(1, 2100, 2000);
        int rock = stage.rock(Rock.LARGE, 2000, 2000);
        int pulse = stage.pulse(0, 1800, 2000, 760, 0);
        stage.ticks(20);
        assertFalse(stage.world.lives(Pulse.KIND, pulse), "the pulse has ended");
        assertEquals(tuning.shieldMax, stage.arena.ships.get(target, Ship.SHIELD), "shield");
        assertEquals(Rock.hull(Rock.LARGE) - tuning.pulseDamage, stage.arena.rocks.get(rock, Rock.HULL), "rock's hull");
    }

    @Test
    void aProtectedShipSwallowsPulsesUnharmed() {
        int target = stage.ship(1, 2000, 2000);
        stage.arena.ships.set(target, Ship.GUARD, 30);
        int pulse = stage.pulse(0, 1960, 2000, 760, 0);
        stage.tick();
        assertEquals(Pulse.ABSORBED, stage.cause(Pulse.KIND, pulse), "the pulse's end");
        assertEquals(tuning.shieldMax, stage.arena.ships.get(target, Ship.SHIELD), "shield");
    }

    @Test
    void theFirstShotEndsTheProtection() {
        int ship = stage.ship(0, 2000, 2000);
        stage.arena.ships.set(ship, Ship.GUARD, 60);
        stage.tick();
        assertEquals(59, stage.arena.ships.get(ship, Ship.GUARD), "guard before the shot");
        stage.controls[0] = Ship.FIRE;
        stage.tick();
        assertEquals(0, stage.arena.ships.get(ship, Ship.GUARD), "guard after the shot");
    }

    @Test
    void aPulseIsBornAsItsShipsFinalRowSays() {
        int ship = stage.ship(0, 2000, 2000);
        stage.move(stage.arena.ships, ship, 120, -77);
        stage.arena.ships.set(ship, Ship.HEADING, 333);
        stage.controls[0] = Ship.FIRE | Ship.THRUST | Ship.LEFT;
        stage.tick();
        assertEquals(1, stage.arena.pulses.count(), "pulses");
        int[] expected = new int[stage.arena.pulses.stride()];
        Birth birth =
                Objects.requireNonNull(stage.world.model().kind(Pulse.KIND).birthFrom(Ship.KIND));
        birth.derive(stage.arena.ships.rows(), stage.arena.ships.at(ship), expected, 0);
        int[] born = Arrays.copyOf(stage.arena.pulses.rows(), expected.length);
        assertArrayEquals(expected, born, "expected " + Arrays.toString(expected) + ", was " + Arrays.toString(born));
    }

    @Test
    void theCannonKeepsItsPace() {
        stage.ship(0, 500, 2000);
        stage.controls[0] = Ship.FIRE;
        stage.ticks(tuning.reloadTicks * 3 + 1);
        assertEquals(4, stage.arena.pulses.count(), "pulses");
    }

    @Test
    void thePulsesOfSomebodyWhoLeavesEnd() {
        stage.ship(0, 500, 2000);
        int pulse = stage.pulse(0, 1000, 2000, 760, 0);
        stage.game.leave(0);
        assertFalse(stage.world.lives(Pulse.KIND, pulse), "the pulse lives");
    }
}
