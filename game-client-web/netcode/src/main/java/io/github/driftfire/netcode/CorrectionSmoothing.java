package io.github.driftfire.netcode;

import io.github.driftfire.model.state.Model;

/** Smooths what a reconciliation corrects: the predicted row is right at once, the drawing of the own avatar follows within some pictures. */
public final class CorrectionSmoothing {
    /** Errors beyond this are a new place, which nobody wants to see the ship slide to. */
    private static final double SNAP_SUB = 220.0 * Model.SUB;

    private static final double FADE_MILLIS = 70;

    private double x;
    private double y;
    private double heading;
    private double errorUnits;
    private int corrections;

    /** The predicted row has been moved by as much, in sub-units and brads; 0 where the prediction held. */
    public void correct(int dx, int dy, int turn) {
        double distance = Math.sqrt((double) dx * dx + (double) dy * dy);
        errorUnits = distance / Model.SUB;
        if (dx == 0 && dy == 0 && turn == 0) {
            return;
        }
        corrections++;
        if (distance > SNAP_SUB) {
            drop();
            return;
        }
        x += dx;
        y += dy;
        heading += turn;
    }

    /** There is another ship, or none. */
    public void clear() {
        errorUnits = 0;
        drop();
    }

    public void fade(double millis) {
        double kept = Math.exp(-millis / FADE_MILLIS);
        x *= kept;
        y *= kept;
        heading *= kept;
    }

    private void drop() {
        x = 0;
        y = 0;
        heading = 0;
    }

    /** By how much to draw the ship beside its row, in sub-units. */
    public double x() {
        return x;
    }

    public double y() {
        return y;
    }

    /** In brads. */
    public double heading() {
        return heading;
    }

    /** How far the newest frame moved the row, in units. */
    public double errorUnits() {
        return errorUnits;
    }

    public int corrections() {
        return corrections;
    }
}
