package io.github.driftfire.kit.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.netcode.InputPacer;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageClockTest {
    private static final int WARM_UP = 400;

    private double time = 5000;
    private double resolution = 0.005;
    private final PageClock clock = new PageClock(() -> Math.floor(time / resolution) * resolution);

    @ParameterizedTest
    @CsvSource({"100,60", "100,30", "100,144", "16.667,60", "20,60", "50,120", "8,240", "100,59.94"})
    void goesEvenlyOverPicturesWhateverTheClocksResolution(double steps, double picturesPerSecond) {
        resolution = steps;
        double period = 1000 / picturesPerSecond;
        double before = run(WARM_UP, period);
        for (int i = 0; i < 600; i++) {
            time += period;
            double now = clock.picture();
            assertTrue(Math.abs(now - before - period) < period * 0.4, "picture " + i + " took " + (now - before));
            assertTrue(Math.abs(now - time) <= steps + period, "at " + time + " it is " + now);
            before = now;
        }
    }

    @Test
    void isTheClockItselfWhereThatIsFine() {
        for (int i = 0; i < 300; i++) {
            time += i % 7 == 0 ? 33.4 : 16.7;
            assertEquals(time, clock.picture(), 0.01);
        }
    }

    @Test
    void neverGoesBack() {
        resolution = 100;
        double last = 0;
        for (int i = 0; i < 3000; i++) {
            time += i % 97 == 0 ? 450 : 8.35;
            double now = i % 2 == 0 ? clock.picture() : clock.nowMillis();
            assertTrue(now >= last, now + " after " + last);
            last = now;
        }
    }

    @Test
    void isRightAgainAfterAMinuteWithoutPictures() {
        resolution = 100;
        run(WARM_UP, 1000.0 / 60);
        for (int i = 0; i < 60; i++) {
            time += 1000;
            assertEquals(time, clock.nowMillis(), 200);
        }
        assertEquals(time, run(3, 1000.0 / 60), 200);
    }

    /** With a clock of 100 ms that was read as it is, the ship was at 11 places in 60 pictures. */
    @Test
    void showsTheOwnShipAtAnotherPlaceInEachPicture() {
        resolution = 100;
        InputPacer pacer = new InputPacer(30);
        int inputs = 0;
        Set<Double> places = new HashSet<>();
        for (int i = 0; i < WARM_UP + 60; i++) {
            for (int timer = 0; timer < 2; timer++) {
                time += 1000.0 / 120;
                while (pacer.due(clock.nowMillis())) {
                    inputs++;
                }
            }
            double now = clock.picture();
            while (pacer.due(now)) {
                inputs++;
            }
            if (i >= WARM_UP) {
                places.add(inputs + pacer.alpha(now));
            }
        }
        assertTrue(places.size() >= 58, places.size() + " places in 60 pictures");
    }

    private double run(int pictures, double period) {
        double now = 0;
        for (int i = 0; i < pictures; i++) {
            time += period;
            now = clock.picture();
        }
        return now;
    }
}
