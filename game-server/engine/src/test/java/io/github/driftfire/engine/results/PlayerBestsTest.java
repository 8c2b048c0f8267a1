package io.github.driftfire.engine.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a room knows of a player whom the store knows. The threads of the results are stepped by the test. */
final class PlayerBestsTest {
    private static final Fact KILLS = Fact.best("kills");
    private static final Fact RANK = Fact.number("rank");
    private static final String DEVICE = "0badcafe";
    private static final Venue DUEL = new Venue("arena", "duel", "arena", true);

    private long nowMillis = 1_796_119_200_000L;
    private final MemoryStore store = new MemoryStore(() -> nowMillis);
    private final Results results = new Results(store, () -> nowMillis);

    private void play(Venue venue, long kills) {
        results.offer(venue, DEVICE, "Ada", 1, KILLS.is(kills));
    }

    private void store() {
        results.queue().commit();
    }

    private void readStore() {
        results.reads().refresh();
    }

    @Test
    void theHighestOfAllModesOfTheGameIsKnownWhenTheStoreHasAnswered() {
        play(DUEL, 2);
        play(new Venue("arena", "round", "round", true), 4);
        play(new Venue("orbs", "orbs", "orbs", true), 9);
        store();
        PlayerBests bests = results.playerBests("arena", DEVICE);
        assertFalse(bests.read(), "before an answer");
        assertEquals(0, bests.of(KILLS), "before an answer");
        readStore();
        assertTrue(bests.read(), "after it");
        assertEquals(4, bests.of(KILLS), "kills");
        assertEquals(0, bests.of(Fact.SCORE), "score");
    }

    @Test
    void aResultThatWaitsForTheStoreIsWaitedFor() {
        play(DUEL, 1);
        store();
        assertFalse(results.playerBests("arena", DEVICE).read());
        readStore();
        play(DUEL, 5);
        nowMillis += 100;
        PlayerBests bests = results.playerBests("arena", DEVICE);
        assertFalse(bests.read(), "while a result waits");
        nowMillis += 100;
        store();
        assertFalse(bests.read(), "what was read before it was stored");
        nowMillis += StoreReads.OWN_FRESH_MILLIS;
        assertFalse(bests.read(), "asked again");
        readStore();
        assertTrue(bests.read());
        assertEquals(5, bests.of(KILLS), "kills");
    }

    @Test
    void whatALaterLifeBringsIsAdded() {
        PlayerBests bests = results.playerBests("arena", "");
        assertTrue(bests.read(), "of nobody there is nothing to read");
        ResultWriter writer = new ResultWriter(DUEL, results);
        assertTrue(writer.begin("", "Ada", 1, bests).isKept(), "kept for the visit");
        writer.with(KILLS, 3).with(RANK, 7).end();
        writer.begin("", "Ada", 1, bests).with(KILLS, 2).end();
        assertEquals(3, bests.of(KILLS), "kills");
        assertEquals(0, bests.of(RANK), "a number that is no best");
        assertEquals(0, results.metrics().waiting(), "stored");
        writer.begin("", "Bob", 1).with(KILLS, 9).end();
        assertEquals(3, bests.of(KILLS), "kills of another");
    }

    @Test
    void moreFactsThanUsualFindRoom() {
        PlayerBests bests = results.playerBests("arena", "");
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            facts.add(Fact.best("fact-" + i));
            bests.note(facts.get(i).name(), i + 1);
        }
        for (int i = 0; i < 20; i++) {
            assertEquals(i + 1, bests.of(facts.get(i)), "fact " + i);
        }
    }

    @Test
    void withoutAStoreNothingIsWaitedFor() {
        assertTrue(Results.none().playerBests("arena", DEVICE).read());
        assertTrue(PlayerBests.NONE.read());
    }
}
