package io.github.driftfire.client.view;

/** Rectangles of the window that elements of the page cover, in CSS pixels. Plain Java. */
public final class Overlays {
    private static final int MOST = 16;
    private static final int EDGES = 4;

    private final double[] edges = new double[MOST * EDGES];
    private int count;

    /** Answers the index of one more, which covers nothing yet. */
    public int add() {
        return count++;
    }

    /** Where one is; all 0 for one that is not shown. */
    public void place(int index, double left, double top, double right, double bottom) {
        int at = index * EDGES;
        edges[at] = left;
        edges[at + 1] = top;
        edges[at + 2] = right;
        edges[at + 3] = bottom;
    }

    /** Whether one of them covers a part of this rectangle. */
    boolean cover(double left, double top, double right, double bottom) {
        for (int at = 0; at < count * EDGES; at += EDGES) {
            boolean shown = edges[at + 2] > edges[at];
            if (shown && left < edges[at + 2] && right > edges[at] && top < edges[at + 3] && bottom > edges[at + 1]) {
                return true;
            }
        }
        return false;
    }
}
