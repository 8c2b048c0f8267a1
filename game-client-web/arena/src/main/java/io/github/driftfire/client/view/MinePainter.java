package io.github.driftfire.client.view;

import io.github.driftfire.kit.canvas.Camera;
import io.github.driftfire.model.arena.Mine;
import io.github.driftfire.netcode.InterpolatedEntities;
import io.github.driftfire.netcode.InterpolatedEntity;
import io.github.driftfire.netcode.Roster;
import org.teavm.jso.canvas.CanvasRenderingContext2D;

/** Mines: a spiked ball with a light that blinks; the own ones and team mates' in the pilot's colour, which do no harm. */
final class MinePainter {
    private final Sprites sprites;

    MinePainter(Sprites sprites) {
        this.sprites = sprites;
    }

    void draw(
            CanvasRenderingContext2D context,
            Camera camera,
            InterpolatedEntities mines,
            Roster roster,
            double nowMillis) {
        for (int i = 0; i < mines.size(); i++) {
            InterpolatedEntity mine = mines.track(i);
            if (!mine.visible() || !camera.sees(mine.x(), mine.y(), 40)) {
                continue;
            }
            int dye = Palette.mine(roster, mine.get(Mine.PILOT));
            double blink = 0.5 + 0.5 * Math.sin(nowMillis / 170 + mine.slot());
            camera.place(context, mine.x(), mine.y());
            context.setGlobalCompositeOperation("lighter");
            context.setGlobalAlpha(0.25 + 0.35 * blink);
            sprites.glow(dye).draw(context, 0, 0, 30);
            context.setGlobalCompositeOperation("source-over");
            context.setGlobalAlpha(1);
            context.setFillStyle(Palette.shade(dye, 34, 1));
            PickupShapes.spikes(context, 1.1);
            context.beginPath();
            context.arc(0, 0, 3.2, 0, Math.PI * 2);
            context.setFillStyle(Palette.shade(dye, 60 + (int) (35 * blink), 1));
            context.fill();
        }
    }
}
