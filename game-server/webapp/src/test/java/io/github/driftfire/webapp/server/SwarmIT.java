package io.github.driftfire.webapp.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.suite.Address;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The load tool, in a process of its own: each player keeps a replica by every frame, and compares checksums. */
@ExtendWith(ArquillianExtension.class)
final class SwarmIT {
    private static final int PLAYERS = 50;
    private static final int SECONDS = 10;
    private static final int HZ = 30;

    @ArquillianResource
    private URI application = URI.create("");

    @TempDir
    Path directory = Path.of("");

    @Deployment(testable = false)
    static WebArchive driftfire() {
        return Archives.driftfire("driftfire.war");
    }

    @Test
    void fiftyPlayersSeeWhatTheServerSees() throws IOException, InterruptedException {
        Path tool = Path.of(System.getProperty("driftfire.root"), "game-server/bench/target/swarm.jar");
        assertTrue(Files.exists(tool), tool + " is missing: build game-server/bench as well");
        Path json = directory.resolve("report.json");
        Process swarm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        tool.toString(),
                        Address.of(application).socket("arena").toString(),
                        "--players=" + PLAYERS,
                        "--seconds=" + SECONDS,
                        "--warmup=1",
                        "--json=" + json)
                .redirectErrorStream(true)
                .start();
        String said = new String(swarm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, swarm.waitFor(), said);
        Map<?, ?> report = JsonbBuilder.create().fromJson(Files.readString(json), Map.class);
        assertEquals(PLAYERS, number(report, "held"), "players held");
        assertEquals(0, number(report, "desyncs"), "desyncs");
        assertEquals(0, number(report, "drops"), "lines lost");
        double frames = number(report, "frames");
        double most = (double) PLAYERS * SECONDS * HZ;
        assertTrue(frames > most / 2, frames + " frames of at most " + most + "; " + said);
    }

    private static double number(Map<?, ?> report, String figure) {
        return report.get(figure) instanceof Number value ? value.doubleValue() : Double.NaN;
    }
}
