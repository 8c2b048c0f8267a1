package io.github.driftfire.arena;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.math.Brads;
import io.github.driftfire.model.math.Rng;
import org.junit.jupiter.api.Test;

final class TriggerTest {
    private final Stage stage = Stage.empty();
    private final Trigger trigger = new Trigger(stage.arena, Skill.ACE);

    @Test
    void aPulseAlongTheLeadMeetsItsTarget() {
        Rng random = new Rng(16);
        for (int i = 0; i < 2_000; i++) {
            int dx = Arena.sub(random.between(-300, 300));
            int dy = Arena.sub(random.between(-300, 300));
            int dvx = stage.arena.tuning.speed(random.between(-250, 250));
            int dvy = stage.arena.tuning.speed(random.between(-250, 250));
            int heading = trigger.leadHeading(stage.arena.tuning.pulseSpeed, dx, dy, dvx, dvy);
            double closest = closest(heading, dx, dy, dvx, dvy);
            assertTrue(closest < 20, "passes at " + closest + " units: " + dx + ", " + dy + ", " + dvx + ", " + dvy);
        }
    }

    private double closest(int heading, int dx, int dy, int dvx, int dvy) {
        double best = Double.MAX_VALUE;
        for (double tick = 0; tick < stage.arena.tuning.pulseTicks; tick += 0.05) {
            double x = dx + tick * (dvx - Brads.x(heading, stage.arena.tuning.pulseSpeed));
            double y = dy + tick * (dvy - Brads.y(heading, stage.arena.tuning.pulseSpeed));
            best = Math.min(best, Math.hypot(x, y) / 256);
        }
        return best;
    }

    @Test
    void shotsComeInBurstsWithPausesInBetween() {
        int held = 0;
        int changes = 0;
        boolean before = false;
        for (int i = 0; i < 3_000; i++) {
            stage.arena.tick = i;
            boolean now = trigger.isHeld();
            held += now ? 1 : 0;
            changes += now != before ? 1 : 0;
            before = now;
        }
        assertTrue(held > 1_800 && held < 2_500, "ticks held of 3,000: " + held);
        assertTrue(changes > 60 && changes < 300, "changes in 100 s: " + changes);
    }
}
