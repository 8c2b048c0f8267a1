package io.github.driftfire.kit.canvas;

import io.github.driftfire.model.math.Rng;
import io.github.driftfire.model.protocol.ViewShape;
import org.teavm.jso.canvas.CanvasRenderingContext2D;

/**
 * Maps the world to the canvas; shakes. What is looked at is in the middle, except near the edge of the world: there the camera stays inside.
 */
public final class Camera {
    private static final double MOST_SHAKE_UNITS = 16;
    private static final double SHAKE_FADE_MILLIS = 380;
    private static final double ZOOM_MILLIS = 120;
    private static final double LEAST_ZOOM_STEP = 0.002;

    /** A slow camera shows so much more of the world. */
    private static final double SLOW_ZOOM = 0.68;

    /** How far aside of the middle a slow camera has what it looks at, in widths of the window: the first screen's card is in the middle. */
    private static final double SLOW_ASIDE = 0.3;

    private static final double SLOW_UNITS_PER_MILLI = 0.13;
    private static final double SLOW_MILLIS = 2500;
    private static final double SLOW_START_MILLIS = 900;

    /** How much of the window the whole world fills. */
    private static final double ALL_PART = 0.94;

    private final Rng random = new Rng(1);
    private double x;
    private double y;
    private double shakeX;
    private double shakeY;
    private double trauma;
    private double strength = 1;
    private double beyond;
    private double zoom = 1;
    private double usualZoom = 1;
    private boolean showsAll;
    private boolean slow;
    private boolean begins;
    private boolean settled;
    private double speedX;
    private double speedY;
    private ViewShape shape = ViewShape.USUAL;
    private double worldWidth = Double.POSITIVE_INFINITY;
    private double worldHeight = Double.POSITIVE_INFINITY;
    private int width = 1;
    private int height = 1;
    private double pixelRatio = 1;

    /** Takes the size of the window in CSS pixels. */
    public void size(int windowWidth, int windowHeight, double ratio) {
        width = windowWidth;
        height = windowHeight;
        pixelRatio = ratio;
        shape = ViewShape.ofWindow(width, height);
        usualZoom = Math.max((double) width / shape.widthUnits(), (double) height / shape.heightUnits());
        zoom = wanted();
    }

    /** Of the window; the server sends what it shows. */
    public ViewShape shape() {
        return shape;
    }

    /** The camera stays inside a world of this size, from here on. */
    public void stayInside(double widthUnits, double heightUnits) {
        worldWidth = widthUnits;
        worldHeight = heightUnits;
    }

    /** Whether all of the world is shown, from a greater height. */
    public void showAll(boolean on) {
        showsAll = on;
    }

    /**
     * Whether the camera comes after what is looked at slowly and smoothly, from the first place on, to which it goes at once: a room behind the first
     * screen, without shakes and names.
     *
     * @param known whether there is something to look at, so that the camera may begin there
     */
    public void slow(boolean on, boolean known) {
        settled &= on;
        slow = on;
        begins = known;
    }

    public boolean isSlow() {
        return slow;
    }

    private double wanted() {
        if (slow) {
            return SLOW_ZOOM * usualZoom;
        }
        return showsAll && worldWidth != Double.POSITIVE_INFINITY
                ? Math.min(usualZoom, ALL_PART * Math.min(width / worldWidth, height / worldHeight))
                : usualZoom;
    }

