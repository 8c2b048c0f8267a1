package io.github.driftfire.model.arena;

/**
 * What opens a class of ship to a pilot: nothing, or a value that was reached once. The server decides by it, see {@link Ship#UNLOCKED}, and a page shows
 * it.
 */
public final class ClassUnlock {
    /** Kinds of value: open to everybody. */
    public static final int FREE = 0;

    /** Kills of one life, or of one round. */
    public static final int KILLS = 1;

    /** The score. */
    public static final int SCORE = 2;

    /** Bits of all classes. */
    public static final int ALL = (1 << ShipClass.COUNT) - 1;

    private static final int[] KIND = {FREE, FREE, KILLS, SCORE};
    private static final int[] LEAST = {0, 0, 3, 100};

    private ClassUnlock() {}

    /** One of the kinds. */
    public static int kind(int shipClass) {
        return KIND[shipClass];
    }

    /** The least value that opens a class; 0 for one that is free. */
    public static int least(int shipClass) {
        return LEAST[shipClass];
    }

    /** Bits of the classes that are free. */
    public static int free() {
        int free = 0;
        for (int shipClass = 0; shipClass < ShipClass.COUNT; shipClass++) {
            free |= KIND[shipClass] == FREE ? 1 << shipClass : 0;
        }
        return free;
    }
}
