package io.github.driftfire.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.suite.Address;
import io.github.driftfire.suite.Health;
import io.github.driftfire.suite.RawWebSocket;
import io.github.driftfire.suite.RawWebSocket.Frame;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The jar itself, as a process of its own. */
final class ProcessIT {
    private static final Path JAR = Path.of("target", "driftfire.jar").toAbsolutePath();
    private static final Pattern UP = Pattern.compile("Driftfire is up: http://127\\.0\\.0\\.1:(\\d+)/ \\((.*)\\)");

    /** SIGTERM's number, and what a shell adds to it. */
    private static final int TERMINATED = 128 + 15;

    private static final int POLL_MILLIS = 20;
    private static final long PAUSE_NANOS = 3_000_000_000L;

    /** Starts the jar, which keeps nothing on disk unless an option says so. */
    static Process run(String... args) throws IOException {
        ProcessBuilder builder = builder(args);
        builder.environment().put("DRIFTFIRE_DATA", "none");
        return builder.start();
    }

    /** Starts the jar in a folder, without a setting but those given. */
    static Process runIn(Path folder, String... args) throws IOException {
        return builder(args).directory(folder.toFile()).start();
    }

    private static ProcessBuilder builder(String... args) {
        assertTrue(Files.exists(JAR), JAR + " is built");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("DRIFTFIRE_"));
        return builder;
    }

    /** Reads the line that says it is up. */
    static Matcher awaitUp(Process process) throws IOException {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        assertNotNull(line, () -> "ended: " + errors(process));
        Matcher up = UP.matcher(line);
        assertTrue(up.matches(), line);
        return up;
    }

    static String errors(Process process) {
        try {
            return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Test
    void saysWhereItIsAndEndsWithAGoodbyeOnSigterm() throws IOException, InterruptedException {
        Process process = run(
                "--port",
                "0",
                "--room",
                "arena",
                "--room",
                "duel",
                "--tick",
                "60",
                "--bots",
                "3",
                "--drain-seconds",
                "0");
        try {
            Matcher up = awaitUp(process);
            assertEquals("rooms arena, duel, 60 Hz, 3 bots", up.group(2));
            int port = Integer.parseInt(up.group(1));
            try (RawWebSocket player = RawWebSocket.join(Address.at(port), "duel", "Ann")) {
                player.read(RawWebSocket.BINARY);
                long beganNanos = System.nanoTime();
                // Process.destroy would close its streams as well.
                process.toHandle().destroy();

                Frame close = player.read(RawWebSocket.CLOSE);
                assertEquals("1001 The server is restarting", close.closeCode() + " " + close.closeReason());
                assertTrue(process.waitFor(10, TimeUnit.SECONDS), "the process ends");
                long millis = (System.nanoTime() - beganNanos) / 1_000_000;
                assertEquals(TERMINATED, process.exitValue());
                assertTrue(millis < 5_000, "ended after " + millis + " ms");
            }
            assertEquals("", errors(process));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void letsTheRoomsComeFirstIfAsked() throws IOException, InterruptedException {
        Process process = run("--port", "0", "--room", "arena", "--renice");
        try {
            awaitUp(process);
            Path threads = Path.of("/proc", String.valueOf(process.pid()), "task");
            int own = niceness(threads, "driftfire-room").get(0);
            assertEquals(
                    "--renice: compilers have niceness " + Math.min(19, own + 10) + ", selectors have niceness "
                            + Math.min(19, own + 5),
                    process.inputReader(StandardCharsets.UTF_8).readLine());
            for (var wanted : Map.of("C1 Compiler", 10, "C2 Compiler", 10, "grizzly-nio", 5)
                    .entrySet()) {
                assertEquals(
                        Set.of(Math.min(19, own + wanted.getValue())),
                        awaitNiceness(threads, wanted.getKey(), own),
                        wanted.getKey());
            }
        } finally {
            process.destroyForcibly();
        }
    }

    /** A stopped process is what a suspended machine is to its players: their inputs pile up meanwhile, more than a burst is allowed. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void closesNobodyForAPause() throws IOException, InterruptedException {
        int players = 60;
        int inputs = 400;
        Process process = run("--port", "0", "--bots", "0");
        List<RawWebSocket> lines = new ArrayList<>();
        try {
            int port = Integer.parseInt(awaitUp(process).group(1));
            for (int i = 0; i < players; i++) {
                RawWebSocket line = RawWebSocket.join(Address.at(port), "arena", "p" + i);
                lines.add(line);
                line.send(RawWebSocket.BINARY, RawWebSocket.input(1));
                awaitAcknowledged(line, 1);
            }
            signal(process, "STOP");
            awaitStopped(process);
            long beganNanos = System.nanoTime();
            for (RawWebSocket line : lines) {
                for (int sequence = 2; sequence <= inputs; sequence++) {
                    line.send(RawWebSocket.BINARY, RawWebSocket.input(sequence));
                }
            }
            awaitPause(process, beganNanos);
            signal(process, "CONT");
            for (RawWebSocket line : lines) {
                awaitAcknowledged(line, inputs);
            }
        } finally {
            lines.forEach(RawWebSocket::close);
            process.destroyForcibly();
        }
    }

    private static void signal(Process process, String name) throws IOException, InterruptedException {
        assertEquals(
                0,
                new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                        .start()
                        .waitFor());
    }

    /** A signal is delivered a moment after it was sent. */
    private static void awaitStopped(Process process) throws InterruptedException {
        long deadlineNanos = System.nanoTime() + 30_000_000_000L;
        while (!isStopped(process) && System.nanoTime() - deadlineNanos < 0) {
            Thread.sleep(POLL_MILLIS);
        }
        assertTrue(isStopped(process), "the process is stopped");
    }

    /** proc(5): the state follows the name, and T is stopped. */
    private static boolean isStopped(Process process) {
        String stat = stat(Path.of("/proc", String.valueOf(process.pid())));
        return stat.startsWith("T", stat.lastIndexOf(')') + 2);
    }

    /** Until the pause has the length that is tested: the inputs come to more than the burst of a server that ran meanwhile. */
    private static void awaitPause(Process process, long beganNanos) throws InterruptedException {
        while (System.nanoTime() - beganNanos < PAUSE_NANOS) {
            assertTrue(isStopped(process), "still stopped");
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static void awaitAcknowledged(RawWebSocket line, int sequence) throws IOException {
        Frame frame = line.read();
        while (frame.opcode() != RawWebSocket.BINARY || frame.acknowledged() != sequence) {
            assertFalse(frame.opcode() == RawWebSocket.CLOSE, () -> "closed before input " + sequence + " was applied");
            frame = line.read();
        }
    }

    /** Waits for a while until no thread of that name is as nice as the process. */
    private static Set<Integer> awaitNiceness(Path threads, String name, int own)
            throws IOException, InterruptedException {
        long deadlineNanos = System.nanoTime() + 10_000_000_000L;
        List<Integer> all = niceness(threads, name);
        while (all.contains(own) && System.nanoTime() < deadlineNanos) {
            Thread.sleep(20);
            all = niceness(threads, name);
        }
        return Set.copyOf(all);
    }

    /** Of the threads whose names begin so, of which there is one at least. */
    private static List<Integer> niceness(Path threads, String name) throws IOException {
        List<Integer> found = new ArrayList<>();
        try (Stream<Path> all = Files.list(threads)) {
            for (Path thread : all.toList()) {
                String stat = stat(thread);
                int end = stat.lastIndexOf(')');
                if (stat.substring(stat.indexOf('(') + 1).startsWith(name)) {
                    // proc(5): the name is the 2nd of the fields, the niceness the 19th.
                    found.add(Integer.parseInt(stat.substring(end + 2).split(" ", -1)[16]));
                }
            }
        }
        assertFalse(found.isEmpty(), "no thread " + name);
        return found;
    }

    /** Empty for a thread that has just ended. */
    private static String stat(Path thread) {
        try {
            return Files.readString(thread.resolve("stat"));
        } catch (IOException e) {
            return "";
        }
    }

    @Test
    void saysInOneLineThatAPortIsTaken() throws IOException, InterruptedException {
        try (DriftfireServer other = Servers.start(1, "arena")) {
            String port = String.valueOf(other.port());
            Process process = run("--port", port);

            assertEquals(
                    "driftfire: --port '" + port + "': must be a port that is free, and this one is in use\n",
                    errors(process));
            assertEquals(1, process.waitFor());
        }
    }

    @Test
    void saysInOneLineThatAnAddressIsSomebodyElses() throws IOException, InterruptedException {
        Process process = run("--host", "192.0.2.1");
        String errors = errors(process);

        assertTrue(errors.startsWith("driftfire: --host '192.0.2.1': must be an address of this machine"), errors);
        assertEquals(1, errors.lines().count(), errors);
        assertEquals(1, process.waitFor());
    }

    @Test
    void aGameOfAFolderPlaysBesideTheArenaAndABrokenOneIsToldInOneLine(@TempDir Path folder)
            throws IOException, InterruptedException {
        GameJar.old(folder.resolve("1-old.jar"));
        GameJar.sumo(folder.resolve("2-sumo.jar"), Map.of("/sumo/index.html", "a page, client.js?v=@page.version@"));
        GameJar.broken(folder.resolve("3-broken.jar"));
        Process process =
                run("--port", "0", "--games", folder.toString(), "--bots", "3", "--room", "ring=sumo,main,b=broken");
        try {
            Matcher up = awaitUp(process);
            assertEquals("rooms ring, main, 30 Hz, 3 bots", up.group(2));
            int port = Integer.parseInt(up.group(1));
            for (String room : List.of("ring", "main")) {
                try (RawWebSocket player = RawWebSocket.join(Address.at(port), room, "Ann")) {
                    player.read(RawWebSocket.BINARY);
                }
            }
            String page = Health.get(Address.at(port), "/sumo/").body();
            assertTrue(page.matches("a page, client\\.js\\?v=[0-9a-f]{12}"), page);
            assertTrue(
                    Health.get(Address.at(port), "/").body().contains("<title>Driftfire</title>"), "the arena's page");
            assertTrue(
                    Health.get(Address.at(port), "/healthz").body().contains("\"game\":\"sumo\""), "the room's game");
            process.toHandle().destroy();
            assertEquals(
                    "warning a game is left out, of " + folder
                            + "/1-old.jar: it is for version 0 of the kit, and this server has 1\n"
                            + "error room b is left out, its game fails to open it: java.lang.IllegalStateException:"
                            + " no luck\n",
                    errors(process).replaceAll("(?m)^[0-9:.]+ ", ""));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void endsWithTwoWhenASettingIsWrong() throws IOException, InterruptedException {
        Process process = run("--tick", "1000");

        assertEquals("driftfire: --tick '1000': must be a whole number from 10 to 120\n", errors(process));
        assertEquals(2, process.waitFor());
    }

    @Test
    void tellsItsVersion() throws IOException, InterruptedException {
        Process process = run("--version");
        String version = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertTrue(version.matches("driftfire \\d+\\.\\d+\\.\\d+\\S*\\R"), version);
        assertEquals(0, process.waitFor());
    }
}
