package io.github.driftfire.arena;

import io.github.driftfire.engine.Inputs;
import io.github.driftfire.model.arena.Flight;
import io.github.driftfire.model.arena.ShipMotion;
import io.github.driftfire.model.arena.Tuning;

/**
 * Flies ships again with inputs that came after their ticks, from the last tick for which the hand was known.
 *
 * <p>So a line that stalls and then bursts, as TCP does after a loss, costs its pilot no correction: the client has flown so all the
 * time. It is bounded, because everybody else has seen the ship fly on: by {@link Tuning#overdueTicks}, by
 * {@link Tuning#OVERDUE_UNITS}, and by what has happened. A ship that something touched meanwhile flies on from there, and hits
 * stay hits.
 */
final class Resimulation {
    private static final int BOUND = Arena.sub(Tuning.OVERDUE_UNITS);

    private final Arena arena;
    private final ShipMotion motion;
    private final Trail[] trails;
    private final Flight again = new Flight();

    /** One ship's way since its last tick with an input of its own. */
    private static final class Trail {
        /** As of that tick. */
        final Flight known = new Flight();

        /** As of the tick before the one that runs, had nothing touched the ship. */
        final Flight expected = new Flight();

        /** Ticks from the one to the other. */
        int ticks;

        /** Something came between; it all begins anew with the next tick that has its own input. */
        boolean lost;
    }

    Resimulation(Arena arena, ShipMotion motion) {
        this.arena = arena;
        this.motion = motion;
        trails = new Trail[arena.pilots.length];
        for (int i = 0; i < trails.length; i++) {
            trails[i] = new Trail();
        }
    }

    /** Makes good the ticks before this one, before anything steers. */
    void correct(Pilot pilot, Inputs inputs) {
        Trail trail = trails[pilot.number];
        int owed = inputs.owed(pilot.number);
        if (pilot.ship < 0) {
            trail.ticks = 0;
            trail.lost = owed > 0;
            return;
        }
        int[] rows = arena.ships.rows();
        int at = arena.ships.at(pilot.ship);
        if (trail.ticks > 0 && !trail.lost) {
            trail.lost = !trail.expected.matches(rows, at);
            if (!trail.lost && inputs.overdue(pilot.number) > 0) {
                flyAgain(trail, pilot.number, inputs, rows, at);
            }
        }
        if (owed == 0) {
            trail.ticks = 0;
            trail.lost = false;
        } else if (!trail.lost) {
            goOn(trail, pilot.number, inputs, rows, at);
        }
    }

    private void flyAgain(Trail trail, int player, Inputs inputs, int[] rows, int at) {
        int overdue = inputs.overdue(player);
        if (overdue > trail.ticks) {
            trail.lost = true;
            return;
        }
        for (int i = 0; i < overdue; i++) {
            trail.known.fly(motion, inputs.overdueControls(player, i), inputs.overdueAim(player, i));
        }
        trail.ticks -= overdue;
        again.take(trail.known);
        for (int i = 0; i < trail.ticks; i++) {
            again.fly(motion, inputs.controls(player), inputs.aim(player));
        }
        int dx = Math.abs(again.x() - trail.expected.x());
        int dy = Math.abs(again.y() - trail.expected.y());
        trail.lost = Math.max(dx, dy) > BOUND;
        if (!trail.lost) {
            trail.expected.take(again);
            again.give(rows, at);
        }
    }

    /** This tick too goes without an input. */
    private void goOn(Trail trail, int player, Inputs inputs, int[] rows, int at) {
        if (trail.ticks == 0) {
            trail.known.take(rows, at);
            trail.expected.take(rows, at);
        }
        trail.ticks++;
        trail.expected.fly(motion, inputs.controls(player), inputs.aim(player));
        trail.lost = trail.ticks > arena.tuning.overdueTicks;
    }
}
