package io.github.driftfire.client.view;

import io.github.driftfire.client.play.Match;
import io.github.driftfire.client.play.Shot;
import io.github.driftfire.client.play.Shots;
import io.github.driftfire.kit.canvas.Camera;
import org.teavm.jso.canvas.CanvasRenderingContext2D;

/** Pulses: bolts with a trail, which grows out of the muzzle. */
final class ShotPainter {
    private static final double FULL_TICKS = 2.5;

    private final Sprites sprites;

    ShotPainter(Sprites sprites) {
        this.sprites = sprites;
    }

    /** Draws on a context that adds light. */
    void draw(CanvasRenderingContext2D context, Camera camera, Match match) {
        Shots shots = match.shots();
        for (int i = 0; i < shots.size(); i++) {
            Shot shot = shots.shot(i);
            if (!shot.visible() || !camera.sees(shot.x(), shot.y(), 60)) {
                continue;
            }
            int dye = Palette.fire(match.roster(), match.roster().player(shot.pilot()), shot.own());
            double grown = Math.min(1, 0.35 + 0.65 * shot.ageTicks() / FULL_TICKS);
            context.setGlobalAlpha(shot.refused() ? 0.35 : 1);
            double radians = Math.atan2(shot.stepY(), shot.stepX());
            sprites.pulse(dye).draw(context, camera, shot.x(), shot.y(), radians, grown, false);
        }
        context.setGlobalAlpha(1);
    }
}
