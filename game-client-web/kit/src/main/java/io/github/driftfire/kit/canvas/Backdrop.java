package io.github.driftfire.kit.canvas;

import io.github.driftfire.model.math.Rng;
import org.teavm.jso.canvas.CanvasRenderingContext2D;

/** Dark space with stars in layers, and a faint grid by which the own speed is seen. */
public final class Backdrop {
    private static final String SPACE = "#050814";
    private static final String STAR = "#cfe0ff";
    private static final String GRID = "#92b0ff";
    private static final double GRID_UNITS = 100;
    private static final int TILE = 768;
    private static final double[] DEPTHS = {0.12, 0.24, 0.42};
    private static final int[] COUNTS = {120, 60, 28};

    private final double[][] xs = new double[DEPTHS.length][];
    private final double[][] ys = new double[DEPTHS.length][];

    public Backdrop() {
        Rng random = new Rng(5);
        for (int layer = 0; layer < DEPTHS.length; layer++) {
            xs[layer] = new double[COUNTS[layer]];
            ys[layer] = new double[COUNTS[layer]];
            for (int i = 0; i < COUNTS[layer]; i++) {
                xs[layer][i] = random.below(TILE);
                ys[layer][i] = random.below(TILE);
            }
        }
    }

    /** Nothing of what was there before remains. */
    public void draw(CanvasRenderingContext2D context, Camera camera) {
        camera.pixels(context);
        context.setGlobalAlpha(1);
        context.setFillStyle(SPACE);
        context.fillRect(0, 0, camera.pixelWidth(), camera.pixelHeight());
        camera.window(context);
        context.setFillStyle(STAR);
        for (int layer = 0; layer < DEPTHS.length; layer++) {
            stars(context, camera, layer);
        }
        grid(context, camera);
        context.setGlobalAlpha(1);
    }

    private void stars(CanvasRenderingContext2D context, Camera camera, int layer) {
        double depth = DEPTHS[layer] * camera.zoom();
        double size = 0.9 + layer * 0.5;
        context.setGlobalAlpha(0.3 + layer * 0.15);
        for (int i = 0; i < COUNTS[layer]; i++) {
            double firstY = wrapped(ys[layer][i] - camera.y() * depth, TILE);
            for (double x = wrapped(xs[layer][i] - camera.x() * depth, TILE); x < camera.width(); x += TILE) {
                for (double y = firstY; y < camera.height(); y += TILE) {
                    context.fillRect(x, y, size, size);
                }
            }
        }
    }

    private static void grid(CanvasRenderingContext2D context, Camera camera) {
        double left = camera.x() - camera.viewWidth() / 2;
        double top = camera.y() - camera.viewHeight() / 2;
        context.setGlobalAlpha(0.07);
        context.setFillStyle(GRID);
        for (double x = Math.ceil(left / GRID_UNITS) * GRID_UNITS; x < left + camera.viewWidth(); x += GRID_UNITS) {
            context.fillRect(camera.screenX(x) - 0.5, 0, 1, camera.height());
        }
        for (double y = Math.ceil(top / GRID_UNITS) * GRID_UNITS; y < top + camera.viewHeight(); y += GRID_UNITS) {
            context.fillRect(0, camera.screenY(y) - 0.5, camera.width(), 1);
        }
    }

    private static double wrapped(double value, double size) {
        return value - Math.floor(value / size) * size;
    }
}
