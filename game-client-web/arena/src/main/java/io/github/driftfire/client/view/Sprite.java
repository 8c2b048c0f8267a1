package io.github.driftfire.client.view;

import io.github.driftfire.kit.canvas.Camera;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLDocument;

/** A picture drawn once, around its middle, in units of the world. */
final class Sprite {
    /** Pixels for a unit: enough for a dense display at the usual zoom. */
    private static final double DENSITY = 2;

    /**
     * Pictures that are kept turned, a heading each: the tip of a ship is 1.5 units off at most. Those of a hull in one colour take 0.9 MB, those
     * of a flame or pulse 0.5 MB: 30 MB in a room of 30 pilots, 150 MB for all colours and hulls.
     */
    private static final int HEADINGS = 48;

    private final CachedPictures cache;
    private final Painter painter;
    private final HTMLCanvasElement image;
    private final double halfWidth;
    private final double halfHeight;
    private @Nullable HTMLCanvasElement[] turned = {};
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
        turned = new HTMLCanvasElement[HEADINGS];
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

    /**
     * Draws it at a place of the world.
     *
     * @param exact whether it is turned exactly also where the browser is slow at it
     */
    void draw(
            CanvasRenderingContext2D context,
            Camera camera,
            double x,
            double y,
            double radians,
            double scale,
            boolean exact) {
        if (exact || !cache.keepsTurned()) {
            camera.place(context, x, y, radians, scale);
            draw(context);
            return;
        }
        renew();
        HTMLCanvasElement picture = turned(radians);
        camera.place(context, x, y, 0, scale);
        context.drawImage(picture, -picture.getWidth() / 2.0, -picture.getHeight() / 2.0);
    }

    private HTMLCanvasElement turned(double radians) {
        int heading = Math.floorMod((int) Math.round(radians * HEADINGS / (2 * Math.PI)), HEADINGS);
        HTMLCanvasElement known = turned[heading];
        if (known == null) {
            double angle = heading * 2 * Math.PI / HEADINGS;
            known = canvas(pixels(Math.cos(angle), Math.sin(angle)), pixels(Math.sin(angle), Math.cos(angle)));
            CanvasRenderingContext2D context = context(known);
            context.translate(known.getWidth() / 2.0, known.getHeight() / 2.0);
            context.rotate(angle);
            draw(context);
            turned[heading] = known;
        }
        return known;
    }

    /** Across a turned picture. What is drawn reaches no farther from the middle than its longer side, in whatever direction: its corners are empty. */
    private int pixels(double alongWidth, double alongHeight) {
        double half = halfWidth * Math.abs(alongWidth) + halfHeight * Math.abs(alongHeight);
        return (int) Math.ceil(2 * Math.min(half, Math.max(halfWidth, halfHeight)));
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
