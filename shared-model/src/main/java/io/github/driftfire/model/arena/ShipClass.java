package io.github.driftfire.model.arena;

/**
 * The classes of ship: how they fly, what they withstand and what they shoot, in percent of the first. Which class a ship is of stands in its
 * {@link Loadout}.
 */
public final class ShipClass {
    /** Fast and light; what flies when nothing was chosen. */
    public static final int INTERCEPTOR = 0;

    /** Slow, with a strong hull. */
    public static final int BRAWLER = 1;

    /** Carries charges for the lance, which reaches farther. */
    public static final int LANCER = 2;

    /** Collects from afar, breaks rocks quickly and carries mines. */
    public static final int MINER = 3;

    public static final int COUNT = 4;

    private static final int[] THRUST_PERCENT = {100, 86, 95, 96};
    private static final int[] TURN_PERCENT = {100, 87, 96, 100};
    private static final int[] HULL = {100, 117, 92, 99};
    private static final int[] SHIELD = {60, 65, 46, 45};
    private static final int[] DAMAGE_PERCENT = {100, 106, 89, 89};
    private static final int[] ROCK_DAMAGE_PERCENT = {100, 100, 100, 180};
    private static final int[] RELOAD_PERCENT = {100, 110, 110, 100};
    private static final int[] LANCE_RANGE_UNITS = {Tuning.LANCE_RANGE_UNITS, Tuning.LANCE_RANGE_UNITS, 900, 700};
    private static final int[] LANCES = {0, 0, 1, 0};
    private static final int[] MINES = {0, 0, 0, 1};
    private static final int[] COLLECT_UNITS = {42, 42, 42, 63};

    private ShipClass() {}

    static int thrustPercent(int shipClass) {
        return THRUST_PERCENT[shipClass];
    }

    static int turnPercent(int shipClass) {
        return TURN_PERCENT[shipClass];
    }

    /** Points of a whole hull without upgrades. */
    static int hull(int shipClass) {
        return HULL[shipClass];
    }

    /** Points of a full shield without upgrades. */
    static int shield(int shipClass) {
        return SHIELD[shipClass];
    }

    static int reloadPercent(int shipClass) {
        return RELOAD_PERCENT[shipClass];
    }

    /** How far its lance reaches, in units from the muzzle. */
    public static int lanceRangeUnits(int shipClass) {
        return LANCE_RANGE_UNITS[shipClass];
    }

    /** Charges of the lance that a new ship has. */
    public static int lances(int shipClass) {
        return LANCES[shipClass];
    }

    /** Mines that a new ship has. */
    public static int mines(int shipClass) {
        return MINES[shipClass];
    }

    /** What a pulse does to ships, in percent. */
    public static int damagePercent(int shipClass) {
        return DAMAGE_PERCENT[shipClass];
    }

    /** What a pulse does to rocks, in percent. */
    public static int rockDamagePercent(int shipClass) {
        return ROCK_DAMAGE_PERCENT[shipClass];
    }

    /** From how far it collects without upgrades, in units. */
    public static int collectUnits(int shipClass) {
        return COLLECT_UNITS[shipClass];
    }
}
