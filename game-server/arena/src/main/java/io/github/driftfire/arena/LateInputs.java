package io.github.driftfire.arena;

import io.github.driftfire.engine.Inputs;
import io.github.driftfire.model.arena.ShipSteering;
import io.github.driftfire.model.game.LateInputLimits;
import io.github.driftfire.model.game.Resimulation;
import io.github.driftfire.model.game.Steering;
import io.github.driftfire.model.math.IntMath;
import io.github.driftfire.model.state.Model;

/**
 * Applies late inputs: rolls a ship back to the last tick whose input was known, and resimulates it with the inputs that arrived since.
 *
 * <p>So a connection that stalls and then delivers a burst, as TCP does after a loss, costs its player no correction: the client has
 * predicted the ship so all along. The other players have seen the ship on another path, so there are bounds. The ship is moved once, when
 * every tick has its input: an input stream that is always late gains nothing. An input is too late after {@link LateInputLimits#ticks}.
 * How far a ship is moved is taken from a credit of {@link LateInputLimits#unitsPerSecond}, which takes a second to fill again. A ship that
 * something touched meanwhile goes on from there: hits stay hits.
 */
final class LateInputs {
    private final Arena arena;
    private final int maxTicks;
    private final int fullCreditSub;
    private final Trail[] trails;

    /** One ship's path since its last tick with an input of its own. */
    private static final class Trail {
        /** As of that tick. */
        final Resimulation known;

        /** As the other players have seen it since, had nothing touched the ship. */
        final Resimulation expected;

        /** Ticks that are not known. */
        int ticks;

        /** How far the ship may still be moved. */
        int creditSub;

        /** Something came between; it all begins anew with the next tick that has its own input. */
        boolean lost;

        Trail(Model model, Steering steering, int creditSub) {
            known = new Resimulation(model, steering);
            expected = new Resimulation(model, steering);
            this.creditSub = creditSub;
        }
    }

    LateInputs(Arena arena, Steering steering) {
        this.arena = arena;
        maxTicks = steering.lateInputLimits().ticks();
        fullCreditSub = Arena.sub(steering.lateInputLimits().unitsPerSecond());
        trails = new Trail[arena.pilots.length];
        for (int i = 0; i < trails.length; i++) {
            trails[i] = new Trail(arena.world.model(), steering, fullCreditSub);
        }
    }

    /** Makes good the ticks before this one, before anything steers. */
    void apply(Pilot pilot, Inputs inputs) {
        Trail trail = trails[pilot.number];
        int missedTicks = inputs.missedTicks(pilot.number);
        trail.creditSub = Math.min(fullCreditSub, trail.creditSub + fullCreditSub / arena.tuning.hz);
        if (pilot.ship < 0) {
            trail.ticks = 0;
            trail.lost = missedTicks > 0;
            return;
        }
        int[] rows = arena.ships.rows();
        int at = arena.ships.at(pilot.ship);
        if (trail.ticks > 0 && !trail.lost) {
            trail.lost = !trail.expected.matches(rows, at);
            if (!trail.lost && inputs.lateInputs(pilot.number) > 0) {
                resimulate(trail, pilot.number, inputs, rows, at);
            }
        }
        if (missedTicks == 0) {
            trail.ticks = 0;
            trail.lost = false;
        } else if (!trail.lost) {
            repeatInput(trail, pilot.number, inputs, rows, at);
        }
    }

    /** Advances what is known; once every tick is, the ship is moved there. */
    private void resimulate(Trail trail, int player, Inputs inputs, int[] rows, int at) {
        int late = inputs.lateInputs(player);
        if (late > trail.ticks) {
            trail.lost = true;
            return;
        }
        for (int i = 0; i < late; i++) {
            trail.known.step(ShipSteering.input(inputs.lateControls(player, i), inputs.lateAim(player, i)));
        }
        trail.ticks -= late;
        if (trail.ticks == 0) {
            int movedSub = IntMath.length(trail.known.x() - trail.expected.x(), trail.known.y() - trail.expected.y());
            trail.lost = movedSub > trail.creditSub;
            if (!trail.lost) {
                trail.creditSub -= movedSub;
                trail.known.copyTo(rows, at);
            }
        }
    }

    /** This tick too goes without an input. */
    private void repeatInput(Trail trail, int player, Inputs inputs, int[] rows, int at) {
        if (trail.ticks == 0) {
            trail.known.copyFrom(rows, at);
            trail.expected.copyFrom(rows, at);
        }
        trail.ticks++;
        trail.expected.step(ShipSteering.input(inputs.controls(player), inputs.aim(player)));
        trail.lost = trail.ticks > maxTicks;
    }
}