    /** There is nothing to stay inside. */
    public void roam() {
        stayInside(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** How much of the window may lie beyond the edge of the world, 0..0.5: where buttons cover the window's corners. */
    public void beyond(double part) {
        beyond = part;
    }

    /** How much of a shake is shown, 0..1. */
    public void shakeStrength(double part) {
        strength = part;
    }

    /** Is so many times nearer at once, and goes back to the usual height; not while it is slow. */
    public void nearer(double times) {
        zoom *= slow ? 1 : times;
    }

    /** Adds to the shake, 0..1; it fades by itself. */
    public void shake(double amount) {
        trauma = Math.min(1, trauma + amount);
    }

    public void look(double atX, double atY, double passedMillis) {
        double step = wanted() - zoom;
        zoom += Math.abs(step) < LEAST_ZOOM_STEP ? step : step * Math.min(1, passedMillis / ZOOM_MILLIS);
        double aside = slow && width > height ? SLOW_ASIDE * viewWidth() : 0;
        double toX = middle(atX + aside, viewWidth(), worldWidth, beyond);
        double toY = middle(atY, viewHeight(), worldHeight, beyond);
        if (settled) {
            speedX = speed(speedX, toX - x, passedMillis);
            speedY = speed(speedY, toY - y, passedMillis);
            x += speedX * passedMillis;
            y += speedY * passedMillis;
        } else {
            x = toX;
            y = toY;
            settled = slow && begins;
        }
        trauma = Math.max(0, trauma - passedMillis / SHAKE_FADE_MILLIS * Math.max(0.3, trauma));
        double reach = slow ? 0 : trauma * trauma * MOST_SHAKE_UNITS * strength;
        shakeX = reach * random.between(-1000, 1000) / 1000;
        shakeY = reach * random.between(-1000, 1000) / 1000;
    }

    /** Of a slow camera, in units a millisecond: it neither starts nor stops at once. */
    private static double speed(double before, double distance, double passedMillis) {
        double wanted = Math.max(-SLOW_UNITS_PER_MILLI, Math.min(SLOW_UNITS_PER_MILLI, distance / SLOW_MILLIS));
        return before + (wanted - before) * Math.min(1, passedMillis / SLOW_START_MILLIS);
    }

    /** As {@link ViewShape#middle}, for the part of the view that the window shows. */
    private static double middle(double place, double length, double whole, double beyond) {
        if (whole == Double.POSITIVE_INFINITY) {
            return place;
        }
        double nearest = length * (0.5 - beyond);
        return length >= whole ? whole / 2 : Math.max(nearest, Math.min(whole - nearest, place));
    }

    /** Makes the context draw in units around a place of the world. */
    public void place(CanvasRenderingContext2D context, double atX, double atY) {
        double s = zoom * pixelRatio;
        context.setTransform(s, 0, 0, s, deviceX(atX), deviceY(atY));
    }

    /** The same, turned and scaled. */
    public void place(CanvasRenderingContext2D context, double atX, double atY, double radians, double scale) {
        double s = zoom * pixelRatio * scale;
        double cos = Math.cos(radians) * s;
        double sin = Math.sin(radians) * s;
        context.setTransform(cos, sin, -sin, cos, deviceX(atX), deviceY(atY));
    }

    /** Makes the context draw in units of the world from its origin. */
    public void world(CanvasRenderingContext2D context) {
        place(context, 0, 0);
    }

    /** Makes the context draw in CSS pixels of the window. */
    public void window(CanvasRenderingContext2D context) {
        context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    }

    /** Makes the context draw in pixels of the canvas. */
    public void pixels(CanvasRenderingContext2D context) {
        context.setTransform(1, 0, 0, 1, 0, 0);
    }

    public double pixelsPerUnit() {
        return zoom * pixelRatio;
    }

    public double pixelWidth() {
        return width * pixelRatio;
    }

    public double pixelHeight() {
        return height * pixelRatio;
    }

    public boolean sees(double atX, double atY, double radius) {
        return Math.abs(atX - x) < viewWidth() / 2 + radius && Math.abs(atY - y) < viewHeight() / 2 + radius;
    }

    /** In CSS pixels of the window. */
    public double screenX(double atX) {
        return width / 2.0 + (atX - x + shakeX) * zoom;
    }

    public double screenY(double atY) {
        return height / 2.0 + (atY - y + shakeY) * zoom;
    }

    private double deviceX(double atX) {
        return screenX(atX) * pixelRatio;
    }

    private double deviceY(double atY) {
        return screenY(atY) * pixelRatio;
    }

    /** How much of the world is shown, in units. */
    public double viewWidth() {
        return width / zoom;
    }

    public double viewHeight() {
        return height / zoom;
    }

    /** The place in the middle of the window. */
    public double x() {
        return x;
    }

    public double y() {
        return y;
    }

    public double zoom() {
        return zoom;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }
}
