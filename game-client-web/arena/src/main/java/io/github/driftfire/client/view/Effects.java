package io.github.driftfire.client.view;

import io.github.driftfire.client.play.Spectator;
import io.github.driftfire.kit.canvas.Camera;
import io.github.driftfire.model.arena.Rock;
import io.github.driftfire.model.math.Brads;
import io.github.driftfire.netcode.Player;
import io.github.driftfire.netcode.Roster;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.canvas.CanvasRenderingContext2D;

/** Turns what happens into light and shaking. */
public final class Effects implements Spectator {
    private static final int HINTS = 6;
    private static final double HINT_MILLIS = 700;
    private static final double HINT_RADIUS = 96;
    private static final double ARRIVAL_ZOOM = 1.12;

    private final Particles particles;
    private final Camera camera;
    private final Detail detail;
    private final double[] hintAngles = new double[HINTS];
    private final double[] hintAges = new double[HINTS];
    private final String danger = Palette.color(Palette.DANGER, 1);
    private int nextHint;
    private @Nullable Roster roster;

    Effects(Particles particles, Camera camera, Detail detail) {
        this.particles = particles;
        this.detail = detail;
        this.camera = camera;
        for (int i = 0; i < HINTS; i++) {
            hintAges[i] = HINT_MILLIS;
        }
    }

    /** Whose shots are whose in what follows. */
    void enter(Roster players) {
        roster = players;
    }

    @Override
    public void shotFired(double x, double y, double headingBrads, Player pilot, boolean own) {
        int dye = Palette.fire(roster, pilot, own);
        particles.add(Particles.GLOW, dye, x, y, 0, 0, own ? 20 : 15, 110, 0);
        double radians = headingBrads * Brads.RADIANS;
        for (int i = 0; i < 3; i++) {
            double angle = radians + (particles.part() - 0.5) * 0.9;
            particles.spray(Particles.SPARK, dye, x, y, 0, 0, angle, 240, 1.3, 160);
        }
        if (own) {
            camera.shake(0.07);
        }
    }

    @Override
    public void shotLanded(double x, double y, double vx, double vy, Player pilot, boolean absorbed) {
        int dye = absorbed ? Palette.SHIELD : Palette.WHITE;
        particles.add(Particles.GLOW, dye, x, y, 0, 0, 22, 160, 0);
        double back = Math.atan2(-vy, -vx);
        for (int i = 0; i < (absorbed ? 4 : 9); i++) {
            double angle = back + (particles.part() - 0.5) * 2.2;
            int spark = (i & 1) == 0 && !absorbed ? Palette.OWN : dye;
            particles.spray(Particles.SPARK, spark, x, y, 0, 0, angle, 300, 1.6, 300);
        }
    }

    @Override
    public void lanceFired(double x, double y, double endX, double endY, Player pilot, boolean own) {
        int dye = Palette.fire(roster, pilot, own);
        double dx = endX - x;
        double dy = endY - y;
        int sparks = (int) (Math.sqrt(dx * dx + dy * dy) / 28);
        for (int i = 0; i < sparks; i++) {
            double part = particles.part();
            particles.burst(Particles.SPARK, dye, 1, x + dx * part, y + dy * part, 0, 0, 60, 1.3, 520);
        }
        particles.add(Particles.RING, dye, endX, endY, 0, 0, 34, 300, 0);
        particles.burst(Particles.SPARK, Palette.WHITE, 10, endX, endY, 0, 0, 260, 1.6, 380);
        if (own) {
            camera.shake(0.28);
        }
    }

    @Override
    public void chargeTaken(double x, double y) {
        particles.add(Particles.GLOW, Palette.LANCE, x, y, 0, 0, 48, 320, 0);
        particles.add(Particles.RING, Palette.LANCE, x, y, 0, 0, 46, 420, 0);
        particles.burst(Particles.SPARK, Palette.LANCE, 14, x, y, 0, 0, 190, 1.5, 480);
    }

    @Override
    public void shipHit(double x, double y, boolean onShield) {
        if (!onShield) {
            particles.burst(Particles.SPLINTER, Palette.DANGER, 4, x, y, 0, 0, 160, 4, 500);
        }
    }

