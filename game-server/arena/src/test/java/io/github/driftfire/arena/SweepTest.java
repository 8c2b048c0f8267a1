package io.github.driftfire.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.math.Rng;
import org.junit.jupiter.api.Test;

final class SweepTest {
    @Test
    void agreesWithManySmallSteps() {
        Rng random = new Rng(3);
        int hits = 0;
        for (int i = 0; i < 20_000; i++) {
            int x = random.between(-20_000, 20_000);
            int y = random.between(-20_000, 20_000);
            int vx = random.between(-20_000, 20_000);
            int vy = random.between(-20_000, 20_000);
            int radius = random.between(1_000, 8_000);
            double closest = closest(x, y, vx, vy);
            boolean hit = Sweep.hit(x, y, vx, vy, radius) != Sweep.MISS;
            // Sixteenths of a unit are 16 sub-units: within two of them either answer will do.
            if (Math.abs(closest - radius) > 48) {
                assertEquals(closest < radius, hit, "x " + x + " y " + y + " vx " + vx + " vy " + vy + " r " + radius);
                hits += hit ? 1 : 0;
            }
        }
        assertTrue(hits > 1_000, "hits " + hits);
    }

    @Test
    void tellsWhen() {
        assertEquals(0, Sweep.hit(5_000, 0, 5_000, 0, 1_000), "touching at the start");
        assertEquals(128, Sweep.hit(5_000, 0, 10_000, 0, 1_000), 2, "half-way");
        assertEquals(Sweep.TICK, Sweep.hit(-900, 0, 10_000, 0, 1_000), "at the end");
        assertEquals(Sweep.MISS, Sweep.hit(-2_000, 0, 10_000, 0, 1_000), "too short");
    }

    private static double closest(int x, int y, int vx, int vy) {
        double best = Double.MAX_VALUE;
        for (int step = 0; step <= 2_000; step++) {
            double back = 1 - step / 2_000.0;
            best = Math.min(best, Math.hypot(x - vx * back, y - vy * back));
        }
        return best;
    }
}
