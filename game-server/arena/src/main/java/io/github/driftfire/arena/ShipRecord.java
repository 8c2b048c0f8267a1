package io.github.driftfire.arena;

import io.github.driftfire.model.arena.Loadout;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.arena.Upgrade;
import io.github.driftfire.model.math.IntMath;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;

/** The ship of a {@link PilotRecord}: the values of {@link #FIELDS}, a u32 each; 0 for those that a game without progression does not have. */
final class ShipRecord {
    private static final int[] FIELDS = {
        Ship.X,
        Ship.Y,
        Ship.VX,
        Ship.VY,
        Ship.HEADING,
        Ship.HULL,
        Ship.SHIELD,
        Ship.ENERGY,
        Ship.LANCES,
        Ship.MINES,
        Ship.UPGRADES,
        Ship.OFFER_SEED
    };

    /** By field of a ship's row. */
    private final int[] values = new int[Ship.FIELDS.size()];

    int get(int field) {
        return values[field];
    }

    /** Takes the values of a ship that flies. */
    void take(Arena arena, int ship) {
        for (int field : FIELDS) {
            values[field] = field < arena.ships.stride() ? arena.ships.get(ship, field) : 0;
        }
    }

    void write(WireWriter record) {
        for (int field : FIELDS) {
            record.u32(values[field]);
        }
    }

    /** Answers whether the record has what a ship can have. */
    boolean read(WireReader record) {
        boolean fits = true;
        for (int field : FIELDS) {
            values[field] = record.u32();
            fits &= Ship.FIELDS.field(field).fits(values[field]);
        }
        return fits && !record.failed() && Upgrade.isValid(values[Ship.UPGRADES]);
    }

    /**
     * Gives a ship that was just launched what the record has, but for the place, which is chosen before.
     *
     * @param guardTicks for how long it is protected
     */
    void restore(Arena arena, Pilot pilot, int ship, int guardTicks) {
        EntityTable ships = arena.ships;
        ships.set(ship, Ship.VX, values[Ship.VX]);
        ships.set(ship, Ship.VY, values[Ship.VY]);
        ships.set(ship, Ship.HEADING, values[Ship.HEADING]);
        ships.set(ship, Ship.GUARD, guardTicks);
        ships.set(ship, Ship.ENERGY, IntMath.clamp(values[Ship.ENERGY], 0, Tuning.ENERGY_MAX));
        ships.set(ship, Ship.LANCES, IntMath.clamp(values[Ship.LANCES], 0, Tuning.LANCES_MAX));
        if (arena.tuning.progression) {
            int upgrades = values[Ship.UPGRADES];
            pilot.loadout = Loadout.of(pilot.shipClass, upgrades);
            pilot.mineSteps = Upgrade.steps(upgrades, Upgrade.MINES);
            ships.set(ship, Ship.LOADOUT, pilot.loadout);
            ships.set(ship, Ship.UPGRADES, upgrades);
            ships.set(ship, Ship.CLASS_TIME, 0);
            ships.set(ship, Ship.OFFER_SEED, values[Ship.OFFER_SEED]);
            ships.set(ship, Ship.MINES, IntMath.clamp(values[Ship.MINES], 0, Tuning.MINES_MAX));
        }
        ships.set(ship, Ship.HULL, IntMath.clamp(values[Ship.HULL], 1, arena.progression.hullMax(ship)));
        ships.set(ship, Ship.SHIELD, IntMath.clamp(values[Ship.SHIELD], 0, arena.progression.shieldMax(ship)));
        pilot.used = true;
    }
}
