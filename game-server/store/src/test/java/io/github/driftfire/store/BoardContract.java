package io.github.driftfire.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.driftfire.engine.results.Board;
import io.github.driftfire.engine.results.BoardEntry;
import io.github.driftfire.engine.results.BoardQuery;
import io.github.driftfire.engine.results.Fact;
import io.github.driftfire.engine.results.FactValue;
import io.github.driftfire.engine.results.Period;
import io.github.driftfire.engine.results.Result;
import io.github.driftfire.engine.results.Store;
import io.github.driftfire.engine.results.StoreException;
import io.github.driftfire.engine.results.Venue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What leaderboards are, whichever store keeps them. */
abstract class BoardContract {
    static final Fact SCORE = Fact.best("score");
    static final Fact KILLS = Fact.best("kills");
    static final Fact RANK = Fact.number("rank");
    static final Fact KILLER = Fact.text("killer");
    static final Venue ARENA = new Venue("arena", "arena", "arena", true);
    static final Venue DUEL = new Venue("arena", "duel", "duel-1", true);
    static final Venue PRIVATE = new Venue("arena", "duel", "p-k7m2qx", false);

    /** A Sunday. */
    static final long NOON = Instant.parse("2026-11-29T12:00:00Z").toEpochMilli();

    private static long ids;

    long nowMillis = NOON;

    /** What is tested; empty, and its clock is {@link #nowMillis}. */
    abstract Store store();

    static String device(String name) {
        return String.format("%032x", name.hashCode());
    }

    static Result result(Venue venue, String name, long endedMillis, FactValue... values) {
        return new Result(
                new UUID(0x7000, ++ids), venue, device(name), name, endedMillis - 1_000, endedMillis, List.of(values));
    }

    void score(String name, long score, long endedMillis) throws StoreException {
        store().commit(List.of(result(ARENA, name, endedMillis, SCORE.is(score))));
    }

    List<String> lines(BoardQuery query) throws StoreException {
        return store().read(query).entries().stream().map(BoardEntry::toString).toList();
    }

    List<String> top(Period period) throws StoreException {
        return lines(BoardQuery.top("arena", "arena", "score", period));
    }

    String player(String name) throws StoreException {
        return store().read(BoardQuery.top("arena", "arena", "score", Period.ALL)).entries().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow()
                .player();
    }

    @Test
    void aPlayersBestCounts() throws StoreException {
        score("Ada", 30, NOON);
        score("Grace", 40, NOON + 1);
        score("Ada", 50, NOON + 2);
        score("Ada", 20, NOON + 3);
        assertEquals(List.of("1. Ada 50", "2. Grace 40"), top(Period.ALL));
    }

