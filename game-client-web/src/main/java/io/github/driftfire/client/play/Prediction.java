package io.github.driftfire.client.play;

import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.ShipMotion;
import io.github.driftfire.model.math.Brads;
import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.state.Model;

/**
 * The own ship, ahead of the newest frame by the inputs that the server has not applied yet.
 *
 * <p>A frame's row is the truth; replaying the inputs after it gives the same integers as before unless something happened
 * that this end could not know. Such an error is kept as an offset that fades in the drawing.
 */
public final class Prediction {
    private static final int RING = 512;
    private static final int MASK = RING - 1;

    /** Errors beyond this are a new place, which nobody wants to see the ship slide to. */
    private static final double SNAP_SUB = 220.0 * Model.SUB;

    private static final double FADE_MILLIS = 70;

    private final ShipMotion motion;
    private final int[] row = new int[Ship.LANCE_RELOAD + 1];
    private final int[] ahead = new int[Ship.LANCE_RELOAD + 1];
    private final int[] controls = new int[RING];
    private final int[] aims = new int[RING];
    private int acknowledged;
    private int newest;
    private int uneven;
    private boolean steered;
    private int owed;
    private boolean present;
    private int fired;
    private double offsetX;
    private double offsetY;
    private double offsetHeading;
    private double errorUnits;
    private int corrections;
    private double x;
    private double y;
    private double heading;

    public Prediction(ShipMotion motion) {
        this.motion = motion;
    }

    /** Starts to count inputs after one that the server has seen. */
    public void begin(int acknowledgedSequence) {
        newest = acknowledgedSequence;
        acknowledged = acknowledgedSequence;
        steered = false;
        owed = 0;
    }

    /**
     * Hears what a frame brought. In ticks without an input of ours the server went on with what was held, and will pass over as
     * many of ours as come too late for them.
     */
    public void elapsed(int ticks, int acknowledgedSequence) {
        uneven += ((acknowledgedSequence - acknowledged) & 0xffff) == ticks ? 0 : 1;
        if (acknowledgedSequence != acknowledged) {
            steered = true;
            owed = 0;
        } else if (steered) {
            owed = Math.min(owed + ticks, RING);
        }
    }

    /** Remembers the next input and applies it at once. Answers its sequence number. */
    public int push(int heldControls, int aimBrads) {
        newest = (newest + 1) & 0xffff;
        controls[newest & MASK] = heldControls;
        aims[newest & MASK] = aimBrads;
        fired = present ? apply(newest) : 0;
        return newest;
    }

    /** Whether the newest input made the cannon fire. */
    public boolean fired() {
        return (fired & Ship.FIRE) != 0;
    }

    /** Whether the newest input made the lance fire. */
    public boolean lanced() {
        return (fired & Ship.LANCE) != 0;
    }

    /** Takes the truth of a frame, in which the own ship is {@code rows[at..]}. */
    public void reconcile(int[] rows, int at, int acknowledgedSequence) {
        boolean known = present;
        int oldX = row[Ship.X];
        int oldY = row[Ship.Y];
        int oldHeading = row[Ship.HEADING];
        System.arraycopy(rows, at, row, 0, row.length);
        present = true;
        acknowledged = acknowledgedSequence;
        if (inFlight() < RING) {
            for (int s = (newest - ticksAhead() + 1) & 0xffff; !Protocol.isAfter(s, newest); s = (s + 1) & 0xffff) {
                apply(s);
            }
        }
        if (known) {
            correct(oldX - row[Ship.X], oldY - row[Ship.Y], Brads.turn(row[Ship.HEADING], oldHeading));
        } else {
            errorUnits = 0;
            clearOffset();
        }
    }

    /** Takes a frame in which there is no own ship. */
    public void absent(int acknowledgedSequence) {
        acknowledged = acknowledgedSequence;
        present = false;
        fired = 0;
        errorUnits = 0;
    }

    /** Fades what is left of past errors. */
    public void fade(double millis) {
        double kept = Math.exp(-millis / FADE_MILLIS);
        offsetX *= kept;
        offsetY *= kept;
        offsetHeading *= kept;
    }

    /** Finds the place to draw: a part of a tick ahead, as the controls held now would have it. */
    public void look(int heldControls, int aimBrads, double alpha) {
        System.arraycopy(row, 0, ahead, 0, row.length);
        motion.steer(ahead, 0, heldControls, aimBrads);
        motion.step(ahead, 0);
        x = (row[Ship.X] + (ahead[Ship.X] - row[Ship.X]) * alpha + offsetX) / Model.SUB;
        y = (row[Ship.Y] + (ahead[Ship.Y] - row[Ship.Y]) * alpha + offsetY) / Model.SUB;
        heading = row[Ship.HEADING] + Brads.turn(row[Ship.HEADING], ahead[Ship.HEADING]) * alpha + offsetHeading;
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

    /** Ticks from the newest frame to the predicted row: the inputs in flight that the server will not pass over. */
    public int ticksAhead() {
        int flying = inFlight();
        return flying - Math.max(0, Math.min(owed, flying - 1));
    }

    /** How far the newest frame moved the predicted ship, in units; 0 when the prediction held. */
    public double errorUnits() {
        return errorUnits;
    }

    /** Frames so far that moved the predicted ship. */
    public int corrections() {
        return corrections;
    }

    /** Frames so far that brought fewer or more of our inputs than ticks. */
    public int uneven() {
        return uneven;
    }

    private int apply(int sequence) {
        int shot = motion.steer(row, 0, controls[sequence & MASK], aims[sequence & MASK]);
        motion.step(row, 0);
        return shot;
    }

    private void correct(int dx, int dy, int turn) {
        double distance = Math.sqrt((double) dx * dx + (double) dy * dy);
        errorUnits = distance / Model.SUB;
        if (dx == 0 && dy == 0 && turn == 0) {
            return;
        }
        corrections++;
        if (distance > SNAP_SUB) {
            clearOffset();
            return;
        }
        offsetX += dx;
        offsetY += dy;
        offsetHeading += turn;
    }

    private void clearOffset() {
        offsetX = 0;
        offsetY = 0;
        offsetHeading = 0;
    }
}
