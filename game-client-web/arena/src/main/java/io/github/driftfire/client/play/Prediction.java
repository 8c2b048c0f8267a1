package io.github.driftfire.client.play;

import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.ShipMotion;
import io.github.driftfire.model.arena.ShipSteering;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.game.Resimulation;
import io.github.driftfire.model.math.Brads;
import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.netcode.CorrectionSmoothing;

/**
 * The own ship, ahead of the newest frame by the inputs that the server has not applied yet.
 *
 * <p>A frame's row is the truth; replaying the inputs after it gives the same integers as before unless something happened
 * that this end could not know: then {@link CorrectionSmoothing} fades the error in the drawing.
 *
 * <p>In a tick that has no input of ours the server goes on with what was held, and flies it again when the input comes after all. As
 * long as a frame shows the ship just where holding on takes it, that will happen, and the prediction goes on from the last tick that
 * had its input. Once it shows another place, something has touched the ship: then the frame is the truth, and the inputs
 * that come too late are passed over.
 */
public final class Prediction {
    private static final int RING = 512;
    private static final int MASK = RING - 1;

    private final ShipMotion motion;
    private final int overdueTicks;
    private final int reloadTicks;
    private final Resimulation known;
    private final Resimulation heldOn;
    private final Resimulation again;
    private final CorrectionSmoothing blend = new CorrectionSmoothing();
    private final int[] row = new int[Ship.LANCE_RELOAD + 1];
    private final int[] ahead = new int[Ship.LANCE_RELOAD + 1];
    private final int[] controls = new int[RING];
    private final int[] aims = new int[RING];
    private int acknowledged;
    private int newest;
    private int tick;
    private int ticksHeard;
    private int owedBefore;
    private int owed;
    private int knownTick;
    private int knownSequence;
    private boolean followed;
    private int uneven;
    private int passedOver;
    private boolean present;
    private int fired;
    private int sinceShot;
    private double x;
    private double y;
    private double heading;

    public Prediction(Tuning tuning) {
        motion = new ShipMotion(tuning);
        ShipSteering steering = new ShipSteering(tuning);
        known = new Resimulation(Ship.FIELDS.size(), motion, steering);
        heldOn = new Resimulation(Ship.FIELDS.size(), motion, steering);
        again = new Resimulation(Ship.FIELDS.size(), motion, steering);
        overdueTicks = tuning.overdueTicks;
        reloadTicks = tuning.reloadTicks;
        sinceShot = reloadTicks;
    }

    /** Starts to count inputs after one that the server has seen. */
    public void begin(int acknowledgedSequence) {
        newest = acknowledgedSequence;
        acknowledged = acknowledgedSequence;
        owed = 0;
        followed = false;
    }

    /**
     * Hears the head of a frame.
     *
     * @param ticks since the frame before
     * @param queueDepth inputs that waited, or less than 0 for the ticks that are owed one
     */
    public void onFrame(int ticks, int acknowledgedSequence, int queueDepth) {
        int heard = (acknowledgedSequence - acknowledged) & 0xffff;
        uneven += heard == ticks ? 0 : 1;
        owedBefore = owed;
        ticksHeard = ticks;
        owed = queueDepth > -Protocol.MAX_OWED
                ? Math.max(0, -queueDepth)
                : Math.max(Protocol.MAX_OWED, owed + ticks - heard);
        acknowledged = acknowledgedSequence;
        tick += ticks;
    }

    /** Remembers the next input and applies it at once, unless it will be passed over. Answers its sequence number. */
    public int push(int heldControls, int aimBrads) {
        newest = (newest + 1) & 0xffff;
        controls[newest & MASK] = heldControls;
        aims[newest & MASK] = aimBrads;
        fired = present && (followed || inFlight() > owed) ? pace(apply(newest)) : 0;
        return newest;
    }

    /**
     * Lets a tick pass without an input, because the line is full: its number is never sent, and the server takes what was held for it.
     */
    public void skip() {
        push(controls[newest & MASK], aims[newest & MASK]);
    }

    /** While the server does not know yet of a shot in an overdue input, its row would let the cannon fire again at once. */
    private int pace(int shots) {
        sinceShot++;
        if ((shots & Ship.FIRE) == 0 || sinceShot < reloadTicks) {
            return shots & ~Ship.FIRE;
        }
        sinceShot = 0;
        return shots;
    }

    /** Whether the newest input made the cannon fire. */
    public boolean fired() {
        return (fired & Ship.FIRE) != 0;
    }

    /** Whether the newest input made the lance fire. */
    public boolean lanced() {
        return (fired & Ship.LANCE) != 0;
    }

