package io.github.driftfire.client.view;

/**
 * Where arrows lie: on an ellipse along the window's edge, nearer to its middle where a panel covers that place, and aside of each other. In CSS
 * pixels of the window. Plain Java.
 */
final class ArrowPlaces {
    private static final double MARGIN = 46;

    /** The gauges are below. */
    private static final double MARGIN_BELOW = 150;

    /** The nearest that two arrows and their distances may be to each other. */
    private static final double APART = 42;

    /** The nearest to the window's middle, where the ship is. */
    private static final double NEAREST = 64;

    private static final double STEP = 6;
    private static final int MOST_MOVES = 3;

    /** The distance is written this far inwards of the arrow. */
    static final double TEXT_ACROSS = 25;

    static final double TEXT_DOWN = 20;

    /** What an arrow and its distance take, and the gap to a panel. */
    private static final double ARROW_REACH = 18;

    private static final double TEXT_REACH_ACROSS = 21;
    private static final double TEXT_REACH_DOWN = 11;

    /** Above the distance is a mark, for all but ships. */
    private static final double MARK_REACH_UP = 26;

    private final Overlays overlays;
    private final double[] placedX;
    private final double[] placedY;
    private int placed;
    private double width;
    private double height;
    private double x;
    private double y;
    private double cos;
    private double sin;

    /** @param most arrows at a time */
    ArrowPlaces(Overlays overlays, int most) {
        this.overlays = overlays;
        placedX = new double[most];
        placedY = new double[most];
    }

    /** No arrow is placed yet in a window of this size. */
    void begin(double windowWidth, double windowHeight) {
        width = windowWidth;
        height = windowHeight;
        placed = 0;
    }

    /**
     * Finds where the arrow to a place lies, and its direction from the window's middle. Where another is already, a plain one is left out and one
     * with a mark moves aside. Answers whether there is a place for it.
     */
    boolean place(double atX, double atY, boolean marked) {
        double dx = atX - width / 2;
        double dy = atY - height / 2;
        double below = Math.min(MARGIN_BELOW, height * 0.3);
        double across = Math.max(60, width / 2 - MARGIN);
        double down = Math.max(60, height / 2 - (dy > 0 ? below : MARGIN));
        double out = Math.sqrt(dx * dx / (across * across) + dy * dy / (down * down));
        if (out <= 0) {
            return false;
        }
        double length = Math.sqrt(dx * dx + dy * dy);
        cos = dx / length;
        sin = dy / length;
        x = width / 2 + dx / out;
        y = height / 2 + dy / out;
        for (double reach = length / out; isCovered(marked) && reach - STEP >= NEAREST; reach -= STEP) {
            x -= cos * STEP;
            y -= sin * STEP;
        }
        for (int moves = 0; isTaken() || isCovered(marked); moves++) {
            if (!marked || moves == MOST_MOVES) {
                return false;
            }
            x -= sin * APART;
            y += cos * APART;
        }
        placedX[placed] = x;
        placedY[placed++] = y;
        return true;
    }

    private boolean isTaken() {
        for (int i = 0; i < placed; i++) {
            if (Math.abs(placedX[i] - x) < APART && Math.abs(placedY[i] - y) < APART) {
                return true;
            }
        }
        return false;
    }

    private boolean isCovered(boolean marked) {
        double textX = x - cos * TEXT_ACROSS;
        double textY = y - sin * TEXT_DOWN;
        return overlays.cover(x - ARROW_REACH, y - ARROW_REACH, x + ARROW_REACH, y + ARROW_REACH)
                || overlays.cover(
                        textX - TEXT_REACH_ACROSS,
                        textY - (marked ? MARK_REACH_UP : TEXT_REACH_DOWN),
                        textX + TEXT_REACH_ACROSS,
                        textY + TEXT_REACH_DOWN);
    }

    /** Of the one placed last. */
    double x() {
        return x;
    }

    double y() {
        return y;
    }

    double cos() {
        return cos;
    }

    double sin() {
        return sin;
    }
}
