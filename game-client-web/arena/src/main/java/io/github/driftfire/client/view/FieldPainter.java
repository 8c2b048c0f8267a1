package io.github.driftfire.client.view;

import io.github.driftfire.client.play.Field;
import io.github.driftfire.kit.canvas.Camera;
import org.teavm.jso.canvas.CanvasRenderingContext2D;

/** The closing field: what lies outside of it is dimmed, and its edge glows. */
final class FieldPainter {
    private static final double STRIPE = 46;

    private FieldPainter() {}

    static void draw(CanvasRenderingContext2D context, Camera camera, Field field, double tick, double nowMillis) {
        if (!field.isThere()) {
            return;
        }
        double radius = field.radius(tick);
        double halfWidth = camera.viewWidth() / 2 + 4;
        double halfHeight = camera.viewHeight() / 2 + 4;
        double reach = Math.hypot(halfWidth, halfHeight);
        double distance = Math.hypot(camera.x() - field.x(), camera.y() - field.y());
        if (distance + reach < radius) {
            return;
        }
        camera.world(context);
        double left = camera.x() - halfWidth;
        double top = camera.y() - halfHeight;
        context.beginPath();
        context.moveTo(left, top);
        context.lineTo(left + 2 * halfWidth, top);
        context.lineTo(left + 2 * halfWidth, top + 2 * halfHeight);
        context.lineTo(left, top + 2 * halfHeight);
        context.closePath();
        if (radius > 0) {
            // The other way round: the circle is left out of the rectangle.
            context.moveTo(field.x() + radius, field.y());
            context.arc(field.x(), field.y(), radius, 0, 2 * Math.PI, true);
        }
        context.setFillStyle(Palette.shade(Palette.DANGER, 34, 0.26));
        context.fill();
        if (radius > 0 && Math.abs(distance - radius) < reach + STRIPE) {
            edge(context, field, radius, nowMillis);
        }
        context.setGlobalAlpha(1);
    }

    private static void edge(CanvasRenderingContext2D context, Field field, double radius, double nowMillis) {
        ring(context, field, radius + 11, 22, 0.16);
        ring(context, field, radius + 3, 6, 0.45);
        ring(context, field, radius, 2.5, 1);
        double phase = nowMillis % 1600 / 1600;
        ring(context, field, radius + STRIPE * (1 - phase), 1.5, 0.5 * phase);
    }

    private static void ring(
            CanvasRenderingContext2D context, Field field, double radius, double lineWidth, double alpha) {
        context.setStrokeStyle(Palette.shade(Palette.DANGER, 70, alpha));
        context.setLineWidth(lineWidth);
        context.beginPath();
        context.arc(field.x(), field.y(), radius, 0, 2 * Math.PI);
        context.stroke();
    }
}
