package io.github.driftfire.netcode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.math.Rng;
import org.junit.jupiter.api.Test;

class InterpolationClockTest {
    private static final int HZ = 30;
    private static final double PERIOD = 1000.0 / HZ;
    private static final double PICTURE = 1000.0 / 60;

    private final InterpolationClock clock = new InterpolationClock(HZ);
    private double largestStep;
    private double smallestStep = Double.POSITIVE_INFINITY;
    private double farthestBehind;

    @Test
    void drawsOneGapBehindOnASteadyLine() {
        run(20_000, 1, tick -> 0);
        assertEquals(PERIOD + 4, clock.delayMillis(), 1, "delay");
        assertEquals(0.5, largestStep, 0.03, "largest step between two pictures, in ticks");
        assertEquals(0.5, smallestStep, 0.03, "smallest step");
    }

    @Test
    void staysFartherBehindTheMoreTheLineJitters() {
        run(20_000, 1, tick -> spread(tick, 30));
        double calm = clock.delayMillis();
        InterpolationClockTest wild = new InterpolationClockTest();
        wild.run(20_000, 1, tick -> spread(tick, 90));
        assertTrue(calm > PERIOD + 15 && calm < PERIOD + 40, "delay at 30 ms of jitter: " + calm);
        assertTrue(wild.clock.delayMillis() > calm + 30, "delay at 90 ms of jitter: " + wild.clock.delayMillis());
    }

    @Test
    void comesCloserAgainWhenTheLineCalmsDown() {
        run(40_000, 1, tick -> tick < 300 ? spread(tick, 90) : 0);
        assertEquals(PERIOD + 4, clock.delayMillis(), 4, "delay");
    }

    @Test
    void waitsForTwoTicksWhereEverySecondIsSent() {
        run(10_000, 2, tick -> 0);
        assertEquals(2 * PERIOD + 4, clock.delayMillis(), 1, "delay");
        assertEquals(0.5, largestStep, 0.03);
    }

    @Test
    void neitherJumpsNorGoesBackWhenALineStallsAndThenDeliversAllAtOnce() {
        // Every fiftieth tick something is lost, and what follows waits 250 ms for it.
        run(60_000, 1, tick -> {
            int since = tick % 50;
            return since < 8 ? Math.max(0, 250 - since * PERIOD) : 0;
        });
        assertTrue(smallestStep >= 0, "smallest step, in ticks: " + smallestStep);
        assertTrue(largestStep <= 0.5 * 1.25 + 0.01, "largest step, in ticks: " + largestStep);
        assertTrue(farthestBehind < 600, "farthest behind the newest, in ms: " + farthestBehind);
    }

    @Test
    void jumpsOnlyAfterAPauseThatNobodyWantsToWatchAgain() {
        run(1000, 1, tick -> 0);
        double before = clock.tick();
        clock.onFrame(300, 10_000);
        double after = clock.advance(10_001);
        assertTrue(after > before + 200 && after <= 300, "tick drawn after the pause: " + after);
    }

    private static int spread(int tick, int millis) {
        return new Rng(tick).below(millis);
    }

    /** How late a tick's frame comes. */
    private interface Lateness {
        double of(int tick);
    }

    private void run(double millis, int gap, Lateness lateness) {
        int next = gap;
        double arrival = 0;
        double last = Double.NaN;
        for (double now = 0; now < millis; now += PICTURE) {
            while (true) {
                double due = Math.max(arrival, next * PERIOD + lateness.of(next));
                if (due > now) {
                    break;
                }
                arrival = due;
                clock.onFrame(next, due);
                next += gap;
            }
            double drawn = clock.advance(now);
            if (now > 2000) {
                largestStep = Math.max(largestStep, drawn - last);
                smallestStep = Math.min(smallestStep, drawn - last);
                farthestBehind = Math.max(farthestBehind, (next - gap - drawn) * PERIOD);
            }
            last = drawn;
        }
    }
}
