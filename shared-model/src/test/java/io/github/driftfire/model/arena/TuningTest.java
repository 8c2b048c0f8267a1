package io.github.driftfire.model.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.math.Rng;
import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.model.state.EntityKind;
import io.github.driftfire.model.state.Field;
import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.state.Model;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** For every tick rate and size that a room may have. */
final class TuningTest {
    private static final int[] RATES_HZ = {10, 15, 20, 30, 50, 60, 90, 119, 120};

    private static List<WorldSettings> settings() {
        List<WorldSettings> all = new ArrayList<>();
        for (int hz : RATES_HZ) {
            for (int size : new int[] {WorldSettings.MIN_SIZE_UNITS, 4000, WorldSettings.MAX_SIZE_UNITS}) {
                all.add(new WorldSettings(Tuning.DOGFIGHT, size, size, hz));
                all.add(new WorldSettings(Tuning.WORKLOAD, size, size, hz));
            }
        }
        return all;
    }

    @Test
    void timersFitTheirFields() {
        for (WorldSettings settings : settings()) {
            Tuning tuning = Tuning.of(settings);
            fits(settings, Ship.FIELDS, Ship.RELOAD, tuning.reloadTicks);
            fits(settings, Ship.FIELDS, Ship.CALM, tuning.calmTicks);
            fits(settings, Ship.FIELDS, Ship.GUARD, tuning.guardTicks);
            fits(settings, Ship.FIELDS, Ship.SHIELD, tuning.shieldMax);
            fits(settings, Ship.FIELDS, Ship.ENERGY, Tuning.ENERGY_MAX);
            fits(settings, Ship.FIELDS, Ship.HULL, Tuning.HULL_MAX);
            fits(settings, Ship.FIELDS, Ship.X, tuning.widthSub - 1);
            fits(settings, Pulse.FIELDS, Pulse.TIME, tuning.pulseTicks);
            fits(settings, Pulse.FIELDS, Pulse.VX, tuning.pulseSpeed + tuning.speed(1300));
            fits(settings, Shard.FIELDS, Shard.TIME, tuning.shardTicks);
            fits(settings, Ship.FIELDS, Ship.LANCES, Tuning.LANCES_MAX);
            fits(settings, Ship.FIELDS, Ship.LANCE_RELOAD, tuning.lanceReloadTicks);
            fits(settings, Beam.FIELDS, Beam.LENGTH, Tuning.LANCE_RANGE_UNITS);
            fits(settings, Beam.FIELDS, Beam.TIME, tuning.beamTicks);
            fits(settings, Pickup.FIELDS, Pickup.TIME, tuning.pickupTicks);
            fits(settings, Rock.FIELDS, Rock.HULL, Rock.hull(Rock.LARGE));
            fits(settings, Rock.FIELDS, Rock.SIZE, Rock.LARGE);
            fits(settings, Pulse.FIELDS, Pulse.PILOT, Ship.MAX_PILOTS - 1);
            fits(settings, Ship.FIELDS, Ship.PILOT, Ship.MAX_PILOTS - 1);
        }
    }

    private static void fits(WorldSettings settings, FieldTable fields, int index, int value) {
        Field field = fields.field(index);
        assertTrue(field.fits(value), () -> field.name() + " = " + value + " with " + settings);
    }

    @Test
    void motionKeepsEveryValueInItsField() {
        for (WorldSettings settings : settings()) {
            Model model = ArenaModel.of(settings);
            for (int kind = 0; kind < model.kindCount(); kind++) {
                moveRandomRows(settings, model, model.kind(kind));
            }
        }
    }

    private static void moveRandomRows(WorldSettings settings, Model model, EntityKind kind) {
        Rng random = new Rng(13);
        int[] row = new int[kind.fields().size()];
        for (int r = 0; r < 20; r++) {
            for (int f = 0; f < row.length; f++) {
                Field field = kind.fields().field(f);
                row[f] = (random.next() >>> (32 - field.bits())) + field.min();
            }
            row[FieldTable.X] %= model.widthSub();
            row[FieldTable.Y] %= model.heightSub();
            for (int tick = 0; tick < 200 && kind.motion().step(row, 0); tick++) {
                for (int f = 0; f < row.length; f++) {
                    fits(settings, kind.fields(), f, row[f]);
                }
                int x = row[FieldTable.X];
                assertTrue(x >= 0 && x < model.widthSub(), () -> "x " + x);
            }
        }
    }

    @Test
    void aShipIsAboutAsFastAtEveryTickRate() {
        double usual = topSpeed(Tuning.DOGFIGHT, 30);
        for (int hz : RATES_HZ) {
            double speed = topSpeed(Tuning.DOGFIGHT, hz);
            assertTrue(Math.abs(speed / usual - 1) < 0.1, "at " + hz + " Hz: " + speed + ", at 30: " + usual);
        }
    }

    @Test
    void theReferenceLoadsShipsAreAsFastAsTheyShouldBe() {
        for (int hz : new int[] {20, 30}) {
            double exact = 0;
            for (int tick = 0; tick < 4 * hz; tick++) {
                exact = (exact + 300.0 / hz) * (1 - 0.75 / hz);
            }
            assertEquals(exact, topSpeed(Tuning.WORKLOAD, hz), 2, "units a second at " + hz + " Hz");
        }
    }

    /** In units a second, after four seconds of thrust. */
    private static double topSpeed(String preset, int hz) {
        WorldSettings settings = new WorldSettings(preset, 32_000, 32_000, hz);
        ShipMotion motion = new ShipMotion(Tuning.of(settings));
        int[] row = new int[Ship.FIELDS.size()];
        row[Ship.X] = 10_000 * Model.SUB;
        row[Ship.Y] = 10_000 * Model.SUB;
        for (int tick = 0; tick < 4 * hz; tick++) {
            motion.steer(row, 0, Ship.THRUST, 0);
            motion.step(row, 0);
        }
        return row[Ship.VX] * hz / (double) Model.SUB;
    }

    @Test
    void millisecondsBecomeTheNearestTicksAndAtLeastOne() {
        Tuning tuning = Tuning.of(Tuning.DEFAULTS);
        assertEquals(30, tuning.ticks(1000), "a second at 30 Hz");
        assertEquals(1, tuning.ticks(1), "a millisecond");
        assertEquals(2, tuning.ticks(60), "60 ms");
    }

    @Test
    void dragSlowsToAStop() {
        Tuning tuning = Tuning.of(Tuning.DEFAULTS);
        int velocity = 5_000;
        int ticks = 0;
        while (velocity != 0 && ticks < 5_000) {
            int slower = Tuning.slowed(velocity, tuning.drag);
            assertTrue(Math.abs(slower) < Math.abs(velocity), "from " + velocity + " to " + slower);
            assertEquals(-slower, Tuning.slowed(-velocity, tuning.drag), "the other way");
            velocity = slower;
            ticks++;
        }
        assertEquals(0, velocity, "velocity");
    }
}
