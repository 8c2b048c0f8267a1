package io.github.driftfire.client.view;

import io.github.driftfire.model.math.Rng;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** Nebula and stars, each layer the slower the farther it is; dust close by shows the own speed. */
final class Backdrop {
    private static final int NEBULA_PIXELS = 1536;
    private static final double NEBULA_DEPTH = 0.07;
    private static final int STAR_TILE = 768;
    private static final double[] STAR_DEPTHS = {0.12, 0.24, 0.42};
    private static final int[] STAR_COUNTS = {230, 110, 44};
    private static final String[] STAR_COLORS = {"#ffffff", "#cfe0ff", "#aac4ff", "#ffe9d2", "#d9ccff"};
    private static final int MOTES = 42;
    private static final double MOTE_TILE = 900;
    private static final double STREAK_SECONDS = 0.045;

    private final HTMLCanvasElement nebula;
    private final HTMLCanvasElement[] stars = new HTMLCanvasElement[STAR_DEPTHS.length];
    private final double[] moteX = new double[MOTES];
    private final double[] moteY = new double[MOTES];

    Backdrop() {
        nebula = Nebula.tile(NEBULA_PIXELS);
        Rng random = new Rng(5);
        for (int layer = 0; layer < stars.length; layer++) {
            stars[layer] = starTile(layer, random);
        }
        for (int i = 0; i < MOTES; i++) {
            moteX[i] = random.below((int) MOTE_TILE);
            moteY[i] = random.below((int) MOTE_TILE);
        }
    }

    /** Draws in CSS pixels of the window; nothing of what was there before remains. */
    void draw(CanvasRenderingContext2D context, Camera camera, double nowMillis) {
        camera.window(context);
        context.setGlobalAlpha(1);
        tile(context, camera, nebula, NEBULA_PIXELS, NEBULA_DEPTH);
        for (int layer = 0; layer < stars.length; layer++) {
            context.setGlobalAlpha(0.86 + 0.14 * Math.sin(nowMillis / 900 + layer * 2));
            tile(context, camera, stars[layer], STAR_TILE, STAR_DEPTHS[layer]);
        }
        context.setGlobalAlpha(1);
    }

    /** Draws the motes, stretched against the own velocity in units per second. */
    void drawDust(CanvasRenderingContext2D context, Camera camera, double vx, double vy) {
        camera.world(context);
        context.setStrokeStyle(Palette.shade(Palette.SHIELD, 84, 1));
        context.setLineWidth(1.1);
        context.setLineCap("round");
        double speed = Math.sqrt(vx * vx + vy * vy);
        context.setGlobalAlpha(Math.min(0.5, 0.12 + speed / 1400));
        context.beginPath();
        double left = camera.x() - MOTE_TILE;
        double top = camera.y() - MOTE_TILE;
        for (int i = 0; i < MOTES; i++) {
            for (int copy = 0; copy < 4; copy++) {
                double x = left + wrapped(moteX[i] - left, MOTE_TILE) + (copy & 1) * MOTE_TILE;
                double y = top + wrapped(moteY[i] - top, MOTE_TILE) + (copy >> 1) * MOTE_TILE;
                if (camera.sees(x, y, 10)) {
                    context.moveTo(x, y);
                    context.lineTo(x - vx * STREAK_SECONDS + 0.6, y - vy * STREAK_SECONDS);
                }
            }
        }
        context.stroke();
        context.setGlobalAlpha(1);
    }

    private static void tile(
            CanvasRenderingContext2D context, Camera camera, HTMLCanvasElement image, double size, double depth) {
        double startX = -wrapped(camera.x() * depth * camera.zoom(), size);
        double startY = -wrapped(camera.y() * depth * camera.zoom(), size);
        for (double x = startX; x < camera.width(); x += size) {
            for (double y = startY; y < camera.height(); y += size) {
                context.drawImage(image, x, y, size, size);
            }
        }
    }

    private static double wrapped(double value, double size) {
        return value - Math.floor(value / size) * size;
    }

    private static HTMLCanvasElement starTile(int layer, Rng random) {
        int scale = 2;
        HTMLCanvasElement canvas = Sprite.canvas(STAR_TILE * scale, STAR_TILE * scale);
        CanvasRenderingContext2D context = Sprite.context(canvas);
        context.setTransform(scale, 0, 0, scale, 0, 0);
        for (int i = 0; i < STAR_COUNTS[layer]; i++) {
            double x = random.between(8, STAR_TILE - 8) + 0.5;
            double y = random.between(8, STAR_TILE - 8) + 0.5;
            double radius = 0.35 + layer * 0.22 + random.below(100) / 250.0;
            context.setGlobalAlpha(0.2 + layer * 0.16 + random.below(100) / 330.0);
            context.setFillStyle(STAR_COLORS[random.below(STAR_COLORS.length)]);
            context.beginPath();
            context.arc(x, y, radius, 0, Math.PI * 2);
            context.fill();
            if (layer == 2 && random.oneIn(5)) {
                flare(context, x, y, 4 + random.below(3));
            }
        }
        return canvas;
    }

    private static void flare(CanvasRenderingContext2D context, double x, double y, double reach) {
        context.setGlobalAlpha(0.34);
        context.fillRect(x - reach, y - 0.3, reach * 2, 0.6);
        context.fillRect(x - 0.3, y - reach, 0.6, reach * 2);
        context.setGlobalAlpha(0.1);
        context.beginPath();
        context.arc(x, y, reach, 0, Math.PI * 2);
        context.fill();
    }
}
