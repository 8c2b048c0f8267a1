package io.github.driftfire.arena;

import io.github.driftfire.engine.Inputs;
import io.github.driftfire.model.arena.Flight;
import io.github.driftfire.model.arena.ShipMotion;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.math.IntMath;

/**
 * Rollback for late inputs: simulates a ship again from its last tick with a known input, with the inputs that arrived after their ticks.
 *
 * <p>A connection that stalls and then bursts, as TCP does after a loss, so costs its player no correction: the client's prediction used these
 * inputs all the time. Others have seen the ship go on, so there are bounds. A ship is moved once, when every tick has its input: a client
 * that is always late gains nothing. After {@link Tuning#overdueTicks} it is too late. The distance is taken from a credit of
 * {@link Tuning#OVERDUE_UNITS}, which fills again within a second. A ship that something touched meanwhile is not rolled back: hits stay hits.
 */
final class LateInputs {
    private static final int CREDIT = Arena.sub(Tuning.OVERDUE_UNITS);

    private final Arena arena;
    private final ShipMotion motion;
    private final Pending[] pendings;

    /** One ship's way since its last tick with an input of its own. */
    private static final class Pending {
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

    LateInputs(Arena arena, ShipMotion motion) {
        this.arena = arena;
        this.motion = motion;
        pendings = new Pending[arena.pilots.length];
        for (int i = 0; i < pendings.length; i++) {
            pendings[i] = new Pending();
        }
    }

    /** Makes good the ticks before this one, before anything steers. */
    void correct(Pilot pilot, Inputs inputs) {
        Pending pending = pendings[pilot.number];
        int missedTicks = inputs.missedTicks(pilot.number);
        pending.creditSub = Math.min(CREDIT, pending.creditSub + CREDIT / arena.tuning.hz);
        if (pilot.ship < 0) {
            pending.ticks = 0;
            pending.lost = missedTicks > 0;
            return;
        }
        int[] rows = arena.ships.rows();
        int at = arena.ships.at(pilot.ship);
        if (pending.ticks > 0 && !pending.lost) {
            pending.lost = !pending.expected.matches(rows, at);
            if (!pending.lost && inputs.lateInputs(pilot.number) > 0) {
                applyLate(pending, pilot.number, inputs, rows, at);
            }
        }
        if (missedTicks == 0) {
            pending.ticks = 0;
            pending.lost = false;
        } else if (!pending.lost) {
            predict(pending, pilot.number, inputs, rows, at);
        }
    }

    /** Flies on what is known; once all is, the ship is there. */
    private void applyLate(Pending pending, int player, Inputs inputs, int[] rows, int at) {
        int lateInputs = inputs.lateInputs(player);
        if (lateInputs > pending.ticks) {
            pending.lost = true;
            return;
        }
        for (int i = 0; i < lateInputs; i++) {
            pending.known.fly(motion, inputs.lateControls(player, i), inputs.lateAim(player, i));
        }
        pending.ticks -= lateInputs;
        if (pending.ticks == 0) {
            int movedSub =
                    IntMath.length(pending.known.x() - pending.expected.x(), pending.known.y() - pending.expected.y());
            pending.lost = movedSub > pending.creditSub;
            if (!pending.lost) {
                pending.creditSub -= movedSub;
                pending.known.give(rows, at);
            }
        }
    }

    /** This tick too goes without an input. */
    private void predict(Pending pending, int player, Inputs inputs, int[] rows, int at) {
        if (pending.ticks == 0) {
            pending.known.take(rows, at);
            pending.expected.take(rows, at);
        }
        pending.ticks++;
        pending.expected.fly(motion, inputs.controls(player), inputs.aim(player));
        pending.lost = pending.ticks > arena.tuning.overdueTicks;
    }
}
