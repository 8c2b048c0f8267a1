package io.github.driftfire.client.view;

import io.github.driftfire.model.arena.BotLevel;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.canvas.CanvasGradient;
import org.teavm.jso.canvas.CanvasRenderingContext2D;

/** Every sprite, made when it is first needed. */
final class Sprites {
    /** Half the width of {@link #botLevel}, in CSS pixels. */
    static final double BOT_LEVEL_HALF = 6 + 11 * (BotLevel.ACE - 1) / 2.0;

    private static final double BUBBLE_RADIUS = 34;

    private final CachedPictures cache;
    private final @Nullable Sprite[] glows = new Sprite[Palette.DYES];
    private final @Nullable Sprite[] hulls = new Sprite[Palette.DYES * Hull.COUNT];
    private final @Nullable Sprite[] silhouettes = new Sprite[Hull.COUNT];
    private final @Nullable Sprite[] pulses = new Sprite[Palette.DYES];
    private final @Nullable Sprite[] flames = new Sprite[Palette.DYES];
    private final @Nullable Sprite[] botLevels = new Sprite[BotLevel.ACE + 1];
    private @Nullable Sprite bubble;
    private @Nullable Sprite ripple;
    private @Nullable Sprite shard;
    private @Nullable Sprite glint;
    private @Nullable Sprite cage;
    private @Nullable Sprite bolt;

    Sprites(CachedPictures cache) {
        this.cache = cache;
    }

    /** A soft round light. */
    Sprite glow(int dye) {
        Sprite known = glows[dye];
        if (known == null) {
            known = new Sprite(cache, 32, 32, context -> {
                CanvasGradient light = context.createRadialGradient(0, 0, 0, 0, 0, 32);
                light.addColorStop(0, Palette.shade(dye, 92, 1));
                light.addColorStop(0.18, Palette.color(dye, 0.72));
                light.addColorStop(0.5, Palette.color(dye, 0.18));
                light.addColorStop(1, Palette.color(dye, 0));
                context.setFillStyle(light);
                context.fillRect(-32, -32, 64, 64);
            });
            glows[dye] = known;
        }
        return known;
    }

    Sprite hull(Hull hull, int dye) {
        int index = hull.number() * Palette.DYES + dye;
        Sprite known = hulls[index];
        if (known == null) {
            known = new Sprite(cache, 34, 30, context -> hull.paint(context, dye));
            hulls[index] = known;
        }
        return known;
    }

    /** A hull all in white, for the moment in which it is hit. */
    Sprite silhouette(Hull hull) {
        Sprite known = silhouettes[hull.number()];
        if (known == null) {
            known = new Sprite(cache, 34, 30, context -> hull.paintSilhouette(context, "#ffffff"));
            silhouettes[hull.number()] = known;
        }
        return known;
    }

    /** A bolt of light that flies along +x, its head at the origin. */
    Sprite pulse(int dye) {
        Sprite known = pulses[dye];
        if (known == null) {
            known = new Sprite(cache, 44, 12, context -> paintPulse(context, dye));
            pulses[dye] = known;
        }
        return known;
    }

    private static void paintPulse(CanvasRenderingContext2D context, int dye) {
        context.setGlobalCompositeOperation("lighter");
        CanvasGradient trail = context.createLinearGradient(-42, 0, 6, 0);
        trail.addColorStop(0, Palette.color(dye, 0));
        trail.addColorStop(0.7, Palette.color(dye, 0.35));
        trail.addColorStop(1, Palette.shade(dye, 80, 0.95));
        context.setFillStyle(trail);
        context.beginPath();
        context.moveTo(-42, 0);
        context.quadraticCurveTo(-10, -3.4, 3, -3);
        context.arc(3, 0, 3, -Math.PI / 2, Math.PI / 2);
        context.quadraticCurveTo(-10, 3.4, -42, 0);
        context.fill();
        CanvasGradient halo = context.createRadialGradient(0, 0, 0, 0, 0, 12);
        halo.addColorStop(0, Palette.shade(dye, 96, 0.95));
        halo.addColorStop(0.3, Palette.color(dye, 0.5));
        halo.addColorStop(1, Palette.color(dye, 0));
        context.setFillStyle(halo);
        context.fillRect(-12, -12, 24, 24);
        context.setFillStyle("#ffffff");
        context.beginPath();
        context.ellipse(0, 0, 6, 2, 0, 0, Math.PI * 2);
        context.fill();
    }

    /** A flame that burns along -x from the origin. */
    Sprite flame(int dye) {
        Sprite known = flames[dye];
        if (known == null) {
            known = new Sprite(cache, 40, 12, context -> paintFlame(context, dye));
            flames[dye] = known;
        }
        return known;
    }

    private static void paintFlame(CanvasRenderingContext2D context, int dye) {
        context.setGlobalCompositeOperation("lighter");
        for (int layer = 0; layer < 3; layer++) {
            double length = 38 - layer * 10;
            double width = 7.5 - layer * 2.1;
            CanvasGradient fire = context.createLinearGradient(0, 0, -length, 0);
            fire.addColorStop(0, Palette.shade(dye, layer == 2 ? 97 : 70, 0.2 + layer * 0.3));
            fire.addColorStop(1, Palette.shade(dye, 55, 0));
            context.setFillStyle(fire);
            context.beginPath();
            context.moveTo(2, -width * 0.6);
            context.bezierCurveTo(-length * 0.25, -width, -length * 0.6, -width * 0.5, -length, 0);
            context.bezierCurveTo(-length * 0.6, width * 0.5, -length * 0.25, width, 2, width * 0.6);
            context.closePath();
            context.fill();
        }
    }

