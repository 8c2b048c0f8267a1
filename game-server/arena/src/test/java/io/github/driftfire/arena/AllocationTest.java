package io.github.driftfire.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import io.github.driftfire.model.math.Rng;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** As {@link SteadyTickTest} plays the same game again: what the rules allocate is there in every play, what the virtual machine allocates is not. */
final class AllocationTest {
    private static final int MOST_PLAYS = 6;

    @Test
    void aSteadyTickOfSixtyFourPilotsAllocatesNothing() {
        assertNothingAllocated(() -> new Stage(ArenaSettings.dogfight(32, 64, 5)), 32);
    }

    @Test
    void aSteadyTickOfARoundInTeamsAllocatesNothing() {
        ArenaMode teams = ArenaMode.rounds(ArenaMode.Kind.TEAMS, 3_600, 1, 3);
        assertNothingAllocated(() -> new Stage(ArenaSettings.dogfight(32, 64, 5).with(teams)), 32);
    }

    @Test
    void aSteadyTickWithinAFieldThatClosesAllocatesNothing() {
        ArenaMode last = ArenaMode.rounds(ArenaMode.Kind.LAST, 3_600, 150, 120);
        assertNothingAllocated(() -> new Stage(ArenaSettings.dogfight(32, 64, 5).with(last)), 32);
    }

    @Test
    void aSteadyTickOfTheReferenceLoadAllocatesNothing() {
        assertNothingAllocated(() -> Stage.workload(500), 500);
    }

    private static void assertNothingAllocated(Supplier<Stage> stage, int players) {
        List<Long> bytes = new ArrayList<>();
        do {
            bytes.add(allocatedBytes(stage.get(), players));
        } while (Collections.min(bytes) > 0 && bytes.size() < MOST_PLAYS);
        assertEquals(0, Collections.min(bytes), "bytes in 2,000 ticks, in each play: " + bytes);
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
