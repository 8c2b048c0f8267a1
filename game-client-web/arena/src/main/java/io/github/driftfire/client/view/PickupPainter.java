package io.github.driftfire.client.view;

import io.github.driftfire.kit.canvas.Camera;
import io.github.driftfire.model.arena.Pickup;
import io.github.driftfire.netcode.InterpolatedEntities;
import io.github.driftfire.netcode.InterpolatedEntity;
import org.teavm.jso.canvas.CanvasRenderingContext2D;

/**
 * Pick-ups, each known by its shape: a charge for the lance is a violet bolt within a hexagon that turns about it, the others are in
 * {@link PickupShapes}. Larger and slower than any shard. They blink before they fade.
 */
final class PickupPainter {
    private static final double FADE_IN_MILLIS = 400;
    private static final double BLINK_SECONDS = 5;

    private final Sprites sprites;
    private final PickupShapes shapes = new PickupShapes();
    private final double hz;

    PickupPainter(Sprites sprites, int tickRateHz) {
        this.sprites = sprites;
        this.hz = tickRateHz;
    }

    void draw(CanvasRenderingContext2D context, Camera camera, InterpolatedEntities pickups, double nowMillis) {
        for (int i = 0; i < pickups.size(); i++) {
            InterpolatedEntity pickup = pickups.track(i);
            if (!pickup.visible() || !camera.sees(pickup.x(), pickup.y(), 60)) {
                continue;
            }
            double seconds = nowMillis / 1000 + pickup.slot() * 0.7;
            double alpha = Math.min(1, (nowMillis - pickup.shownSinceMillis()) / FADE_IN_MILLIS);
            if (pickup.get(Pickup.TIME) / hz < BLINK_SECONDS) {
                alpha *= 0.55 + 0.45 * Math.sin(nowMillis / 90);
            }
            double swell = 1 + 0.08 * Math.sin(seconds * 4);
            camera.place(context, pickup.x(), pickup.y());
            context.setGlobalCompositeOperation("lighter");
            context.setGlobalAlpha(alpha * (0.6 + 0.2 * Math.sin(seconds * 4)));
            sprites.glow(PickupShapes.dye(pickup.get(Pickup.TYPE))).draw(context, 0, 0, 46 * swell);
            context.setGlobalCompositeOperation("source-over");
            context.setGlobalAlpha(alpha);
            int type = pickup.get(Pickup.TYPE);
            if (type == Pickup.LANCE) {
                sprites.cage().draw(context, camera, pickup.x(), pickup.y(), seconds * 0.8, swell, false);
                camera.place(context, pickup.x(), pickup.y());
                sprites.bolt().draw(context);
            } else {
                camera.place(context, pickup.x(), pickup.y(), 0, swell);
                shapes.draw(context, type);
            }
        }
        context.setGlobalAlpha(1);
    }
}
