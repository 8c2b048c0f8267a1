package io.github.driftfire.model.arena;

import io.github.driftfire.model.state.Birth;
import io.github.driftfire.model.state.FieldTable;

/** The row of a shard: what rocks and dead ships drop, and what scores. */
public final class Shard {
    public static final int KIND = 3;

    public static final int X = FieldTable.X;
    public static final int Y = FieldTable.Y;
    public static final int VX = 2;
    public static final int VY = 3;

    /** Ticks until it fades. */
    public static final int TIME = 4;

    /** What it scores. */
    public static final int VALUE = 5;

    /** End cause: somebody has it. */
    public static final int COLLECTED = 1;

    static final FieldTable FIELDS = FieldTable.builder()
            .unsigned("x", 24)
            .unsigned("y", 24)
            .signed("vx", 17)
            .signed("vy", 17)
            .unsigned("time", 12)
            .unsigned("value", 6)
            .build();

    private Shard() {}

    /** A shard worth one, at its parent's place and pace; the rules throw it aside. Both parents begin alike. */
    static Birth fromWreck(Tuning tuning) {
        return (parent, p, child, c) -> {
            child[c + X] = parent[p + X];
            child[c + Y] = parent[p + Y];
            child[c + VX] = parent[p + VX];
            child[c + VY] = parent[p + VY];
            child[c + TIME] = tuning.shardTicks;
            child[c + VALUE] = 1;
        };
    }
}
