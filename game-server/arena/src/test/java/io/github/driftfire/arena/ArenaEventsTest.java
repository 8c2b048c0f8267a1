package io.github.driftfire.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.Game;
import io.github.driftfire.model.arena.EventFeed;
import io.github.driftfire.model.arena.Rock;
import io.github.driftfire.model.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ArenaEventsTest {
    private static final int HZ = 30;
    private static final int FIRST_TICK = Rules.EVENT_FIRST_MILLIS * HZ / 1000;
    private static final int EVERY_TICKS = Rules.EVENT_EVERY_MILLIS * HZ / 1000;

    private final Stage stage = Stage.empty();

    @Test
    void isToldWithACountdownAndComesEveryNinetySeconds() {
        List<String> told = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < FIRST_TICK + 4 * EVERY_TICKS; i++) {
            stage.tick();
            for (String line : stage.heard().about("event")) {
                if (line.contains(" in 12 s")) {
                    told.add(line);
                    starts.add(stage.tick + 12 * HZ);
                }
            }
        }
        assertEquals(
                List.of(
                        FIRST_TICK,
                        FIRST_TICK + EVERY_TICKS,
                        FIRST_TICK + 2 * EVERY_TICKS,
                        FIRST_TICK + 3 * EVERY_TICKS,
                        FIRST_TICK + 4 * EVERY_TICKS),
                starts,
                told.toString());
        for (int i = 1; i < told.size(); i++) {
            assertTrue(kind(told.get(i)) != kind(told.get(i - 1)), "the same twice: " + told);
        }
    }

    @Test
    void eachKindLeavesSomethingToTakeAndEnds() {
        boolean[] seen = new boolean[EventFeed.KINDS];
        for (int event = 0; event < 12; event++) {
            int begins = FIRST_TICK + event * EVERY_TICKS;
            stage.ticks(begins - stage.tick);
            int rich = rich();
            int shards = stage.arena.shards.count();
            int kind = kind(greeted().get(0));
            seen[kind] = true;
            assertEquals(kind == EventFeed.COMET || kind == EventFeed.CORE ? 1 : 0, rich, "rich rocks of kind " + kind);
            switch (kind) {
                case EventFeed.DERELICT -> assertTrue(shards >= Rules.DERELICT_SHARDS, "shards " + shards);
                case EventFeed.STORM ->
                    assertTrue(stage.arena.rocks.count() >= Rules.STORM_ROCKS, "rocks " + stage.arena.rocks.count());
                default -> assertEquals(1, rich);
            }
            stage.ticks(Rules.EVENT_LASTS_MILLIS[kind] * HZ / 1000);
            if (rich > 0) {
                assertEquals(0, rich(), "rich rocks in the end");
                assertTrue(stage.arena.shards.count() >= Rules.RICH_ROCK_SHARDS, "shards in the end");
            }
            assertEquals(List.of(), greeted(), "after kind " + kind);
            stage.clearRocks();
        }
        for (int kind = 0; kind < seen.length; kind++) {
            assertTrue(seen[kind], "kind " + kind + " never came");
        }
    }

    @Test
    void aRichRockThatIsBrokenEndsTheEvent() {
        do {
            stage.ticks(1);
        } while (rich() == 0);
        int rock = 0;
        while (stage.arena.rocks.get(rock, Rock.SIZE) != Rock.RICH) {
            rock++;
        }
        int hits = 0;
        while (stage.world.lives(Rock.KIND, rock)) {
            stage.game.match().debris.wearRock(rock, stage.arena.tuning.pulseDamage);
            hits++;
        }
        assertEquals(Rock.hull(Rock.RICH) / (stage.arena.tuning.pulseDamage / Rules.RICH_ROCK_HARDNESS), hits, "hits");
        assertEquals(Rules.RICH_ROCK_SHARDS, stage.arena.shards.count(), "shards");
        stage.ticks(1);
        assertTrue(
                stage.heard().about("event").get(0).endsWith("in 0 s for 0 s"),
                stage.heard().about("event").toString());
    }

    private int rich() {
        int count = 0;
        for (int rock = 0; rock < stage.arena.rocks.end(); rock++) {
            count += stage.world.lives(Rock.KIND, rock) && stage.arena.rocks.get(rock, Rock.SIZE) == Rock.RICH ? 1 : 0;
        }
        return count;
    }

    private List<String> greeted() {
        WireWriter out = new WireWriter(Game.GREETING_BYTES);
        stage.game.greet(0, 0, out);
        return Heard.in(out).about("event");
    }

    private static int kind(String line) {
        return line.charAt("event ".length()) - '0';
    }
}
