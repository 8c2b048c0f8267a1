package io.github.driftfire.arena;

import io.github.driftfire.model.arena.Levels;
import io.github.driftfire.model.arena.Loadout;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.ShipClass;
import io.github.driftfire.model.arena.ShipStats;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.arena.Upgrade;
import io.github.driftfire.model.state.EntityTable;

/**
 * Levels, upgrades and classes as the rules see them: what brings experience, what a new ship begins with, what is left after its loss.
 *
 * <p>The choice itself is the steering's ({@link io.github.driftfire.model.arena.ShipSteering}), so that clients predict it; {@link #follow} gives
 * the ship what a choice brings beside its flight.
 */
final class Progression {
    private final Arena arena;
    private final ShipStats stats;
    private final int lanceTicks;
    private final int mineTicks;
    private final int startExperience;

    /** @param startLevel that every pilot has at least */
    Progression(Arena arena, int startLevel) {
        this.arena = arena;
        startExperience = Levels.experience(startLevel);
        stats = arena.tuning.stats;
        mineTicks = arena.tuning.ticks(Rules.MINER_MINE_MILLIS);
        lanceTicks = arena.tuning.ticks(Rules.LANCER_CHARGE_MILLIS);
    }

    /** A new ship: the pilot's class, no upgrades, and what the pilot has kept of the levels to choose from. */
    void equip(Pilot pilot, int ship) {
        if (!arena.tuning.progression) {
            return;
        }
        EntityTable ships = arena.ships;
        pilot.experience = Math.max(pilot.experience, startExperience);
        pilot.loadout = Loadout.of(pilot.shipClass, 0);
        pilot.mineSteps = 0;
        ships.set(ship, Ship.LOADOUT, pilot.loadout);
        ships.set(ship, Ship.UPGRADES, 0);
        ships.set(ship, Ship.CLASS_TIME, arena.tuning.classTicks);
        ships.set(ship, Ship.EXPERIENCE, pilot.experience);
        ships.set(ship, Ship.OFFER_SEED, arena.random.below(256));
        ships.set(ship, Ship.UNLOCKED, pilot.unlocked);
        outfit(ship, pilot.loadout);
    }

    /** What a class has when its ship is new. */
    private void outfit(int ship, int loadout) {
        arena.ships.set(ship, Ship.HULL, stats.hullMax(loadout));
        arena.ships.set(ship, Ship.SHIELD, stats.shieldMax(loadout));
        arena.ships.set(ship, Ship.LANCES, ShipClass.lances(Loadout.shipClass(loadout)));
        arena.ships.set(ship, Ship.MINES, ShipClass.mines(Loadout.shipClass(loadout)));
    }

    /** Brings experience, which stays with the pilot; a great find counts no more than {@link Rules#EXPERIENCE_MOST}. */
    void gain(Pilot pilot, int points) {
        if (!arena.tuning.progression) {
            return;
        }
        pilot.experience =
                Math.min(Levels.experience(Levels.MOST), pilot.experience + Math.min(points, Rules.EXPERIENCE_MOST));
        if (pilot.ship >= 0) {
            arena.ships.set(pilot.ship, Ship.EXPERIENCE, pilot.experience);
        }
    }

    /** A lost ship takes half of the levels; the other half is chosen anew. */
    void lost(Pilot pilot) {
        if (arena.tuning.progression) {
            int level = Levels.of(pilot.experience);
            pilot.experience = Levels.experience(level / Tuning.DEATH_TAKES_ONE_IN);
        }
    }

    /** After the steering of a tick, for each pilot with a ship. */
    void follow(Pilot pilot) {
        if (!arena.tuning.progression) {
            return;
        }
        int loadout = arena.ships.get(pilot.ship, Ship.LOADOUT);
        if (loadout != pilot.loadout) {
            refit(pilot, loadout);
        }
        recharge(pilot, loadout);
    }

