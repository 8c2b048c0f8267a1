package io.github.driftfire.engine.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class DiscCollisionTest {
    private final DiscCollision collision = new DiscCollision();

    @Test
    void discsThatDoNotReachEachOtherDoNotTouch() {
        assertFalse(collision.touch(3000, 4000, 0, 0, 4999));
    }

    @Test
    void tellsOverlapAndClosingSpeedAlongTheWayBetweenThem() {
        assertTrue(collision.touch(3000, 4000, -30, -40, 5100));
        assertEquals(100, collision.overlap());
        assertEquals(50, collision.closing(), 1);
        assertEquals(600, collision.alongX(1000), 1);
        assertEquals(800, collision.alongY(1000), 1);
    }

    @Test
    void closingIsNegativeWhileTheyPart() {
        assertTrue(collision.touch(1000, 0, 50, 0, 2000));
        assertEquals(-50, collision.closing(), 1);
    }

    @Test
    void discsInOnePlacePartAlongX() {
        assertTrue(collision.touch(0, 0, 0, 0, 10));
        assertEquals(10, collision.overlap());
        assertEquals(10, collision.alongX(10));
        assertEquals(0, collision.alongY(10));
    }

    @Test
    void largeDiscsDoNotOverflow() {
        assertTrue(collision.touch(50_000, 50_000, -16_000, -16_000, 90_000));
        assertEquals(90_000 - 70_710, collision.overlap(), 20);
        assertEquals(22_627, collision.closing(), 20);
    }
}
