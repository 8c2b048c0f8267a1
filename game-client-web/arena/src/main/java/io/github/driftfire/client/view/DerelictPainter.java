package io.github.driftfire.client.view;

import io.github.driftfire.client.play.ArenaEvent;
import io.github.driftfire.kit.canvas.Camera;
import io.github.driftfire.model.arena.EventFeed;
import org.teavm.jso.canvas.CanvasRenderingContext2D;

/** The hulk that lies among a derelict's shards: dark, broken in two, with a light that still blinks. Nothing collides with it. */
final class DerelictPainter {
    private static final int[] BOW = {118, 0, 84, -22, 30, -34, 8, -30, 16, -12, 2, -2, 14, 12, 4, 30, 34, 32, 88, 20};
    private static final int[] STERN = {
        -8, -32, -46, -40, -92, -34, -98, -16, -84, -10, -84, 12, -100, 18, -90, 36, -40, 40, -12, 30, -20, 10, -6, 0,
        -18, -12
    };
    private static final double REACH = 130;

    private final String hull = Palette.shade(Palette.STONE, 13, 1);
    private final String plate = Palette.shade(Palette.STONE, 20, 1);
    private final String rim = Palette.shade(Palette.STONE, 58, 0.8);
    private final String light = Palette.color(Palette.ENEMY, 1);

    void draw(CanvasRenderingContext2D context, Camera camera, ArenaEvent event, double nowMillis) {
        boolean there = event.isOn(nowMillis) && event.hasBegun(nowMillis) && event.kind() == EventFeed.DERELICT;
        if (!there || !camera.sees(event.x(), event.y(), REACH)) {
            return;
        }
        double drift = Math.sin(nowMillis / 4000) * 5;
        part(context, camera, event.x() + drift, event.y(), 0.35 + 0.02 * drift, BOW);
        part(context, camera, event.x() - drift - 8, event.y() + 8, 0.22 - 0.02 * drift, STERN);
        if (nowMillis % 1400 < 260) {
            camera.place(context, event.x() - drift - 60, event.y() - 6);
            context.setFillStyle(light);
            context.beginPath();
            context.arc(0, 0, 3, 0, 2 * Math.PI);
            context.fill();
        }
    }

    private void part(
            CanvasRenderingContext2D context, Camera camera, double x, double y, double radians, int[] shape) {
        camera.place(context, x, y, radians, 1);
        context.setLineJoin("round");
        context.beginPath();
        for (int i = 0; i < shape.length; i += 2) {
            context.lineTo(shape[i], shape[i + 1]);
        }
        context.closePath();
        context.setFillStyle(hull);
        context.fill();
        context.setStrokeStyle(rim);
        context.setLineWidth(1.8);
        context.stroke();
        context.setStrokeStyle(plate);
        context.setLineWidth(6);
        context.beginPath();
        context.moveTo(shape[0] * 0.7, -8);
        context.lineTo(shape[4] * 0.8, shape[5] * 0.5);
        context.moveTo(shape[0] * 0.6, 10);
        context.lineTo(shape[4] * 0.7, -shape[5] * 0.5);
        context.stroke();
    }
}
