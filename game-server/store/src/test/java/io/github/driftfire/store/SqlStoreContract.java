package io.github.driftfire.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.carryover.StoredCarryOver;
import io.github.driftfire.engine.carryover.StoredPrivateRoom;
import io.github.driftfire.engine.kit.ConfigException;
import io.github.driftfire.engine.players.PublicId;
import io.github.driftfire.engine.results.BoardQuery;
import io.github.driftfire.engine.results.Period;
import io.github.driftfire.engine.results.PlayerProfile;
import io.github.driftfire.engine.results.Result;
import io.github.driftfire.engine.results.Store;
import io.github.driftfire.engine.results.StoreException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store in a database does, whichever database that is. */
abstract class SqlStoreContract extends ProfileContract {
    private static final int MOST_TRIES = 10_000;

    private final List<Store> opened = new ArrayList<>();
    private SqlStore store;

    /** An empty database, the same for each call within a test. */
    abstract Database database();

    /** Closes what {@link #database} has opened, and answers the same database again. */
    abstract Database restarted();

    @BeforeEach
    void open() {
        new Migrations(database()).run();
        store = openStore(database());
    }

    private SqlStore openStore(Database of) {
        SqlStore made = new SqlStore(of, () -> nowMillis);
        opened.add(made);
        return made;
    }

    @AfterEach
    void closeAll() {
        opened.forEach(Store::close);
        opened.clear();
    }

    @Override
    Store store() {
        return store;
    }

    SqlStore sqlStore() {
        return store;
    }

    Jdbi jdbi() {
        return Jdbi.create(database().source());
    }

    long count(String table) {
        return jdbi().withHandle(handle -> handle.createQuery("select count(*) from " + table)
                .mapTo(Long.class)
                .one());
    }

    @Test
    void keepsEachResultOnce() throws StoreException {
        Result first = result(ARENA, "Ada", NOON, SCORE.is(30), RANK.is(2), KILLER.is("Gr\"ace\n\u00e9"));
        store().commit(List.of(first));
        store().commit(List.of(first, result(ARENA, "Ada", NOON + 1, SCORE.is(1))));
        assertEquals(2, count("result"));
        assertEquals(1, count("player"));
        assertEquals(1, count("device"));
        String facts = jdbi().withHandle(
                        handle -> handle.createQuery("select facts from result order by ended fetch next 1 rows only")
                                .mapTo(String.class)
                                .one());
        assertEquals("{\"score\":30,\"rank\":2,\"killer\":\"Gr\\\"ace\\u000a\u00e9\"}", facts);
    }

    @Test
    void isThereAfterARestart() throws StoreException {
        score("Ada", 30, NOON);
        closeAll();
        Database again = restarted();
        new Migrations(again).run();
        store = openStore(again);
        assertEquals(List.of("1. Ada 30"), top(Period.ALL));
        score("Ada", 40, NOON + 1);
        assertEquals(List.of("1. Ada 40"), top(Period.ALL));
        assertEquals(1, count("player"));
    }

