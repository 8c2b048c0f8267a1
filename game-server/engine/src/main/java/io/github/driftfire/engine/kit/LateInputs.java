package io.github.driftfire.engine.kit;

import io.github.driftfire.engine.Inputs;
import io.github.driftfire.engine.world.World;
import io.github.driftfire.model.game.LateInputLimits;
import io.github.driftfire.model.game.Resimulation;
import io.github.driftfire.model.game.Steering;
import io.github.driftfire.model.math.IntMath;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.Model;

/**
 * Applies late inputs by rollback: takes an avatar back to the last tick whose input was known, and resimulates it with the inputs that arrived since.
 *
 * <p>So a connection that stalls and then delivers a burst, as TCP does after a loss, costs its player no correction: the client has
 * predicted the avatar so all along. The other players have seen the avatar on another path, so there are bounds. The avatar is moved once, when
 * every tick has its input: an input stream that is always late gains nothing. An input is too late after {@link LateInputLimits#ticks}.
 * How far an avatar is moved is taken from a credit of {@link LateInputLimits#unitsPerSecond}, which takes a second to fill again, and from a
 * reserve of {@link LateInputLimits#unitsPerMinute}: a bad connection does not use it up, a player who stalls for gain does, and is refused
 * from then on ({@link LateInputAllowance}). An avatar that something touched meanwhile goes on from there: hits stay hits.
 */
public final class LateInputs {
    private final EntityTable avatars;
    private final int maxTicks;
    private final int pressMask;
    private final Trail[] trails;

    /** One avatar's path since its last tick with an input of its own. */
    private static final class Trail {
        /** As of that tick. */
        final Resimulation known;

        /** As the other players have seen it since, had nothing touched the avatar. */
        final Resimulation expected;

        /** Ticks that are not known. */
        int ticks;

        final LateInputAllowance allowance;

        /** Something came between; it all begins anew with the next tick that has its own input. */
        boolean lost;

        Trail(Model model, Steering steering) {
            known = new Resimulation(model, steering);
            expected = new Resimulation(model, steering);
            allowance = new LateInputAllowance(steering.lateInputLimits(), model.tickRateHz());
        }
    }

    /**
     * @param players numbers of players, 0..players-1
     * @param pressMask bits of an input that are buttons whose short press still counts when it comes too late
     */
    public LateInputs(World world, Steering steering, int players, int pressMask) {
        this.pressMask = pressMask;
        avatars = world.table(world.model().avatarKind());
        maxTicks = steering.lateInputLimits().ticks();
        trails = new Trail[players];
        for (int i = 0; i < trails.length; i++) {
            trails[i] = new Trail(world.model(), steering);
        }
    }

    /** Another player has the number, with a full allowance. */
    public void joined(int player) {
        trails[player].allowance.reset();
    }

    /**
     * Applies the inputs that arrived for ticks before this one. Called once a tick for each player, before this tick's input steers.
     *
     * @param avatar slot of what the player steers, or -1
     * @return this tick's input, and what was pressed for a moment in inputs that came too late
     */
    public int apply(int player, int avatar, Inputs inputs) {
        rollBack(player, avatar, inputs);
        return inputs.input(player) | inputs.pressedInLateInputs(player) & pressMask;
    }

    private void rollBack(int player, int avatar, Inputs inputs) {
        Trail trail = trails[player];
        int missedTicks = inputs.missedTicks(player);
        trail.allowance.fill();
        if (avatar < 0) {
            trail.ticks = 0;
            trail.lost = missedTicks > 0;
            return;
        }
        int[] rows = avatars.rows();
        int at = avatars.at(avatar);
        if (trail.ticks > 0 && !trail.lost) {
            trail.lost = !trail.expected.matches(rows, at);
            if (!trail.lost && inputs.lateInputs(player) > 0) {
                resimulate(trail, player, inputs, rows, at);
            }
        }
        if (missedTicks == 0) {
            trail.ticks = 0;
            trail.lost = false;
        } else if (!trail.lost) {
            repeatInput(trail, player, inputs, rows, at);
        }
    }

    /** Advances what is known; once every tick is, the avatar is moved there. */
    private void resimulate(Trail trail, int player, Inputs inputs, int[] rows, int at) {
        int late = inputs.lateInputs(player);
        if (late > trail.ticks) {
            trail.lost = true;
            return;
        }
        trail.known.takeRuleFields(rows, at);
        for (int i = 0; i < late; i++) {
            trail.known.step(inputs.lateInput(player, i));
        }
        trail.ticks -= late;
        if (trail.ticks == 0 && !trail.known.matches(rows, at)) {
            move(trail, player, inputs, rows, at);
        }
    }

    /** Moves the avatar to where its late inputs take it, within the allowance. */
    private static void move(Trail trail, int player, Inputs inputs, int[] rows, int at) {
        int movedSub = IntMath.length(trail.known.x() - trail.expected.x(), trail.known.y() - trail.expected.y());
        if (trail.allowance.take(movedSub)) {
            trail.known.copyTo(rows, at);
            inputs.movedByLateInputs(player, movedSub);
        } else {
            trail.lost = true;
            if (trail.allowance.isOverdrawn()) {
                inputs.lateInputsRefused(player);
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
        trail.expected.step(inputs.input(player));
        trail.lost = trail.ticks > maxTicks;
    }
}
