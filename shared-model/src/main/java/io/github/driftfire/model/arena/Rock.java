package io.github.driftfire.model.arena;

import io.github.driftfire.model.state.Birth;
import io.github.driftfire.model.state.FieldTable;

/** The row of a drifting rock. */
public final class Rock {
    public static final int KIND = 2;

    public static final int X = FieldTable.X;
    public static final int Y = FieldTable.Y;
    public static final int VX = 2;
    public static final int VY = 3;

    /** {@link #SMALL}, {@link #MEDIUM}, {@link #LARGE} or {@link #RICH}. */
    public static final int SIZE = 4;

    /** What it still withstands. */
    public static final int HULL = 5;

    /** Seed of its outline and spin. */
    public static final int SHAPE = 6;

    public static final int SMALL = 0;
    public static final int MEDIUM = 1;
    public static final int LARGE = 2;

    /** A comet, or with a {@link #SHAPE} of {@value #CORE_SHAPE} and more a core: full of shards, and harder than others. */
    public static final int RICH = 3;

    public static final int CORE_SHAPE = 128;

    /** End cause: shot or rammed to pieces. */
    public static final int BROKEN = 1;

    private static final int[] RADIUS_UNITS = {18, 34, 58, 46};
    private static final int[] HULLS = {16, 48, 96, 120};

    static final FieldTable FIELDS = FieldTable.builder()
            .unsigned("x", 24)
            .unsigned("y", 24)
            .signed("vx", 17)
            .signed("vy", 17)
            .unsigned("size", 2)
            .unsigned("hull", 7)
            .unsigned("shape", 8)
            .build();

    private Rock() {}

    public static int radiusUnits(int size) {
        return RADIUS_UNITS[size];
    }

    /** What an unharmed rock of a size withstands. */
    public static int hull(int size) {
        return HULLS[size];
    }

    /** A fragment: one size smaller, at its parent's place and pace; the rules throw it aside. */
    static Birth fromRock() {
        return (parent, p, child, c) -> {
            int size = Math.max(SMALL, parent[p + SIZE] - 1);
            child[c + X] = parent[p + X];
            child[c + Y] = parent[p + Y];
            child[c + VX] = parent[p + VX];
            child[c + VY] = parent[p + VY];
            child[c + SIZE] = size;
            child[c + HULL] = HULLS[size];
            child[c + SHAPE] = parent[p + SHAPE];
        };
    }
}
