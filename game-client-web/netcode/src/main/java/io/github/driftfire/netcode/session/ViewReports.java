package io.github.driftfire.netcode.session;

import io.github.driftfire.model.protocol.ViewChange;
import io.github.driftfire.model.protocol.ViewShape;

/** When the server is told of the window's shape: in every hello, and later when it is another, at most as often as {@link ViewChange} allows. */
final class ViewReports {
    private static final double EVERY_MILLIS = 1000.0 / ViewChange.MAX_PER_SECOND;

    private int width = ViewShape.USUAL.widthUnits();
    private int reported;
    private double reportedMillis;

    /** The window's shape now. */
    void shape(ViewShape shape) {
        width = shape.widthUnits();
    }

    /** The width for a message that is sent now. */
    int report(double nowMillis) {
        reported = width;
        reportedMillis = nowMillis;
        return width;
    }

    /** Whether the server should be told; only after a hello. */
    boolean due(double nowMillis) {
        return width != reported && nowMillis - reportedMillis >= EVERY_MILLIS;
    }
}