    /** The protection after spawning. */
    Sprite bubble() {
        Sprite known = bubble;
        if (known == null) {
            known = new Sprite(cache, BUBBLE_RADIUS + 4, BUBBLE_RADIUS + 4, context -> {
                CanvasGradient skin = context.createRadialGradient(-8, -10, 4, 0, 0, BUBBLE_RADIUS);
                skin.addColorStop(0, Palette.color(Palette.SHIELD, 0.02));
                skin.addColorStop(0.72, Palette.color(Palette.SHIELD, 0.1));
                skin.addColorStop(0.93, Palette.color(Palette.SHIELD, 0.42));
                skin.addColorStop(1, Palette.color(Palette.SHIELD, 0));
                context.setFillStyle(skin);
                context.beginPath();
                context.arc(0, 0, BUBBLE_RADIUS, 0, Math.PI * 2);
                context.fill();
                context.setStrokeStyle(Palette.shade(Palette.SHIELD, 88, 0.6));
                context.setLineWidth(1.4);
                context.setLineCap("round");
                context.beginPath();
                context.arc(0, 0, BUBBLE_RADIUS - 5, Math.PI * 1.1, Math.PI * 1.45);
                context.stroke();
            });
            bubble = known;
        }
        return known;
    }

    /** A shield lit from +x, where it was hit. */
    Sprite ripple() {
        Sprite known = ripple;
        if (known == null) {
            double radius = ShieldRipples.RADIUS;
            known = new Sprite(cache, radius + 4, radius + 4, context -> {
                CanvasGradient light = context.createRadialGradient(radius, 0, 0, radius, 0, radius * 1.25);
                light.addColorStop(0, Palette.shade(Palette.SHIELD, 94, 1));
                light.addColorStop(0.25, Palette.color(Palette.SHIELD, 0.6));
                light.addColorStop(1, Palette.color(Palette.SHIELD, 0));
                context.setFillStyle(light);
                context.setStrokeStyle(light);
                context.setLineWidth(3);
                context.beginPath();
                context.arc(0, 0, radius, 0, Math.PI * 2);
                context.stroke();
                context.setGlobalAlpha(0.7);
                context.fill();
            });
            ripple = known;
        }
        return known;
    }

    /** A crystal of two lit and two dark facets. */
    Sprite shard() {
        Sprite known = shard;
        if (known == null) {
            known = new Sprite(cache, 10, 14, context -> {
                facet(context, 0, -11, -6, -1, 0, 1, 88);
                facet(context, 0, -11, 6, -1, 0, 1, 66);
                facet(context, 0, 12, -6, -1, 0, 1, 52);
                facet(context, 0, 12, 6, -1, 0, 1, 38);
                context.setStrokeStyle(Palette.shade(Palette.SHARD, 92, 0.85));
                context.setLineWidth(0.8);
                context.stroke();
            });
            shard = known;
        }
        return known;
    }

    private static void facet(
            CanvasRenderingContext2D context, int ax, int ay, int bx, int by, int cx, int cy, int lightness) {
        context.beginPath();
        context.moveTo(ax, ay);
        context.lineTo(bx, by);
        context.lineTo(cx, cy);
        context.closePath();
        context.setFillStyle(Palette.shade(Palette.SHARD, lightness, 1));
        context.fill();
    }

    /** Four rays of light. */
    Sprite glint() {
        Sprite known = glint;
        if (known == null) {
            known = new Sprite(cache, 20, 20, context -> {
                context.setFillStyle(Palette.shade(Palette.SHARD, 94, 1));
                Star.trace(context, 0, 0, 8, 19, 1.6);
                context.fill();
            });
            glint = known;
        }
        return known;
    }

    /** The hexagon about a charge. */
    Sprite cage() {
        Sprite known = cage;
        if (known == null) {
            known = new Sprite(cache, 20, 20, context -> {
                Star.trace(context, 0, 0, 6, 16, 16);
                context.setFillStyle(Palette.shade(Palette.LANCE, 18, 0.75));
                context.fill();
                context.setStrokeStyle(Palette.shade(Palette.LANCE, 84, 1));
                context.setLineWidth(2.4);
                context.stroke();
            });
            cage = known;
        }
        return known;
    }

    /** The spear of light within it. */
    Sprite bolt() {
        Sprite known = bolt;
        if (known == null) {
            known = new Sprite(cache, 8, 14, context -> {
                context.setFillStyle(Palette.shade(Palette.LANCE, 95, 1));
                Star.trace(context, 0, 0, 4, 3.6, 11);
                context.fill();
            });
            bolt = known;
        }
        return known;
    }

    /** The mark of a bot: a hexagon for each level of its skill. */
    Sprite botLevel(int level) {
        Sprite known = botLevels[level];
        if (known == null) {
            known = new Sprite(cache, BOT_LEVEL_HALF, 6, context -> {
                context.setStrokeStyle(Palette.DIM);
                context.setFillStyle(Palette.DIM);
                context.setLineWidth(1.2);
                for (int i = 0; i < level; i++) {
                    double x = (i - (level - 1) / 2.0) * 11;
                    Star.trace(context, x, 0, 6, 4.5, 4.5);
                    context.stroke();
                    context.fillRect(x - 1, -1, 2, 2);
                }
            });
            botLevels[level] = known;
        }
        return known;
    }
}
