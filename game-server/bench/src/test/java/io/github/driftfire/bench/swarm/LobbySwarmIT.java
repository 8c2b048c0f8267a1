package io.github.driftfire.bench.swarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.bench.trial.ServerState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The soak of the lobby in a few seconds: visitors who play, watch, and have rooms opened that close again. Counts and states only: the machine may
 * be busy.
 */
final class LobbySwarmIT {
    private static final int VISITORS = 48;

    /** Until so many were opened it goes on, however fast the machine is. */
    private static final int ROOMS = 8;

    @TempDir
    Path directory = Path.of("");

    private JarServer server = JarServer.NONE;

    @BeforeEach
    void startTheServer() throws IOException {
        server = JarServer.start(
                "--preset=workload", "--room=arena", "--tick=20", "--max-players=" + VISITORS, "--room-linger=0");
    }

    @AfterEach
    void stopTheServer() throws InterruptedException {
        server.stop();
    }

    @Test
    void roomsThatOpenAndCloseLeaveNothingBehind() throws IOException {
        ServerState before = ServerState.of(server.hostAndPort(), server.pid(), 1, Integer.MAX_VALUE);
        Path json = directory.resolve("report.json");
        int exitCode = Swarm.run(
                "ws://" + server.hostAndPort() + "/play/arena",
                "--visitors=" + VISITORS,
                "--watch=33.4",
                "--stay=2",
                "--rooms=4/s",
                "--room-seconds=1",
                "--room-mode=duel",
                "--least-rooms=" + ROOMS,
                "--warmup=1",
                "--seconds=1",
                // A room that is due while its group's last is still open, on a slow machine, is counted as well.
                "--limit-refusals=1000",
                "--server-pid=" + server.pid(),
                "--json=" + json);
        String report = Files.readString(json);
        ServerState after = ServerState.of(server.hostAndPort(), server.pid(), 1, before.sockets());

        assertEquals(0, exitCode, "exit code: no desync, no drop, all were in; " + report);
        assertEquals(0, SwarmReport.number(report, "visits", "refused"), "refusals; " + report);
        assertTrue(SwarmReport.number(report, "visits", "roomsOpened") >= ROOMS, "rooms opened; " + report);
        assertTrue(
                SwarmReport.number(report, "visits", "spectators", "framesPerSecond") > 0,
                "frames to spectators; " + report);
        assertTrue(
                SwarmReport.number(report, "visits", "elsewhere", "framesPerSecond") > 0,
                "frames in other rooms; " + report);
        assertEquals(1, after.rooms(), "rooms left");
        assertEquals(0, after.places(), "players, spectators and visitors left");
        assertTrue(after.sockets() <= before.sockets(), "sockets left: " + after.sockets());
        assertTrue(Set.of("arena", "duel", "private").containsAll(after.roomLabels()), "labels " + after.roomLabels());
    }
}
