package io.github.driftfire.arena;

import io.github.driftfire.model.arena.Loadout;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.arena.Upgrade;
import io.github.driftfire.model.math.Brads;
import io.github.driftfire.model.math.IntMath;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;

/**
 * The ship of a {@link PilotRecord}.
 *
 * <pre>
 *  x u32 │ y u32 │ vx u32 │ vy u32 │ heading u16 │ hull u8 │ shield u16 │ energy u16 │ lances u8 │ mines u8 │ upgrades u32 │ offer seed u8
 * </pre>
 */
final class ShipRecord {
    private int x;
    private int y;
    private int vx;
    private int vy;
    private int heading;
    private int hull;
    private int shield;
    private int energy;
    private int lances;
    private int mines;
    private int upgrades;
    private int offerSeed;

    /** In sub-units. */
    int x() {
        return x;
    }

    int y() {
        return y;
    }

    /** Takes the values of a ship that flies. */
    void take(Arena arena, int ship) {
        EntityTable ships = arena.ships;
        boolean progression = arena.tuning.progression;
        x = ships.get(ship, Ship.X);
        y = ships.get(ship, Ship.Y);
        vx = ships.get(ship, Ship.VX);
        vy = ships.get(ship, Ship.VY);
        heading = ships.get(ship, Ship.HEADING);
        hull = ships.get(ship, Ship.HULL);
        shield = ships.get(ship, Ship.SHIELD);
        energy = ships.get(ship, Ship.ENERGY);
        lances = ships.get(ship, Ship.LANCES);
        mines = progression ? ships.get(ship, Ship.MINES) : 0;
        upgrades = progression ? ships.get(ship, Ship.UPGRADES) : 0;
        offerSeed = progression ? ships.get(ship, Ship.OFFER_SEED) : 0;
    }

    void write(WireWriter record) {
        record.u32(x);
        record.u32(y);
        record.u32(vx);
        record.u32(vy);
        record.u16(heading);
        record.u8(hull);
        record.u16(shield);
        record.u16(energy);
        record.u8(lances);
        record.u8(mines);
        record.u32(upgrades);
        record.u8(offerSeed);
    }

    /** Answers whether the record has what a ship can have. */
    boolean read(WireReader record) {
        x = record.u32();
        y = record.u32();
        vx = record.u32();
        vy = record.u32();
        heading = record.u16();
        hull = record.u8();
        shield = record.u16();
        energy = record.u16();
        lances = record.u8();
        mines = record.u8();
        upgrades = record.u32();
        offerSeed = record.u8();
        return !record.failed() && heading < Brads.TURN && Upgrade.isValid(upgrades);
    }

    /**
     * Gives a ship that was just launched, at the place that was chosen for it, what the record has.
     *
     * @param guardTicks for how long it is protected
     */
    void restore(Arena arena, Pilot pilot, int ship, int guardTicks) {
        EntityTable ships = arena.ships;
        ships.set(ship, Ship.VX, vx);
        ships.set(ship, Ship.VY, vy);
        ships.set(ship, Ship.HEADING, heading);
        ships.set(ship, Ship.GUARD, guardTicks);
        ships.set(ship, Ship.ENERGY, IntMath.clamp(energy, 0, Tuning.ENERGY_MAX));
        ships.set(ship, Ship.LANCES, IntMath.clamp(lances, 0, Tuning.LANCES_MAX));
        int loadout = Loadout.of(pilot.shipClass, upgrades);
        if (arena.tuning.progression) {
            ships.set(ship, Ship.LOADOUT, loadout);
            ships.set(ship, Ship.UPGRADES, upgrades);
            ships.set(ship, Ship.CLASS_TIME, 0);
            ships.set(ship, Ship.OFFER_SEED, offerSeed);
            ships.set(ship, Ship.MINES, IntMath.clamp(mines, 0, Tuning.MINES_MAX));
            pilot.loadout = loadout;
            pilot.mineSteps = Upgrade.steps(upgrades, Upgrade.MINES);
        }
        ships.set(ship, Ship.HULL, IntMath.clamp(hull, 1, arena.progression.hullMax(ship)));
        ships.set(ship, Ship.SHIELD, IntMath.clamp(shield, 0, arena.progression.shieldMax(ship)));
        pilot.used = true;
    }
}
