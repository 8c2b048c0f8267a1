package io.github.driftfire.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.kit.LateInputs;
import io.github.driftfire.engine.world.World;
import io.github.driftfire.model.arena.ArenaModel;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.ShipSteering;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.game.LateInputLimits;
import io.github.driftfire.model.game.Steering;
import io.github.driftfire.model.math.Rng;
import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.model.state.Model;
import org.junit.jupiter.api.Test;

/**
 * Ten minutes of late inputs: of a player with a bad line, and of one who holds inputs back to dodge unseen. The one is never refused, the other
 * gains next to nothing.
 */
class StallsForGainTest {
    private static final int MINUTES = 10;
    private static final int HZ = 30;
    private static final int SEEDS = 20;

    /** Only the second's limit holds, as it was before there was one for the minute. */
    private static final int UNLIMITED = 60 * Tuning.LATE_INPUT_UNITS;

    private static final int AIMED = Ship.AIMED | Ship.THRUST;
    private static final int DODGE = Ship.AIMED | Ship.BOOST;
    private static final int AHEAD = 256;

    /** 150 ms there and back, 30 ms of jitter, one packet in fifty comes 350 ms later and all behind it wait. */
    @Test
    void aBadLineIsNeverRefused() {
        for (int hz : new int[] {20, HZ, 60}) {
            for (int seed = 1; seed <= SEEDS; seed++) {
                UnsteadyLine line = new UnsteadyLine(wildHand(seed, hz), badLine(seed, hz), hz, 90 + 1000.0 / hz);
                fly(line, hz, new LateInputLimits(Math.min(hz, Protocol.MAX_MISSED_TICKS), Tuning.LATE_INPUT_UNITS));
                String which = "at " + hz + " Hz with seed " + seed;
                assertEquals(0, line.refused(), () -> which + ": late inputs refused");
                assertTrue(line.moves() > 100, () -> which + ": times that late inputs moved the ship " + line.moves());
            }
        }
    }

    @Test
    void whoStallsInEachSecondGainsNextToNothing() {
        UnsteadyLine before = stall(1000, UNLIMITED);
        assertTrue(before.movedUnits() > 25_000, "units without the limit: " + before.movedUnits());
        UnsteadyLine line = stall(1000, 5 * Tuning.LATE_INPUT_UNITS);
        assertTrue(line.movedUnits() < 1_000, "units: " + line.movedUnits());
        assertTrue(line.refused() > 500, "refused: " + line.refused());
    }

    @Test
    void whoStallsBeforeEachDodgeIsRefusedInTheEnd() {
        UnsteadyLine before = stall(3000, UNLIMITED);
        assertTrue(before.movedUnits() > 10_000, "units without the limit: " + before.movedUnits());
        UnsteadyLine line = stall(3000, 5 * Tuning.LATE_INPUT_UNITS);
        assertTrue(line.movedUnits() < 5_000, "units: " + line.movedUnits());
        assertTrue(line.refused() > 100, "refused: " + line.refused());
    }

    /** As the arena has it. */
    @Test
    void theArenaHasTheLimitOfAMinute() {
        LateInputLimits limits = new ShipSteering(Tuning.of(Tuning.DEFAULTS)).lateInputLimits();
        assertEquals(5 * Tuning.LATE_INPUT_UNITS, limits.unitsPerMinute());
    }

    /** Flies ahead, and dodges to one side and the other whenever the line seems to stall for 300 to 500 ms. */
    private static UnsteadyLine stall(int everyMillis, int unitsPerMinute) {
        Rng random = new Rng(5);
        int[] inputs = new int[MINUTES * 60 * HZ];
        double[] arrivals = new double[inputs.length];
        double periodMillis = 1000.0 / HZ;
        double stallMillis = everyMillis;
        double endMillis = 0;
        int aim = 0;
        for (int i = 0; i < inputs.length; i++) {
            double millis = i * periodMillis;
            if (millis >= stallMillis) {
                endMillis = millis + random.between(300, 500);
                stallMillis += everyMillis;
                aim = aim == 0 ? 512 : 0;
            }
            boolean stalls = millis < endMillis;
            inputs[i] = stalls ? ShipSteering.input(DODGE, aim) : ShipSteering.input(AIMED, AHEAD);
            arrivals[i] = stalls ? endMillis : millis;
        }
        UnsteadyLine line = new UnsteadyLine(inputs, arrivals, HZ, 1);
        fly(line, HZ, new LateInputLimits(HZ, Tuning.LATE_INPUT_UNITS, unitsPerMinute));
        return line;
    }

    private static double[] badLine(int seed, int hz) {
        Rng random = new Rng(seed);
        double[] arrivals = new double[MINUTES * 60 * hz];
        double last = 0;
        for (int i = 0; i < arrivals.length; i++) {
            double millis = i * 1000.0 / hz + 60 + random.below(30) + (i > 0 && random.oneIn(50) ? 350 : 0);
            last = Math.max(last, millis);
            arrivals[i] = last;
        }
        return arrivals;
    }

    /** Another direction, and half of the time the afterburner, two or three times a second. */
    private static int[] wildHand(int seed, int hz) {
        Rng random = new Rng(seed);
        int[] inputs = new int[MINUTES * 60 * hz];
        int held = 0;
        double untilMillis = 0;
        for (int i = 0; i < inputs.length; i++) {
            if (i * 1000.0 / hz >= untilMillis) {
                untilMillis += random.between(250, 550);
                held = ShipSteering.input(random.oneIn(2) ? AIMED : DODGE, random.below(1024));
            }
            inputs[i] = held;
        }
        return inputs;
    }

    private static void fly(UnsteadyLine line, int hz, LateInputLimits limits) {
        WorldSettings settings = new WorldSettings(Tuning.DOGFIGHT, 4000, 4000, hz);
        Model model = ArenaModel.of(settings);
        World world = World.of(model, kind -> 2);
        ShipSteering ship = new ShipSteering(Tuning.of(settings));
        Steering steering = ship.withLateInputs(limits, ship.inputOnlyFields());
        LateInputs lateInputs = new LateInputs(world, steering, 1, 0);
        int slot = world.spawn(Ship.KIND);
        int[] rows = world.table(Ship.KIND).rows();
        int at = world.table(Ship.KIND).at(slot);
        rows[at + Ship.X] = Arena.sub(2000);
        rows[at + Ship.Y] = Arena.sub(2000);
        rows[at + Ship.ENERGY] = Tuning.ENERGY_MAX;
        while (line.next()) {
            int input = lateInputs.apply(0, slot, line);
            steering.steer(rows, at, input);
            world.step();
            world.endTick();
        }
    }
}
