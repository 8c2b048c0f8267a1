package io.github.driftfire.client.view;

import io.github.driftfire.model.math.Rng;
import org.teavm.jso.canvas.CanvasRenderingContext2D;

/** Maps the world to the canvas, the own ship in the middle; shakes. */
public final class Camera {
    /** The part of the world that every window shows at least one side of; the server tells of a little more. */
    private static final double VIEW_WIDTH = 1360;

    private static final double VIEW_HEIGHT = 860;

    private static final double MOST_SHAKE_UNITS = 16;
    private static final double SHAKE_FADE_MILLIS = 380;

    private final Rng random = new Rng(1);
    private double x;
    private double y;
    private double shakeX;
    private double shakeY;
    private double trauma;
    private double strength = 1;
    private double zoom = 1;
    private int width = 1;
    private int height = 1;
    private double pixelRatio = 1;

    /** Takes the size of the window in CSS pixels. */
    void size(int windowWidth, int windowHeight, double ratio) {
        width = windowWidth;
        height = windowHeight;
        pixelRatio = ratio;
        zoom = Math.max(width / VIEW_WIDTH, height / VIEW_HEIGHT);
    }

    /** How much of a shake is shown, 0..1. */
    public void shakeStrength(double part) {
        strength = part;
    }

    /** Adds to the shake, 0..1; it fades by itself. */
    void shake(double amount) {
        trauma = Math.min(1, trauma + amount);
    }

    void look(double atX, double atY, double passedMillis) {
        x = atX;
        y = atY;
        trauma = Math.max(0, trauma - passedMillis / SHAKE_FADE_MILLIS * Math.max(0.3, trauma));
        double reach = trauma * trauma * MOST_SHAKE_UNITS * strength;
        shakeX = reach * random.between(-1000, 1000) / 1000;
        shakeY = reach * random.between(-1000, 1000) / 1000;
    }

    /** Makes the context draw in units around a place of the world. */
    void place(CanvasRenderingContext2D context, double atX, double atY) {
        double s = zoom * pixelRatio;
        context.setTransform(s, 0, 0, s, deviceX(atX), deviceY(atY));
    }

    /** The same, turned and scaled. */
    void place(CanvasRenderingContext2D context, double atX, double atY, double radians, double scale) {
        double s = zoom * pixelRatio * scale;
        double cos = Math.cos(radians) * s;
        double sin = Math.sin(radians) * s;
        context.setTransform(cos, sin, -sin, cos, deviceX(atX), deviceY(atY));
    }

    /** Makes the context draw in units of the world from its origin. */
    void world(CanvasRenderingContext2D context) {
        place(context, 0, 0);
    }

    /** Makes the context draw in CSS pixels of the window. */
    void window(CanvasRenderingContext2D context) {
        context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    }

    /** Makes the context draw in pixels of the canvas. */
    void pixels(CanvasRenderingContext2D context) {
        context.setTransform(1, 0, 0, 1, 0, 0);
    }

    double pixelsPerUnit() {
        return zoom * pixelRatio;
    }

    double pixelWidth() {
        return width * pixelRatio;
    }

    double pixelHeight() {
        return height * pixelRatio;
    }

    boolean sees(double atX, double atY, double radius) {
        return Math.abs(atX - x) < width / (2 * zoom) + radius && Math.abs(atY - y) < height / (2 * zoom) + radius;
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

    public double x() {
        return x;
    }

    public double y() {
        return y;
    }

    double zoom() {
        return zoom;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
