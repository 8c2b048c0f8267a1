package io.github.driftfire.client.view;

import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLDocument;

/** A picture drawn once, around its middle, in units of the world. */
final class Sprite {
    /** Pixels for a unit: enough for a dense display at the usual zoom. */
    private static final double DENSITY = 2;

    private final CachedPictures cache;
    private final Painter painter;
    private final HTMLCanvasElement image;
    private final double halfWidth;
    private final double halfHeight;
    private int epoch;

    /** Paints a sprite. */
    interface Painter {
        void paint(CanvasRenderingContext2D context);
    }

    Sprite(CachedPictures cache, double halfWidth, double halfHeight, Painter painter) {
        this.cache = cache;
        this.halfWidth = halfWidth;
        this.halfHeight = halfHeight;
        this.painter = painter;
        image = cache.canvas((int) (halfWidth * 2 * DENSITY), (int) (halfHeight * 2 * DENSITY));
        paint();
    }

    private void paint() {
        epoch = cache.epoch();
        CanvasRenderingContext2D context = CachedPictures.fresh(image);
        context.setTransform(DENSITY, 0, 0, DENSITY, halfWidth * DENSITY, halfHeight * DENSITY);
        painter.paint(context);
    }

    /** Draws it around the present origin. */
    void draw(CanvasRenderingContext2D context) {
        renew();
        context.drawImage(image, -halfWidth, -halfHeight, halfWidth * 2, halfHeight * 2);
    }

    /** Draws it around a place, so large that its half width is {@code radius}. */
    void draw(CanvasRenderingContext2D context, double x, double y, double radius) {
        renew();
        double height = radius * halfHeight / halfWidth;
        context.drawImage(image, x - radius, y - height, radius * 2, height * 2);
    }

    private void renew() {
        if (epoch != cache.epoch()) {
            paint();
        }
    }

    static HTMLCanvasElement canvas(int width, int height) {
        HTMLCanvasElement canvas = (HTMLCanvasElement) HTMLDocument.current().createElement("canvas");
        canvas.setWidth(Math.max(1, width));
        canvas.setHeight(Math.max(1, height));
        return canvas;
    }

    static CanvasRenderingContext2D context(HTMLCanvasElement canvas) {
        return (CanvasRenderingContext2D) canvas.getContext("2d");
    }
}
