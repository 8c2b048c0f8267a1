package io.github.driftfire.model.arena;

/** Levels within a life: what they cost, and what each offers. */
public final class Levels {
    public static final int MOST = 12;

    /** Upgrades that are offered at once. */
    public static final int OFFERS = 3;

    /** Experience from which a level is reached. */
    private static final int[] EXPERIENCE = {0, 4, 10, 18, 28, 40, 54, 70, 88, 108, 130, 154, 180};

    /** Each has no divisor with the number of upgrades in common, so that steps of it come by all of them. */
    private static final int[] STRIDES = {1, 5, 7, 11};

    private Levels() {}

    /** The level that an amount of experience reaches, 0..{@link #MOST}. */
    public static int of(int experience) {
        int level = 0;
        while (level < MOST && experience >= EXPERIENCE[level + 1]) {
            level++;
        }
        return level;
    }

    /** The least experience of a level, 0..{@link #MOST}. */
    public static int experience(int level) {
        return EXPERIENCE[level];
    }

    /** Upgrades that a ship may choose now. */
    public static int points(int experience, int upgrades) {
        return Math.max(0, of(experience) - Upgrade.total(upgrades));
    }

    /**
     * An upgrade that is offered for the next level. It follows from the row, so that both ends offer the same.
     *
     * @param seed the ship's, 0..255
     * @param slot 0..{@link #OFFERS} - 1; each offers another
     */
    public static int offer(int seed, int upgrades, int slot) {
        int mixed = ((seed << 4 | Upgrade.total(upgrades) & 15) + 1) * 0x9e3779b1;
        int upgrade = (mixed >>> 20) % Upgrade.COUNT;
        int stride = STRIDES[mixed >>> 9 & 3];
        int left = slot;
        for (int tries = 0; tries < Upgrade.COUNT; tries++) {
            if (!Upgrade.isFull(upgrades, upgrade) && --left < 0) {
                return upgrade;
            }
            upgrade = (upgrade + stride) % Upgrade.COUNT;
        }
        return Upgrade.HULL;
    }
}