    private void refit(Pilot pilot, int loadout) {
        int ship = pilot.ship;
        int shipClass = Loadout.shipClass(loadout);
        boolean another = shipClass != pilot.shipClass;
        if (another) {
            boolean whole = !pilot.used && arena.ships.get(ship, Ship.HULL) == stats.hullMax(pilot.loadout);
            pilot.shipClass = shipClass;
            if (whole) {
                outfit(ship, loadout);
            }
        }
        int more = another ? 0 : stats.hullMax(loadout) - stats.hullMax(pilot.loadout);
        int hull = arena.ships.get(ship, Ship.HULL) + Math.max(0, more);
        arena.ships.set(ship, Ship.HULL, Math.min(hull, stats.hullMax(loadout)));
        arena.ships.set(ship, Ship.SHIELD, Math.min(arena.ships.get(ship, Ship.SHIELD), stats.shieldMax(loadout)));
        pilot.loadout = loadout;
    }

    /** A lancer makes charges by itself, a miner mines. */
    private void recharge(Pilot pilot, int loadout) {
        int age = arena.tick - pilot.launchTick + 1;
        int shipClass = Loadout.shipClass(loadout);
        if (shipClass == ShipClass.LANCER && age % lanceTicks == 0) {
            int lances = arena.ships.get(pilot.ship, Ship.LANCES);
            arena.ships.set(pilot.ship, Ship.LANCES, Math.min(Tuning.LANCES_MAX, lances + 1));
        }
        int steps = steps(pilot.ship, Upgrade.MINES);
        if (steps > pilot.mineSteps) {
            arena.finds.addMines(pilot.ship, Rules.MINES_BY_UPGRADE);
        }
        pilot.mineSteps = steps;
        boolean makesMines = steps > 0 || shipClass == ShipClass.MINER;
        if (makesMines && age % mineTicks == 0) {
            arena.finds.addMines(pilot.ship, 1);
        }
    }

    /** Points of the whole hull of a ship. */
    int hullMax(int ship) {
        return stats.hullMax(loadout(ship));
    }

    /** The whole shield of a ship, in the units of its row. */
    int shieldMax(int ship) {
        return stats.shieldMax(loadout(ship));
    }

    /** From how far a ship collects, in sub-units. */
    int collectReach(int ship) {
        return Arena.sub(stats.collectUnits(Loadout.shipClass(loadout(ship)), upgrades(ship)));
    }

    /** The loadout; 0 in a game without progression. */
    int loadout(int ship) {
        return arena.tuning.progression ? arena.ships.get(ship, Ship.LOADOUT) : 0;
    }

    /** The upgrades; 0 in a game without progression. */
    int upgrades(int ship) {
        return arena.tuning.progression ? arena.ships.get(ship, Ship.UPGRADES) : 0;
    }

    /** Damage that a ram does to a ship, of what it does without upgrades of either. */
    int ramDamage(int points, int victim, int other) {
        int taken = stats.ramTakenPercent(upgrades(victim));
        return points * stats.ramGivenPercent(upgrades(other)) / 100 * taken / 100;
    }

    /** Damage of one pulse that a ship fires now. */
    int pulseDamage(int ship) {
        int percent = stats.pulseDamagePercent(Loadout.shipClass(loadout(ship)), upgrades(ship));
        return arena.tuning.progression ? arena.tuning.pulseDamage * percent / 100 : arena.tuning.pulseDamage;
    }

    /** What such a pulse does to a rock instead. */
    int rockDamage(int ship) {
        return pulseDamage(ship) * ShipClass.rockDamagePercent(Loadout.shipClass(loadout(ship))) / 100;
    }

    /** Pulses that a shot of a ship has. */
    int pulses(int ship) {
        return stats.pulses(arena.ships.rows(), arena.ships.at(ship));
    }

    /** Whether a ship has a level to choose an upgrade for. */
    boolean mayChoose(int ship) {
        return arena.tuning.progression
                && Levels.points(arena.ships.get(ship, Ship.EXPERIENCE), arena.ships.get(ship, Ship.UPGRADES)) > 0;
    }

    /** Steps of an upgrade. */
    int steps(int ship, int upgrade) {
        return Upgrade.steps(upgrades(ship), upgrade);
    }
}
