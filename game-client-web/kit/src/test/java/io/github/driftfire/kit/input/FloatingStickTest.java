package io.github.driftfire.kit.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.math.Brads;
import org.junit.jupiter.api.Test;

class FloatingStickTest {
    private final FloatingStick stick = new FloatingStick(50);
    private final StickAim aim = new StickAim(0.16, 4);

    private void move(double x, double y) {
        stick.move(1, x, y);
        aim.update(stick.x(), stick.y());
    }

    @Test
    void appearsWhereTheThumbLands() {
        assertEquals(0, stick.x());
        assertTrue(stick.down(1, 120, 600));
        assertEquals(120, stick.baseX());
        assertEquals(0, stick.x());
        stick.move(1, 145, 600);
        assertEquals(0.5, stick.x(), 1e-9);
        assertFalse(stick.down(2, 10, 10), "it has a thumb");
        stick.move(2, 0, 0);
        stick.up(2);
        assertEquals(0.5, stick.x(), 1e-9, "another finger");
        stick.up(1);
        assertEquals(0, stick.x());
    }

    @Test
    void goesWithAThumbThatMovesFartherThanItReaches() {
        stick.down(1, 100, 100);
        stick.move(1, 200, 100);
        assertEquals(1, stick.x(), 1e-9);
        assertEquals(150, stick.baseX(), 1e-9);
        stick.move(1, 150, 100);
        assertEquals(0, stick.x(), 1e-9, "back at once");
    }

    @Test
    void growsWithItsSize() {
        stick.size(2);
        stick.down(1, 0, 0);
        stick.move(1, 50, 0);
        assertEquals(0.5, stick.x(), 1e-9);
    }

    @Test
    void aimsByDirectionAndThrustsByDistance() {
        stick.down(1, 100, 100);
        move(104, 100);
        assertFalse(aim.active(), "in the dead zone");
        move(100, 120);
        assertTrue(aim.active());
        assertEquals(Brads.QUARTER, aim.headingBrads(), "straight down");
        assertFalse(aim.thrusts());
        move(100, 131);
        assertTrue(aim.thrusts());
        move(100, 127);
        assertTrue(aim.thrusts(), "off later than on");
        move(100, 124);
        assertFalse(aim.thrusts());
        aim.release();
        assertFalse(aim.active());
        assertEquals(Brads.QUARTER, aim.headingBrads(), "the direction stays");
    }

    @Test
    void changesTheDirectionByStepsOnly() {
        aim.update(1, 0);
        assertEquals(0, aim.headingBrads());
        aim.update(1, 0.015);
        assertEquals(0, aim.headingBrads(), "a thumb that rests");
        aim.update(1, -0.05);
        assertEquals(Brads.TURN - 8, aim.headingBrads(), 1);
        aim.update(1, 0);
        assertEquals(0, aim.headingBrads(), "over the seam");
    }
}
