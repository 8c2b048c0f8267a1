package io.github.driftfire.model.math;

/** The few integer functions that {@link Math} lacks or that differ between the ends. */
public final class IntMath {
    private IntMath() {}

    public static int clamp(int value, int low, int high) {
        return value < low ? low : value > high ? high : value;
    }

    /** The integer square root, rounded down; digit by digit, without division. Negative values count as 0. */
    public static int sqrt(int value) {
        int rest = value;
        int root = 0;
        int bit = 1 << 30;
        while (bit > rest && bit > 0) {
            bit >>>= 2;
        }
        while (bit > 0) {
            if (rest >= root + bit) {
                rest -= root + bit;
                root = (root >> 1) + bit;
            } else {
                root >>= 1;
            }
            bit >>>= 2;
        }
        return root;
    }

    /** The length of a vector whose parts are at most 2^30, exact to about one part in 2^13. */
    public static int length(int dx, int dy) {
        int ax = Math.abs(dx);
        int ay = Math.abs(dy);
        int shift = 0;
        while (ax > 0x7fff || ay > 0x7fff) {
            ax >>= 1;
            ay >>= 1;
            shift++;
        }
        return sqrt(ax * ax + ay * ay) << shift;
    }

    /** Whether (dx, dy) is no longer than a radius below 2^15; no square root, no overflow. */
    public static boolean within(int dx, int dy, int radius) {
        if (dx > radius || dx < -radius || dy > radius || dy < -radius) {
            return false;
        }
        return dx * dx + dy * dy <= radius * radius;
    }

    /** One step of {@code value} towards {@code target}. */
    public static int approach(int value, int target, int step) {
        return value < target ? Math.min(value + step, target) : Math.max(value - step, target);
    }
}