    /** Takes the truth of the frame, in which the own ship is {@code rows[at..]}. */
    public void reconcile(int[] rows, int at) {
        boolean wasPresent = present;
        int oldX = row[Ship.X];
        int oldY = row[Ship.Y];
        int oldHeading = row[Ship.HEADING];
        System.arraycopy(rows, at, row, 0, row.length);
        present = true;
        boolean before = followed;
        followed = owed == 0 || (followed && isFlownOn());
        passedOver += before && !followed ? 1 : 0;
        if (owed == 0) {
            know();
        }
        if (inFlight() < RING) {
            replay();
        }
        if (wasPresent) {
            blend.correct(oldX - row[Ship.X], oldY - row[Ship.Y], Brads.turn(row[Ship.HEADING], oldHeading));
        } else {
            blend.clear();
        }
    }

    private void know() {
        known.copyFrom(row, 0);
        knownTick = tick;
        knownSequence = acknowledged;
    }

    /**
     * Whether nothing but what was held has moved the ship since the last tick that is known. The server moves it to where the
     * inputs take it once every tick has its own, so a tick that is owed one alone follows from what is known.
     */
    private boolean isFlownOn() {
        int heard = (acknowledged - knownSequence) & 0xffff;
        if (owed > overdueTicks || knownTick + heard != tick - owed) {
            return false;
        }
        for (int i = 1; i <= heard; i++) {
            fly(known, knownSequence + i);
        }
        knownTick += heard;
        knownSequence = acknowledged;
        boolean afresh = owed == 1 || owedBefore == 0;
        if (afresh) {
            heldOn.copyFrom(known);
        }
        for (int i = afresh ? owed : ticksHeard; i > 0; i--) {
            fly(heldOn, acknowledged);
        }
        return heldOn.matches(row, 0);
    }

    /** The inputs in flight: those for ticks that are over, then those for ticks to come. */
    private void replay() {
        int flying = inFlight();
        int overdue = Math.min(owed, flying);
        if (owed > 0 && followed) {
            again.copyFrom(known);
            for (int i = 1; i <= overdue; i++) {
                fly(again, acknowledged + i);
            }
            again.copyTo(row, 0);
        }
        for (int i = overdue + 1; i <= flying; i++) {
            apply(acknowledged + i);
        }
    }

    /** Takes a frame in which there is no own ship. */
    public void absent() {
        present = false;
        followed = false;
        fired = 0;
        blend.clear();
    }

    /** Fades what is left of past errors. */
    public void fade(double millis) {
        blend.fade(millis);
    }

    /** Finds the place to draw: a part of a tick ahead, as the controls held now would have it. */
    public void look(int heldControls, int aimBrads, double alpha) {
        System.arraycopy(row, 0, ahead, 0, row.length);
        motion.steer(ahead, 0, heldControls, aimBrads);
        motion.step(ahead, 0);
        x = (row[Ship.X] + (ahead[Ship.X] - row[Ship.X]) * alpha + blend.x()) / Model.SUB;
        y = (row[Ship.Y] + (ahead[Ship.Y] - row[Ship.Y]) * alpha + blend.y()) / Model.SUB;
        heading = row[Ship.HEADING] + Brads.turn(row[Ship.HEADING], ahead[Ship.HEADING]) * alpha + blend.heading();
    }

    public boolean present() {
        return present;
    }

    /** The predicted row, whole; read only. */
    public int[] row() {
        return row;
    }

    /** Where {@link #look} found the ship, in units. */
    public double x() {
        return x;
    }

    public double y() {
        return y;
    }

    /** Where {@link #look} found the ship heading, in brads and parts of them. */
    public double heading() {
        return heading;
    }

    /** The controls that take effect in the tick that {@link #look} drew. */
    public int effectiveControls() {
        return ahead[Ship.CONTROLS];
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
        int ahead = inFlight() - owed;
        return followed ? ahead : Math.max(0, ahead);
    }

    /** How far the newest frame moved the predicted ship, in units; 0 when the prediction held. */
    public double errorUnits() {
        return blend.errorUnits();
    }

    /** Frames so far that moved the predicted ship. */
    public int corrections() {
        return blend.corrections();
    }

    /** Frames so far that brought fewer or more of our inputs than ticks. */
    public int uneven() {
        return uneven;
    }

    /** How often inputs were late and will be passed over, because something touched the ship or because they are too late. */
    public int passedOver() {
        return passedOver;
    }

    private void fly(Resimulation of, int sequence) {
        of.step(ShipSteering.input(controls[sequence & MASK], aims[sequence & MASK]));
    }

    private int apply(int sequence) {
        int shot = motion.steer(row, 0, controls[sequence & MASK], aims[sequence & MASK]);
        motion.step(row, 0);
        return shot;
    }
}
