package io.github.driftfire.client.view;

import io.github.driftfire.kit.canvas.Camera;
import io.github.driftfire.model.math.Rng;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.canvas.CanvasRenderingContext2D;

/**
 * Short-lived light: sparks, glows, rings and splinters, in arrays of a fixed size. When they are full the oldest makes room.
 */
final class Particles {
    static final int GLOW = 0;
    static final int SPARK = 1;
    static final int RING = 2;
    static final int SPLINTER = 3;

    static final int MOST = 1536;

    /** Splinters have a weight: they go on with the velocity of what broke. */
    private static final double SPLINTER_DRAG = 0.5;

    private static final double DRAG = 2.4;
    private static final double SPARK_MILLIS = 34;

    private final Sprites sprites;
    private final Rng random = new Rng(7);
    private final int[] kinds = new int[MOST];
    private final int[] dyes = new int[MOST];
    private final double[] xs = new double[MOST];
    private final double[] ys = new double[MOST];
    private final double[] vxs = new double[MOST];
    private final double[] vys = new double[MOST];
    private final double[] sizes = new double[MOST];
    private final double[] ages = new double[MOST];
    private final double[] lives = new double[MOST];
    private final double[] drags = new double[MOST];
    private final @Nullable String[] strokes = new String[Palette.DYES];
    private int next;

    Particles(Sprites sprites) {
        this.sprites = sprites;
    }

    /**
     * @param vx units per second
     * @param size units: radius of a glow, width of a spark, final radius of a ring, length of a splinter
     * @param lifeMillis until it is gone
     * @param drag part of its speed lost in a second, 0 for none
     */
    void add(int kind, int dye, double x, double y, double vx, double vy, double size, double lifeMillis, double drag) {
        int i = next;
        next = (next + 1) % MOST;
        kinds[i] = kind;
        dyes[i] = dye;
        xs[i] = x;
        ys[i] = y;
        vxs[i] = vx;
        vys[i] = vy;
        sizes[i] = size;
        ages[i] = 0;
        lives[i] = lifeMillis;
        drags[i] = drag;
    }

    /** Throws particles in all directions from a place that itself moves. */
    void burst(
            int kind,
            int dye,
            int count,
            double x,
            double y,
            double vx,
            double vy,
            double speed,
            double size,
            double life) {
        for (int i = 0; i < count; i++) {
            spray(kind, dye, x, y, vx, vy, part() * Math.PI * 2, speed * (0.25 + part() * 0.75), size, life);
        }
    }

    /** Throws one particle into a direction. */
    void spray(
            int kind,
            int dye,
            double x,
            double y,
            double vx,
            double vy,
            double radians,
            double speed,
            double size,
            double life) {
        add(
                kind,
                dye,
                x,
                y,
                vx + Math.cos(radians) * speed,
                vy + Math.sin(radians) * speed,
                size * (0.6 + part() * 0.8),
                life * (0.5 + part() * 0.5),
                kind == SPLINTER ? SPLINTER_DRAG : DRAG);
    }

    /** A dye as strokes have it. */
    String stroke(int dye) {
        String known = strokes[dye];
        if (known == null) {
            known = Palette.shade(dye, dye == Palette.STONE ? 56 : 78, 1);
            strokes[dye] = known;
        }
        return known;
    }

    boolean isThere(int index) {
        return ages[index] < lives[index];
    }

    double x(int index) {
        return xs[index];
    }

    /** Anything from 0 to 1. */
    double part() {
        return random.below(65536) / 65536.0;
    }

    void step(double passedMillis) {
        double seconds = passedMillis / 1000;
        for (int i = 0; i < MOST; i++) {
            if (!isThere(i)) {
                continue;
            }
            ages[i] += passedMillis;
            xs[i] += vxs[i] * seconds;
            ys[i] += vys[i] * seconds;
            double kept = 1 - Math.min(1, drags[i] * seconds);
            vxs[i] *= kept;
            vys[i] *= kept;
        }
    }

    /** Draws all, in units of the world from its origin, on a context that adds light. */
    void draw(CanvasRenderingContext2D context, Camera camera) {
        for (int i = 0; i < MOST; i++) {
            double age = ages[i] / lives[i];
            if (!(age < 1) || !camera.sees(xs[i], ys[i], sizes[i] + 40)) {
                continue;
            }
            switch (kinds[i]) {
                case GLOW -> {
                    context.setGlobalAlpha((1 - age) * (1 - age));
                    sprites.glow(dyes[i]).draw(context, xs[i], ys[i], sizes[i] * (0.6 + age * 0.8));
                }
                case SPARK -> spark(context, i, age);
                case RING -> ring(context, i, age);
                default -> splinter(context, i, age);
            }
        }
        context.setGlobalAlpha(1);
    }

    private void spark(CanvasRenderingContext2D context, int i, double age) {
        double tail = SPARK_MILLIS / 1000;
        context.setGlobalAlpha(1 - age * age);
        context.setStrokeStyle(stroke(dyes[i]));
        context.setLineWidth(sizes[i] * (1 - age * 0.6));
        context.beginPath();
        context.moveTo(xs[i] - vxs[i] * tail, ys[i] - vys[i] * tail);
        context.lineTo(xs[i] + 0.01, ys[i]);
        context.stroke();
    }

    private void ring(CanvasRenderingContext2D context, int i, double age) {
        double open = 1 - (1 - age) * (1 - age) * (1 - age);
        context.setGlobalAlpha((1 - age) * 0.8);
        context.setStrokeStyle(stroke(dyes[i]));
        context.setLineWidth(1 + (1 - age) * 5);
        context.beginPath();
        context.arc(xs[i], ys[i], Math.max(1, sizes[i] * open), 0, Math.PI * 2);
        context.stroke();
    }

    private void splinter(CanvasRenderingContext2D context, int i, double age) {
        double angle = ages[i] * 0.006 * ((i & 1) == 0 ? 1 : -1) + i;
        double dx = Math.cos(angle) * sizes[i];
        double dy = Math.sin(angle) * sizes[i];
        context.setGlobalAlpha(1 - age);
        context.setFillStyle(stroke(dyes[i]));
        context.beginPath();
        context.moveTo(xs[i] + dx, ys[i] + dy);
        context.lineTo(xs[i] - dx * 0.6 - dy * 0.5, ys[i] - dy * 0.6 + dx * 0.5);
        context.lineTo(xs[i] - dx * 0.4 + dy * 0.4, ys[i] - dy * 0.4 - dx * 0.4);
        context.closePath();
        context.fill();
    }
}
