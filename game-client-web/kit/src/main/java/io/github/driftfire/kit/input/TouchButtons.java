package io.github.driftfire.kit.input;

/** Round buttons on the screen, pressed by fingers that may slide from one to another. In CSS pixels. Plain Java. */
public final class TouchButtons {
    /** A thumb is not exact: a button is this much larger than it looks. */
    private static final double MARGIN = 1.25;

    private static final int MOST_FINGERS = 10;
    private static final int NONE = -1;

    private final int[] bits;
    private final double[] xs;
    private final double[] ys;
    private final double[] radii;
    private final int[] fingers = new int[MOST_FINGERS];
    private final int[] pressed = new int[MOST_FINGERS];
    private int count;

    /** @param bits the control of each button */
    public TouchButtons(int... bits) {
        this.bits = bits.clone();
        xs = new double[bits.length];
        ys = new double[bits.length];
        radii = new double[bits.length];
    }

    /** Where a button is; a radius of 0 for one that is not shown. */
    public void place(int button, double x, double y, double radius) {
        xs[button] = x;
        ys[button] = y;
        radii[button] = radius;
    }

    /** A finger goes down. Answers whether it is on a button. */
    public boolean down(int id, double x, double y) {
        int button = at(x, y);
        return button != NONE && press(id, button);
    }

    /** A finger presses a button, wherever it is. */
    public boolean press(int id, int button) {
        if (count == MOST_FINGERS) {
            return false;
        }
        fingers[count] = id;
        pressed[count] = button;
        count++;
        return true;
    }

    /** A finger moves; between buttons it presses the one that it came from. */
    public void move(int id, double x, double y) {
        int index = index(id);
        int button = index == NONE ? NONE : at(x, y);
        if (button != NONE) {
            pressed[index] = button;
        }
    }

    public void up(int id) {
        int index = index(id);
        if (index != NONE) {
            count--;
            fingers[index] = fingers[count];
            pressed[index] = pressed[count];
        }
    }

    public void release() {
        count = 0;
    }

    /** The controls of all that are pressed. */
    public int held() {
        int held = 0;
        for (int i = 0; i < count; i++) {
            held |= bits[pressed[i]];
        }
        return held;
    }

    private int index(int id) {
        for (int i = 0; i < count; i++) {
            if (fingers[i] == id) {
                return i;
            }
        }
        return NONE;
    }

    /** The nearest one that is hit. */
    private int at(double x, double y) {
        int nearest = NONE;
        double least = MARGIN * MARGIN;
        for (int i = 0; i < bits.length; i++) {
            double dx = x - xs[i];
            double dy = y - ys[i];
            double part = radii[i] == 0 ? Double.POSITIVE_INFINITY : (dx * dx + dy * dy) / (radii[i] * radii[i]);
            if (part < least) {
                least = part;
                nearest = i;
            }
        }
        return nearest;
    }
}
