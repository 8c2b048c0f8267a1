package io.github.driftfire.bench.swarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tool against the runnable jar: its own process, its own port. Counts only: the machine may be busy. */
final class SwarmIT {
    private static final int PLAYERS = 40;

    @TempDir
    Path directory = Path.of("");

    private JarServer server = JarServer.NONE;

    @BeforeEach
    void startTheServer() throws IOException {
        server = JarServer.start("--preset=workload", "--tick=20", "--max-players=" + PLAYERS);
    }

    @AfterEach
    void stopTheServer() throws InterruptedException {
        server.stop();
    }

    private Map<?, ?> swarm(int exitCode, String... options) throws IOException {
        Path json = directory.resolve("report.json");
        String[] args = new String[options.length + 6];
        System.arraycopy(options, 0, args, 6, options.length);
        args[0] = "ws://" + server.hostAndPort() + "/play/workload";
        args[1] = "--players=" + PLAYERS;
        args[2] = "--seconds=3";
        args[3] = "--warmup=1";
        args[4] = "--json=" + json;
        args[5] = "--html=" + directory.resolve("report.html");
        assertEquals(exitCode, Swarm.run(args), "exit code");
        return JsonbBuilder.create().fromJson(Files.readString(json), Map.class);
    }

    private static double number(Map<?, ?> report, String figure) {
        return report.get(figure) instanceof Number value ? value.doubleValue() : Double.NaN;
    }

    @Test
    void everyPlayerSeesWhatTheServerSees() throws IOException {
        Map<?, ?> report = swarm(0, "--server-pid=" + server.pid());

        assertEquals(PLAYERS, number(report, "held"), "players held");
        assertEquals(0, number(report, "desyncs"), "desyncs");
        assertTrue(number(report, "frames") > PLAYERS * 10, "frames " + report.get("frames"));
        double bytes = number(report, "bytesPerPlayerSecond");
        assertTrue(bytes > 100 && bytes < 1500, "bytes to a player per second " + bytes);
        assertTrue(
                report.get("bytesByPurpose") instanceof Map<?, ?> purposes && purposes.containsKey("controls"),
                "bytes by purpose " + report.get("bytesByPurpose"));
        String page = Files.readString(directory.resolve("report.html"));
        assertTrue(page.contains("<svg") && page.endsWith("</html>"), page);
    }

    @Test
    void playersWhoComeAndGoAndStallBreakNoReplica() throws IOException {
        Map<?, ?> report = swarm(0, "--churn=10/s", "--stall=3");

        assertEquals(0, number(report, "desyncs"), "desyncs");
        assertEquals(0, number(report, "drops"), "drops");
    }

    @Test
    void playersWhoFightOverBadLinesBreakNoReplica() throws IOException {
        Map<?, ?> report = swarm(0, "--inputs=bots", "--bad-lines=25");

        assertEquals(PLAYERS, number(report, "held"), "players held");
        assertEquals(0, number(report, "desyncs"), "desyncs");
        assertEquals(0, number(report, "drops"), "drops");
    }

    @Test
    void aBrokenLimitIsExitCodeOne() throws IOException {
        swarm(1, "--limit-bytes-per-second=1");
    }
}
