package io.github.driftfire.model.arena;

/**
 * What everybody sees of a ship's class and upgrades, packed into {@link Ship#LOADOUT}: what flight and births read, and the level.
 *
 * <pre>
 *  15    12 11  10 9      8 7          6 5    4 3      2 1     0
 *  │ level │ hull │ shield │ shot speed │ turn │ engine │ class │
 * </pre>
 */
public final class Loadout {
    /** Width of {@link Ship#LOADOUT}. */
    static final int BITS = 16;

    static final int ENGINE_SHIFT = 2;
    static final int TURN_SHIFT = 4;
    static final int SHOT_SPEED_SHIFT = 6;
    static final int SHIELD_SHIFT = 8;
    static final int HULL_SHIFT = 10;
    private static final int LEVEL_SHIFT = 12;
    private static final int MASK = 3;

    private Loadout() {}

    /** Follows from the class and the upgrades. */
    public static int of(int shipClass, int upgrades) {
        return shipClass
                | Upgrade.steps(upgrades, Upgrade.ENGINE) << ENGINE_SHIFT
                | Upgrade.steps(upgrades, Upgrade.TURN) << TURN_SHIFT
                | Upgrade.steps(upgrades, Upgrade.SHOT_SPEED) << SHOT_SPEED_SHIFT
                | Upgrade.steps(upgrades, Upgrade.SHIELD) << SHIELD_SHIFT
                | Upgrade.steps(upgrades, Upgrade.HULL) << HULL_SHIFT
                | Math.min(Levels.MOST, Upgrade.total(upgrades)) << LEVEL_SHIFT;
    }

    /** As numbered in {@link ShipClass}. */
    public static int shipClass(int loadout) {
        return loadout & MASK;
    }

    /** Upgrades that were chosen, 0..{@link Levels#MOST}. */
    public static int level(int loadout) {
        return loadout >>> LEVEL_SHIFT;
    }

    static int steps(int loadout, int shift) {
        return loadout >>> shift & MASK;
    }
}
