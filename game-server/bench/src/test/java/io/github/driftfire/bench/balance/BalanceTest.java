package io.github.driftfire.bench.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.arena.ArenaFeed;
import io.github.driftfire.model.arena.ShipClass;
import io.github.driftfire.model.arena.Upgrade;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class BalanceTest {
    /** A few matches of each kind: enough to see that nothing is far away, and to see it in seconds. */
    private static final Plan SMALL = new Plan(3, 60, 12, 6, 4, 6);

    private static final PrintStream SILENT =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

    private static Results play(Plan plan, int threads) {
        ParallelMatches matches = new ParallelMatches(threads, SILENT);
        try {
            return plan.play(matches);
        } finally {
            matches.stop();
        }
    }

    private static String text(Plan plan, Results results) {
        return new BalanceReport(plan, results, Bound.of(results)).text() + new BalancePlot(results).svg();
    }

    private static Bound bound(Results results, String what) {
        return Bound.of(results).stream()
                .filter(bound -> bound.what().contains(what))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no bound of " + what));
    }

    @Test
    void aFewMatchesAreNotFarFromTheBoundsThatManyKeep() {
        Results results = play(SMALL, 2);
        String text = text(SMALL, results);

        for (Duel.Pair pair : results.pairs) {
            assertEquals(60, pair.duels(), "duels");
            // Three standard deviations of sixty duels.
            assertTrue(pair.percent() > 30 && pair.percent() < 70, pair + "\n" + text);
        }
        assertTrue(results.lives.seconds(50) > 18 && results.lives.seconds(50) < 60, text);
        assertTrue(results.firstKills.percentWithin(Bound.FIRST_KILL_SECONDS) > 75, text);
        assertTrue(results.reigns.meanSeconds() < UsualRoom.SPAN_SECONDS, text);
        assertTrue(results.minesPercent() < 50, text);
        assertTrue(results.lastShipLosses[ArenaFeed.BY_PULSE] > 0, text);
    }

    @Test
    void theSameSeedWritesTheSameDocumentOnAnyNumberOfThreads() {
        Plan plan = new Plan(7, 4, 1, 1, 1, 1);
        String once = text(plan, play(plan, 1));
        Plan another = new Plan(8, 4, 1, 1, 1, 1);

        assertEquals(once, text(plan, play(plan, 3)));
        assertNotEquals(
                once.replace("--seed 7", ""), text(another, play(another, 2)).replace("--seed 8", ""));
    }

    @Test
    void aPairThatIsWonTooOftenIsOutOfBounds() {
        Results results = new Results();
        for (int i = 0; i < 100; i++) {
            results.duel(0, i < 54 ? 1 : i < 56 ? 0 : -1);
        }
        Bound pair = bound(results, Names.ofClass(0) + " against " + Names.ofClass(1));
        assertEquals(55, pair.value(), 1e-9, "a draw is half of it");
        assertTrue(pair.isKept(), pair.toString());

        results.duel(0, 1);
        assertFalse(
                bound(results, Names.ofClass(0) + " against " + Names.ofClass(1))
                        .isKept(),
                results.pairs.toString());
    }

    @Test
    void anUpgradeThatWinnersHardlyChooseIsOutOfBounds() {
        Results results = new Results();
        int[] picks = new int[Upgrade.COUNT];
        picks[Upgrade.HULL] = 95;
        picks[Upgrade.MINES] = 5;
        results.round(new FreeForAll.Round(ShipClass.MINER, picks, picks));

        assertFalse(bound(results, "hull").isKept(), "95 %");
        assertTrue(bound(results, "mines, of").isKept(), "5 %");
        assertFalse(bound(results, "shield").isKept(), "0 %");
        assertEquals(1, results.roundsWon[ShipClass.MINER], "rounds won");
    }

    @Test
    void everyUpgradeThatIsOfferedHasABoundAndAName() {
        Set<String> names = new TreeSet<>();
        int offered = 0;
        for (int upgrade = 0; upgrade < Upgrade.COUNT; upgrade++) {
            offered += Upgrade.most(upgrade) > 0 ? 1 : 0;
            names.add(Names.ofUpgrade(upgrade));
        }
        long bounds = Bound.of(new Results()).stream()
                .filter(bound -> bound.what().contains("picks"))
                .count();

        assertEquals(offered, bounds);
        assertEquals(Upgrade.COUNT, names.size(), names.toString());
        assertTrue(names.contains("fire rate"), names.toString());
    }

    @Test
    void halfOfAllDurationsAreNoLongerThanTheMedian() {
        Sample sample = new Sample();
        List.of(10, 20, 30, 40, 90).forEach(seconds -> sample.add(seconds * SimulatedGame.HZ));

        assertEquals(30, sample.seconds(50), 1e-9, "median");
        assertEquals(90, sample.seconds(90), 1e-9, "90 %");
        assertEquals(38, sample.meanSeconds(), 1e-9, "mean");
        assertEquals(60, sample.percentWithin(39), 1e-9, "within 39 s");
        assertEquals(80, sample.percentWithin(40), 1e-9, "within 40 s");
    }

    @Test
    void aPilotWhoFightsAnEqualOfItsClassWinsAsOftenInEitherSeat() {
        Seeds seeds = new Seeds(5, 9);
        int sum = 0;
        int decided = 0;
        for (int i = 0; i < 60; i++) {
            int outcome = Duel.play(ShipClass.INTERCEPTOR, ShipClass.INTERCEPTOR, i, seeds);
            sum += outcome;
            decided += Math.abs(outcome);
        }
        assertEquals(0, sum, "an exchanged duel of the same ships is the same duel");
        assertTrue(decided > 30, "decided " + decided);
    }
}
