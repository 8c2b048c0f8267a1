package io.github.driftfire.client.view;

import io.github.driftfire.kit.canvas.Camera;
import io.github.driftfire.model.arena.Shard;
import io.github.driftfire.netcode.InterpolatedEntities;
import io.github.driftfire.netcode.InterpolatedEntity;
import org.teavm.jso.canvas.CanvasRenderingContext2D;

/** Shards: crystals that tumble, glow and now and then glint; they blink before they fade. */
final class ShardPainter {
    private static final double FADE_IN_MILLIS = 200;
    private static final double BLINK_SECONDS = 4;

    private final Sprites sprites;
    private final double hz;

    ShardPainter(Sprites sprites, int tickRateHz) {
        this.sprites = sprites;
        this.hz = tickRateHz;
    }

    void draw(CanvasRenderingContext2D context, Camera camera, InterpolatedEntities shards, double nowMillis) {
        Sprite glow = sprites.glow(Palette.SHARD);
        for (int i = 0; i < shards.size(); i++) {
            InterpolatedEntity shard = shards.track(i);
            if (!shard.visible() || !camera.sees(shard.x(), shard.y(), 40)) {
                continue;
            }
            double phase = nowMillis / 1000 + shard.slot() * 1.7;
            double alpha = Math.min(1, (nowMillis - shard.shownSinceMillis()) / FADE_IN_MILLIS);
            double left = shard.get(Shard.TIME) / hz;
            if (left < BLINK_SECONDS) {
                alpha *= 0.55 + 0.45 * Math.sin(nowMillis / 90);
            }
            double scale = 0.92 + Math.min(0.6, shard.get(Shard.VALUE) * 0.08);
            camera.place(context, shard.x(), shard.y());
            context.setGlobalCompositeOperation("lighter");
            context.setGlobalAlpha(alpha * (0.4 + 0.12 * Math.sin(phase * 3)));
            glow.draw(context, 0, 0, 24 * scale);
            context.setGlobalCompositeOperation("source-over");
            context.setGlobalAlpha(alpha);
            double turn = Math.sin(phase * 1.3) * 0.5 + shard.slot();
            sprites.shard().draw(context, camera, shard.x(), shard.y(), turn, scale, false);
            double glint = Math.sin(phase * 2.1);
            if (glint > 0.86) {
                context.setGlobalCompositeOperation("lighter");
                context.setGlobalAlpha(alpha * (glint - 0.86) * 7);
                sprites.glint().draw(context, camera, shard.x(), shard.y(), phase * 0.4, scale, false);
                context.setGlobalCompositeOperation("source-over");
            }
        }
        context.setGlobalAlpha(1);
    }
}
