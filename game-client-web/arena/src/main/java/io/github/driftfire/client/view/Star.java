package io.github.driftfire.client.view;

import org.teavm.jso.canvas.CanvasRenderingContext2D;

/** Regular shapes about a point: stars, polygons, and diamonds, which have four corners. */
public final class Star {
    private Star() {}

    /**
     * Traces a shape, to be filled or stroked.
     *
     * @param corners both those far from the middle, of which the first lies at +x, and those near to it
     * @param far from the middle to each second corner
     * @param near from the middle to the others; as {@code far} for a polygon
     */
    public static void trace(
            CanvasRenderingContext2D context, double x, double y, int corners, double far, double near) {
        context.beginPath();
        for (int corner = 0; corner < corners; corner++) {
            double reach = (corner & 1) == 0 ? far : near;
            double angle = corner * 2 * Math.PI / corners;
            context.lineTo(x + Math.cos(angle) * reach, y + Math.sin(angle) * reach);
        }
        context.closePath();
    }
}
