package io.github.driftfire.arena;

import io.github.driftfire.model.arena.Pickup;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.state.EntityTable;

/** What a pick-up does to the ship that takes it. */
final class Finds {
    private final Arena arena;

    Finds(Arena arena) {
        this.arena = arena;
    }

    /** Whether a ship has a use for it: others are left to others. */
    boolean isOfUse(int ship, int type) {
        EntityTable ships = arena.ships;
        return switch (type) {
            case Pickup.LANCE -> ships.get(ship, Ship.LANCES) < Tuning.LANCES_MAX;
            case Pickup.REPAIR -> ships.get(ship, Ship.HULL) < arena.progression.hullMax(ship);
            case Pickup.MINES -> ships.get(ship, Ship.MINES) < Tuning.MINES_MAX;
            default -> true;
        };
    }

    void take(int ship, int type) {
        EntityTable ships = arena.ships;
        switch (type) {
            case Pickup.LANCE -> ships.set(ship, Ship.LANCES, ships.get(ship, Ship.LANCES) + 1);
            case Pickup.REPAIR -> {
                int hull = ships.get(ship, Ship.HULL) + Rules.REPAIR_MENDS;
                ships.set(ship, Ship.HULL, Math.min(arena.progression.hullMax(ship), hull));
            }
            case Pickup.SPREAD -> ships.set(ship, Ship.SPREAD_TIME, arena.tuning.spreadTicks);
            case Pickup.CLOAK -> ships.set(ship, Ship.CLOAK, arena.tuning.cloakTicks);
            default -> addMines(ship, Rules.MINES_FOUND);
        }
    }

    void addMines(int ship, int mines) {
        int carried = arena.ships.get(ship, Ship.MINES) + mines;
        arena.ships.set(ship, Ship.MINES, Math.min(Tuning.MINES_MAX, carried));
    }
}
