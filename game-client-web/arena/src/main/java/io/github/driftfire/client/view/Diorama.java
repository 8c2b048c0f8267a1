package io.github.driftfire.client.view;

import io.github.driftfire.kit.canvas.Camera;
import org.teavm.jso.canvas.CanvasRenderingContext2D;

/** What goes on behind the name screen: a chase among rocks, along a curve that never closes. Nothing of it is played. */
final class Diorama {
    private static final int CHASERS = 3;
    private static final double[] DELAYS = {0, 0.62, 1.05};
    private static final int[] DYES = {Palette.OWN, 21, 4};
    private static final Hull[] HULLS = {Hull.DART, Hull.DRONE, Hull.HORNET};
    private static final int ROCKS = 7;
    private static final int SHOTS = 10;
    private static final double SHOT_EVERY_MILLIS = 270;
    private static final double SHOT_SPEED = 640;
    private static final double SHOT_LIFE_MILLIS = 900;
    private static final double REACH_X = 0.4;
    private static final double REACH_Y = 0.37;

    private final Sprites sprites;
    private final Particles particles;
    private final RockPainter rocks;
    private final double[] shotX = new double[SHOTS];
    private final double[] shotY = new double[SHOTS];
    private final double[] shotHeading = new double[SHOTS];
    private final double[] shotAge = new double[SHOTS];
    private final int[] shotDye = new int[SHOTS];
    private int nextShot;
    private double sinceShotMillis;

    Diorama(Sprites sprites, Particles particles, RockPainter rocks) {
        this.sprites = sprites;
        this.particles = particles;
        this.rocks = rocks;
        for (int i = 0; i < SHOTS; i++) {
            shotAge[i] = SHOT_LIFE_MILLIS;
        }
    }

    void draw(CanvasRenderingContext2D context, Camera camera, double nowMillis, double passedMillis) {
        drawRocks(context, camera, nowMillis);
        double seconds = nowMillis / 1000;
        for (int i = 0; i < CHASERS; i++) {
            drawShip(context, camera, i, seconds - DELAYS[i], passedMillis);
        }
        context.setGlobalCompositeOperation("lighter");
        shoot(camera, seconds, passedMillis);
        drawShots(context, camera, passedMillis);
        camera.world(context);
        context.setLineCap("round");
        particles.draw(context, camera);
        context.setGlobalCompositeOperation("source-over");
    }

    private void drawRocks(CanvasRenderingContext2D context, Camera camera, double nowMillis) {
        double width = camera.width() / camera.zoom() + 240;
        double height = camera.height() / camera.zoom() + 240;
        for (int i = 0; i < ROCKS; i++) {
            double x = (i * 0.381966 + 0.07 + nowMillis * 0.0000045 * (1 + i % 3)) % 1;
            double y = (i * 0.618034 + 0.21 - nowMillis * 0.0000021 * (1 + i % 2)) % 1;
            y = y < 0 ? y + 1 : y;
            camera.place(context, camera.x() + (x - 0.5) * width, camera.y() + (y - 0.5) * height);
            rocks.draw(context, i * 29 + 5, 22 + i * 37 % 46, nowMillis + i * 9000);
        }
    }

    private void drawShip(
            CanvasRenderingContext2D context, Camera camera, int ship, double seconds, double passedMillis) {
        double x = pathX(camera, seconds);
        double y = pathY(camera, seconds);
        double heading = heading(camera, seconds);
        camera.place(
                context, x - Math.cos(heading) * 13, y - Math.sin(heading) * 13, heading, 0.9 + 0.2 * particles.part());
        context.setGlobalCompositeOperation("lighter");
        sprites.flame(DYES[ship]).draw(context);
        context.setGlobalCompositeOperation("source-over");
        camera.place(context, x, y, heading, 1);
        sprites.hull(HULLS[ship], DYES[ship]).draw(context);
        if (particles.part() < passedMillis * 0.03) {
            double back = heading + Math.PI + (particles.part() - 0.5) * 0.5;
            particles.spray(Particles.GLOW, DYES[ship], x, y, 0, 0, back, 160, 5, 500);
        }
    }

    private void shoot(Camera camera, double seconds, double passedMillis) {
        sinceShotMillis += passedMillis;
        // In bursts: somebody who never takes the finger off the trigger is no pilot.
        if (sinceShotMillis < SHOT_EVERY_MILLIS || Math.sin(seconds * 0.9) < -0.1) {
            return;
        }
        sinceShotMillis = 0;
        int shooter = 1 + nextShot % 2;
        double at = seconds - DELAYS[shooter];
        double heading = heading(camera, at) + (particles.part() - 0.5) * 0.12;
        int i = nextShot++ % SHOTS;
        shotX[i] = pathX(camera, at) + Math.cos(heading) * 24;
        shotY[i] = pathY(camera, at) + Math.sin(heading) * 24;
        shotHeading[i] = heading;
        shotAge[i] = 0;
        shotDye[i] = DYES[shooter];
        particles.add(Particles.GLOW, DYES[shooter], shotX[i], shotY[i], 0, 0, 15, 110, 0);
    }

    private void drawShots(CanvasRenderingContext2D context, Camera camera, double passedMillis) {
        for (int i = 0; i < SHOTS; i++) {
            shotAge[i] += passedMillis;
            if (shotAge[i] < SHOT_LIFE_MILLIS) {
                shotX[i] += Math.cos(shotHeading[i]) * SHOT_SPEED * passedMillis / 1000;
                shotY[i] += Math.sin(shotHeading[i]) * SHOT_SPEED * passedMillis / 1000;
                context.setGlobalAlpha(Math.min(1, (SHOT_LIFE_MILLIS - shotAge[i]) / 200));
                camera.place(context, shotX[i], shotY[i], shotHeading[i], 1);
                sprites.pulse(shotDye[i]).draw(context);
            }
        }
        context.setGlobalAlpha(1);
    }

    private static double pathX(Camera camera, double seconds) {
        return camera.x()
                + (Math.sin(seconds * 0.43) + 0.22 * Math.sin(seconds * 1.07 + 1))
                        * REACH_X
                        * camera.width()
                        / camera.zoom();
    }

    private static double pathY(Camera camera, double seconds) {
        return camera.y()
                + (Math.cos(seconds * 0.61) + 0.2 * Math.sin(seconds * 1.31))
                        * REACH_Y
                        * camera.height()
                        / camera.zoom();
    }

    private static double heading(Camera camera, double seconds) {
        double step = 0.02;
        return Math.atan2(
                pathY(camera, seconds + step) - pathY(camera, seconds - step),
                pathX(camera, seconds + step) - pathX(camera, seconds - step));
    }
}
