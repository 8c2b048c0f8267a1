package io.github.driftfire.kit.canvas;

import org.teavm.jso.canvas.CanvasRenderingContext2D;

/** Rings of sparks that fly apart and fade. The oldest makes way for a new one; nothing is allocated. */
public final class Bursts {
    private static final int MOST = 48;
    private static final int SPARKS = 14;
    private static final double MILLIS = 700;

    private final double[] xs = new double[MOST];
    private final double[] ys = new double[MOST];
    private final double[] radii = new double[MOST];
    private final double[] begun = new double[MOST];
    private final String[] colors = new String[MOST];
    private int count;

    /** Begins one of this radius; its sparks fly on to about twice as far. */
    public void add(double x, double y, double radius, String color, double nowMillis) {
        int i = count++ % MOST;
        xs[i] = x;
        ys[i] = y;
        radii[i] = radius;
        colors[i] = color;
        begun[i] = nowMillis;
    }

    /** Draws those that are not over, in units of the world. */
    public void draw(CanvasRenderingContext2D context, Camera camera, double nowMillis) {
        for (int i = 0; i < Math.min(count, MOST); i++) {
            double part = (nowMillis - begun[i]) / MILLIS;
            if (part < 1 && camera.sees(xs[i], ys[i], 2.5 * radii[i])) {
                context.setGlobalAlpha(1 - part);
                context.setFillStyle(colors[i]);
                sparks(context, i, part);
            }
        }
        context.setGlobalAlpha(1);
    }

    private void sparks(CanvasRenderingContext2D context, int i, double part) {
        double way = radii[i] * (0.6 + 1.6 * part * (2 - part));
        double size = Math.max(1, radii[i] * 0.16 * (1 - part));
        for (int spark = 0; spark < SPARKS; spark++) {
            double angle = spark * 2 * Math.PI / SPARKS + i;
            double reach = way * (0.7 + 0.3 * (spark * 7 % 5) / 4);
            context.beginPath();
            context.arc(xs[i] + Math.cos(angle) * reach, ys[i] + Math.sin(angle) * reach, size, 0, 2 * Math.PI);
            context.fill();
        }
    }
}
