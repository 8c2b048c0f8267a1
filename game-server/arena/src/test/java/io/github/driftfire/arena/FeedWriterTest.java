package io.github.driftfire.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.Game;
import io.github.driftfire.model.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FeedWriterTest {
    @Test
    void whoComesAndGoesIsTold() {
        Stage stage = Stage.empty();
        stage.game.join(2, "Ada");
        assertEquals(List.of("pilot 2 person hue 78 Ada"), stage.heard().lines(), "at the join");
        stage.tick();
        stage.broadcast.reset();
        stage.game.leave(2);
        assertEquals(List.of("gone 2"), stage.heard().lines(), "at the leave");
    }

    @Test
    void aGreetingNamesEverybodyInPartsOfBoundedSize() {
        Stage stage = new Stage(ArenaSettings.dogfight(100, 120, 1));
        for (int player = 0; player < 100; player++) {
            stage.game.join(player, "ПилотПилотПилотП");
        }
        List<String> lines = new ArrayList<>();
        int part = 0;
        int parts = 0;
        while (part != Game.GREETED) {
            WireWriter out = new WireWriter(Game.GREETING_BYTES);
            part = stage.game.greet(0, part, out);
            assertTrue(!out.failed(), "part " + parts + " does not fit");
            lines.addAll(Heard.in(out).lines());
            parts++;
        }
        assertTrue(parts > 1, "parts " + parts);
        assertEquals("pilot 0 person hue 20 ПилотПилотПилотП", lines.get(0), "the reader itself comes first");
        assertEquals("own 0", lines.get(1), "then its number");
        long pilots = lines.stream()
                .filter(line -> line.startsWith("pilot"))
                .distinct()
                .count();
        assertEquals(220, pilots, "pilots");
    }

    @Test
    void theTenBestAreToldInOrderWithTheReadersOwnRank() {
        Stage stage = new Stage(ArenaSettings.dogfight(16, 0, 1));
        stage.game.match().rockField.pause = Integer.MAX_VALUE;
        for (int player = 0; player < 13; player++) {
            stage.game.join(player, "p" + player);
        }
        stage.tick();
        for (int player = 0; player < 13; player++) {
            stage.arena.score(stage.arena.pilots[player], 10 * player);
        }
        Heard heard = personal(stage, 2);
        assertEquals(List.of("leaders of 13 rank 11"), heard.about("leaders"), "heading");
        List<String> leaders = heard.about("leader");
        assertEquals(10, leaders.size(), "leaders");
        assertEquals("leader 0 12 120", leaders.get(0), "the first");
        assertEquals("leader 9 3 30", leaders.get(9), "the tenth");
    }

    @Test
    void noMoreThanHalfOfTheLeadersAreBots() {
        Stage stage = new Stage(ArenaSettings.dogfight(8, 12, 1));
        for (int player = 0; player < 7; player++) {
            stage.game.join(player, "p" + player);
        }
        stage.tick();
        for (Pilot pilot : stage.arena.pilots) {
            stage.arena.score(pilot, pilot.bot ? 1_000 + pilot.number : 10 * pilot.number);
        }
        Heard heard = personal(stage, 2);
        List<String> leaders = heard.about("leader");
        assertEquals(10, leaders.size(), "leaders");
        assertEquals(
                5,
                leaders.stream()
                        .filter(line -> Integer.parseInt(line.split(" ", -1)[3]) >= 1_000)
                        .count(),
                "bots among " + leaders);
        assertEquals("leader 5 6 60", leaders.get(5), "the first person");
        assertEquals(
                List.of("leaders of 18 rank 16"),
                heard.about("leaders"),
                "behind eleven bots and four people, listed or not");
    }

    @Test
    void leadersAreNotToldAgainBeforeTheyChange() {
        Stage stage = Stage.empty();
        stage.ship(0, 2000, 2000);
        stage.ticks(30);
        for (int i = 0; i < 100; i++) {
            stage.tick();
            assertEquals(0, stage.personal[0].size(), "bytes for the player in tick " + i);
        }
        stage.game.greet(0, 0, stage.broadcast);
        assertEquals(1, personal(stage, 0).about("leaders").size(), "after a greeting");
    }

    @Test
    void theMapIsToldOnceASecondAndBounded() {
        Stage stage = new Stage(ArenaSettings.dogfight(1, 200, 1));
        int maps = 0;
        for (int i = 0; i < 300; i++) {
            stage.tick();
            List<String> lines = stage.heard().about("map");
            if (!lines.isEmpty()) {
                maps++;
                assertTrue(lines.size() <= 1 + Rules.MAP_PLACES, "places " + lines.size());
            }
        }
        assertTrue(maps >= 9 && maps <= 11, "maps in ten seconds: " + maps);
    }

    @Test
    void theMapCountsInPartsOfTheArena() {
        Stage stage = Stage.empty();
        int ship = stage.ship(0, 1000, 2000);
        for (int i = 0; i < 40; i++) {
            stage.tick();
            stage.place(stage.arena.ships, ship, 1000, 2000);
            List<String> lines = stage.heard().about("map");
            if (!lines.isEmpty() && i > 20) {
                assertEquals("map 0 64 128", lines.get(1), "place");
                return;
            }
        }
        throw new AssertionError("no map in 40 ticks");
    }

    private static Heard personal(Stage stage, int player) {
        for (int i = 0; i < 30; i++) {
            stage.tick();
            if (stage.personal[player].size() > 0) {
                return Heard.in(stage.personal[player]);
            }
        }
        throw new AssertionError("nothing for player " + player + " in a second");
    }
}
