package io.github.driftfire.netcode;

import io.github.driftfire.model.game.Resimulation;
import io.github.driftfire.model.game.Steering;
import io.github.driftfire.model.math.Brads;
import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.model.state.Motion;

/**
 * Client-side prediction and reconciliation of the own avatar: ahead of the newest snapshot by the inputs that the server has not applied.
 *
 * <p>A snapshot's row is the truth. Replaying the inputs after it gives the same integers as before, unless something happened
 * that this end could not know: then {@link CorrectionSmoothing} fades the error in the drawing.
 *
 * <p>In a tick without an input of this client the server repeats the last one, and resimulates the tick when the input arrives. As
 * long as a snapshot shows the avatar where the repeated input takes it, that will happen, and the prediction goes on from the last tick
 * that had its input. Once it shows another place, something has touched the avatar: then the snapshot is the truth, and late inputs
 * are ignored.
 */
public final class Prediction {
    private static final int RING = 512;
    private static final int MASK = RING - 1;

    private final Steering steering;
    private final Motion motion;
    private final int headingField;
    private final int lateTicks;
    private final Resimulation known;
    private final Resimulation repeated;
    private final Resimulation again;
    private final CorrectionSmoothing smoothing = new CorrectionSmoothing();
    private final int[] row;
    private final int[] ahead;
    private final int[] inputs = new int[RING];
    private int acknowledged;
    private int newest;
    private int tick;
    private int ticksHeard;
    private int missedBefore;
    private int missed;
    private int knownTick;
    private int knownSequence;
    private boolean followed;
    private int uneven;
    private int passedOver;
    private boolean present;
    private boolean applied;
    private int triggered;
    private double x;
    private double y;
    private double heading;

    /** @param steering of the model's avatar kind */
    public Prediction(Model model, Steering steering) {
        FieldTable fields = model.kind(model.avatarKind()).fields();
        this.steering = steering;
        motion = model.kind(model.avatarKind()).motion();
        headingField = InterpolatedEntities.headingField(fields);
        lateTicks = steering.lateInputLimits().ticks();
        known = new Resimulation(model, steering);
        repeated = new Resimulation(model, steering);
        again = new Resimulation(model, steering);
        row = new int[fields.size()];
        ahead = new int[fields.size()];
    }

    /** Starts to count inputs after one that the server has seen. */
    public void begin(int acknowledgedSequence) {
        newest = acknowledgedSequence;
        acknowledged = acknowledgedSequence;
        missed = 0;
        followed = false;
    }

    /**
     * Takes the head of a snapshot.
     *
     * @param ticks since the frame before
     * @param queueDepth inputs that waited, or less than 0 for the missed ticks
     */
    public void onFrame(int ticks, int acknowledgedSequence, int queueDepth) {
        int acknowledgedInputs = (acknowledgedSequence - acknowledged) & 0xffff;
        uneven += acknowledgedInputs == ticks ? 0 : 1;
        missedBefore = missed;
        ticksHeard = ticks;
        missed = queueDepth > -Protocol.MAX_MISSED_TICKS
                ? Math.max(0, -queueDepth)
                : Math.max(Protocol.MAX_MISSED_TICKS, missed + ticks - acknowledgedInputs);
        acknowledged = acknowledgedSequence;
        tick += ticks;
    }

    /** Remembers the next input and applies it at once, unless the server will ignore it. Answers its sequence number. */
    public int push(int input) {
        newest = (newest + 1) & 0xffff;
        inputs[newest & MASK] = input;
        applied = present && (followed || inFlight() > missed);
        triggered = applied ? apply(newest) : 0;
        return newest;
    }

    /**
     * Lets a tick pass without an input, because the connection is congested: its number is never sent, and the server repeats the last one.
     */
    public void skip() {
        push(inputs[newest & MASK]);
    }

    /** Whether the newest input has been applied to the predicted row. */
    public boolean applied() {
        return applied;
    }

    /** What the newest input triggered, as {@link Steering#steer} answers it; 0 if it was not applied. */
    public int triggered() {
        return triggered;
    }

    /** Reconciles with a snapshot, in which the own avatar is {@code rows[at..]}. */
    public void reconcile(int[] rows, int at) {
        boolean wasPresent = present;
        int oldX = row[FieldTable.X];
        int oldY = row[FieldTable.Y];
        int oldHeading = heading(row);
        System.arraycopy(rows, at, row, 0, row.length);
        present = true;
        boolean before = followed;
        followed = missed == 0 || (followed && isRepeated());
        passedOver += before && !followed ? 1 : 0;
        if (missed == 0) {
            know();
        }
        if (inFlight() < RING) {
            replay();
        }
        if (wasPresent) {
            smoothing.correct(oldX - row[FieldTable.X], oldY - row[FieldTable.Y], Brads.turn(heading(row), oldHeading));
        } else {
            smoothing.clear();
        }
    }

    private void know() {
        known.copyFrom(row, 0);
        knownTick = tick;
        knownSequence = acknowledged;
    }

