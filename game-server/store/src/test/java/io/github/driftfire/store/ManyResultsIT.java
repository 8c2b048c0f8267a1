package io.github.driftfire.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.results.BoardQuery;
import io.github.driftfire.engine.results.Fact;
import io.github.driftfire.engine.results.HistoryQuery;
import io.github.driftfire.engine.results.Period;
import io.github.driftfire.engine.results.Result;
import io.github.driftfire.engine.results.StoreException;
import io.github.driftfire.engine.results.Venue;
import io.github.driftfire.model.math.Rng;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many results of many players, as the server stores and reads them: prints how many are stored in a second, the plan of each query, and how long
 * reads take. Each build stores a few, to see that it works; {@code -Pstore-trials} stores a million, which is the measurement.
 */
@Timeout(value = 7_200, unit = TimeUnit.SECONDS)
final class ManyResultsIT {
    private static final int RESULTS = Integer.getInteger("driftfire.store.results", 2_000);
    private static final int PLAYERS = Math.max(100, RESULTS / 20);
    private static final int READS = RESULTS < 100_000 ? 50 : 1_500;

    /** Before those that count: the first ones of a process are compiled while they run. */
    private static final int WARM_UP_READS = READS / 3;

    private static final int PAGE = 20;
    private static final int GROUP = 500;
    private static final int GROUPS_AT_ONCE = 200;
    private static final long SPAN_MILLIS = TimeUnit.DAYS.toMillis(90);

    private static final Venue VENUE = new Venue("arena", "arena", "arena", true);
    private static final Fact SCORE = Fact.SCORE;
    private static final Fact KILLS = Fact.best("kills");
    private static final Fact ACCURACY = Fact.number("accuracy");
    private static final Fact RANK = Fact.number("rank");
    private static final Fact KILLER = Fact.text("killer");
    private static final List<Fact> BESTS = List.of(SCORE, KILLS);

    private final Rng random = new Rng(1);
    private final long nowMillis = System.currentTimeMillis();

    @TempDir
    Path folder = Path.of("");

    @Test
    void inAFolder() throws StoreException {
        measure(H2Folder.lock(folder.toString()));
    }

    @Test
    void inPostgres() throws IOException, StoreException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("cluster").toFile())
                .setCleanDataDirectory(false)
                // As an operator's: each commit is on disk.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start()) {
            measure(new PostgresServer(postgres.getJdbcUrl("postgres", "postgres"), null, null));
        }
    }

    private void measure(Database database) throws StoreException {
        ExplainedDatabase explained = new ExplainedDatabase(database);
        new Migrations(explained).run();
        try (SqlStore store = new SqlStore(explained, () -> nowMillis)) {
            System.out.println(RESULTS + " results of " + PLAYERS + " players " + database.describe());
            fill(store);
            List<String> players = Jdbi.create(database.source())
                    .withHandle(handle -> handle.createQuery("select public_id from player")
                            .mapTo(String.class)
                            .list());
            // PostgreSQL does so by itself within minutes, H2 while it writes.
            Jdbi.create(database.source()).useHandle(handle -> handle.execute("analyze"));
            explained.explain(true);
            store.read(top(0));
            store.read(around(players, 0));
            store.profile(players.get(0));
            store.history(history(players));
            explained.explain(false);
            explained.plans().forEach((query, plan) -> System.out.println(query + "\n" + plan));
            time("top", read -> store.read(top(read)).entries().size());
            time("around", read -> store.read(around(players, read)).entries().size());
            time(
                    "profile",
                    read -> store.profile(any(players)).orElseThrow().bests().size());
            time(
                    "history",
                    read -> store.history(history(players))
                            .orElseThrow()
                            .lives()
                            .size());
        }
    }

    private void fill(SqlStore store) throws StoreException {
        long startNanos = System.nanoTime();
        long pieceNanos = startNanos;
        int stored = 0;
        while (stored < RESULTS) {
            List<Result> group = new ArrayList<>(GROUP);
            while (group.size() < GROUP && stored < RESULTS) {
                group.add(result(stored++));
            }
            store.commit(group);
            if (stored % (GROUP * GROUPS_AT_ONCE) == 0 || stored == RESULTS) {
                long now = System.nanoTime();
                System.out.printf(
                        Locale.ROOT,
                        "%d stored, %.0f s, the last ones %.0f a second%n",
                        stored,
                        (now - startNanos) / 1e9,
                        Math.min(stored, GROUP * GROUPS_AT_ONCE) * 1e9 / (now - pieceNanos));
                pieceNanos = now;
            }
        }
        System.out.printf(
                Locale.ROOT, "%.0f results a second are stored%n", RESULTS * 1e9 / (System.nanoTime() - startNanos));
    }

    /** Of the last season, spread evenly; good scores are rare. */
    private Result result(int number) {
        int player = (random.next() >>> 1) % PLAYERS;
        long ended = nowMillis - SPAN_MILLIS + SPAN_MILLIS * number / RESULTS;
        long score = (long) random.below(1_000) * random.below(1_000) * random.below(1_000) / 100_000;
        return new Result(
                new UUID(ended << 16 | 0x7000, number),
                VENUE,
                BoardContract.device("P" + player),
                "P" + player,
                ended - 60_000,
                ended,
                List.of(
                        SCORE.is(score),
                        KILLS.is(score / 150),
                        ACCURACY.is(random.below(1_000)),
                        RANK.is(1 + random.below(20)),
                        KILLER.is("P" + random.below(PLAYERS))));
    }

    private BoardQuery top(int read) {
        return BoardQuery.top(VENUE.game(), VENUE.mode(), fact(read), period(read));
    }

    private BoardQuery around(List<String> players, int read) {
        return BoardQuery.around(VENUE.game(), VENUE.mode(), fact(read), period(read), any(players));
    }

    /** A page of 20, anywhere in the season. */
    private HistoryQuery history(List<String> players) {
        long agoMillis = SPAN_MILLIS / 100 * random.below(50);
        return new HistoryQuery(any(players), nowMillis - agoMillis, PAGE);
    }

    private String any(List<String> players) {
        return players.get((random.next() >>> 1) % players.size());
    }

    private static String fact(int read) {
        return BESTS.get(read % BESTS.size()).name();
    }

    private static Period period(int read) {
        return Period.values()[read / BESTS.size() % Period.values().length];
    }

    /** Answers how many entries the read with a number has. */
    @FunctionalInterface
    private interface Read {
        int entries(int number) throws StoreException;
    }

    private static void time(String what, Read reading) throws StoreException {
        long[] nanos = new long[READS];
        int entries = 0;
        for (int read = 0; read < WARM_UP_READS; read++) {
            entries += reading.entries(read);
        }
        for (int read = 0; read < READS; read++) {
            long before = System.nanoTime();
            entries += reading.entries(read);
            nanos[read] = System.nanoTime() - before;
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%-8s %d reads of %.1f entries: p50 %.2f ms, p99 %.2f ms, longest %.2f ms%n",
                what,
                READS,
                (double) entries / (WARM_UP_READS + READS),
                nanos[READS / 2] / 1e6,
                nanos[READS * 99 / 100] / 1e6,
                nanos[READS - 1] / 1e6);
        assertTrue(entries > 0, what);
    }
}
