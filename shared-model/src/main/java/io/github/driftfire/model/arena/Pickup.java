package io.github.driftfire.model.arena;

import io.github.driftfire.model.state.FieldTable;

/** The row of a pick-up: something that changes a fight and drifts until somebody takes it or it fades. */
public final class Pickup {
    public static final int KIND = 5;

    public static final int X = FieldTable.X;
    public static final int Y = FieldTable.Y;
    public static final int VX = 2;
    public static final int VY = 3;

    /** Ticks until it fades. */
    public static final int TIME = 4;

    /** What it is: {@link #LANCE} and its like. */
    public static final int TYPE = 5;

    /** A charge for the lance. */
    public static final int LANCE = 0;

    /** Mends the hull. */
    public static final int REPAIR = 1;

    /** Two pulses more in each shot, for a while. */
    public static final int SPREAD = 2;

    /** Hardly to be seen, for a while or until the next shot. */
    public static final int CLOAK = 3;

    /** Mines to lay. */
    public static final int MINES = 4;

    public static final int TYPES = 5;

    /** End cause: somebody has it. */
    public static final int COLLECTED = 1;

    static final FieldTable FIELDS = FieldTable.builder()
            .unsigned("x", 24)
            .unsigned("y", 24)
            .signed("vx", 17)
            .signed("vy", 17)
            .unsigned("time", 12)
            .unsigned("type", 3)
            .build();

    private Pickup() {}
}
