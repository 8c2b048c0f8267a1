package io.github.driftfire.client.view;

import org.teavm.jso.canvas.CanvasRenderingContext2D;

/** The shape that stands for the leader. */
final class Crown {
    private Crown() {}

    /**
     * Traces the shape, to be filled or stroked.
     *
     * @param x the middle of its foot, with {@code y}
     * @param size half of its width, in what the context draws in
     */
    static void trace(CanvasRenderingContext2D context, double x, double y, double size) {
        context.beginPath();
        context.moveTo(x - size * 0.9, y);
        context.lineTo(x - size, y - size * 0.9);
        context.lineTo(x - size * 0.45, y - size * 0.5);
        context.lineTo(x, y - size * 1.1);
        context.lineTo(x + size * 0.45, y - size * 0.5);
        context.lineTo(x + size, y - size * 0.9);
        context.lineTo(x + size * 0.9, y);
        context.closePath();
    }
}