    @Override
    public void ownHit(int fromBrads, int points, boolean onShield) {
        camera.shake(Math.min(0.6, 0.2 + points / 80.0));
        if (fromBrads >= 0) {
            hintAngles[nextHint] = fromBrads * Brads.RADIANS;
            hintAges[nextHint] = 0;
            nextHint = (nextHint + 1) % HINTS;
        }
    }

    @Override
    public void shipDestroyed(double x, double y, double vx, double vy, Player pilot, boolean own) {
        int dye = own ? Palette.OWN : Palette.dye(pilot);
        particles.add(Particles.GLOW, Palette.WHITE, x, y, vx * 0.3, vy * 0.3, 110, 260, 0);
        particles.add(Particles.GLOW, dye, x, y, vx * 0.3, vy * 0.3, 160, 620, 0);
        particles.add(Particles.RING, dye, x, y, 0, 0, 150, 620, 0);
        particles.add(Particles.RING, Palette.WHITE, x, y, 0, 0, 84, 380, 0);
        particles.burst(Particles.SPARK, Palette.OWN, 26, x, y, vx * 0.4, vy * 0.4, 420, 2.2, 820);
        particles.burst(Particles.SPARK, dye, 22, x, y, vx * 0.4, vy * 0.4, 300, 2, 1000);
        particles.burst(Particles.SPLINTER, dye, detail.few ? 7 : 14, x, y, vx, vy, 170, 9, 1300);
        particles.burst(Particles.GLOW, Palette.DANGER, 9, x, y, vx * 0.4, vy * 0.4, 120, 26, 700);
        camera.shake(own ? 1 : camera.sees(x, y, 0) ? 0.3 : 0);
    }

    @Override
    public void shipArrived(double x, double y, Player pilot, boolean own) {
        if (detail.still) {
            return;
        }
        particles.burst(Particles.SPARK, Palette.SHIELD, detail.few ? 4 : 9, x, y, 0, 0, 150, 1.4, 620);
        if (own) {
            camera.nearer(ARRIVAL_ZOOM);
        }
    }

    @Override
    public void rockBroken(double x, double y, double vx, double vy, int size) {
        double radius = Rock.radiusUnits(size);
        particles.add(Particles.GLOW, Palette.OWN, x, y, vx, vy, radius * 1.5, 320, 0);
        particles.add(Particles.RING, Palette.STONE, x, y, vx, vy, radius * 1.7, 460, 0);
        particles.burst(
                Particles.SPLINTER,
                Palette.STONE,
                8 + size * (detail.few ? 2 : 6),
                x,
                y,
                vx,
                vy,
                80 + radius,
                5 + size * 2,
                900);
        particles.burst(Particles.SPARK, Palette.OWN, 6 + size * 5, x, y, vx, vy, 220, 1.5, 480);
        if (camera.sees(x, y, 0)) {
            camera.shake(0.05 + size * 0.05);
        }
    }

    @Override
    public void shardTaken(double x, double y) {
        particles.add(Particles.GLOW, Palette.SHARD, x, y, 0, 0, 26, 240, 0);
        particles.add(Particles.RING, Palette.SHARD, x, y, 0, 0, 26, 300, 0);
        particles.burst(Particles.SPARK, Palette.SHARD, 7, x, y, 0, 0, 150, 1.3, 360);
    }

    /** Draws where hits came from: arcs around the own ship. */
    void drawHints(CanvasRenderingContext2D context, double shipX, double shipY, double passedMillis) {
        camera.place(context, shipX, shipY);
        context.setStrokeStyle(danger);
        context.setLineCap("round");
        for (int i = 0; i < HINTS; i++) {
            if (hintAges[i] >= HINT_MILLIS) {
                continue;
            }
            double left = 1 - hintAges[i] / HINT_MILLIS;
            hintAges[i] += passedMillis;
            context.setGlobalAlpha(left);
            context.setLineWidth(2 + 4 * left);
            context.beginPath();
            double reach = 0.34 - 0.1 * left;
            context.arc(0, 0, HINT_RADIUS, hintAngles[i] - reach, hintAngles[i] + reach);
            context.stroke();
        }
        context.setGlobalAlpha(1);
    }
}
