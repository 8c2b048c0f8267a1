package io.github.driftfire.model.protocol;

import io.github.driftfire.model.math.IntMath;
import org.jspecify.annotations.Nullable;

/**
 * How much of the world a player's window shows: the same area for every window, as wide and as high as the window's shape
 * has it. Both ends use this class: the client draws by it, the server sends by it.
 *
 * <p>Only the ratio of the sides counts, not the number of pixels. The ratio is bounded to 9:32..32:9. A window beyond that bound
 * shows the view of the bound cut off at its shorter side. A view travels as its width; its height follows from the area.
 *
 * @param widthUnits from {@link #LEAST_UNITS} to {@link #MOST_UNITS}
 * @param heightUnits from {@link #LEAST_UNITS} to {@link #MOST_UNITS}
 */
public record ViewShape(int widthUnits, int heightUnits) {
    /** What a window of 16:9 shows. */
    public static final ViewShape USUAL = new ViewShape(1360, 765);

    /** What every window shows, in square units. */
    public static final int AREA = USUAL.widthUnits * USUAL.heightUnits;

    /** The rectangle about the ship that a client which does not report its view is sent. */
    public static final int UNREPORTED_WIDTH_UNITS = 1600;

    public static final int UNREPORTED_HEIGHT_UNITS = 900;

    private static final int BOUND_LONG = 32;
    private static final int BOUND_SHORT = 9;

    /** The longer side at the bound. */
    public static final int MOST_UNITS = IntMath.sqrt(AREA / BOUND_SHORT * BOUND_LONG);

    /** The shorter side at the bound. */
    public static final int LEAST_UNITS = AREA / MOST_UNITS;

    /** The view of a window, in pixels of any size; a side below 1 counts as 1. */
    public static ViewShape ofWindow(int width, int height) {
        long w = Math.max(1, width);
        long h = Math.max(1, height);
        if (w * BOUND_SHORT >= h * BOUND_LONG) {
            return ofWidth(MOST_UNITS);
        }
        if (h * BOUND_SHORT >= w * BOUND_LONG) {
            return ofWidth(LEAST_UNITS);
        }
        return ofWidth(IntMath.sqrt((int) (AREA * w / h)));
    }

    /** The view of a width; a width out of bounds counts as the nearest within. */
    public static ViewShape ofWidth(int widthUnits) {
        int width = IntMath.clamp(widthUnits, LEAST_UNITS, MOST_UNITS);
        return new ViewShape(width, AREA / width);
    }

    /**
     * The middle of a stretch that follows a place and stays inside the arena; one that is longer than the arena stays in its
     * middle. Any unit, the same for all three.
     *
     * @param place what is followed
     * @param length the stretch's
     * @param whole the arena's
     */
    public static int middle(int place, int length, int whole) {
        return length >= whole ? whole / 2 : IntMath.clamp(place, length / 2, whole - length / 2);
    }

    /**
     * By hand, as {@link #hashCode}: up to JDK 17 a method handle of the JDK's keeps the class of the last record whose generated {@code equals} was
     * called, and with it an application that was undeployed.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ViewShape that && widthUnits == that.widthUnits && heightUnits == that.heightUnits;
    }

    @Override
    public int hashCode() {
        return 31 * widthUnits + heightUnits;
    }
}