    @Test
    void ofEqualsTheEarlierIsAhead() throws StoreException {
        score("Late", 30, NOON + 5);
        score("Early", 30, NOON + 1);
        score("Late", 30, NOON + 9);
        assertEquals(List.of("1. Early 30", "2. Late 30"), top(Period.ALL));
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() throws StoreException {
        score("Ada", 30, NOON + 9);
        score("Grace", 30, NOON + 5);
        score("Ada", 30, NOON + 1);
        assertEquals(List.of("1. Ada 30", "2. Grace 30"), top(Period.ALL));
    }

    @Test
    void aGroupMayHaveSeveralResultsOfAPlayer() throws StoreException {
        store().commit(List.of(
                result(ARENA, "Ada", NOON, SCORE.is(1), KILLS.is(9)),
                result(ARENA, "Ada", NOON + 1, SCORE.is(3), KILLS.is(0)),
                result(ARENA, "Ada", NOON + 2, SCORE.is(2), KILLS.is(4)),
                result(DUEL, "Ada", NOON + 3, SCORE.is(7))));
        assertEquals(List.of("1. Ada 3"), top(Period.ALL));
        assertEquals(List.of("1. Ada 9"), lines(BoardQuery.top("arena", "arena", "kills", Period.DAY)));
        assertEquals(List.of("1. Ada 7"), lines(BoardQuery.top("arena", "duel", "score", Period.ALL)));
    }

    @Test
    void periodsEnd() throws StoreException {
        score("Season", 40, Instant.parse("2026-10-01T00:00:00Z").toEpochMilli());
        score("Week", 30, Instant.parse("2026-11-23T00:00:00Z").toEpochMilli());
        score("Day", 20, NOON);
        score("Before", 50, Instant.parse("2026-09-30T23:59:59Z").toEpochMilli());
        assertEquals(List.of("1. Day 20"), top(Period.DAY));
        assertEquals(List.of("1. Week 30", "2. Day 20"), top(Period.WEEK));
        assertEquals(List.of("1. Season 40", "2. Week 30", "3. Day 20"), top(Period.SEASON));
        assertEquals(List.of("1. Before 50", "2. Season 40", "3. Week 30", "4. Day 20"), top(Period.ALL));

        nowMillis = Instant.parse("2026-11-30T00:00:00Z").toEpochMilli();
        assertEquals(List.of(), top(Period.DAY));
        assertEquals(List.of(), top(Period.WEEK));
        score("Monday", 1, nowMillis);
        assertEquals(List.of("1. Monday 1"), top(Period.DAY));
        assertEquals(List.of("1. Monday 1"), top(Period.WEEK));
        assertEquals(5, top(Period.ALL).size());
    }

    @Test
    void theTopHasAHundredAndAPlayerHasNeighbours() throws StoreException {
        List<Result> group = new ArrayList<>();
        for (int i = 1; i <= 150; i++) {
            group.add(result(ARENA, "P" + i, NOON + i, SCORE.is(1_000 - i)));
        }
        store().commit(group);
        List<String> top = top(Period.WEEK);
        assertEquals(BoardQuery.TOP, top.size());
        assertEquals("1. P1 999", top.get(0));
        assertEquals("100. P100 900", top.get(99));

        List<String> around = lines(BoardQuery.around("arena", "arena", "score", Period.WEEK, player("P50")));
        assertEquals(2 * BoardQuery.AROUND + 1, around.size());
        assertEquals("40. P40 960", around.get(0));
        assertEquals("60. P60 940", around.get(20));

        List<String> first = lines(BoardQuery.around("arena", "arena", "score", Period.WEEK, player("P3")));
        assertEquals(BoardQuery.AROUND + 3, first.size());
        assertEquals("1. P1 999", first.get(0));
        assertEquals(List.of(), lines(BoardQuery.around("arena", "arena", "score", Period.WEEK, "0123456789abcdef")));
    }

    @Test
    void amongEqualsAPlayerHasTheRankOfTheTop() throws StoreException {
        for (int i = 1; i <= 5; i++) {
            score("P" + i, 7, NOON + i / 2);
        }
        List<String> top = top(Period.DAY);
        for (int i = 1; i <= 5; i++) {
            assertEquals(top, lines(BoardQuery.around("arena", "arena", "score", Period.DAY, player("P" + i))));
        }
    }

    @Test
    void aPlayerHasTheNameOfTheLastResult() throws StoreException {
        Result renamed =
                new Result(new UUID(1, 1), ARENA, device("Ada"), "Countess", NOON, NOON + 1, List.of(SCORE.is(1)));
        score("Ada", 30, NOON);
        store().commit(List.of(renamed));
        assertEquals(List.of("1. Countess 30"), top(Period.ALL));
    }

    @Test
    void privateRoomsHaveNoBoard() throws StoreException {
        store().commit(List.of(result(PRIVATE, "Ada", NOON, SCORE.is(30))));
        assertEquals(List.of(), lines(BoardQuery.top("arena", "duel", "score", Period.ALL)));
    }

    @Test
    void aBoardSaysWhenItWasRead() throws StoreException {
        nowMillis = NOON + 77;
        Board board = store().read(BoardQuery.top("arena", "arena", "score", Period.ALL));
        assertEquals(NOON + 77, board.readMillis());
        assertEquals(List.of(), board.entries());
    }

    @Test
    void onlyWhatIsAboveZeroIsRanked() throws StoreException {
        score("Ada", 0, NOON);
        score("Grace", -5, NOON);
        assertEquals(List.of(), top(Period.ALL));
        score("Ada", 1, NOON + 1);
        score("Ada", 0, NOON + 2);
        assertEquals(List.of("1. Ada 1"), top(Period.ALL));
    }

    @Test
    void onlyBestsHaveABoard() throws StoreException {
        store().commit(List.of(result(ARENA, "Ada", NOON, RANK.is(1), KILLER.is("Grace"))));
        assertEquals(List.of(), lines(BoardQuery.top("arena", "arena", "rank", Period.ALL)));
        assertEquals(List.of(), lines(BoardQuery.top("arena", "arena", "killer", Period.ALL)));
    }
}
