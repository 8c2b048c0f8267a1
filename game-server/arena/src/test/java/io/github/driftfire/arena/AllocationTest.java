package io.github.driftfire.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import io.github.driftfire.model.math.Rng;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

final class AllocationTest {
    @Test
    void aSteadyTickOfSixtyFourPilotsAllocatesNothing() {
        Stage stage = new Stage(ArenaSettings.dogfight(32, 64, 5));
        assertEquals(0, allocatedBytes(stage, 32), "bytes in 2,000 ticks");
    }

    @Test
    void aSteadyTickOfTheReferenceLoadAllocatesNothing() {
        assertEquals(0, allocatedBytes(Stage.workload(500), 500), "bytes in 2,000 ticks");
    }

    private static long allocatedBytes(Stage stage, int players) {
        for (int player = 0; player < players; player++) {
            stage.game.join(player, "p" + player);
        }
        Rng random = new Rng(1);
        ticks(stage, random, 6_000);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        // The first asking allocates.
        threads.getThreadAllocatedBytes(thread);
        long before = threads.getThreadAllocatedBytes(thread);
        ticks(stage, random, 2_000);
        return threads.getThreadAllocatedBytes(thread) - before;
    }

    private static void ticks(Stage stage, Rng random, int count) {
        for (int i = 0; i < count; i++) {
            for (int player = 0; player < stage.controls.length; player++) {
                stage.controls[player] ^= random.oneIn(20) ? 1 << random.below(7) : 0;
                stage.aims[player] = random.below(1024);
            }
            stage.tick();
        }
    }
}
