package io.github.driftfire.arena;

import io.github.driftfire.engine.Inputs;
import io.github.driftfire.model.arena.Flight;
import io.github.driftfire.model.arena.ShipMotion;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.math.IntMath;

/**
 * Flies ships again with inputs that came after their ticks, from the last tick for which the hand was known.
 *
 * <p>So a line that stalls and then bursts, as TCP does after a loss, costs its pilot no correction: the client has flown so all the
 * time. Everybody else has seen the ship fly on, so there are bounds. It is moved once, when every tick has its input: who is always late
 * gains nothing. It is too late after {@link Tuning#overdueTicks}. How far a ship is moved is taken from a credit of
 * {@link Tuning#OVERDUE_UNITS}, which takes a second to fill again. And a ship that something touched meanwhile flies on
 * from there: hits stay hits.
 */
final class Resimulation {
    private static final int CREDIT = Arena.sub(Tuning.OVERDUE_UNITS);

    private final Arena arena;
    private final ShipMotion motion;
    private final Trail[] trails;

    /** One ship's way since its last tick with an input of its own. */
    private static final class Trail {
        /** As of that tick. */
        final Flight known = new Flight();

        /** As everybody has seen it go on since, had nothing touched the ship. */
        final Flight expected = new Flight();

        /** Ticks that are not known. */
        int ticks;

        /** How far the ship may still be moved. */
        int creditSub = CREDIT;

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
        trail.creditSub = Math.min(CREDIT, trail.creditSub + CREDIT / arena.tuning.hz);
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
                pay(trail, pilot.number, inputs, rows, at);
            }
        }
        if (owed == 0) {
            trail.ticks = 0;
            trail.lost = false;
        } else if (!trail.lost) {
            goOn(trail, pilot.number, inputs, rows, at);
        }
    }

    /** Flies on what is known; once all is, the ship is there. */
    private void pay(Trail trail, int player, Inputs inputs, int[] rows, int at) {
        int overdue = inputs.overdue(player);
        if (overdue > trail.ticks) {
            trail.lost = true;
            return;
        }
        for (int i = 0; i < overdue; i++) {
            trail.known.fly(motion, inputs.overdueControls(player, i), inputs.overdueAim(player, i));
        }
        trail.ticks -= overdue;
        if (trail.ticks == 0) {
            int movedSub = IntMath.length(trail.known.x() - trail.expected.x(), trail.known.y() - trail.expected.y());
            trail.lost = movedSub > trail.creditSub;
            if (!trail.lost) {
                trail.creditSub -= movedSub;
                trail.known.give(rows, at);
            }
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
