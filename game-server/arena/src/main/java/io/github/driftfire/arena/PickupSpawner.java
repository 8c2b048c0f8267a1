package io.github.driftfire.arena;

import io.github.driftfire.model.arena.Pickup;
import io.github.driftfire.model.arena.Rock;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.math.Brads;
import io.github.driftfire.model.math.IntMath;
import io.github.driftfire.model.state.EntityTable;

/** Leaves pick-ups about the arena, in the open and near nobody: as many in a pick-up's lifetime as the arena is to hold. */
final class PickupSpawner {
    private final Arena arena;
    private final int most;
    int pause;

    PickupSpawner(Arena arena) {
        this.arena = arena;
        most = most(arena.settings);
    }

    /** Pick-ups that lie about at most. */
    static int most(ArenaSettings settings) {
        return Math.max(Rules.PICKUPS_LEAST, settings.widthUnits() * settings.heightUnits() / Rules.AREA_PER_PICKUP);
    }

    void tick() {
        if (--pause > 0) {
            return;
        }
        pause = Math.max(1, arena.tuning.pickupTicks / most);
        if (arena.pickups.count() < most) {
            add();
        }
    }

    /** Tries one place; one that is taken is given up until the next time. */
    private void add() {
        int margin = Rules.SPAWN_MARGIN;
        int x = Arena.sub(margin + arena.random.below(arena.settings.widthUnits() - 2 * margin));
        int y = Arena.sub(margin + arena.random.below(arena.settings.heightUnits() - 2 * margin));
        if (isNear(arena.ships, Ship.KIND, x, y, Arena.sub(Rules.PICKUP_SHIP_CLEARANCE))
                || isNear(arena.rocks, Rock.KIND, x, y, Arena.sub(Rules.PICKUP_ROCK_CLEARANCE))) {
            return;
        }
        int pickup = arena.world.spawn(Pickup.KIND);
        if (pickup < 0) {
            return;
        }
        int heading = arena.random.below(Brads.TURN);
        int speed = arena.tuning.speed(Rules.PICKUP_SPEED);
        EntityTable pickups = arena.pickups;
        pickups.set(pickup, Pickup.X, x);
        pickups.set(pickup, Pickup.Y, y);
        pickups.set(pickup, Pickup.VX, Brads.x(heading, speed));
        pickups.set(pickup, Pickup.VY, Brads.y(heading, speed));
        pickups.set(pickup, Pickup.TIME, arena.tuning.pickupTicks);
        // Every other is a charge.
        int type = arena.random.below(2 * (Pickup.TYPES - 1));
        pickups.set(pickup, Pickup.TYPE, type < Pickup.TYPES ? type : Pickup.LANCE);
    }

    private boolean isNear(EntityTable table, int kind, int x, int y, int clearance) {
        for (int slot = 0; slot < table.end(); slot++) {
            if (arena.world.lives(kind, slot)
                    && IntMath.length(x - table.get(slot, Ship.X), y - table.get(slot, Ship.Y)) < clearance) {
                return true;
            }
        }
        return false;
    }
}
