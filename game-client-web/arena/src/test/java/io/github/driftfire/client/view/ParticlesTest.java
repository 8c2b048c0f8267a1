package io.github.driftfire.client.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ParticlesTest {
    private static final int PIECES = 200;

    private final Particles particles = new Particles(new Sprites(new CachedPictures()));

    private int count() {
        int count = 0;
        for (int i = 0; i < Particles.MOST; i++) {
            count += particles.isThere(i) ? 1 : 0;
        }
        return count;
    }

    private double meanX() {
        double sum = 0;
        for (int i = 0; i < Particles.MOST; i++) {
            sum += particles.isThere(i) ? particles.x(i) : 0;
        }
        return sum / count();
    }

    private double flown(int kind) {
        particles.burst(kind, Palette.OWN, PIECES, 1000, 0, 400, 0, 100, 5, 1300);
        for (int i = 0; i < 10; i++) {
            particles.step(50);
        }
        return meanX() - 1000;
    }

    @Test
    void hasSplintersThatKeepTheVelocityOfWhatBroke() {
        assertEquals(200 * 0.88, flown(Particles.SPLINTER), 12, "units in half a second at 400 a second");
    }

    @Test
    void hasSparksThatDoNot() {
        double flown = flown(Particles.SPARK);
        assertTrue(flown < 130, "units in half a second at 400 a second: " + flown);
    }

    @Test
    void areGoneAfterTheirLife() {
        particles.burst(Particles.SPLINTER, Palette.OWN, PIECES, 0, 0, 0, 0, 100, 5, 1000);
        particles.step(490);
        assertEquals(PIECES, count(), "after less than half of the longest life");
        particles.step(520);
        assertEquals(0, count(), "after all of it");
    }

    @Test
    void makeRoomForTheNewest() {
        particles.burst(Particles.SPLINTER, Palette.OWN, Particles.MOST, 0, 0, 0, 0, 100, 5, 1000);
        particles.burst(Particles.SPLINTER, Palette.OWN, 1, 9000, 0, 0, 0, 100, 5, 1000);
        assertEquals(Particles.MOST, count());
        assertEquals(9000, particles.x(0), "the newest in place of the oldest");
    }
}
