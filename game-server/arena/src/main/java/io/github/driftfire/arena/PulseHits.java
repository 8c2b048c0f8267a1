package io.github.driftfire.arena;

import io.github.driftfire.engine.kit.SpatialIndex;
import io.github.driftfire.model.arena.ArenaFeed;
import io.github.driftfire.model.arena.Pulse;
import io.github.driftfire.model.arena.Rock;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.ShipStats;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.math.Brads;
import io.github.driftfire.model.state.EntityTable;
import java.util.Arrays;

/** What pulses hit: swept over the tick against everything that moves, the first on the way counts. */
final class PulseHits {
    private static final int PULSE_RADIUS = Arena.sub(Tuning.PULSE_RADIUS_UNITS);
    private static final int SHIP_REACH = PULSE_RADIUS + Arena.sub(Tuning.SHIP_RADIUS_UNITS);
    private static final int ROCK_REACH = PULSE_RADIUS + Arena.sub(Rock.radiusUnits(Rock.LARGE));

    private final Arena arena;
    private final Damage damage;
    private final Debris debris;
    private final int[] shipDamage;
    private final int[] rockDamage;
    private int bestTime;

    PulseHits(Arena arena, Damage damage, Debris debris) {
        this.arena = arena;
        this.damage = damage;
        this.debris = debris;
        shipDamage = new int[arena.pulses.capacity()];
        rockDamage = new int[arena.pulses.capacity()];
        Arrays.fill(shipDamage, arena.tuning.pulseDamage);
        Arrays.fill(rockDamage, arena.tuning.pulseDamage);
    }

    /**
     * A ship fires: the pulse springs from the ship's row as it is, so that it surprises nobody. Those of a spread shot are turned aside, in pairs.
     */
    void fire(int ship) {
        int pulses = arena.progression.pulses(ship);
        for (int i = 0; i < pulses; i++) {
            int pulse = arena.world.spawn(Pulse.KIND, Ship.KIND, ship);
            if (pulse < 0) {
                return;
            }
            shipDamage[pulse] = arena.progression.pulseDamage(ship);
            rockDamage[pulse] = arena.progression.rockDamage(ship);
            turnAside(ship, pulse, ShipStats.spreadBrads(i, pulses));
        }
    }

    private void turnAside(int ship, int pulse, int brads) {
        if (brads == 0) {
            return;
        }
        int heading = arena.ships.get(ship, Ship.HEADING) + brads;
        int speed = arena.tuning.stats.pulseSpeed(arena.progression.loadout(ship));
        arena.pulses.set(pulse, Pulse.VX, arena.ships.get(ship, Ship.VX) + Brads.x(heading, speed));
        arena.pulses.set(pulse, Pulse.VY, arena.ships.get(ship, Ship.VY) + Brads.y(heading, speed));
    }

    /** Ends the pulses of a pilot whose number becomes free: they would be somebody else's. */
    void forget(int pilot) {
        for (int pulse = 0; pulse < arena.pulses.end(); pulse++) {
            if (arena.world.lives(Pulse.KIND, pulse) && arena.pulses.get(pulse, Pulse.PILOT) == pilot) {
                arena.world.end(Pulse.KIND, pulse, Pulse.ABSORBED);
            }
        }
    }

    void resolve() {
        EntityTable pulses = arena.pulses;
        for (int pulse = 0; pulse < pulses.end(); pulse++) {
            if (!arena.world.lives(Pulse.KIND, pulse)) {
                continue;
            }
            bestTime = Sweep.TICK + 1;
            int ship = firstShip(pulse);
            int rock = arena.tuning.rocks ? firstRock(pulse) : Pilot.NONE;
            if (rock != Pilot.NONE) {
                hitRock(pulse, rock);
            } else if (ship != Pilot.NONE) {
                hitShip(pulse, ship);
            }
        }
    }

    /** The first ship on a pulse's way that is not its pilot's, if it comes before {@link #bestTime}. */
    private int firstShip(int pulse) {
        EntityTable pulses = arena.pulses;
        int at = pulses.at(pulse);
        int owner = pulses.rows()[at + Pulse.PILOT];
        int count = gather(arena.shipIndex, pulses.rows(), at, SHIP_REACH);
        int first = Pilot.NONE;
        for (int i = 0; i < count; i++) {
            int ship = arena.shipIndex.found(i);
            if (!arena.world.lives(Ship.KIND, ship) || arena.ships.get(ship, Ship.PILOT) == owner) {
                continue;
            }
            int time = time(arena.ships.rows(), arena.ships.at(ship), pulses.rows(), at, SHIP_REACH);
            if (time != Sweep.MISS && time < bestTime && !arena.isAllied(owner, arena.ships.get(ship, Ship.PILOT))) {
                bestTime = time;
                first = ship;
            }
        }
        return first;
    }

    private int firstRock(int pulse) {
        EntityTable pulses = arena.pulses;
        int at = pulses.at(pulse);
        int count = gather(arena.rockIndex, pulses.rows(), at, ROCK_REACH);
        int first = Pilot.NONE;
        for (int i = 0; i < count; i++) {
            int rock = arena.rockIndex.found(i);
            if (!arena.world.lives(Rock.KIND, rock)) {
                continue;
            }
            int radius = PULSE_RADIUS + Arena.sub(Rock.radiusUnits(arena.rocks.get(rock, Rock.SIZE)));
            int time = time(arena.rocks.rows(), arena.rocks.at(rock), pulses.rows(), at, radius);
            if (time != Sweep.MISS && time < bestTime) {
                bestTime = time;
                first = rock;
            }
        }
        return first;
    }

    /** Everything that can touch the pulse's way in this tick. */
    private static int gather(SpatialIndex index, int[] rows, int at, int reach) {
        int margin = reach + index.fastest();
        int x = rows[at + Pulse.X];
        int y = rows[at + Pulse.Y];
        int fromX = x - rows[at + Pulse.VX];
        int fromY = y - rows[at + Pulse.VY];
        return index.gather(
                Math.min(x, fromX) - margin,
                Math.min(y, fromY) - margin,
                Math.max(x, fromX) + margin,
                Math.max(y, fromY) + margin);
    }

    private int time(int[] targets, int target, int[] pulses, int at, int radius) {
        // Ship and Rock keep place and velocity in the same fields.
        return Sweep.hit(
                arena.dx(targets[target + Ship.X], pulses[at + Pulse.X]),
                arena.dy(targets[target + Ship.Y], pulses[at + Pulse.Y]),
                pulses[at + Pulse.VX] - targets[target + Ship.VX],
                pulses[at + Pulse.VY] - targets[target + Ship.VY],
                radius);
    }

    private void hitShip(int pulse, int ship) {
        if (damage.isGuarded(ship)) {
            arena.world.end(Pulse.KIND, pulse, Pulse.ABSORBED);
            return;
        }
        arena.world.end(Pulse.KIND, pulse, Pulse.HIT);
        int shooter = arena.pulses.get(pulse, Pulse.PILOT);
        arena.pilots[shooter].hits++;
        if (!arena.tuning.rocks) {
            arena.score(arena.pilots[shooter], Rules.WORKLOAD_HIT_SCORE);
        }
        damage.hurt(ship, shipDamage[pulse], shooter, ArenaFeed.BY_PULSE);
    }

    private void hitRock(int pulse, int rock) {
        arena.world.end(Pulse.KIND, pulse, Pulse.HIT);
        debris.wearRock(rock, rockDamage[pulse]);
    }
}
