package io.github.driftfire.client.view;

import io.github.driftfire.client.play.Match;
import io.github.driftfire.client.play.Tutorial;
import io.github.driftfire.kit.canvas.Camera;
import org.teavm.jso.canvas.CanvasRenderingContext2D;

/** Shows what the tutorial's step is about: a ring around it, and by the own ship an arrow to it while it is not close. */
final class TutorialMark {
    private static final double ARROW_PIXELS = 62;

    /** Nearer than this there is no arrow. */
    private static final double CLOSE_PIXELS = 150;

    private static final double ARCS = 4;
    private static final double MILLIS_PER_RADIAN = 900;
    private static final double PULSE_MILLIS = 190;

    private final String color = Palette.color(Palette.WHITE, 1);

    void draw(CanvasRenderingContext2D context, Camera camera, Match match, Tutorial tutorial, double now) {
        if (!tutorial.isFlying() || tutorial.isOver() || !tutorial.findTarget(match)) {
            return;
        }
        double x = camera.screenX(tutorial.targetX());
        double y = camera.screenY(tutorial.targetY());
        double shipX = camera.screenX(match.prediction().x());
        double shipY = camera.screenY(match.prediction().y());
        camera.window(context);
        context.setLineCap("round");
        double reach = Math.max(14, tutorial.targetReach() * camera.zoom());
        if (camera.sees(tutorial.targetX(), tutorial.targetY(), 60)) {
            ring(context, x, y, reach, now);
        }
        double distance = Math.hypot(x - shipX, y - shipY);
        if (distance > CLOSE_PIXELS) {
            arrow(context, shipX, shipY, (x - shipX) / distance, (y - shipY) / distance);
        }
        context.setGlobalAlpha(1);
    }

    private void ring(CanvasRenderingContext2D context, double x, double y, double reach, double now) {
        double turn = now / MILLIS_PER_RADIAN;
        double size = reach + 2 * Math.sin(now / PULSE_MILLIS);
        for (int pass = 0; pass < 2; pass++) {
            context.setGlobalAlpha(pass == 0 ? 0.6 : 0.95);
            context.setStrokeStyle(pass == 0 ? Palette.SPACE : color);
            context.setLineWidth(pass == 0 ? 5 : 2);
            for (int arc = 0; arc < ARCS; arc++) {
                double from = turn + arc * 2 * Math.PI / ARCS;
                context.beginPath();
                context.arc(x, y, size, from, from + Math.PI / ARCS);
                context.stroke();
            }
        }
    }

    private void arrow(CanvasRenderingContext2D context, double shipX, double shipY, double cos, double sin) {
        double x = shipX + cos * ARROW_PIXELS;
        double y = shipY + sin * ARROW_PIXELS;
        context.setGlobalAlpha(0.95);
        context.setStrokeStyle(Palette.SPACE);
        context.setFillStyle(color);
        context.setLineWidth(3);
        context.beginPath();
        context.moveTo(x + cos * 12, y + sin * 12);
        context.lineTo(x - cos * 6 - sin * 8, y - sin * 6 + cos * 8);
        context.lineTo(x - cos * 2, y - sin * 2);
        context.lineTo(x - cos * 6 + sin * 8, y - sin * 6 - cos * 8);
        context.closePath();
        context.stroke();
        context.fill();
    }
}
