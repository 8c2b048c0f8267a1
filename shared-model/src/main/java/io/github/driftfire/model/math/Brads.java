package io.github.driftfire.model.math;

/**
 * Headings in binary radians: 1024 to a full turn, 0 along +x, growing clockwise on a screen whose y points down.
 *
 * <p>Sines are scaled by {@link #ONE}. The table is made at start from a Taylor series in {@code double} with
 * {@code + - *} alone, which IEEE 754 makes exact on both ends; {@code Math.sin} differs between them.
 */
public final class Brads {
    /** Brads in a full turn. */
    public static final int TURN = 1024;

    public static final int HALF = TURN / 2;
    public static final int QUARTER = TURN / 4;

    /** Radians of one brad, which the sine table is made with, too. */
    public static final double RADIANS = Math.PI / HALF;

    private static final int MASK = TURN - 1;

    /** Bits of scale of {@link #sin} and {@link #cos}. */
    public static final int SHIFT = 14;

    /** The sine of a quarter turn. */
    public static final int ONE = 1 << SHIFT;

    private static final int[] SINES = sines();

    private Brads() {}

    /** Brings any heading into 0..1023. */
    public static int wrap(int headingBrads) {
        return headingBrads & MASK;
    }

    /** The shortest turn from one heading to another, -512..511. */
    public static int turn(int fromBrads, int toBrads) {
        return ((toBrads - fromBrads + HALF) & MASK) - HALF;
    }

    /** Sine times {@link #ONE}. */
    public static int sin(int headingBrads) {
        return SINES[headingBrads & MASK];
    }

    /** Cosine times {@link #ONE}. */
    public static int cos(int headingBrads) {
        return SINES[(headingBrads + QUARTER) & MASK];
    }

    /** The x part of a vector of this length; the length below 2^17 so that the product fits. */
    public static int x(int headingBrads, int length) {
        return length * cos(headingBrads) / ONE;
    }

    /** The y part of a vector of this length; the length below 2^17 so that the product fits. */
    public static int y(int headingBrads, int length) {
        return length * sin(headingBrads) / ONE;
    }

    /** The nearest heading of the vector (dx, dy), 0..1023; 0 for the null vector. Any {@code int}s of at most 2^30. */
    public static int atan2(int dy, int dx) {
        int ax = Math.abs(dx);
        int ay = Math.abs(dy);
        while (ax > 0x7fff || ay > 0x7fff) {
            ax >>= 1;
            ay >>= 1;
        }
        // Within the first quarter, find the heading whose normal the vector crosses: sin(h) * x <= cos(h) * y.
        int low = 0;
        int high = QUARTER;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sin(middle) * ax <= cos(middle) * ay) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        if (low < QUARTER && aside(low + 1, ax, ay) < aside(low, ax, ay)) {
            low++;
        }
        int heading = ax == 0 && ay == 0 ? 0 : low;
        if (dx < 0) {
            heading = HALF - heading;
        }
        return wrap(dy < 0 ? -heading : heading);
    }

    /** How far a heading leaves the vector aside: the vector's length times the sine of the angle between them, scaled. */
    private static int aside(int heading, int x, int y) {
        return Math.abs(sin(heading) * x - cos(heading) * y);
    }

    private static int[] sines() {
        int[] table = new int[TURN];
        for (int b = 0; b <= QUARTER; b++) {
            double angle = b * RADIANS;
            double term = angle;
            double sum = angle;
            for (int n = 1; n < 12; n++) {
                term = -term * angle * angle / ((2 * n) * (2 * n + 1));
                sum = sum + term;
            }
            int sine = (int) Math.floor(sum * ONE + 0.5);
            table[b] = sine;
            table[HALF - b] = sine;
            table[(HALF + b) & MASK] = -sine;
            table[(TURN - b) & MASK] = -sine;
        }
        return table;
    }
}
