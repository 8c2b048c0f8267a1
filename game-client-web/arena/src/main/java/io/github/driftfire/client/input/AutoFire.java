package io.github.driftfire.client.input;

/** Decides whether the gun would hit: something is ahead, and near enough. In units. Plain Java. */
public final class AutoFire {
    /** Less than a shot's way, so that what flees is worth a try. */
    private static final double RANGE = 460;

    /** A target's radius is taken so much larger: it moves until a shot arrives. */
    private static final double GENEROSITY = 1.8;

    private double x;
    private double y;
    private double forwardX;
    private double forwardY;
    private boolean hit;

    /** The own ship is here. */
    public void begin(double shipX, double shipY, double headingRadians) {
        x = shipX;
        y = shipY;
        forwardX = Math.cos(headingRadians);
        forwardY = Math.sin(headingRadians);
        hit = false;
    }

    /** Something to shoot at. */
    public void target(double targetX, double targetY, double radius) {
        double dx = targetX - x;
        double dy = targetY - y;
        double ahead = dx * forwardX + dy * forwardY;
        double aside = Math.abs(dx * forwardY - dy * forwardX);
        hit |= ahead > 0 && ahead < RANGE + radius && aside < radius * GENEROSITY;
    }

    public boolean fires() {
        return hit;
    }
}
