package io.github.driftfire.kit.input;

/** A stick on the screen that appears where a thumb lands, and goes with it where the thumb moves farther than it reaches. In CSS pixels. Plain Java. */
public final class FloatingStick {
    private static final int NONE = -1;

    private final double usualReach;
    private double reach;
    private int finger = NONE;
    private double baseX;
    private double baseY;
    private double knobX;
    private double knobY;

    /** @param reachPixels from the middle to full deflection */
    public FloatingStick(double reachPixels) {
        usualReach = reachPixels;
        reach = reachPixels;
    }

    /** @param size 1 as usual */
    public void size(double size) {
        reach = usualReach * size;
    }

    public double reach() {
        return reach;
    }

    /** Takes a finger, if it has none. */
    public boolean down(int id, double x, double y) {
        if (finger != NONE) {
            return false;
        }
        finger = id;
        baseX = x;
        baseY = y;
        knobX = x;
        knobY = y;
        return true;
    }

    public void move(int id, double x, double y) {
        if (id != finger) {
            return;
        }
        knobX = x;
        knobY = y;
        double dx = x - baseX;
        double dy = y - baseY;
        double distance = Math.sqrt(dx * dx + dy * dy);
        if (distance > reach) {
            baseX += dx * (1 - reach / distance);
            baseY += dy * (1 - reach / distance);
        }
    }

    public void up(int id) {
        if (id == finger) {
            release();
        }
    }

    public void release() {
        finger = NONE;
    }

    public boolean held() {
        return finger != NONE;
    }

    public double baseX() {
        return baseX;
    }

    public double baseY() {
        return baseY;
    }

    /** -1..1 to the right; 0 without a finger. */
    public double x() {
        return held() ? (knobX - baseX) / reach : 0;
    }

    /** -1..1 downwards. */
    public double y() {
        return held() ? (knobY - baseY) / reach : 0;
    }
}