    /** Several servers may share a PostgreSQL: the same new players, at the same time. */
    @Test
    void concurrentWritersLoseNothing() throws StoreException, InterruptedException, ExecutionException {
        int writers = 4;
        int groups = 10;
        int players = 20;
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        List<Future<?>> done = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            Store its = openStore(database());
            List<List<Result>> all = new ArrayList<>();
            for (int group = 0; group < groups; group++) {
                List<Result> results = new ArrayList<>();
                for (int player = 0; player < players; player++) {
                    int score = (group * writers + writer) * 100 + player;
                    results.add(result(ARENA, "P" + player, NOON + score, SCORE.is(score)));
                }
                all.add(results);
            }
            done.add(threads.submit(() -> {
                for (List<Result> group : all) {
                    commit(its, group);
                }
                return null;
            }));
        }
        for (Future<?> each : done) {
            each.get();
        }
        threads.shutdown();
        assertEquals((long) writers * groups * players, count("result"));
        assertEquals(players, count("player"));
        List<String> top = top(Period.ALL);
        assertEquals(players, top.size());
        assertEquals("1. P19 " + ((writers * groups - 1) * 100 + 19), top.get(0));
    }

    /** As the queue does it, but not for ever. */
    static void commit(Store store, List<Result> group) throws StoreException {
        for (int tries = 1; ; tries++) {
            try {
                store.commit(group);
                return;
            } catch (StoreException e) {
                if (!e.isTemporary() || tries == MOST_TRIES) {
                    throw e;
                }
            }
        }
    }

    /** As after a backup was restored under a running server. */
    @Test
    void aBestWhoseRowIsGoneIsPutIn() throws StoreException {
        score("Ada", 5, NOON);
        jdbi().useHandle(handle -> handle.execute("delete from best"));
        score("Ada", 9, NOON + 1);
        assertEquals(List.of("1. Ada 9"), top(Period.ALL));
    }

    @Test
    void whatTheDatabaseNeverTakesIsLasting() throws StoreException {
        Result tooLong = result(ARENA, "x".repeat(65), NOON, SCORE.is(1));
        StoreException problem = assertThrows(StoreException.class, () -> store().commit(List.of(tooLong)));
        assertTrue(!problem.isTemporary(), problem::getMessage);
        assertEquals(0, count("player"), "nothing of the group is kept");
        score("Ada", 1, NOON);
    }

    @Test
    void bestsOfPeriodsThatAreOverAreRemoved() throws StoreException {
        score("Ada", 30, NOON);
        assertEquals(Period.values().length, count("best"));
        nowMillis += Pruning.DAY_MILLIS;
        score("Ada", 20, nowMillis);
        // All and season are the same; day and week are others. Those of the day before stay a day longer.
        assertEquals(Period.values().length + 2, count("best"));
        nowMillis += Pruning.DAY_MILLIS;
        score("Ada", 10, nowMillis);
        assertEquals(Period.values().length + 1, count("best"), "the day before, and this week's");
        nowMillis -= Pruning.DAY_MILLIS;
        assertEquals(List.of("1. Ada 20"), top(Period.DAY));
        assertEquals(List.of("1. Ada 30"), top(Period.ALL));
    }

    /** In pieces, of which a commit waits for some. */
    @Test
    void manyBestsAreRemovedByAndBy() throws StoreException {
        score("Ada", 30, NOON);
        int rows = Pruning.PIECE * Pruning.PIECES_AT_ONCE + 1;
        jdbi().useHandle(handle -> {
            var batch = handle.prepareBatch("insert into best (game, mode, fact, span, since, player, score, reached)"
                    + " select 'arena', 'arena', 'score', 3, ?, id, 1, 1 from player");
            for (int i = 0; i < rows; i++) {
                batch.add(i);
            }
            batch.execute();
        });
        long before = count("best");
        nowMillis += Pruning.DAY_MILLIS;
        score("Ada", 1, nowMillis);
        assertEquals(before + 2 - rows + 1, count("best"), "all but the last piece");
        score("Ada", 1, nowMillis + 1);
        assertEquals(before + 2 - rows, count("best"));
    }

    /** Results do not wait for what cannot be removed. */
    @Test
    void whatCannotBePrunedIsTriedAgainAnHourLater() throws StoreException {
        score("Ada", 30, NOON);
        nowMillis += 2 * Pruning.DAY_MILLIS;
        jdbi().useHandle(handle -> handle.execute("alter table ban rename to ban_away"));
        score("Ada", 40, nowMillis);
        long kept = count("best");
        jdbi().useHandle(handle -> handle.execute("alter table ban_away rename to ban"));
        nowMillis += Pruning.RETRY_MILLIS - 1;
        score("Ada", 50, nowMillis);
        assertEquals(kept, count("best"));
        nowMillis++;
        score("Ada", 60, nowMillis);
        assertEquals(kept - 2, count("best"), "the first day's and the week's that ended with it");
        assertEquals(List.of("1. Ada 60"), top(Period.ALL));
    }

    @Test
    void ranksAreCountedSoFar() throws StoreException {
        score("Ada", 30, NOON);
        jdbi().useHandle(handle -> {
            var players = handle.prepareBatch("insert into player (id, created, seen, name) values (?, 1, 1, 'x')");
            var bests = handle.prepareBatch("insert into best (game, mode, fact, span, since, player, score, reached)"
                    + " values ('arena', 'arena', 'score', 0, 0, ?, ?, 1)");
            for (int i = 0; i < PlayerProfile.MOST_RANK; i++) {
                players.add(1_000_000 + i);
                bests.add(1_000_000 + i, i % 2 == 0 ? 30 : 31);
            }
            players.execute();
            bests.execute();
        });
        assertEquals(0, ownRank(), "below");
        List<String> around = new ArrayList<>(Collections.nCopies(BoardQuery.AROUND, "0. x 30"));
        around.add("0. Ada 30");
        assertEquals(around, lines(BoardQuery.around("arena", "arena", "score", Period.ALL, ownId())));
        jdbi().useHandle(handle -> handle.execute("delete from best where player = 1000000"));
        assertEquals(PlayerProfile.MOST_RANK, ownRank());
        around = lines(BoardQuery.around("arena", "arena", "score", Period.ALL, ownId()));
        assertEquals(PlayerProfile.MOST_RANK + ". Ada 30", around.get(BoardQuery.AROUND));
    }

    private int ownRank() throws StoreException {
        return ownProfile().bests().get(0).rank();
    }

    private String ownId() throws StoreException {
        return ownProfile().id();
    }

    private PlayerProfile ownProfile() throws StoreException {
        return sqlStore().profileOfDevice(device("Ada")).orElseThrow();
    }

    @Test
    void aPlayerWhoWasDeletedIsMadeAgain() throws StoreException {
        score("Ada", 30, NOON);
        jdbi().useHandle(handle -> {
            for (String table : List.of("best", "result", "device", "player")) {
                handle.execute("delete from " + table);
            }
        });
        score("Ada", 10, NOON + 1);
        assertEquals(List.of("1. Ada 10"), top(Period.ALL));
    }

    @Test
    void everyEarlierSchemaBecomesThisOne() throws StoreException {
        Migrations migrations = new Migrations(database());
        List<MigrationVersion> versions = new ArrayList<>();
        for (MigrationInfo each :
                migrations.flyway(MigrationVersion.LATEST).info().all()) {
            versions.add(each.getVersion());
        }
        assertTrue(versions.size() >= 2, versions::toString);
        for (MigrationVersion version : versions) {
            jdbi().useHandle(SqlStoreContract::dropAll);
            migrations.flyway(version).migrate();
            jdbi().useHandle(handle -> fill(handle, version));
            migrations.run();
            SqlStore migrated = openStore(database());
            migrated.commit(List.of(result(ARENA, "Ada", NOON, SCORE.is(5))));
            assertEquals(2, count("player"), () -> "from " + version);
            List<String> ids = jdbi().withHandle(handle -> handle.createQuery("select public_id from player")
                    .mapTo(String.class)
                    .list());
            assertTrue(ids.stream().allMatch(PublicId::isValid), ids::toString);
            assertEquals(2, Set.copyOf(ids).size(), "each is another's");
            assertEquals(
                    5,
                    migrated.read(BoardQuery.top("arena", "arena", "score", Period.ALL))
                            .entries()
                            .get(0)
                            .value());
        }
    }

    private static void dropAll(Handle handle) {
        handle.createQuery("select table_name from information_schema.tables where lower(table_schema) = 'public'")
                .mapTo(String.class)
                .list()
                .forEach(table -> handle.execute("drop table \"" + table + "\" cascade"));
    }

    /** What a server of that schema has left behind. */
    private static void fill(Handle handle, MigrationVersion version) {
        handle.execute("insert into player (created, seen, name) values (1, 1, 'Ada')");
        handle.execute("insert into device (hash, player) select ?, id from player", device("Ada"));
        handle.execute("insert into player (created, seen, name) values (1, 1, 'Grace')");
        if (version.compareTo(MigrationVersion.fromVersion("2")) >= 0) {
            handle.execute("insert into best select 'arena', 'arena', 'score', 0, 0, id,"
                    + " case when name = 'Ada' then 3 else 0 end, 1 from player");
        }
    }

    /** So that most starts need no Flyway. */
    @Test
    void knowsTheSchemaThatItMakes() {
        Migrations migrations = new Migrations(database());
        assertTrue(
                migrations.isCurrent(),
                () -> "the checksums are: "
                        + jdbi().withHandle(handle -> handle.createQuery(
                                        "select \"checksum\" from \"" + Migrations.HISTORY
                                                + "\" where \"version\" is not null order by \"installed_rank\"")
                                .mapTo(Integer.class)
                                .list()));
        jdbi().useHandle(SqlStoreContract::dropAll);
        assertTrue(!migrations.isCurrent(), "an empty database");
        migrations.flyway(MigrationVersion.fromVersion("1")).migrate();
        assertTrue(!migrations.isCurrent(), "an earlier schema");
    }

    @Test
    void refusesADatabaseOfSomethingElse() {
        jdbi().useHandle(SqlStoreContract::dropAll);
        jdbi().useHandle(handle -> handle.execute("create table invoice (id bigint)"));
        ConfigException problem = assertThrows(ConfigException.class, () -> new Migrations(database()).run());
        assertLine(problem, "it has tables of something else");
        jdbi().useHandle(handle -> handle.execute("drop table invoice"));
    }

    @Test
    void refusesADatabaseOfANewerServer() {
        jdbi().useHandle(handle -> handle.execute("insert into \"" + Migrations.HISTORY
                + "\" (\"installed_rank\", \"version\", \"description\", \"type\", \"script\", \"checksum\","
                + " \"installed_by\", \"execution_time\", \"success\")"
                + " values (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'x', 1, true)"));
        ConfigException problem = assertThrows(ConfigException.class, () -> new Migrations(database()).run());
        assertLine(problem, "a newer server has used it: its schema is 99, this server knows ");
    }

    @Test
    void refusesASchemaThatNoServerHasMade() {
        jdbi().useHandle(handle -> handle.execute("update \"" + Migrations.HISTORY + "\" set \"checksum\" = 1"));
        ConfigException problem = assertThrows(ConfigException.class, () -> new Migrations(database()).run());
        assertLine(problem, "its schema is not");
    }

    private static void assertLine(ConfigException problem, String part) {
        String message = String.valueOf(problem.getMessage());
        assertTrue(message.contains(part), message);
        assertTrue(message.lines().count() == 1, message);
    }

    @Test
    void whatPlayersTakeAlongIsThereOnceAfterARestart() throws StoreException {
        StoredCarryOver ada =
                new StoredCarryOver("a".repeat(64), "arena", "duel", new byte[] {1, -2, 3}, nowMillis + 2);
        StoredCarryOver bob = new StoredCarryOver("b".repeat(64), "arena", "duel", new byte[0], nowMillis + 1);
        StoredCarryOver late = new StoredCarryOver("c".repeat(64), "arena", "duel", new byte[256], nowMillis);
        StoredPrivateRoom duel = new StoredPrivateRoom("ABCDEF", "duel", 4, 2, nowMillis + 1);
        StoredPrivateRoom over = new StoredPrivateRoom("GHJKLM", "duel", 4, 2, nowMillis);
        sqlStore().save(List.of(ada, bob, late), List.of(duel, over));
        StoredCarryOver newer = new StoredCarryOver("b".repeat(64), "orbs", "orbs", new byte[] {9}, nowMillis + 3);
        sqlStore().save(List.of(newer), List.of(duel));

        closeAll();
        SqlStore again = openStore(restarted());
        List<StoredCarryOver> all = again.takeRecords(nowMillis, 10);
        assertEquals(2, all.size(), all.toString());
        assertEquals("orbs", all.get(0).game());
        assertEquals(newer.untilMillis(), all.get(0).untilMillis());
        assertArrayEquals(ada.bytes(), all.get(1).bytes());
        assertEquals(ada.tokenHash(), all.get(1).tokenHash());
        assertEquals(ada.mode(), all.get(1).mode());
        assertEquals(List.of(), again.takeRecords(nowMillis, 10));
        assertEquals(List.of(duel), again.takePrivateRooms(nowMillis, 10));
        assertEquals(List.of(), again.takePrivateRooms(nowMillis, 10));
    }
}
