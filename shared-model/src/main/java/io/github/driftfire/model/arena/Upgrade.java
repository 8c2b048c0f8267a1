package io.github.driftfire.model.arena;

/**
 * The upgrades of a ship, and how many steps it has of each, packed into {@link Ship#UPGRADES}.
 *
 * <pre>
 *  24     23 22        1 0
 *  │ held │ ram │ … │ hull │     held: the input before had a choice
 * </pre>
 */
public final class Upgrade {
    public static final int HULL = 0;
    public static final int SHIELD = 1;
    public static final int ENGINE = 2;
    public static final int TURN = 3;
    public static final int FIRE_RATE = 4;
    public static final int SHOT_SPEED = 5;
    public static final int ENERGY = 6;
    public static final int MAGNET = 7;

    /** More pulses in a shot. */
    public static final int SPREAD = 8;

    /** Mines at once, and one now and then. */
    public static final int MINES = 9;

    /**
     * Pulses turn towards an enemy. Not offered: a motion reads its own row alone, and a client holds the ships of its view alone, so neither end could
     * derive where another ship is. A turn that the server gives a pulse at its birth is exact for all but its own pilot, who has drawn the pulse a round
     * trip before and would see each one jump; a course that the server sends costs bits in every tick, where a pulse costs none.
     */
    public static final int HOMING = 10;

    /** Ramming hurts the other more and the own ship less. */
    public static final int RAM = 11;

    public static final int COUNT = 12;

    /** Width of {@link Ship#UPGRADES}. */
    static final int BITS = 2 * COUNT + 1;

    private static final int HELD = 1 << 2 * COUNT;
    private static final int STEP_MASK = 3;

    /** Most steps of each; 0 for one that is not offered. */
    private static final int[] MOST = {3, 3, 3, 3, 2, 3, 3, 3, 2, 3, 0, 3};

    private Upgrade() {}

    /** Most steps of an upgrade, 0..3. */
    public static int most(int upgrade) {
        return MOST[upgrade];
    }

    /** Steps that a ship has of an upgrade, 0..3. */
    public static int steps(int upgrades, int upgrade) {
        return upgrades >>> 2 * upgrade & STEP_MASK;
    }

    /** Steps of all upgrades together: the level that a ship has reached. */
    public static int total(int upgrades) {
        int total = 0;
        for (int upgrade = 0; upgrade < COUNT; upgrade++) {
            total += steps(upgrades, upgrade);
        }
        return total;
    }

    /** Whether a ship can have these steps. */
    public static boolean isValid(int upgrades) {
        boolean valid = upgrades >>> BITS == 0 && total(upgrades) <= Levels.MOST;
        for (int upgrade = 0; upgrade < COUNT; upgrade++) {
            valid &= steps(upgrades, upgrade) <= MOST[upgrade];
        }
        return valid;
    }

    static boolean isFull(int upgrades, int upgrade) {
        return steps(upgrades, upgrade) >= MOST[upgrade];
    }

    /** One step more of an upgrade that is not full. */
    static int withStep(int upgrades, int upgrade) {
        return upgrades + (1 << 2 * upgrade);
    }

    static boolean isHeld(int upgrades) {
        return (upgrades & HELD) != 0;
    }

    static int withHeld(int upgrades, boolean held) {
        return held ? upgrades | HELD : upgrades & ~HELD;
    }
}
