package io.github.driftfire.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.kit.DataSettings;
import io.github.driftfire.engine.results.BoardEntry;
import io.github.driftfire.engine.results.BoardQuery;
import io.github.driftfire.engine.results.Period;
import io.github.driftfire.engine.results.Store;
import io.github.driftfire.engine.results.StoreException;
import io.github.driftfire.store.Stores;
import io.github.driftfire.suite.Address;
import io.github.driftfire.suite.GuestFlight;
import io.github.driftfire.suite.Health;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Results in a folder, of the jar as a process. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
final class DataIT {
    @TempDir
    Path folder = Path.of("");

    private Process start() throws IOException {
        return ProcessIT.run("--port", "0", "--bots", "0", "--data", folder.toString());
    }

    private static int port(Process process) throws IOException {
        return Integer.parseInt(ProcessIT.awaitUp(process).group(1));
    }

    private static void awaitCommitted(int port, int results) throws IOException, InterruptedException {
        Health.awaitSample(Address.at(port), "results_committed_total", results, 60);
    }

    private List<BoardEntry> stored() throws StoreException {
        try (Store store = Stores.open(DataSettings.folder(folder.toString()))) {
            return store.read(BoardQuery.top("arena", "arena", "survived", Period.ALL))
                    .entries();
        }
    }

    @Test
    void whatIsCommittedSurvivesKillNine() throws Exception {
        Process process = start();
        try {
            int port = port(process);
            GuestFlight.fly(Address.at(port), "Ada");
            awaitCommitted(port, 1);
        } finally {
            process.destroyForcibly().waitFor();
        }
        List<BoardEntry> board = stored();
        assertEquals(1, board.size(), board::toString);
        assertEquals("Ada", board.get(0).name());
    }

    @Test
    void anotherServerCountsOnAndLeavesACompactFile() throws Exception {
        for (int run = 1; run <= 2; run++) {
            Process process = start();
            try {
                int port = port(process);
                GuestFlight.fly(Address.at(port), "Ada" + run);
                awaitCommitted(port, 1);
                String board = GuestFlight.board(Address.at(port));
                assertTrue(board.contains("\"name\":\"Ada" + run + "\""), board);
                process.toHandle().destroy();
                assertTrue(process.waitFor(30, TimeUnit.SECONDS), "the process ends");
            } finally {
                process.destroyForcibly();
            }
        }
        assertEquals(1, stored().size(), "one player with two names");
        long bytes = Files.size(folder.resolve("driftfire.mv.db"));
        assertTrue(bytes < 200_000, () -> bytes + " bytes");
    }

    /** Ends with this line, and with 2. */
    private static void assertRefused(String line, Process process) throws InterruptedException {
        try {
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the process ends");
            assertEquals(line + System.lineSeparator(), ProcessIT.errors(process));
            assertEquals(2, process.exitValue());
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void theFolderIsByDefaultWhereTheServerIsStartedAndASecondServerOnItStopsWithOneLine() throws Exception {
        Process first = ProcessIT.runIn(folder, "--port", "0", "--bots", "0");
        try {
            port(first);
            Path data = folder.resolve("driftfire-data");
            assertTrue(Files.exists(data.resolve("driftfire.mv.db")), "the folder is made");
            String inUse = "': must be a folder that no other server uses, and one does";
            assertRefused(
                    "driftfire: --data '" + data + inUse, ProcessIT.run("--port", "0", "--data", data.toString()));
            assertRefused(
                    "driftfire: --data 'driftfire-data" + inUse
                            + "; --data names another, and --data none keeps everything in memory",
                    ProcessIT.runIn(folder, "--port", "0"));
        } finally {
            first.destroyForcibly();
        }
    }
}
