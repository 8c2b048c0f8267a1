package io.github.driftfire.arena;

import io.github.driftfire.model.arena.Rock;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.math.Brads;
import io.github.driftfire.model.math.IntMath;
import io.github.driftfire.model.state.EntityTable;

/** Gives pilots a ship: when they first come, and after they lost one. */
final class ShipSpawner {
    /** A team's ships appear in this part of the arena's width. */
    private static final int TEAM_PART = 5;

    private final Arena arena;
    private int x;
    private int y;

    /** Of the random places that were tried for the present ship. */
    private int bestRoom;

    private int bestX;
    private int bestY;

    ShipSpawner(Arena arena) {
        this.arena = arena;
    }

    /** Counts a tick without a ship, and launches one when its time has come. */
    void await(Pilot pilot, boolean asks) {
        if (pilot.waited < Integer.MAX_VALUE / 2) {
            pilot.waited++;
        }
        boolean may = pilot.waited >= arena.tuning.respawnTicks;
        boolean must = pilot.bot || pilot.waited >= arena.tuning.launchTicks;
        if (may && (asks || must) && arena.hasRoom(arena.ships)) {
            launch(pilot);
        }
    }

    private void launch(Pilot pilot) {
        int partner = arena.firstFlights.near(pilot);
        ShipRecord carried = pilot.carriedShip;
        if (carried == null || !takePlace(carried)) {
            if (partner == Pilot.NONE) {
                choosePlace(pilot.team);
            } else {
                choosePlaceNear(partner);
            }
        }
        EntityTable ships = arena.ships;
        Tuning tuning = arena.tuning;
        int ship = arena.world.spawn(Ship.KIND);
        int heading = pilot.team == 0
                ? arena.random.below(Brads.TURN / Ship.AIM_BRADS) * Ship.AIM_BRADS
                : pilot.team == 1 ? 0 : Brads.HALF;
        if (partner != Pilot.NONE) {
            // Both see each other.
            heading = toward(partner);
        }
        ships.set(ship, Ship.X, x);
        ships.set(ship, Ship.Y, y);
        ships.set(ship, Ship.HEADING, heading);
        ships.set(ship, Ship.HULL, Tuning.HULL_MAX);
        ships.set(ship, Ship.SHIELD, tuning.shieldMax);
        ships.set(ship, Ship.GUARD, tuning.guardTicks);
        ships.set(ship, Ship.PILOT, pilot.number);
        ships.set(ship, Ship.SCORE, pilot.score);
        ships.set(ship, Ship.ENERGY, Tuning.ENERGY_MAX);
        // The press that asked for the ship should not end its protection as the first shot.
        ships.set(ship, Ship.RELOAD, tuning.rocks ? tuning.ticks(Rules.FIRST_SHOT_MILLIS) : 0);
        arena.progression.equip(pilot, ship);
        pilot.launched(ship, arena.tick);
        if (carried != null) {
            carried.restore(arena, pilot, ship, tuning.ticks(Rules.CARRIED_GUARD_MILLIS));
            pilot.carriedShip = null;
        }
        arena.firstFlights.launched(pilot);
    }

    /** Takes the place that a ship had in another room. {@code false} if it is not free. */
    private boolean takePlace(ShipRecord carried) {
        x = carried.get(Ship.X);
        y = carried.get(Ship.Y);
        return x < arena.tuning.widthSub
                && y < arena.tuning.heightSub
                && nearest(arena.ships, Ship.KIND) >= Arena.sub(Rules.CARRIED_SHIP_CLEARANCE)
                && nearest(arena.rocks, Rock.KIND) >= Arena.sub(Rules.SPAWN_ROCK_CLEARANCE);
    }

    private int toward(int ship) {
        int brads = Brads.atan2(arena.ships.get(ship, Ship.Y) - y, arena.ships.get(ship, Ship.X) - x);
        return brads / Ship.AIM_BRADS * Ship.AIM_BRADS;
    }

    /** Leaves in {@link #x} and {@link #y} the best of some random places; in open space, any. A team has one side of the arena. */
    private void choosePlace(int team) {
        if (!arena.tuning.rocks) {
            x = random(0, arena.tuning.widthSub);
            y = random(0, arena.tuning.heightSub);
            return;
        }
        int margin = Arena.sub(Rules.SPAWN_MARGIN);
        int right = arena.tuning.widthSub - margin;
        int left = team == 2 ? arena.tuning.widthSub - arena.tuning.widthSub / TEAM_PART : margin;
        right = team == 1 ? arena.tuning.widthSub / TEAM_PART : right;
        bestRoom = -1;
        for (int i = 0; i < Rules.SPAWN_TRIES && bestRoom < Arena.sub(Rules.SPAWN_FAR_ENOUGH); i++) {
            x = random(left, right);
            y = random(margin, arena.tuning.heightSub - margin);
            keepBest();
        }
        x = bestX;
        y = bestY;
    }

    /** The best of some random places within reach of a ship: no other ship is nearer, if that can be. */
    private void choosePlaceNear(int ship) {
        int margin = Arena.sub(Rules.SPAWN_MARGIN);
        bestRoom = -1;
        for (int i = 0; i < Rules.SPAWN_TRIES && bestRoom < Arena.sub(Rules.FIRST_FLIGHT_LEAST) - 256; i++) {
            int brads = arena.random.below(Brads.TURN);
            int far = Arena.sub(arena.random.between(Rules.FIRST_FLIGHT_LEAST, Rules.FIRST_FLIGHT_MOST));
            x = IntMath.clamp(
                    arena.ships.get(ship, Ship.X) + Brads.x(brads, far), margin, arena.tuning.widthSub - margin);
            y = IntMath.clamp(
                    arena.ships.get(ship, Ship.Y) + Brads.y(brads, far), margin, arena.tuning.heightSub - margin);
            keepBest();
        }
        x = bestX;
        y = bestY;
    }

    private void keepBest() {
        int room = room();
        if (room > bestRoom) {
            bestRoom = room;
            bestX = x;
            bestY = y;
        }
    }

    /** How far the nearest ship is from {@link #x} and {@link #y}; far less under a rock, which is worse than near an enemy. */
    private int room() {
        int room = nearest(arena.ships, Ship.KIND);
        boolean underRock = nearest(arena.rocks, Rock.KIND) < Arena.sub(Rules.SPAWN_ROCK_CLEARANCE);
        return underRock ? room / 256 : room;
    }

    private int nearest(EntityTable table, int kind) {
        int nearest = Integer.MAX_VALUE;
        for (int slot = 0; slot < table.end(); slot++) {
            if (arena.world.lives(kind, slot)) {
                nearest = Math.min(nearest, IntMath.length(x - table.get(slot, Ship.X), y - table.get(slot, Ship.Y)));
            }
        }
        return nearest;
    }

    private int random(int from, int to) {
        int steps = Math.max(1, (to - from) / 256);
        return from + arena.random.below(Math.min(steps, 65_536)) * 256;
    }
}
