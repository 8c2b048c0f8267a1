package io.github.driftfire.client.view;

import io.github.driftfire.client.play.Impacts;
import io.github.driftfire.kit.canvas.Camera;
import io.github.driftfire.model.math.Brads;
import org.teavm.jso.canvas.CanvasRenderingContext2D;

/** Light at the side on which a shield took a blow, and two fronts that run from there over its circle. */
final class ShieldRipples {
    static final double LIFE_MILLIS = 340;

    /** Of the shield's circle, in units. */
    static final double RADIUS = 30;

    private static final double STILL_MILLIS = 200;
    private static final double REACH = 1.9;
    private static final double LENGTH = 0.8;

    private final Sprites sprites;
    private final Impacts impacts;
    private final Detail detail;
    private final String light = Palette.shade(Palette.SHIELD, 86, 1);

    ShieldRipples(Sprites sprites, Impacts impacts, Detail detail) {
        this.sprites = sprites;
        this.impacts = impacts;
        this.detail = detail;
    }

    /** How much of a ripple is over, 0..1; it is not drawn before and after. */
    static double part(double sinceMillis, boolean still) {
        return sinceMillis / (still ? STILL_MILLIS : LIFE_MILLIS);
    }

    /** How far the fronts have run, in radians from the place that was hit: fast at first. */
    static double reach(double part) {
        return REACH * part * (2 - part);
    }

    /** Draws a ship's, around where it is drawn; leaves the context to add light. */
    void draw(CanvasRenderingContext2D context, Camera camera, int ship, double x, double y, double nowMillis) {
        for (int i = 0; i < Impacts.MOST; i++) {
            double part = part(nowMillis - impacts.shownMillis(i), detail.still);
            if (impacts.ship(i) == ship && part >= 0 && part < 1) {
                draw(context, camera, x, y, impacts.sideBrads(i) * Brads.RADIANS, part);
            }
        }
    }

    private void draw(
            CanvasRenderingContext2D context, Camera camera, double x, double y, double radians, double part) {
        double left = 1 - part;
        context.setGlobalCompositeOperation("lighter");
        context.setGlobalAlpha(1 - part * part);
        double scale = detail.still ? 1 : 0.96 + 0.08 * part;
        sprites.ripple().draw(context, camera, x, y, radians, scale, false);
        if (!detail.still && !detail.few) {
            camera.place(context, x, y, radians, scale);
            double to = reach(part);
            double from = Math.max(0, to - LENGTH * left);
            context.setGlobalAlpha(Math.min(1, left * 1.6));
            context.setStrokeStyle(light);
            context.setLineWidth(0.8 + 2.4 * left);
            context.setLineCap("round");
            context.beginPath();
            context.arc(0, 0, RADIUS, from, to);
            context.moveTo(Math.cos(from) * RADIUS, -Math.sin(from) * RADIUS);
            context.arc(0, 0, RADIUS, -from, -to, true);
            context.stroke();
        }
        context.setGlobalAlpha(1);
        context.setGlobalCompositeOperation("source-over");
    }
}
