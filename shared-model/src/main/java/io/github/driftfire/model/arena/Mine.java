package io.github.driftfire.model.arena;

import io.github.driftfire.model.game.Edge;
import io.github.driftfire.model.math.Brads;
import io.github.driftfire.model.state.Birth;
import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.state.Model;

/** The row of a mine: laid behind a ship, drifts to a stop, and goes off when another pilot's ship comes near. */
public final class Mine {
    public static final int KIND = 6;

    public static final int X = FieldTable.X;
    public static final int Y = FieldTable.Y;
    public static final int VX = 2;
    public static final int VY = 3;

    /** Ticks until it is gone. */
    public static final int TIME = 4;

    /** Number of the pilot who laid it. */
    public static final int PILOT = 5;

    /** End cause: it went off. */
    public static final int EXPLODED = 1;

    /** From the ship's middle to where it is laid. */
    private static final int BEHIND_UNITS = 30;

    static final FieldTable FIELDS = FieldTable.builder()
            .unsigned("x", 24)
            .unsigned("y", 24)
            .signed("vx", 17)
            .signed("vy", 17)
            .unsigned("time", 12)
            .unsigned("pilot", 12)
            .build();

    private Mine() {}

    /** A mine leaves the tail at a quarter of the ship's pace. */
    static Birth fromShip(Tuning tuning, Edge edge) {
        return (ship, s, mine, m) -> {
            int heading = ship[s + Ship.HEADING];
            mine[m + X] = ship[s + Ship.X] - Brads.x(heading, BEHIND_UNITS * Model.SUB);
            mine[m + Y] = ship[s + Ship.Y] - Brads.y(heading, BEHIND_UNITS * Model.SUB);
            mine[m + VX] = ship[s + Ship.VX] / 4;
            mine[m + VY] = ship[s + Ship.VY] / 4;
            mine[m + TIME] = tuning.mineTicks;
            mine[m + PILOT] = ship[s + Ship.PILOT];
            edge.clamp(mine, m);
        };
    }
}
