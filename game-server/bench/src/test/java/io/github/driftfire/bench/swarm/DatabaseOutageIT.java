package io.github.driftfire.bench.swarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A PostgreSQL that hangs, is killed and comes back while a room is played: it is the room that must not notice. Counts and states only. A few
 * seconds with a few players in each build; 60 s and a thousand players with {@code -Pstore-trials}, which prints gaps and ticks.
 */
@Timeout(900)
final class DatabaseOutageIT {
    private static final int OUTAGE_SECONDS = Integer.getInteger("driftfire.outage.seconds", 3);
    private static final int PLAYERS = Integer.getInteger("driftfire.outage.players", 60);

    /** Longer than the outage and all that is waited for: the test ends the game. */
    private static final int COUNTED_SECONDS = OUTAGE_SECONDS + 30;

    private static final long MOST_NANOS = 120_000_000_000L;
    private static final long POLL_MILLIS = 100;
    private static final int OK = 200;

    @TempDir
    Path directory = Path.of("");

    private JarServer server = JarServer.NONE;

    private EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("cluster").toFile())
                .setCleanDataDirectory(false)
                // As an operator's: a killed database has what it has acknowledged.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
    }

    @Test
    void theRoomPlaysOnAndNothingIsLost() throws Exception {
        EmbeddedPostgres postgres = postgres();
        String address = postgres.getJdbcUrl("postgres", "postgres");
        List<ProcessHandle> processes = List.of();
        try {
            server = JarServer.start(
                    "--preset=workload",
                    "--room=arena",
                    "--tick=20",
                    "--max-players=" + PLAYERS,
                    "--database=" + address);
            Path json = directory.resolve("report.json");
            CompletableFuture<Integer> swarm = CompletableFuture.supplyAsync(() -> Swarm.run(
                    "ws://" + server.hostAndPort() + "/play/arena",
                    "--players=" + PLAYERS,
                    "--inputs=bots",
                    "--churn=2/s",
                    "--warmup=1",
                    "--verify=none",
                    "--seconds=" + COUNTED_SECONDS,
                    "--server-pid=" + server.pid(),
                    "--json=" + json));
            await("results_committed_total", 1);
            awaitBoard("\"stale\":false");

            processes = processes();
            List<String> command = command(processes.get(0));
            long beganNanos = System.nanoTime();
            signal("STOP", processes);
            awaitBoard("\"stale\":true");
            await("results_failing", 1);
            sleepUntil(beganNanos + TimeUnit.SECONDS.toNanos(OUTAGE_SECONDS));
            long waiting = metric("results_waiting");
            signal("KILL", processes);
            processes.forEach(process -> process.onExit().join());
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("restarted.log").toFile())
                    .start();
            awaitBoard("\"stale\":false");
            assertEquals(0, swarm.get(), "exit code of the swarm: no drop, no desync; " + Files.readString(json));
            awaitEmpty();
            assertEquals(0, metric("results_failing"), "failing");
            assertEquals(0, metric("results_dropped_total"), "dropped");
            assertEquals(0, metric("results_refused_total"), "refused");
            long committed = metric("results_committed_total");
            assertEquals(committed, rows(address), "rows");
            String report = Files.readString(json);
            System.out.printf(
                    Locale.ROOT,
                    "%d s away, %d players: %d results waited, %d stored; gap p99 %.1f ms, longest %.1f ms; tick"
                            + " p99 %.1f ms%n",
                    OUTAGE_SECONDS,
                    PLAYERS,
                    waiting,
                    committed,
                    SwarmReport.number(report, "gap", "p99"),
                    SwarmReport.number(report, "gap", "max"),
                    SwarmReport.number(report, "serverTicks", "p99"));
        } finally {
            // What is stopped would obey nothing else.
            processes.forEach(ProcessHandle::destroyForcibly);
            server.stop();
            postgres.close();
        }
    }

    /** Until the game is over and its last results are stored. */
    private void awaitEmpty() throws IOException, InterruptedException {
        long startNanos = System.nanoTime();
        while (metric("players{room=\"arena\"}") > 0 || metric("results_waiting") > 0) {
            assertTrue(System.nanoTime() - startNanos < MOST_NANOS, "results wait");
            Thread.sleep(POLL_MILLIS);
        }
    }

    private void await(String metric, long least) throws IOException, InterruptedException {
        long startNanos = System.nanoTime();
        while (metric(metric) < least) {
            assertTrue(System.nanoTime() - startNanos < MOST_NANOS, metric);
            Thread.sleep(POLL_MILLIS);
        }
    }

    private long metric(String name) throws IOException {
        Matcher sample = Pattern.compile("(?m)^driftfire_" + Pattern.quote(name) + " (\\d+)$")
                .matcher(ServerMetrics.read(server.hostAndPort(), ""));
        return sample.find() ? Long.parseLong(sample.group(1)) : 0;
    }

    /** Asks for a leaderboard, as pages do, until the answer has a text. */
    private void awaitBoard(String part) throws IOException, InterruptedException {
        long startNanos = System.nanoTime();
        String answer = "";
        while (!answer.contains(part)) {
            assertTrue(System.nanoTime() - startNanos < MOST_NANOS, part + " in " + answer);
            Thread.sleep(POLL_MILLIS);
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://" + server.hostAndPort() + "/api/v1/boards/arena/arena/score?period=all")
                            .toURL()
                            .openConnection();
            answer = connection.getResponseCode() == OK
                    ? new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    : String.valueOf(connection.getResponseCode());
        }
    }

    private static void sleepUntil(long nanos) throws InterruptedException {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }

    private static long rows(String address) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from result")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The server and the processes of its connections. */
    private List<ProcessHandle> processes() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(directory.resolve("cluster/postmaster.pid"))
                .get(0)
                .strip());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    }

    /** By which it is started again, as another user than root: PostgreSQL refuses that one. */
    private static List<String> command(ProcessHandle process) throws IOException {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        String line = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
        command.addAll(List.of(line.split("\0", -1)));
        command.removeIf(String::isEmpty);
        return command;
    }

    private static void signal(String name, List<ProcessHandle> processes) throws IOException, InterruptedException {
        for (ProcessHandle process : processes) {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }
    }
}
