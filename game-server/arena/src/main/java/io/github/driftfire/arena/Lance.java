package io.github.driftfire.arena;

import io.github.driftfire.engine.kit.LagCompensation;
import io.github.driftfire.model.arena.ArenaFeed;
import io.github.driftfire.model.arena.Beam;
import io.github.driftfire.model.arena.Rock;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.math.Brads;
import io.github.driftfire.model.math.IntMath;
import io.github.driftfire.model.protocol.InputFrame;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.Model;

/**
 * The lance: hits at once whatever its ray meets first, where the shooter saw it (lag compensation).
 *
 * <p>The ray leaves the shooter's ship as it is now, which the shooter predicted and saw, and meets others and rocks as they were on the
 * shooter's screen; rocks too, because a gap on the screen must be a gap. A ship that went behind cover longer ago than {@link LagCompensation} reaches
 * is safe. All rays of a tick are drawn before any does damage: of two ships that hit each other both are hit.
 */
final class Lance {
    private static final int RADIUS = Arena.sub(Tuning.LANCE_RADIUS_UNITS);
    private static final int SHIP_REACH = RADIUS + Arena.sub(Tuning.SHIP_RADIUS_UNITS);
    private static final int ROCK_REACH = RADIUS + Arena.sub(Rock.radiusUnits(Rock.LARGE));
    private static final int PARTS = InputFrame.DELAY_PARTS;

    private final Arena arena;
    private final LagCompensation lagCompensation;
    private final Damage damage;
    private final Debris debris;
    private final int[] shooters;
    private final int[] shipsHit;
    private final int[] rocksHit;
    private int count;

    // The present ray.
    private int muzzleX;
    private int muzzleY;
    private int heading;
    private int length;

    Lance(Arena arena, LagCompensation lagCompensation, Damage damage, Debris debris) {
        this.arena = arena;
        this.lagCompensation = lagCompensation;
        this.damage = damage;
        this.debris = debris;
        shooters = new int[arena.pilots.length];
        shipsHit = new int[arena.pilots.length];
        rocksHit = new int[arena.pilots.length];
    }

    /**
     * A ship fires: the beam springs from its row as the tick leaves it. What it met is hurt by {@link #strike}.
     *
     * @param lag8 how old the shooter's picture of the others is, in 1/8 ticks; bounded here
     */
    void fire(int ship, int lag8) {
        int beam = arena.world.spawn(Beam.KIND, Ship.KIND, ship);
        if (beam < 0) {
            return;
        }
        EntityTable beams = arena.beams;
        muzzleX = beams.get(beam, Beam.X);
        muzzleY = beams.get(beam, Beam.Y);
        heading = beams.get(beam, Beam.HEADING);
        int range = Arena.sub(beams.get(beam, Beam.LENGTH));
        length = range;
        arena.pilotOf(ship).shots++;
        int lag = lagCompensation.bounded(lag8);
        int target = firstShip(ship, lag);
        int rock = firstRock(lag);
        if (length < range) {
            beams.set(beam, Beam.LENGTH, length / Model.SUB);
        }
        shooters[count] = arena.ships.get(ship, Ship.PILOT);
        shipsHit[count] = rock == Pilot.NONE ? target : Pilot.NONE;
        rocksHit[count] = rock;
        count++;
    }

    /** Does the harm of all that have fired in this tick. */
    void strike() {
        for (int i = 0; i < count; i++) {
            int ship = shipsHit[i];
            int rock = rocksHit[i];
            if (rock != Pilot.NONE && arena.world.lives(Rock.KIND, rock)) {
                debris.wearRock(rock, Rules.LANCE_DAMAGE);
            } else if (ship != Pilot.NONE && arena.world.lives(Ship.KIND, ship) && !damage.isGuarded(ship)) {
                arena.pilots[shooters[i]].hits++;
                damage.hurt(ship, Rules.LANCE_DAMAGE, shooters[i], ArenaFeed.BY_LANCE);
            }
        }
        count = 0;
    }

    /** The first ship on the ray; shortens it. */
    private int firstShip(int shooter, int lag8) {
        int first = Pilot.NONE;
        for (int ship = 0; ship < arena.ships.end(); ship++) {
            if (ship != shooter
                    && arena.world.lives(Ship.KIND, ship)
                    && !arena.isAllied(arena.ships.get(shooter, Ship.PILOT), arena.ships.get(ship, Ship.PILOT))
                    && lagCompensation.find(ship, lag8)
                    && meets(lagCompensation.x(), lagCompensation.y(), SHIP_REACH)) {
                first = ship;
            }
        }
        return first;
    }

    /** The first rock on what is left of the ray; shortens it. */
    private int firstRock(int lag8) {
        int margin = ROCK_REACH + arena.rockIndex.fastest() * (lag8 / PARTS + 1);
        int endX = muzzleX + Brads.x(heading, length / 2) * 2;
        int endY = muzzleY + Brads.y(heading, length / 2) * 2;
        int found = arena.rockIndex.gather(
                Math.min(muzzleX, endX) - margin,
                Math.min(muzzleY, endY) - margin,
                Math.max(muzzleX, endX) + margin,
                Math.max(muzzleY, endY) + margin);
        int first = Pilot.NONE;
        EntityTable rocks = arena.rocks;
        for (int i = 0; i < found; i++) {
            int rock = arena.rockIndex.found(i);
            int x = rocks.get(rock, Rock.X) - rocks.get(rock, Rock.VX) * lag8 / PARTS;
            int y = rocks.get(rock, Rock.Y) - rocks.get(rock, Rock.VY) * lag8 / PARTS;
            int radius = Arena.sub(Rock.radiusUnits(rocks.get(rock, Rock.SIZE)));
            if (arena.world.lives(Rock.KIND, rock) && meets(x, y, RADIUS + radius)) {
                first = rock;
            }
        }
        return first;
    }

    /** Whether the ray meets a disc before its present end; if so, it ends there. */
    private boolean meets(int x, int y, int reach) {
        long dx = arena.dx(muzzleX, x);
        long dy = arena.dy(muzzleY, y);
        int along = (int) ((dx * Brads.cos(heading) + dy * Brads.sin(heading)) >> Brads.SHIFT);
        int aside = (int) ((dy * Brads.cos(heading) - dx * Brads.sin(heading)) >> Brads.SHIFT);
        if (Math.abs(aside) > reach) {
            return false;
        }
        int half = IntMath.sqrt(reach * reach - aside * aside);
        int entry = Math.max(0, along - half);
        if (along + half < 0 || entry >= length) {
            return false;
        }
        length = entry;
        return true;
    }
}
