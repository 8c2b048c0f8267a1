package io.github.driftfire.page;

/** The vertical axis of a plot that begins at 0: round numbers, at most five lines. */
final class PlotScale {
    private static final int MOST_STEPS = 4;
    private static final int[] ROUND = {1, 2, 5, 10};

    private PlotScale() {}

    /** Between two lines; at least 1. */
    static double step(double highest) {
        double power = 1;
        while (power * MOST_STEPS * 10 < highest) {
            power *= 10;
        }
        for (int round : ROUND) {
            if (power * round * MOST_STEPS >= highest) {
                return power * round;
            }
        }
        return power * 10;
    }

    /** The line at or above the highest value; at least one step. */
    static double top(double highest) {
        double step = step(highest);
        return Math.max(step, Math.ceil(highest / step) * step);
    }
}
