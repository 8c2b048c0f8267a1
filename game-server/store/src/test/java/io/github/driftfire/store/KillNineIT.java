package io.github.driftfire.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that is killed while {@value ResultProcess#PER_SECOND} results a second are stored: each that was acknowledged is there afterwards.
 * Two kills in each build; twenty with {@code -Pstore-trials}.
 */
@Timeout(value = 1_200, unit = TimeUnit.SECONDS)
final class KillNineIT {
    private static final int KILLS = Integer.getInteger("driftfire.kills", 2);

    /** So many are acknowledged before a kill, and some more: it comes at any moment of a commit. */
    private static final int POSTGRES_ACKNOWLEDGED = 200;

    /** H2 uses space again 5 s after it was left: at least so long it must run. */
    private static final int H2_ACKNOWLEDGED = 7 * ResultProcess.PER_SECOND;

    private static final int MORE = 200;

    /** What the file may have after it is compacted. */
    private static final long MOST_BYTES = 100_000_000;

    @TempDir
    Path folder = Path.of("");

    private static Process start(String where, String room) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ResultProcess.class.getName(),
                        where,
                        room)
                .redirectError(new File("/dev/null"))
                .start();
    }

    /** Answers how many were acknowledged when it was killed, or more: what the process wrote last. */
    private static long kill(Process process, int least, int kill) throws IOException, InterruptedException {
        long acknowledged = 0;
        try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
            long until = least + kill * 37L % MORE;
            String line = lines.readLine();
            while (line != null) {
                acknowledged = Long.parseLong(line);
                if (acknowledged >= until) {
                    // SIGKILL by the handle, which leaves the stream open: what was written already is read to its end.
                    process.toHandle().destroyForcibly();
                    until = Long.MAX_VALUE;
                }
                line = lines.readLine();
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertTrue(acknowledged >= least, "the process ended early, after " + acknowledged);
        return acknowledged;
    }

    /** The results of a run that have a score below that. */
    private static long stored(Database database, String room, long below) {
        return Jdbi.create(database.source())
                .withHandle(handle -> handle
                        .createQuery("select facts from result where room = :room")
                        .bind("room", room)
                        .mapTo(String.class)
                        .list()
                        .stream()
                        .map(facts -> Long.parseLong(facts.replaceAll("[^0-9]", "")))
                        .filter(score -> score < below)
                        .distinct()
                        .count());
    }

    @Test
    void aFolderHasAllThatWasAcknowledged() throws IOException, InterruptedException {
        long all = 0;
        long grown = 0;
        Path file = folder.resolve("driftfire.mv.db");
        for (int kill = 0; kill < KILLS; kill++) {
            long acknowledged = kill(start(folder.toString(), "run-" + kill), H2_ACKNOWLEDGED, kill);
            grown = Math.max(grown, Files.size(file));
            H2Folder database = H2Folder.lock(folder.toString());
            assertEquals(acknowledged, stored(database, "run-" + kill, acknowledged), "kill " + kill);
            // Nothing of the runs before is lost by this one's.
            assertTrue(stored(database, "run-0", Long.MAX_VALUE) >= H2_ACKNOWLEDGED, "kill " + kill);
            database.close();
            all += acknowledged;
        }
        long bytes = Files.size(file);
        assertTrue(bytes <= MOST_BYTES, () -> bytes + " bytes");
        report("H2", all, ", file up to " + grown + " B, compacted " + bytes + " B");
    }

    @Test
    void postgresHasAllThatWasAcknowledged() throws IOException, InterruptedException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("cluster").toFile())
                .setCleanDataDirectory(false)
                .start()) {
            String address = postgres.getJdbcUrl("postgres", "postgres");
            long all = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                long acknowledged = kill(start(address, "run-" + kill), POSTGRES_ACKNOWLEDGED, kill);
                PostgresServer database = new PostgresServer(address, null, null);
                assertEquals(acknowledged, stored(database, "run-" + kill, acknowledged), "kill " + kill);
                all += acknowledged;
            }
            report("PostgreSQL", all, "");
        }
    }

    private static void report(String database, long acknowledged, String more) {
        System.out.println(String.join(
                " ", List.of(database + ":", KILLS + " kills,", acknowledged + " acknowledged, none lost" + more)));
    }
}
