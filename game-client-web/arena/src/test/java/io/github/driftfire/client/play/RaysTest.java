package io.github.driftfire.client.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.arena.ArenaModel;
import io.github.driftfire.model.arena.Beam;
import io.github.driftfire.model.arena.Rock;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.netcode.InterpolatedEntities;
import io.github.driftfire.netcode.InterpolatedEntity;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RaysTest implements Rays.Listener {
    private static final int OWN = 7;

    private final Model model = ArenaModel.of(Tuning.DEFAULTS);
    private final Rays rays = new Rays(model, Tuning.of(Tuning.DEFAULTS));
    private final InterpolatedEntities ships = new InterpolatedEntities(model, Ship.KIND);
    private final InterpolatedEntities rocks = new InterpolatedEntities(model, Rock.KIND);
    private final EntityTable beams = new EntityTable(model.kind(Beam.KIND), 8);
    private final int[] ship = new int[Ship.FIELDS.size()];
    private int flashes;

    RaysTest() {
        ship[Ship.X] = 1000 * Model.SUB;
        ship[Ship.Y] = 1000 * Model.SUB;
        ship[Ship.PILOT] = OWN;
    }

    @Test
    void flashesTheOwnBeamAtOnce() {
        rays.predict(ship, 100, ships, rocks, -1, pilot -> false);
        rays.advance(90, 16, this);
        assertEquals(1, flashes, "flashes");
        assertEquals(1000 + Tuning.MUZZLE_UNITS, rays.ray(0).x(), 0.01, "muzzle");
        assertEquals(Tuning.LANCE_RANGE_UNITS, rays.ray(0).lengthUnits(), 0.01, "length");
    }

    @Test
    void makesTheServersBeamOutOfThePredictedOneAndNotASecond() {
        rays.predict(ship, 100, ships, rocks, -1, pilot -> false);
        rays.advance(90, 16, this);
        serverBeam(OWN, 300);
        rays.appeared(0, beams, 101, OWN);
        rays.advance(97, 100, this);
        assertEquals(1, rays.size(), "beams");
        assertEquals(1, flashes, "flashes");
        assertEquals(300, rays.ray(0).lengthUnits(), 0.01, "length as the server has it");
    }

    @Test
    void flashesABeamOfAnotherWhenItsTickIsDrawn() {
        serverBeam(3, 300);
        rays.appeared(0, beams, 100, OWN);
        rays.advance(99.5, 16, this);
        assertEquals(0, flashes, "flashes before its tick");
        rays.advance(100, 16, this);
        assertEquals(1, flashes, "flashes in its tick");
        rays.advance(101, Rays.GLOW_MILLIS / 2, this);
        assertEquals(0.5, rays.ray(0).light(), 0.01, "light after half of its time");
        rays.advance(110, Rays.GLOW_MILLIS, this);
        assertEquals(0, rays.size(), "beams after all of it");
    }

    @Test
    void endsTheOwnBeamAtWhatItMeetsOnTheScreen() {
        EntityTable table = new EntityTable(model.kind(Rock.KIND), 8);
        table.claim(0);
        table.set(0, Rock.SIZE, Rock.LARGE);
        rocks.appeared(0);
        InterpolatedEntity rock = Objects.requireNonNull(rocks.at(0));
        table.set(0, Rock.X, 1400 * Model.SUB);
        table.set(0, Rock.Y, 1000 * Model.SUB);
        rock.copy(table.rows(), 0);
        rock.record(50);
        rock.sample(50);
        rock.show(0);
        rays.predict(ship, 100, ships, rocks, -1, pilot -> false);
        double gap = 400 - Tuning.MUZZLE_UNITS - Rock.radiusUnits(Rock.LARGE) - Tuning.LANCE_RADIUS_UNITS;
        assertEquals(gap, rays.ray(0).lengthUnits(), 0.01, "length");
        assertTrue(rays.ray(0).own(), "own");
    }

    private void serverBeam(int pilot, int length) {
        beams.claim(0);
        beams.set(0, Beam.PILOT, pilot);
        beams.set(0, Beam.LENGTH, length);
        beams.set(0, Beam.TIME, Tuning.of(Tuning.DEFAULTS).beamTicks);
    }

    @Override
    public void lanced(Ray ray) {
        flashes++;
    }
}
