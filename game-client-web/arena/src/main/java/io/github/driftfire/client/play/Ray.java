package io.github.driftfire.client.play;

import io.github.driftfire.model.arena.Beam;
import io.github.driftfire.model.state.Model;

/** One beam of a lance: a straight line that flashes and fades. Pooled by {@link Rays}. */
public final class Ray {
    int pilot;
    boolean own;
    boolean shown;
    double bornTick;
    private double x;
    private double y;
    private double headingBrads;
    private double lengthUnits;
    private double ageMillis;

    void begin(int byPilot, boolean byOwn, double tick) {
        pilot = byPilot;
        own = byOwn;
        shown = false;
        bornTick = tick;
        ageMillis = 0;
    }

    void line(int[] rows, int at) {
        x = (double) rows[at + Beam.X] / Model.SUB;
        y = (double) rows[at + Beam.Y] / Model.SUB;
        headingBrads = rows[at + Beam.HEADING];
        lengthUnits = rows[at + Beam.LENGTH];
    }

    void shorten(double units) {
        lengthUnits = units;
    }

    void age(double passedMillis) {
        ageMillis += passedMillis;
    }

    public boolean visible() {
        return shown;
    }

    public boolean own() {
        return own;
    }

    public int pilot() {
        return pilot;
    }

    /** The muzzle, in units. */
    public double x() {
        return x;
    }

    public double y() {
        return y;
    }

    public double headingBrads() {
        return headingBrads;
    }

    /** From the muzzle to where it ended. */
    public double lengthUnits() {
        return lengthUnits;
    }

    /** How much of its light is left, 1..0. */
    public double light() {
        return Math.max(0, 1 - ageMillis / Rays.GLOW_MILLIS);
    }
}
