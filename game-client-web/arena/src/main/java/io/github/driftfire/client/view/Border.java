package io.github.driftfire.client.view;

import io.github.driftfire.kit.canvas.Camera;
import io.github.driftfire.model.arena.Tuning;
import org.teavm.jso.canvas.CanvasGradient;
import org.teavm.jso.canvas.CanvasRenderingContext2D;

/** The elastic force field along the arena's edge: bright where something presses on it, and nothing behind it. */
final class Border {
    private static final double DEPTH = Tuning.FIELD_UNITS;
    private static final double BEYOND = 8000;
    private static final double STEP = 24;

    /** How far from a corner the lines begin to swing. */
    private static final double CORNER = 90;

    private final double width;
    private final double height;

    Border(double widthUnits, double heightUnits) {
        width = widthUnits;
        height = heightUnits;
    }

    /** @param shipX what presses on the field; the camera keeps away from it */
    void draw(CanvasRenderingContext2D context, Camera camera, double shipX, double shipY, double nowMillis) {
        for (int side = 0; side < 4; side++) {
            boolean upright = side % 2 == 0;
            double length = upright ? height : width;
            double originX = side == 0 ? 0 : side == 2 ? width : side == 1 ? width : 0;
            double originY = side == 0 ? height : side == 2 ? 0 : side == 1 ? 0 : height;
            // Turned so that the edge runs along +y and the inside lies at +x.
            double radians = side == 0 ? 0 : side == 2 ? Math.PI : side == 1 ? Math.PI / 2 : -Math.PI / 2;
            double along = upright ? camera.y() : camera.x();
            double distance = side == 0
                    ? camera.x()
                    : side == 2 ? width - camera.x() : side == 1 ? camera.y() : height - camera.y();
            double reach = (upright ? camera.viewWidth() : camera.viewHeight()) / 2 + 40;
            if (distance > reach) {
                continue;
            }
            // Along the edge, seen from its origin, +y runs towards smaller places on sides 0 and 1 turned, larger on
            // the others.
            camera.place(context, originX, originY, radians, 1);
            double middle = side == 0 ? along - height : side == 2 ? -along : side == 1 ? width - along : along;
            double pressed = side == 0 ? shipX : side == 2 ? width - shipX : side == 1 ? shipY : height - shipY;
            drawEdge(context, length, side, middle, pressed, nowMillis, camera);
        }
        context.setGlobalAlpha(1);
        context.setGlobalCompositeOperation("source-over");
    }

    private void drawEdge(
            CanvasRenderingContext2D context,
            double length,
            int side,
            double middle,
            double distance,
            double nowMillis,
            Camera camera) {
        boolean backwards = side == 0 || side == 2;
        double from = backwards ? -length : 0;
        double to = backwards ? 0 : length;
        double half = Math.max(camera.viewWidth(), camera.viewHeight()) / 2 + 2 * STEP;
        double first = Math.max(from, Math.floor((middle - half) / STEP) * STEP);
        double last = Math.min(to, middle + half);
        context.setFillStyle("rgba(3,4,12,0.82)");
        context.fillRect(-BEYOND, middle - half - BEYOND, BEYOND, 2 * half + 2 * BEYOND);
        double near = Math.max(0, 1 - distance / (DEPTH * 3));
        context.setGlobalCompositeOperation("lighter");
        CanvasGradient field = context.createLinearGradient(0, 0, DEPTH, 0);
        field.addColorStop(0, Palette.color(Palette.SHIELD, 0.3 + 0.18 * near));
        field.addColorStop(0.35, Palette.color(Palette.SHIELD, 0.09 + 0.06 * near));
        field.addColorStop(1, Palette.color(Palette.SHIELD, 0));
        context.setFillStyle(field);
        context.fillRect(0, first, DEPTH, last - first);
        wave(context, from, to, first, last, nowMillis, 0, 3, 2.2, 0.9);
        wave(context, from, to, first, last, nowMillis, 1.7, 14, 1.2, 0.28 + 0.3 * near);
        wave(context, from, to, first, last, nowMillis, 3.9, 34, 1, 0.14 + 0.24 * near);
        context.setGlobalCompositeOperation("source-over");
    }

    private static void wave(
            CanvasRenderingContext2D context,
            double from,
            double to,
            double first,
            double last,
            double nowMillis,
            double phase,
            double offset,
            double lineWidth,
            double alpha) {
        context.setGlobalAlpha(alpha);
        context.setStrokeStyle(Palette.shade(Palette.SHIELD, 76, 1));
        context.setLineWidth(lineWidth);
        context.beginPath();
        // Lines of two edges meet in the corner, where they stand still.
        double begin = Math.max(first, from + offset);
        double end = Math.min(last, to - offset);
        for (double at = begin; at < end + STEP / 2; at += STEP / 2) {
            double y = Math.min(at, end);
            double still = Math.min(1, Math.min(y - from - offset, to - offset - y) / CORNER);
            double swing = Math.sin(y / 53 + nowMillis / 700 + phase) + Math.sin(y / 31 - nowMillis / 1100 + phase * 2);
            context.lineTo(offset + swing * offset * 0.24 * still, y);
        }
        context.stroke();
        context.setGlobalAlpha(1);
    }
}
