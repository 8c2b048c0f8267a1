package io.github.driftfire.model.arena;

import io.github.driftfire.model.game.Edge;
import io.github.driftfire.model.math.Brads;
import io.github.driftfire.model.state.Birth;
import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.state.Model;

/**
 * The row of a beam, the trace of a lance's shot. It has done its harm when it is born and stays for some ticks only so that nobody
 * misses it; it belongs to the cell of its muzzle.
 */
public final class Beam {
    public static final int KIND = 4;

    /** The muzzle's place. */
    public static final int X = FieldTable.X;

    public static final int Y = FieldTable.Y;

    /** Brads. */
    public static final int HEADING = 2;

    /** Units from the muzzle to where it ended, 0..{@link ShipClass#lanceRangeUnits}. */
    public static final int LENGTH = 3;

    /** Ticks until it is gone. */
    public static final int TIME = 4;

    /** Number of the pilot who fired. */
    public static final int PILOT = 5;

    static final FieldTable FIELDS = FieldTable.builder()
            .unsigned("x", 24)
            .unsigned("y", 24)
            .unsigned("heading", 10)
            .unsigned("length", 10)
            .unsigned("time", 5)
            .unsigned("pilot", 12)
            .build();

    private Beam() {}

    /** A beam leaves the muzzle along the heading and hits nothing; where it does, the rules shorten it. */
    static Birth fromShip(Tuning tuning, Edge edge) {
        return (ship, s, beam, b) -> {
            int heading = ship[s + Ship.HEADING];
            beam[b + X] = ship[s + Ship.X] + Brads.x(heading, Tuning.MUZZLE_UNITS * Model.SUB);
            beam[b + Y] = ship[s + Ship.Y] + Brads.y(heading, Tuning.MUZZLE_UNITS * Model.SUB);
            beam[b + HEADING] = heading;
            beam[b + LENGTH] = ShipClass.lanceRangeUnits(Loadout.shipClass(tuning.stats.loadout(ship, s)));
            beam[b + TIME] = tuning.beamTicks;
            beam[b + PILOT] = ship[s + Ship.PILOT];
            edge.clamp(beam, b);
        };
    }
}
