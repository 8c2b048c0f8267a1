package io.github.driftfire.model.arena;

import io.github.driftfire.model.state.FieldTable;

/** The row of a pick-up: a charge for the lance that drifts until somebody takes it or it fades. */
public final class Pickup {
    public static final int KIND = 5;

    public static final int X = FieldTable.X;
    public static final int Y = FieldTable.Y;
    public static final int VX = 2;
    public static final int VY = 3;

    /** Ticks until it fades. */
    public static final int TIME = 4;

    /** End cause: somebody has it. */
    public static final int COLLECTED = 1;

    static final FieldTable FIELDS = FieldTable.builder()
            .unsigned("x", 24)
            .unsigned("y", 24)
            .signed("vx", 17)
            .signed("vy", 17)
            .unsigned("time", 12)
            .build();

    private Pickup() {}
}
