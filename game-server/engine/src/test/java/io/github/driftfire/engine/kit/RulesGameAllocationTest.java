package io.github.driftfire.engine.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A steady tick of a game on the kit makes no garbage: 32 people and 16 bots steer and eat, and nothing is allocated on the thread that ticks.
 *
 * <p>The virtual machine itself may allocate on a thread whose code it compiles anew; so the same play is repeated, and what the kit
 * allocates is in every one of them.
 */
final class RulesGameAllocationTest {
    private static final int PEOPLE = 32;
    private static final int BOTS = 48;
    private static final int OPENING_TICKS = 500;
    private static final int TICKS = 1_000;
    private static final int MOST_PLAYS = 6;

    @Test
    void allocatesNothingInASteadyTick() {
        List<Long> bytes = new ArrayList<>();
        do {
            bytes.add(bytesAllocatedInOnePlay());
        } while (Collections.min(bytes) > 0 && bytes.size() < MOST_PLAYS);
        assertEquals(0, Collections.min(bytes), "bytes allocated in " + TICKS + " ticks, in each play: " + bytes);
    }

    private static long bytesAllocatedInOnePlay() {
        DiscGame game = new DiscGame();
        DiscRoom room = new DiscRoom(game, PEOPLE, BOTS);
        List<DiscRoom.Player> players = new ArrayList<>();
        for (int player = 0; player < PEOPLE; player++) {
            DiscRoom.Player joined = room.connect("P" + player, null);
            joined.keepsFeed = false;
            players.add(joined);
        }
        game.records = false;
        play(room, players, OPENING_TICKS);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        play(room, players, TICKS);
        long bytes = threads.getThreadAllocatedBytes(thread) - before;
        assertEquals(PEOPLE, room.room.status().players(), "people");
        assertEquals(BOTS - PEOPLE, room.room.status().bots(), "bots");
        return bytes;
    }

    private static void play(DiscRoom room, List<DiscRoom.Player> players, int ticks) {
        for (int tick = 0; tick < ticks; tick++) {
            for (int player = 0; player < players.size(); player++) {
                int to = (tick / 20 + player) % 9;
                players.get(player).input(held(to % 3, to / 3));
            }
            room.tick();
        }
    }

    private static int held(int x, int y) {
        return DiscGame.INPUT.with(DiscGame.INPUT.with(0, DiscGame.GO_X, x), DiscGame.GO_Y, y);
    }
}
