package io.github.driftfire.client.view;

import io.github.driftfire.client.play.Damage;
import io.github.driftfire.kit.canvas.Camera;
import io.github.driftfire.model.arena.Loadout;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.math.Brads;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.netcode.InterpolatedEntity;
import io.github.driftfire.netcode.Player;
import org.teavm.jso.canvas.CanvasRenderingContext2D;

/** Ships: hull, flames, protective bubble, the shield where it was hit. */
final class ShipPainter {
    private static final double FLASH_MILLIS = 130;
    private static final double SHIELD_MILLIS = 320;
    private static final double SHIELD_ALPHA = 0.5;
    private static final double CLOAK_ALPHA = 0.1;
    private static final double OWN_CLOAK_ALPHA = 0.45;
    private static final int WEAK_HULL = 35;

    /** Of the particles behind the other ships' flames, where pictures take too long: in a crowd they are most of what is drawn. */
    private static final double FEW_PART = 0.25;

    /** How much larger a level makes a ship. */
    private static final double LEVEL_SCALE = 0.012;

    private final Sprites sprites;
    private final Particles particles;
    private final ShieldRipples ripples;
    private final WarpIn warpIn;
    private final Detail detail;

    ShipPainter(Sprites sprites, Particles particles, ShieldRipples ripples, WarpIn warpIn, Detail detail) {
        this.sprites = sprites;
        this.particles = particles;
        this.ripples = ripples;
        this.warpIn = warpIn;
        this.detail = detail;
    }

    /**
     * @param track which ship, and when it was hurt
     * @param row the ship's row; what it shows beside place and heading
     * @param controls those in effect
     */
    void draw(
            CanvasRenderingContext2D context,
            Camera camera,
            InterpolatedEntity track,
            int[] row,
            Player pilot,
            boolean own,
            double x,
            double y,
            double headingBrads,
            int controls,
            double nowMillis,
            double passedMillis) {
        if (!camera.sees(x, y, 80)) {
            return;
        }
        int dye = own ? Palette.ownDye(pilot) : Palette.dye(pilot);
        Hull hull = Hull.of(row, own, pilot.bot());
        int level = row.length > Ship.LOADOUT ? Loadout.level(row[Ship.LOADOUT]) : 0;
        double radians = headingBrads * Brads.RADIANS;
        if (isCloaked(row)) {
            context.setGlobalAlpha(own ? OWN_CLOAK_ALPHA : CLOAK_ALPHA);
            sprites.hull(hull, dye).draw(context, camera, x, y, radians, 1, own);
            context.setGlobalAlpha(1);
            return;
        }
        context.setGlobalCompositeOperation("lighter");
        flames(context, camera, row, hull, dye, own, x, y, radians, controls, nowMillis, passedMillis);
        smoke(row, x, y, passedMillis);
        if (own) {
            camera.place(context, x, y);
            context.setGlobalAlpha(0.3);
            sprites.glow(Palette.OWN).draw(context, 0, 0, 52);
        }
        double coming = warpIn.part(track, own, nowMillis);
        if (coming < 1) {
            warpIn.draw(context, camera, dye, track.slot(), x, y, coming);
        }
        context.setGlobalAlpha(1);
        context.setGlobalCompositeOperation("source-over");
        TeamMark.draw(context, camera, pilot, x, y);
        double scale = (1 + level * LEVEL_SCALE) * warpIn.drawnScale(coming);
        sprites.hull(hull, dye).draw(context, camera, x, y, radians, scale, own);
        double sinceHitMillis = nowMillis - track.markMillis();
        boolean hitOnShield = track.mark() == Damage.ON_SHIELD;
        double flash = 1 - sinceHitMillis / FLASH_MILLIS;
        if (flash > 0 && flash <= 1) {
            context.setGlobalAlpha(flash * (hitOnShield ? 0.35 : 0.85));
            sprites.silhouette(hull).draw(context, camera, x, y, radians, scale, own);
            context.setGlobalAlpha(1);
        }
        shield(context, camera, row, x, y, sinceHitMillis, hitOnShield, nowMillis);
        ripples.draw(context, camera, track.slot(), x, y, nowMillis);
    }

