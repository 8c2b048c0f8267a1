package io.github.driftfire.bench.trial;

import io.github.driftfire.bench.swarm.ProcessClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server as a process of its own. */
final class ServerProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^/ ]+:(\\d+)/");
    private static final int LONGEST_STOP_SECONDS = 30;
    private static final int CORES = 2;

    private final Process process;
    private final int port;

    /** Starts a jar on any port, on the first core if the machine has two, and waits until it is up. */
    ServerProcess(Path jar, List<String> options) throws IOException {
        this(java(jar), options);
    }

    /** Starts a jar as operators do: on all cores. */
    static ServerProcess onAllCores(Path jar, List<String> options) throws IOException {
        return new ServerProcess(javaOnAllCores(jar), options);
    }

    private ServerProcess(List<String> command, List<String> options) throws IOException {
        command.add("--port=0");
        command.addAll(options);
        process = start(command);
        // Ends with the process; closing it before would wait for the thread that reads.
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        try {
            port = Integer.parseInt(awaitUp(said, ADDRESS));
        } catch (IOException e) {
            process.destroyForcibly();
            throw e;
        }
        discard(said);
    }

    /** Starts a server, which keeps its results in memory unless an option says otherwise. */
    static Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Not an option: a jar may be older than it.
        builder.environment().put("DRIFTFIRE_DATA", "none");
        return builder.start();
    }

    /** Whether a jar has an option: older ones lack the newer options. */
    static boolean hasOption(Path jar, String option) throws IOException {
        List<String> command = java(jar);
        command.add("--help");
        Process help = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(help.getInputStream().readAllBytes(), StandardCharsets.UTF_8).contains(option + "=");
    }

    long pid() {
        return process.pid();
    }

    String hostAndPort() {
        return "127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    ProcessClock clock() {
        return ProcessClock.of(process.pid());
    }

    static boolean hasTwoCores() {
        return Runtime.getRuntime().availableProcessors() >= CORES && hasTaskset();
    }

    private static List<String> java(Path jar) {
        List<String> command = new ArrayList<>();
        if (hasTwoCores()) {
            command.addAll(List.of("taskset", "-c", "0"));
        }
        command.addAll(javaOnAllCores(jar));
        return command;
    }

    private static List<String> javaOnAllCores(Path jar) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ArrayList<>(List.of(java.toString(), "-jar", jar.toString()));
    }

    /** Reads until a line has what is looked for; answers the pattern's first group. */
    static String awaitUp(BufferedReader said, Pattern pattern) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            all.append(line).append('\n');
            Matcher up = pattern.matcher(line);
            if (up.find()) {
                return up.group(1);
            }
        }
        throw new IOException("the server did not come up: " + all);
    }

    /** Reads on, so that the process is never held up by what it writes. */
    static void discard(BufferedReader said) {
        Thread reader = new Thread(() -> said.lines().forEach(line -> {}), "server's output");
        reader.setDaemon(true);
        reader.start();
    }

    private static boolean hasTaskset() {
        try {
            return new ProcessBuilder("taskset", "-V").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
