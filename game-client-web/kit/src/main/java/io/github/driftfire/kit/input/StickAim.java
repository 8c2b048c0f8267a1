package io.github.driftfire.kit.input;

import io.github.driftfire.model.math.Brads;

/**
 * What a stick's deflection says: its direction steers, its distance thrusts. The direction changes by steps only, so that a thumb that rests is no
 * change of input; the distance has a threshold for on and a lower one for off. Plain Java.
 */
public final class StickAim {
    private static final double SCALE = 4096;
    private static final double THRUST_ON = 0.6;
    private static final double THRUST_OFF = 0.5;

    private final double dead;
    private final int stepBrads;
    private int heading;
    private boolean active;
    private boolean thrusts;

    /**
     * @param dead deflection below which the stick rests, 0..1
     * @param stepBrads least change of the direction
     */
    public StickAim(double dead, int stepBrads) {
        this.dead = dead;
        this.stepBrads = stepBrads;
    }

    /** Takes a deflection, -1..1 to the right and downwards. */
    public void update(double x, double y) {
        double deflection = Math.sqrt(x * x + y * y);
        active = deflection > dead;
        thrusts = active && deflection > (thrusts ? THRUST_OFF : THRUST_ON);
        if (active) {
            int now = Brads.atan2((int) (y * SCALE), (int) (x * SCALE));
            int turned = (now - heading + Brads.TURN + Brads.HALF) % Brads.TURN - Brads.HALF;
            if (Math.abs(turned) >= stepBrads) {
                heading = now;
            }
        }
    }

    public void release() {
        active = false;
        thrusts = false;
    }

    /** Whether it is deflected. */
    public boolean active() {
        return active;
    }

    public boolean thrusts() {
        return thrusts;
    }

    /** The direction of the last deflection, in brads. */
    public int headingBrads() {
        return heading;
    }
}
