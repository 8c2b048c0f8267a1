package io.github.driftfire.model.arena;

import io.github.driftfire.model.game.Edge;
import io.github.driftfire.model.math.Brads;
import io.github.driftfire.model.state.Birth;
import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.state.Model;

/** The row of a pulse, the cannon's bullet. */
public final class Pulse {
    public static final int KIND = 1;

    public static final int X = FieldTable.X;
    public static final int Y = FieldTable.Y;
    public static final int VX = 2;
    public static final int VY = 3;

    /** Ticks of flight left. */
    public static final int TIME = 4;

    /** Number of the pilot who fired. */
    public static final int PILOT = 5;

    /** End causes. */
    public static final int HIT = 1;

    /** Ended without harm: on a protected ship, or against the border. */
    public static final int ABSORBED = 2;

    static final FieldTable FIELDS = FieldTable.builder()
            .unsigned("x", 24)
            .unsigned("y", 24)
            .signed("vx", 17)
            .signed("vy", 17)
            .unsigned("time", 8)
            .unsigned("pilot", 12)
            .build();

    private Pulse() {}

    /** A pulse leaves the muzzle with its ship's velocity and its own speed along the heading. */
    static Birth fromShip(Tuning tuning, Edge edge) {
        return (ship, s, pulse, p) -> {
            int heading = ship[s + Ship.HEADING];
            pulse[p + X] = ship[s + Ship.X] + Brads.x(heading, Tuning.MUZZLE_UNITS * Model.SUB);
            pulse[p + Y] = ship[s + Ship.Y] + Brads.y(heading, Tuning.MUZZLE_UNITS * Model.SUB);
            int speed = tuning.stats.pulseSpeed(tuning.stats.loadout(ship, s));
            pulse[p + VX] = ship[s + Ship.VX] + Brads.x(heading, speed);
            pulse[p + VY] = ship[s + Ship.VY] + Brads.y(heading, speed);
            pulse[p + TIME] = tuning.pulseTicks;
            pulse[p + PILOT] = ship[s + Ship.PILOT];
            edge.clamp(pulse, p);
        };
    }
}