    /** Whether a ship is hardly to be seen. */
    static boolean isCloaked(int[] row) {
        return row.length > Ship.CLOAK && row[Ship.CLOAK] > 0;
    }

    private void flames(
            CanvasRenderingContext2D context,
            Camera camera,
            int[] row,
            Hull hull,
            int dye,
            boolean own,
            double x,
            double y,
            double radians,
            int controls,
            double nowMillis,
            double passedMillis) {
        boolean boost = (controls & Ship.BOOST) != 0;
        if (!boost && (controls & Ship.THRUST) == 0) {
            return;
        }
        double cos = Math.cos(radians);
        double sin = Math.sin(radians);
        double trail = passedMillis * (boost ? 0.07 : 0.028) * (detail.few && !own ? FEW_PART : 1);
        double vx = (double) row[Ship.VX] / Model.SUB;
        double vy = (double) row[Ship.VY] / Model.SUB;
        for (int n = 0; n < hull.nozzleCount(); n++) {
            double nx = x + cos * hull.nozzleX(n) - sin * hull.nozzleY(n);
            double ny = y + sin * hull.nozzleX(n) + cos * hull.nozzleY(n);
            double flicker = 0.82 + 0.12 * Math.sin(nowMillis / 17 + n * 3) + 0.1 * particles.part();
            double size = (boost ? 1.5 : 0.85) * flicker * (hull.nozzleCount() > 1 ? 0.78 : 1);
            context.setGlobalAlpha(0.95);
            sprites.flame(dye).draw(context, camera, nx, ny, radians, size, own);
            if (particles.part() < trail) {
                double spread = radians + Math.PI + (particles.part() - 0.5) * 0.5;
                double speed = boost ? 260 : 150;
                particles.spray(
                        boost ? Particles.SPARK : Particles.GLOW,
                        dye,
                        nx,
                        ny,
                        vx,
                        vy,
                        spread,
                        speed,
                        boost ? 1.6 : 5,
                        boost ? 420 : 360);
            }
        }
    }

    /** A hull that is about to give way trails sparks. */
    private void smoke(int[] row, double x, double y, double passedMillis) {
        if (row[Ship.HULL] < WEAK_HULL && particles.part() < passedMillis * 0.02) {
            double angle = particles.part() * Math.PI * 2;
            boolean spark = particles.part() < 0.4;
            int dye = spark ? Palette.OWN : Palette.DANGER;
            particles.spray(spark ? Particles.SPARK : Particles.GLOW, dye, x, y, 0, 0, angle, 60, spark ? 1.4 : 9, 520);
        }
    }

    private void shield(
            CanvasRenderingContext2D context,
            Camera camera,
            int[] row,
            double x,
            double y,
            double sinceHitMillis,
            boolean hitOnShield,
            double nowMillis) {
        if (row[Ship.GUARD] > 0) {
            double breath = 1 + 0.03 * Math.sin(nowMillis / 160);
            camera.place(context, x, y, 0, breath);
            context.setGlobalAlpha(row[Ship.GUARD] < 20 ? 0.35 + 0.35 * Math.sin(nowMillis / 45) : 0.85);
            sprites.bubble().draw(context);
            context.setGlobalAlpha(1);
            return;
        }
        double fading = 1 - sinceHitMillis / SHIELD_MILLIS;
        if (hitOnShield && fading > 0 && fading <= 1) {
            camera.place(context, x, y, 0, 0.86 + 0.1 * (1 - fading));
            context.setGlobalCompositeOperation("lighter");
            context.setGlobalAlpha(fading * SHIELD_ALPHA);
            sprites.bubble().draw(context);
            context.setGlobalAlpha(1);
            context.setGlobalCompositeOperation("source-over");
        }
    }
}
