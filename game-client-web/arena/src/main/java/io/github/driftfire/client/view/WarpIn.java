package io.github.driftfire.client.view;

import io.github.driftfire.client.play.Match;
import io.github.driftfire.kit.canvas.Camera;
import io.github.driftfire.netcode.InterpolatedEntity;
import org.teavm.jso.canvas.CanvasRenderingContext2D;

/** How a ship that was just launched comes in: a flash, streaks and a ring that meet where it is, and the hull grows out of it. */
final class WarpIn {
    static final double LIFE_MILLIS = 400;

    private static final int STREAKS = 9;
    private static final double NEAR = 14;
    private static final double FAR = 120;

    private final Sprites sprites;
    private final Particles particles;
    private final Match match;
    private final Detail detail;

    WarpIn(Sprites sprites, Particles particles, Match match, Detail detail) {
        this.sprites = sprites;
        this.particles = particles;
        this.match = match;
        this.detail = detail;
    }

    /** How much of it is over, 0..1; 1 for a ship that was not just launched. */
    double part(InterpolatedEntity track, boolean own, double nowMillis) {
        double since = nowMillis - (own ? match.launchedMillis() : track.shownSinceMillis());
        boolean comes = since < LIFE_MILLIS && (own || match.isNew(track, since));
        return comes ? Math.max(0, since / LIFE_MILLIS) : 1;
    }

    /** Of the hull: large enough from the start to show where the ship is. */
    static double scale(double part) {
        double left = 1 - Math.min(1, part * 1.4);
        return 1 - 0.65 * left * left;
    }

    /** The same, as it is drawn: with less motion nothing grows. */
    double drawnScale(double part) {
        return detail.still ? 1 : scale(part);
    }

    /** How far from the ship a streak ends, in units. */
    static double distance(double part) {
        double left = 1 - Math.min(1, part * 1.5);
        return NEAR + FAR * left * left;
    }

    /** Draws all but the hull, on a context that adds light. */
    void draw(CanvasRenderingContext2D context, Camera camera, int dye, int slot, double x, double y, double part) {
        double left = 1 - part;
        camera.place(context, x, y);
        context.setGlobalAlpha(left);
        sprites.glow(dye).draw(context, 0, 0, 34 + 40 * left);
        sprites.glow(Palette.WHITE).draw(context, 0, 0, 10 + 40 * left * left);
        if (detail.still) {
            return;
        }
        camera.place(context, x, y, slot, 1);
        double near = distance(part);
        context.setStrokeStyle(particles.stroke(dye));
        context.setLineWidth(0.6 + 2 * left);
        context.setLineCap("round");
        context.beginPath();
        for (int i = 0; i < STREAKS; i++) {
            double angle = (i + 0.3 * (i % 3)) * 2 * Math.PI / STREAKS;
            double far = near * (1.35 + 0.2 * (i % 2));
            context.moveTo(Math.cos(angle) * near, Math.sin(angle) * near);
            context.lineTo(Math.cos(angle) * far, Math.sin(angle) * far);
        }
        if (!detail.few) {
            double ring = part < 0.5 ? 0.55 * distance(part * 1.5) + 14 : 22 + 60 * (part - 0.5);
            context.moveTo(ring, 0);
            context.arc(0, 0, ring, 0, 2 * Math.PI);
        }
        context.stroke();
    }
}
