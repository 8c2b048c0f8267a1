package io.github.driftfire.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.suite.Address;
import io.github.driftfire.suite.RawWebSocket;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A process without memory ends, and one without files that it may open goes on. */
@Timeout(120)
final class ResourceLimitIT {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String JAR =
            Path.of("target", "driftfire.jar").toAbsolutePath().toString();
    private static final Pattern UP = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/");

    /** More than a heap of 20 MB has room for. */
    private static final int MANY = 3_000;

    private static final int OPEN_FILES = 200;

    private static Process run(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("DRIFTFIRE_"));
        builder.environment().put("DRIFTFIRE_DATA", "none");
        return builder.start();
    }

    private static int awaitUp(Process process) throws IOException {
        String line = process.inputReader(StandardCharsets.UTF_8).readLine();
        assertNotNull(line, "a line that says it is up");
        Matcher up = UP.matcher(line);
        assertTrue(up.find(), line);
        return Integer.parseInt(up.group(1));
    }

    @Test
    void endsWithACodeAndALineWhenMemoryRunsOut() throws IOException, InterruptedException {
        Process process = run(
                JAVA,
                "-XX:+UseSerialGC",
                "-Xmx20m",
                "-jar",
                JAR,
                "--port=0",
                "--preset=workload",
                "--max-players=3500");
        List<RawWebSocket> players = new ArrayList<>();
        try {
            int port = awaitUp(process);
            try {
                while (players.size() < MANY && process.isAlive()) {
                    players.add(RawWebSocket.join(Address.at(port), "workload", "Ann"));
                }
            } catch (IOException | AssertionError e) {
                // The process is about to end, or has.
                assertTrue(
                        process.waitFor(60, TimeUnit.SECONDS), "the process ends after " + players.size() + " players");
            }
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the process ends with " + players.size() + " players");
            String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(errors.endsWith(OutOfMemoryExit.LINE + "\n"), errors);
            assertEquals(OutOfMemoryExit.CODE, process.exitValue(), errors);
        } finally {
            process.destroyForcibly();
            for (RawWebSocket player : players) {
                player.close();
            }
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void saysThatItMayOpenNoMoreFilesAndGoesOn() throws IOException, InterruptedException {
        Process process =
                run("sh", "-c", "ulimit -n " + OPEN_FILES + "; exec " + JAVA + " -jar " + JAR + " --port=0 --bots=0");
        List<Socket> idle = new ArrayList<>();
        try {
            int port = awaitUp(process);
            try (RawWebSocket player = RawWebSocket.join(Address.at(port), "arena", "Ann")) {
                for (int i = 0; i < OPEN_FILES; i++) {
                    idle.add(new Socket(InetAddress.getLoopbackAddress(), port));
                }
                BufferedReader log = process.errorReader(StandardCharsets.UTF_8);
                String line = log.readLine();
                assertTrue(line.contains("no connection can be accepted: ") && line.contains("ulimit -n"), line);
                player.read(RawWebSocket.BINARY);
                for (Socket socket : idle) {
                    socket.close();
                }
                HttpResponse<String> health = HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/healthz"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
                assertEquals(200, health.statusCode());
                assertTrue(health.body().contains("\"players\":1"), health.body());
                player.read(RawWebSocket.BINARY);
            }
        } finally {
            process.destroyForcibly();
            for (Socket socket : idle) {
                socket.close();
            }
        }
    }
}