    /**
     * Whether nothing but what was held has moved the avatar since the last tick that is known. The server moves it to where the
     * inputs take it once every tick has its own, so a single missed tick follows from what is known.
     */
    private boolean isRepeated() {
        int acknowledgedInputs = (acknowledged - knownSequence) & 0xffff;
        if (missed > lateTicks || knownTick + acknowledgedInputs != tick - missed) {
            return false;
        }
        known.takeRuleFields(row, 0);
        for (int i = 1; i <= acknowledgedInputs; i++) {
            resimulate(known, knownSequence + i);
        }
        knownTick += acknowledgedInputs;
        knownSequence = acknowledged;
        if (missed == 1 || missedBefore == 0) {
            repeated.copyFrom(known);
            repeat(acknowledged, missed);
            return repeated.matches(row, 0);
        }
        return isRepeatedSince(acknowledged - acknowledgedInputs);
    }

    /** A snapshot of several ticks does not tell in which of them the inputs came that it acknowledges: until then the one before was held. */
    private boolean isRepeatedSince(int sequenceBefore) {
        again.copyFrom(repeated);
        for (int ticksBefore = 0; ticksBefore < ticksHeard; ticksBefore++) {
            repeated.copyFrom(again);
            repeat(sequenceBefore, ticksBefore);
            repeat(acknowledged, ticksHeard - ticksBefore);
            if (repeated.matches(row, 0)) {
                return true;
            }
        }
        return false;
    }

    private void repeat(int sequence, int ticks) {
        for (int i = 0; i < ticks; i++) {
            resimulate(repeated, sequence);
        }
    }

    /** The inputs in flight: those for ticks that are over, then those for ticks to come. */
    private void replay() {
        int flying = inFlight();
        int late = Math.min(missed, flying);
        if (missed > 0 && followed) {
            again.copyFrom(known);
            for (int i = 1; i <= late; i++) {
                resimulate(again, acknowledged + i);
            }
            again.copyTo(row, 0);
        }
        for (int i = late + 1; i <= flying; i++) {
            apply(acknowledged + i);
        }
    }

    /** Takes a frame in which there is no own avatar. */
    public void absent() {
        present = false;
        followed = false;
        applied = false;
        triggered = 0;
        smoothing.clear();
    }

    /** Fades what is left of past errors. */
    public void fade(double millis) {
        smoothing.fade(millis);
    }

    /** Finds the place to draw: a part of a tick ahead, as the input of this moment would have it. */
    public void look(int input, double alpha) {
        System.arraycopy(row, 0, ahead, 0, row.length);
        steering.steer(ahead, 0, input);
        motion.step(ahead, 0);
        x = (row[FieldTable.X] + (ahead[FieldTable.X] - row[FieldTable.X]) * alpha + smoothing.x()) / Model.SUB;
        y = (row[FieldTable.Y] + (ahead[FieldTable.Y] - row[FieldTable.Y]) * alpha + smoothing.y()) / Model.SUB;
        heading = heading(row) + Brads.turn(heading(row), heading(ahead)) * alpha + smoothing.heading();
    }

    public boolean present() {
        return present;
    }

    /** The predicted row, whole; read only. */
    public int[] row() {
        return row;
    }

    /** Where {@link #look} found the avatar, in units. */
    public double x() {
        return x;
    }

    public double y() {
        return y;
    }

    /** Where {@link #look} found the avatar heading, in brads and parts of them. */
    public double heading() {
        return heading;
    }

    /** The row at the end of the tick that {@link #look} drew a part of; read only. */
    public int[] nextRow() {
        return ahead;
    }

    public int newest() {
        return newest;
    }

    /** Inputs that no frame has acknowledged yet. */
    public int inFlight() {
        return (newest - acknowledged) & 0xffff;
    }

    /** Ticks from the newest frame to the predicted row: the inputs in flight for ticks to come, less those that are not made yet. */
    public int ticksAhead() {
        int ahead = inFlight() - missed;
        return followed ? ahead : Math.max(0, ahead);
    }

    /** How far the newest frame moved the predicted avatar, in units; 0 when the prediction held. */
    public double errorUnits() {
        return smoothing.errorUnits();
    }

    /** Frames so far that moved the predicted avatar. */
    public int corrections() {
        return smoothing.corrections();
    }

    /** Frames so far that brought fewer or more of our inputs than ticks. */
    public int uneven() {
        return uneven;
    }

    /** How often inputs were late and will be passed over, because something touched the avatar or because they are too late. */
    public int passedOver() {
        return passedOver;
    }

    private void resimulate(Resimulation copy, int sequence) {
        copy.step(inputs[sequence & MASK]);
    }

    private int apply(int sequence) {
        int set = steering.steer(row, 0, inputs[sequence & MASK]);
        motion.step(row, 0);
        return set;
    }

    private int heading(int[] of) {
        return headingField == InterpolatedEntities.NO_HEADING ? 0 : of[headingField];
    }
}
