package io.github.driftfire.client.view;

import io.github.driftfire.kit.canvas.Camera;
import io.github.driftfire.model.arena.Rock;
import io.github.driftfire.model.math.Rng;
import io.github.driftfire.netcode.InterpolatedEntities;
import io.github.driftfire.netcode.InterpolatedEntity;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.canvas.CanvasRenderingContext2D;

/** Rocks: outlines and facets that follow from the rock's seed, lit from one side however they turn. */
final class RockPainter {
    private static final int SHADES = 24;
    private static final int MOST_CORNERS = 12;
    private static final double LIGHT = -2.2;
    private static final double FLASH_MILLIS = 110;
    private static final double FADE_IN_MILLIS = 180;

    private final String[] stone = new String[SHADES];
    private final String[] comet = new String[SHADES];
    private final String[] core = new String[SHADES];
    private String[] shades = stone;
    private final String rim = Palette.shade(Palette.STONE, 70, 0.55);
    private final String crack = Palette.shade(Palette.OWN, 60, 1);
    private final @Nullable Shape[] shapes = new Shape[256];
    private final double[] px = new double[MOST_CORNERS * 2];
    private final double[] py = new double[MOST_CORNERS * 2];

    RockPainter() {
        for (int i = 0; i < SHADES; i++) {
            int lightness = 7 + i * 42 / SHADES;
            stone[i] = Palette.shade(Palette.STONE, lightness, 1);
            comet[i] = Palette.shade(Palette.SHARD, lightness + 10, 1);
            core[i] = Palette.shade(Palette.LANCE, lightness + 10, 1);
        }
    }

    /** An outline of radius 1 around an inner ring, which is where the facets meet. */
    private static final class Shape {
        final int corners;
        final double[] angles = new double[MOST_CORNERS * 2];
        final double[] radii = new double[MOST_CORNERS * 2];
        final double[] albedo = new double[MOST_CORNERS];
        final double spin;

        Shape(int seed) {
            Rng random = new Rng(seed * 7919 + 3);
            corners = 9 + random.below(4);
            for (int i = 0; i < corners; i++) {
                angles[i] = (i + random.between(-28, 28) / 100.0) * Math.PI * 2 / corners;
                radii[i] = random.between(84, 112) / 100.0;
                angles[corners + i] = (i + 0.5 + random.between(-30, 30) / 100.0) * Math.PI * 2 / corners;
                radii[corners + i] = random.between(42, 62) / 100.0;
                albedo[i] = random.between(-12, 12) / 100.0;
            }
            spin = random.between(-60, 60) / 100.0;
        }
    }

    void draw(CanvasRenderingContext2D context, Camera camera, InterpolatedEntities rocks, double nowMillis) {
        context.setLineJoin("round");
        for (int i = 0; i < rocks.size(); i++) {
            InterpolatedEntity rock = rocks.track(i);
            double radius = Rock.radiusUnits(rock.get(Rock.SIZE));
            if (rock.visible() && rock.get(Rock.SIZE) == Rock.RICH) {
                glow(context, camera, rock, radius, nowMillis);
            }
            shades = rock.get(Rock.SIZE) != Rock.RICH ? stone : rock.get(Rock.SHAPE) < Rock.CORE_SHAPE ? comet : core;
            if (rock.visible() && camera.sees(rock.x(), rock.y(), radius * 1.3)) {
                context.setGlobalAlpha(Math.min(1, (nowMillis - rock.shownSinceMillis()) / FADE_IN_MILLIS));
                camera.place(context, rock.x(), rock.y());
                Shape shape = shape((rock.get(Rock.SHAPE) + rock.get(Rock.SIZE) * 37) & 255);
                draw(context, shape, radius, nowMillis / 1000 * shape.spin + rock.slot());
                damage(context, rock, shape.corners, nowMillis);
            }
        }
        context.setGlobalAlpha(1);
        shades = stone;
    }

    /** Light around a rock that is full of shards; a comet's trails behind it. */
    private static void glow(
            CanvasRenderingContext2D context, Camera camera, InterpolatedEntity rock, double radius, double nowMillis) {
        if (!camera.sees(rock.x(), rock.y(), radius * 9)) {
            return;
        }
        boolean isComet = rock.get(Rock.SHAPE) < Rock.CORE_SHAPE;
        int dye = isComet ? Palette.SHARD : Palette.LANCE;
        double away = Math.atan2(-rock.get(Rock.VY), -rock.get(Rock.VX));
        camera.place(context, rock.x(), rock.y(), away, 1);
        context.setGlobalCompositeOperation("lighter");
        context.setGlobalAlpha(1);
        double breath = 1 + 0.08 * Math.sin(nowMillis / 220);
        for (int layer = 1; layer <= 4; layer++) {
            context.setFillStyle(Palette.color(dye, 0.07));
            context.beginPath();
            context.arc(0, 0, radius * (1 + 0.22 * layer) * breath, 0, 2 * Math.PI);
            context.fill();
            if (isComet) {
                double width = radius * (1.05 - 0.2 * layer);
                double length = radius * (3 + 1.3 * layer) * breath;
                context.beginPath();
                context.moveTo(0, -width);
                context.lineTo(length, 0);
                context.lineTo(0, width);
                context.closePath();
                context.fill();
            }
        }
        context.setGlobalCompositeOperation("source-over");
    }

