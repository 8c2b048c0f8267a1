package io.github.driftfire.client.view;

import io.github.driftfire.kit.canvas.Camera;
import io.github.driftfire.model.math.Rng;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** Nebula and stars, each layer the slower the farther it is; dust close by shows the own speed. */
final class Backdrop {
    private static final int NEBULA_PIXELS = 1536;
    private static final double NEBULA_DEPTH = 0.07;
    private static final double FADE_IN_MILLIS = 700;
    private static final int STAR_TILE = 768;
    private static final double[] STAR_DEPTHS = {0.12, 0.24, 0.42};
    private static final int[] STAR_COUNTS = {150, 70, 30};
    private static final String[] STAR_COLORS = {"#ffffff", "#cfe0ff", "#aac4ff", "#ffe9d2", "#d9ccff"};
    private static final int MOTES = 30;
    private static final double MOTE_TILE = 900;
    private static final double STREAK_SECONDS = 0.026;

    /** Where the nebula is missing. */
    private static final String SPACE = "#050814";

    private final CachedPictures cache;
    private final Nebula gas = new Nebula();
    private final HTMLCanvasElement nebula;
    private int epoch = -1;
    private double paintedMillis;
    private boolean plain;
    private final double[][] starX = new double[STAR_DEPTHS.length][];
    private final double[][] starY = new double[STAR_DEPTHS.length][];
    private final double[][] starSize = new double[STAR_DEPTHS.length][];
    private final double[] moteX = new double[MOTES];
    private final double[] moteY = new double[MOTES];

    Backdrop(CachedPictures cache) {
        this.cache = cache;
        nebula = cache.canvas(NEBULA_PIXELS, NEBULA_PIXELS);
        Rng random = new Rng(5);
        for (int layer = 0; layer < STAR_DEPTHS.length; layer++) {
            int count = STAR_COUNTS[layer];
            starX[layer] = new double[count];
            starY[layer] = new double[count];
            starSize[layer] = new double[count];
            for (int i = 0; i < count; i++) {
                starX[layer][i] = random.below(STAR_TILE);
                starY[layer][i] = random.below(STAR_TILE);
                starSize[layer][i] = 0.7 + layer * 0.45 + random.below(100) / 160.0;
            }
        }
        for (int i = 0; i < MOTES; i++) {
            moteX[i] = random.below((int) MOTE_TILE);
            moteY[i] = random.below((int) MOTE_TILE);
        }
    }

    /** Without the nebula: dark, and cheap. */
    void plain(boolean on) {
        plain = on;
    }

    /** Draws in pixels of the canvas; nothing of what was there before remains. */
    void draw(CanvasRenderingContext2D context, Camera camera, double nowMillis) {
        camera.pixels(context);
        context.setGlobalAlpha(1);
        context.setGlobalCompositeOperation("source-over");
        // Not by the nebula alone: it may be empty for a moment.
        context.setFillStyle(SPACE);
        context.fillRect(0, 0, camera.pixelWidth(), camera.pixelHeight());
        if (!plain && gas.step()) {
            if (epoch != cache.epoch()) {
                paintedMillis = epoch < 0 ? nowMillis : paintedMillis;
                epoch = cache.epoch();
                gas.paint(nebula);
            }
            context.setGlobalAlpha(Math.min(1, (nowMillis - paintedMillis) / FADE_IN_MILLIS));
            drawNebula(context, camera);
        }
        camera.window(context);
        for (int layer = 0; layer < STAR_DEPTHS.length; layer++) {
            drawStars(context, camera, layer, nowMillis);
        }
        context.setGlobalAlpha(1);
    }

    /** Pixel by pixel on whole pixels: scaling a picture of this size would cost more than all the rest. */
    private void drawNebula(CanvasRenderingContext2D context, Camera camera) {
        double startX = -Math.floor(wrapped(camera.x() * NEBULA_DEPTH * camera.pixelsPerUnit(), NEBULA_PIXELS));
        double startY = -Math.floor(wrapped(camera.y() * NEBULA_DEPTH * camera.pixelsPerUnit(), NEBULA_PIXELS));
        for (double x = startX; x < camera.pixelWidth(); x += NEBULA_PIXELS) {
            for (double y = startY; y < camera.pixelHeight(); y += NEBULA_PIXELS) {
                context.drawImage(nebula, x, y);
            }
        }
    }

    private void drawStars(CanvasRenderingContext2D context, Camera camera, int layer, double nowMillis) {
        double depth = STAR_DEPTHS[layer] * camera.zoom();
        double shiftX = camera.x() * depth;
        double shiftY = camera.y() * depth;
        int count = STAR_COUNTS[layer];
        int group = count / STAR_COLORS.length;
        for (int i = 0; i < count; i++) {
            if (i % group == 0 && i / group < STAR_COLORS.length) {
                int color = i / group;
                context.setFillStyle(STAR_COLORS[color]);
                context.setGlobalAlpha(0.34 + layer * 0.2 + 0.1 * Math.sin(nowMillis / 700 + color * 2.4));
            }
            double size = starSize[layer][i];
            double firstY = wrapped(starY[layer][i] - shiftY, STAR_TILE);
            for (double x = wrapped(starX[layer][i] - shiftX, STAR_TILE); x < camera.width(); x += STAR_TILE) {
                for (double y = firstY; y < camera.height(); y += STAR_TILE) {
                    context.fillRect(x, y, size, size);
                    if (layer == 2 && i % 6 == 0) {
                        context.fillRect(x - 4, y + size / 2 - 0.25, 8 + size, 0.5);
                        context.fillRect(x + size / 2 - 0.25, y - 4, 0.5, 8 + size);
                    }
                }
            }
        }
    }

    /** Draws the motes, stretched against the own velocity in units per second. */
    void drawDust(CanvasRenderingContext2D context, Camera camera, double vx, double vy) {
        camera.world(context);
        context.setStrokeStyle(Palette.shade(Palette.SHIELD, 84, 1));
        context.setLineWidth(1.1);
        context.setLineCap("round");
        double speed = Math.sqrt(vx * vx + vy * vy);
        context.setGlobalAlpha(Math.min(0.26, 0.1 + speed / 3600));
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

    private static double wrapped(double value, double size) {
        return value - Math.floor(value / size) * size;
    }
}
