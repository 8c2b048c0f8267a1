package io.github.driftfire.client.view;

import io.github.driftfire.client.play.Match;
import io.github.driftfire.client.play.Ray;
import io.github.driftfire.client.play.Rays;
import io.github.driftfire.kit.canvas.Camera;
import io.github.driftfire.model.math.Brads;
import org.teavm.jso.canvas.CanvasRenderingContext2D;

/** Beams: a white core in a glow of the shooter's colour, that thins out; a spot of light at either end. */
final class RayPainter {
    private static final double[] WIDTHS = {26, 12, 5};
    private static final double[] ALPHAS = {0.16, 0.34, 0.6};

    private final Sprites sprites;

    RayPainter(Sprites sprites) {
        this.sprites = sprites;
    }

    /** Draws on a context that adds light. */
    void draw(CanvasRenderingContext2D context, Camera camera, Match match) {
        Rays rays = match.rays();
        for (int i = 0; i < rays.size(); i++) {
            Ray ray = rays.ray(i);
            double reach = ray.lengthUnits() / 2;
            double radians = ray.headingBrads() * Brads.RADIANS;
            double middleX = ray.x() + Math.cos(radians) * reach;
            double middleY = ray.y() + Math.sin(radians) * reach;
            if (ray.visible() && camera.sees(middleX, middleY, reach + 40)) {
                int dye = Palette.fire(match.roster(), match.roster().player(ray.pilot()), ray.own());
                camera.place(context, ray.x(), ray.y(), radians, 1);
                paint(context, dye, ray.lengthUnits(), ray.light());
                // A light looks the same from all sides, and a picture that is turned costs more.
                camera.place(context, ray.x(), ray.y());
                sprites.glow(dye).draw(context, 0, 0, 34 * ray.light());
                double dx = 2 * (middleX - ray.x());
                double dy = 2 * (middleY - ray.y());
                sprites.glow(Palette.WHITE).draw(context, dx, dy, 30 * ray.light());
            }
        }
        context.setGlobalAlpha(1);
    }

    /** Along +x from the origin. */
    private static void paint(CanvasRenderingContext2D context, int dye, double length, double light) {
        context.setLineCap("round");
        context.setStrokeStyle(Palette.color(dye, 1));
        for (int layer = 0; layer < WIDTHS.length; layer++) {
            line(context, length, WIDTHS[layer] * (0.3 + 0.7 * light), ALPHAS[layer] * light);
        }
        context.setStrokeStyle(Palette.color(Palette.WHITE, 1));
        line(context, length, 2.4 * light, light);
        context.setGlobalAlpha(light);
    }

    private static void line(CanvasRenderingContext2D context, double length, double width, double alpha) {
        context.setGlobalAlpha(alpha);
        context.setLineWidth(Math.max(0.5, width));
        context.beginPath();
        context.moveTo(0, 0);
        context.lineTo(length, 0);
        context.stroke();
    }
}