    /** Draws one unharmed rock around the present origin. */
    void draw(CanvasRenderingContext2D context, int seed, double radius, double nowMillis) {
        Shape shape = shape(seed & 255);
        context.setLineJoin("round");
        draw(context, shape, radius, nowMillis / 1000 * shape.spin);
    }

    private void draw(CanvasRenderingContext2D context, Shape shape, double radius, double turn) {
        int corners = shape.corners;
        for (int i = 0; i < corners * 2; i++) {
            double angle = shape.angles[i] + turn;
            px[i] = Math.cos(angle) * shape.radii[i] * radius;
            py[i] = Math.sin(angle) * shape.radii[i] * radius;
        }
        for (int i = 0; i < corners; i++) {
            int j = (i + 1) % corners;
            double light = Math.cos(shape.angles[corners + i] + turn - LIGHT);
            fill(context, light * 0.46 + shape.albedo[i], i, j, corners + i);
            double lower = Math.cos(shape.angles[j] + turn - LIGHT);
            fill(context, lower * 0.34 + 0.06 - shape.albedo[j], corners + i, j, corners + j);
        }
        top(context, corners);
        outline(context, corners);
        context.setStrokeStyle(rim);
        context.setLineWidth(1.2);
        context.stroke();
    }

    private void fill(CanvasRenderingContext2D context, double light, int a, int b, int c) {
        int shade = (int) ((0.42 + light) * SHADES);
        String color = shades[Math.max(0, Math.min(SHADES - 1, shade))];
        context.setFillStyle(color);
        context.setStrokeStyle(color);
        context.setLineWidth(0.7);
        context.beginPath();
        context.moveTo(px[a], py[a]);
        context.lineTo(px[b], py[b]);
        context.lineTo(px[c], py[c]);
        context.closePath();
        context.fill();
        context.stroke();
    }

    private void top(CanvasRenderingContext2D context, int corners) {
        context.setFillStyle(shades[SHADES * 11 / 24]);
        context.beginPath();
        for (int i = 0; i < corners; i++) {
            context.lineTo(px[corners + i], py[corners + i]);
        }
        context.closePath();
        context.fill();
    }

    private void outline(CanvasRenderingContext2D context, int corners) {
        context.beginPath();
        for (int i = 0; i < corners; i++) {
            context.lineTo(px[i], py[i]);
        }
        context.closePath();
    }

    /** Glowing cracks, the more the less it still withstands; a flash when hit. */
    private void damage(CanvasRenderingContext2D context, InterpolatedEntity rock, int corners, double nowMillis) {
        int size = rock.get(Rock.SIZE);
        double lost = 1 - (double) rock.get(Rock.HULL) / Rock.hull(size);
        if (lost > 0.05) {
            context.setStrokeStyle(crack);
            context.setLineWidth(1.3);
            double alpha = lost * (0.6 + 0.2 * Math.sin(nowMillis / 130 + rock.slot()));
            context.setGlobalAlpha(Math.min(1, alpha));
            context.beginPath();
            int cracks = 1 + (int) (lost * 4);
            for (int c = 0; c < cracks; c++) {
                int i = c * corners / cracks;
                context.moveTo(px[i] * 0.96, py[i] * 0.96);
                context.lineTo(px[corners + i], py[corners + i]);
                context.lineTo(px[corners + (i + 2) % corners] * 0.4, py[corners + (i + 2) % corners] * 0.4);
            }
            context.stroke();
        }
        double flash = 1 - (nowMillis - rock.markMillis()) / FLASH_MILLIS;
        if (flash > 0 && flash <= 1) {
            context.setGlobalAlpha(flash * 0.55);
            context.setFillStyle("#ffffff");
            outline(context, corners);
            context.fill();
        }
        context.setGlobalAlpha(1);
    }

    private Shape shape(int seed) {
        Shape known = shapes[seed];
        if (known == null) {
            known = new Shape(seed);
            shapes[seed] = known;
        }
        return known;
    }
}
