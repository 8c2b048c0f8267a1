package io.github.driftfire.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.driftfire.engine.kit.ConfigException;
import io.github.driftfire.engine.kit.DataSettings;
import io.github.driftfire.engine.results.Period;
import io.github.driftfire.engine.results.Results;
import io.github.driftfire.engine.results.Store;
import io.github.driftfire.engine.results.StoreException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a PostgreSQL that the test starts. */
final class PostgresStoreIT extends PersonalDataContract {
    private static final long MOST_NANOS = 60_000_000_000L;

    private static @Nullable EmbeddedPostgres postgres;
    private static int databases;

    @TempDir
    static Path data = Path.of("");

    private @Nullable PostgresServer server;
    private String address = "";

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(data.resolve("cluster").toFile())
                .setCleanDataDirectory(false)
                .start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres().close();
    }

    private static EmbeddedPostgres postgres() {
        EmbeddedPostgres started = postgres;
        if (started == null) {
            throw new IllegalStateException("PostgreSQL has not been started");
        }
        return started;
    }

    @Override
    Database database() {
        PostgresServer made = server;
        if (made == null) {
            databases++;
            String name = "driftfire" + databases;
            Jdbi.create(postgres().getPostgresDatabase())
                    .useHandle(handle -> handle.execute("create database " + name));
            address = postgres().getJdbcUrl("postgres", name);
            made = new PostgresServer(address, null, null);
            server = made;
        }
        return made;
    }

    @Override
    Database restarted() {
        return new PostgresServer(address, null, null);
    }

    @Test
    void theSettingsOpenIt() throws StoreException {
        try (Store opened = Stores.open(DataSettings.database(address, "postgres", "whatever"))) {
            opened.commit(List.of(result(ARENA, "Ada", NOON, SCORE.is(1))));
            assertTrue(!opened.describe().contains("user"), opened::describe);
        }
        assertEquals(List.of("1. Ada 1"), top(Period.ALL));
    }

    /** As an application server has it: what is set to wait for a connection is its own. */
    @Test
    void aPoolOfTheApplicationServerIsUsedAndStaysOpen() throws Exception {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database().source());
        config.setMaximumPoolSize(4);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            ContainerDatabase database = ContainerDatabase.find("jdbc/driftfire", name -> pool);
            PostgresCheck.run(database);
            new Migrations(database).run();
            try (Store store = new SqlStore(database, () -> NOON)) {
                store.commit(List.of(result(ARENA, "Ada", NOON, SCORE.is(1))));
                assertEquals("in data source jdbc/driftfire", store.describe());
            }
            assertEquals(0, pool.getHikariPoolMXBean().getActiveConnections(), "connections in use");
            assertFalse(pool.isClosed());
        }
        assertEquals(List.of("1. Ada 1"), top(Period.ALL));
    }

    /** A server that has known the guest before keeps the next result for the account. */
    @Test
    void anotherServerLearnsThatAGuestWasMerged() throws Exception {
        signIn("ada", "Countess", "Ada", "s1");
        try (Store other = Stores.open(DataSettings.database(address, null, null))) {
            other.commit(List.of(result(ARENA, "Guest", NOON, SCORE.is(10))));
            signIn("ada", "Countess", "Guest", "s2");
            other.commit(List.of(result(ARENA, "Guest", NOON + 1, SCORE.is(20))));
        }
        assertEquals(List.of("1. Countess 20"), top(Period.ALL));
    }

    @Test
    void anAddressWhereNothingListensIsRefused() {
        ConfigException problem = assertThrows(
                ConfigException.class,
                () -> Stores.open(DataSettings.database("jdbc:postgresql://127.0.0.1:1/x?password=secret", "x", "y")));
        String message = String.valueOf(problem.getMessage());
        assertTrue(
                message.startsWith("database 'jdbc:postgresql://127.0.0.1:1/x': must be a database that can be used: "),
                message);
    }

    @Test
    void aDatabaseThatIsNotThereIsRefused() {
        ConfigException problem = assertThrows(
                ConfigException.class,
                () -> Stores.open(DataSettings.database(postgres().getJdbcUrl("postgres", "nowhere"), null, null)));
        assertTrue(String.valueOf(problem.getMessage()).contains("does not exist"), problem::getMessage);
    }

    /** Stopped as it is by SIGSTOP, then restarted: what waits is stored in the end, once. */
    @Test
    void aServerThatHangsLosesNothing() throws IOException, InterruptedException {
        Results results = new Results(store(), () -> nowMillis);
        results.start(task -> new Thread(task, "results"));
        results.offer(ARENA, device("Ada"), "Ada", 1_000, SCORE.is(1));
        await(() -> results.metrics().committed() == 1);

        List<ProcessHandle> processes = processes();
        signal("STOP", processes);
        try {
            for (int score = 2; score <= 600; score++) {
                results.offer(ARENA, device("Ada"), "Ada", 1_000, SCORE.is(score));
            }
            await(() -> results.metrics().failing());
        } finally {
            signal("CONT", processes);
        }
        await(() -> results.metrics().committed() == 600);
        assertEquals(0, results.metrics().dropped());
        assertEquals(0, results.metrics().refused());
        assertEquals(0, results.metrics().waiting());
        long rows = Jdbi.create(database().source())
                .withHandle(handle -> handle.createQuery("select count(*) from result")
                        .mapTo(Long.class)
                        .one());
        assertEquals(600, rows);
        results.close();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long startNanos = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() - startNanos < MOST_NANOS, "waited for 60 s");
            Thread.sleep(20);
        }
    }

    /** The server and the processes of its connections. */
    private static List<ProcessHandle> processes() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(data.resolve("cluster/postmaster.pid"))
                .get(0)
                .strip());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    }

    private static void signal(String name, List<ProcessHandle> processes) throws IOException, InterruptedException {
        for (ProcessHandle process : processes) {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }
    }
}
