package io.github.driftfire.kit.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class CameraTest {
    private static final int[][] WINDOWS = {
        {1920, 1080},
        {2560, 1080},
        {3440, 1440},
        {5120, 1440},
        {1024, 768},
        {390, 844},
        {844, 390},
        {320, 568},
        {900, 900}
    };

    private final Camera camera = new Camera();

    @Test
    void everyWindowShowsTheSameAreaAtAnyPixelRatio() {
        for (int[] window : WINDOWS) {
            for (double ratio : new double[] {1, 1.5, 2}) {
                camera.size(window[0], window[1], ratio);
                double area = camera.viewWidth() * camera.viewHeight();
                assertEquals(1, area / (1360.0 * 765), 0.01, window[0] + " x " + window[1] + " shows " + area);
            }
        }
    }

    @Test
    void neverShowsMoreThanTheServerSends() {
        for (int width = 1; width < 12_000; width = width * 3 / 2 + 1) {
            for (int height = 1; height < 12_000; height = height * 3 / 2 + 1) {
                camera.size(width, height, 1);
                assertTrue(
                        camera.viewWidth() < camera.shape().widthUnits() + 0.001
                                && camera.viewHeight() < camera.shape().heightUnits() + 0.001,
                        width + " x " + height + " shows " + camera.viewWidth() + " x " + camera.viewHeight());
            }
        }
    }

    @Test
    void inACornerStaysInsideTheArenaAndDrawsTheShipOffTheMiddle() {
        for (int[] window : WINDOWS) {
            camera.size(window[0], window[1], 1);
            camera.stayInside(4000, 4000);
            camera.look(30, 3990, 16);
            assertEquals(0, camera.x() - camera.viewWidth() / 2, 0.001, "the left edge");
            assertEquals(4000, camera.y() + camera.viewHeight() / 2, 0.001, "the lower edge");
            assertEquals(30 * camera.zoom(), camera.screenX(30), 0.001, "the ship from the left");
            assertEquals(window[1] - 10 * camera.zoom(), camera.screenY(3990), 0.001, "the ship from above");
            assertTrue(camera.sees(30, 3990, 0), "the ship is seen");
            assertTrue(camera.sees(camera.viewWidth() - 1, 3999, 0), "as is what the window shows at its far side");
        }
    }

    @Test
    void isNearerForAMoment() {
        camera.size(1600, 900, 1);
        camera.look(0, 0, 16);
        double usual = camera.zoom();
        camera.nearer(1.2);
        camera.look(0, 0, 16);
        assertTrue(camera.zoom() > usual * 1.1, "at once");
        for (int i = 0; i < 60; i++) {
            camera.look(0, 0, 16);
        }
        assertEquals(usual, camera.zoom(), 0.001, "a second later");
    }

    @Test
    void farFromTheEdgeTheShipIsInTheMiddle() {
        camera.size(1600, 900, 1);
        camera.stayInside(4000, 4000);
        camera.look(2000, 1500, 16);
        assertEquals(800, camera.screenX(2000), 0.001);
        assertEquals(450, camera.screenY(1500), 0.001);
    }

    @Test
    void anArenaSmallerThanTheWindowIsInTheMiddleOfIt() {
        camera.size(1600, 900, 1);
        camera.stayInside(800, 800);
        camera.look(790, 20, 16);
        assertEquals(800, camera.screenX(400), 0.001, "the arena's middle, from the left");
        assertEquals(0, camera.y() - camera.viewHeight() / 2, 0.001, "the view's upper edge is the arena's");
    }

    @Test
    void aSlowCameraBeginsAtOnceAndComesAfterSmoothly() {
        camera.size(900, 900, 1);
        camera.stayInside(8000, 8000);
        camera.shake(1);
        camera.slow(true, false);
        camera.look(1000, 1000, 16);
        camera.slow(true, true);
        camera.look(3000, 3000, 16);
        assertEquals(3000, camera.x(), 0.001, "at once");
        assertEquals(450, camera.screenX(3000), 0.001, "no shake");
        double shown = camera.viewWidth();
        double before = 0;
        for (int picture = 0; picture < 4_000; picture++) {
            double x = camera.x();
            camera.look(5000, 3000, 16);
            double speed = (camera.x() - x) / 16;
            assertTrue(Math.abs(speed - before) < 0.003, "changes its speed from " + before + " to " + speed);
            assertTrue(speed < 0.14, "moves at " + speed);
            before = speed;
        }
        assertEquals(5000, camera.x(), 5, "arrives");
        assertTrue(camera.viewWidth() > shown, "shows more: " + camera.viewWidth());
        camera.slow(false, true);
        camera.look(1500, 3000, 16);
        assertEquals(1500, camera.x(), 0.001, "a game begins at once");
    }

    @Test
    void aSlowCameraLeavesTheMiddleOfAWideWindowToTheCard() {
        camera.size(1600, 900, 1);
        camera.stayInside(8000, 8000);
        camera.slow(true, true);
        camera.look(3000, 3000, 16);
        assertEquals(320, camera.screenX(3000), 0.001, "from the left");
        assertEquals(450, camera.screenY(3000), 0.001, "from above");
    }

    @Test
    void withoutAnArenaNothingHoldsTheCamera() {
        camera.size(1600, 900, 1);
        camera.stayInside(4000, 4000);
        camera.roam();
        camera.look(-500, 9000, 16);
        assertEquals(-500, camera.x(), 0.001);
        assertEquals(9000, camera.y(), 0.001);
    }

    @Test
    void leavesTheWorldWhereTheWindowsCornersAreCovered() {
        Camera camera = new Camera();
        camera.size(844, 390, 1);
        camera.stayInside(1600, 1600);
        camera.look(1600, 800, 16);
        double inside = camera.screenX(1600);
        assertEquals(844, inside, 1e-6, "the edge of the world at the edge of the window");
        camera.beyond(0.25);
        camera.look(1600, 800, 16);
        assertEquals(844 * 0.75, camera.screenX(1600), 1e-6);
        camera.look(800, 800, 16);
        assertEquals(422, camera.screenX(800), 1e-6, "in the middle it changes nothing");
    }
}
