package io.github.driftfire.bench.trial;

import io.github.driftfire.bench.baseline.NioBaselineServer;
import io.github.driftfire.bench.swarm.Swarm;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** How a run is made; the options that all measurements share. */
final class RunConfig {
    private static final Pattern ADDRESS = Pattern.compile("http://([^/ ]+:\\d+)/");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final int PROCESS_TIMEOUT_SECONDS = 120;

    @Option(
            names = "--server",
            paramLabel = "<jar>",
            defaultValue = "game-server/standalone/target/driftfire.jar",
            description = "Default: ${DEFAULT-VALUE}")
    private Path serverJar = Path.of("");

    @Option(names = "--tick", defaultValue = "20", description = "Ticks a second. Default: ${DEFAULT-VALUE}")
    private int tickRateHz;

    @Option(
            names = "--warmup",
            paramLabel = "<seconds>",
            defaultValue = "30",
            description = "Until counting begins: compilers must have done their work. Default: ${DEFAULT-VALUE}")
    private int warmUpSeconds;

    @Option(
            names = "--seconds",
            paramLabel = "<seconds>",
            defaultValue = "10",
            description = "Counted in each run. Default: ${DEFAULT-VALUE}")
    private int seconds;

    @Option(names = "--rounds", defaultValue = "5", description = "Runs of each. Default: ${DEFAULT-VALUE}")
    private int rounds;

    private final boolean pins = ServerProcess.hasTwoCores();

    int rounds() {
        return rounds;
    }

    String conditions() {
        return (pins ? "server on core 0, swarm on core 1" : "server and swarm share the cores") + ", " + tickRateHz
                + " Hz, " + seconds + " s counted after " + warmUpSeconds + " s";
    }

    /** The real server. */
    Outcome driftfire(int players, String verify, List<String> serverOptions) throws IOException {
        List<String> command = java(0, "-jar", serverJar.toString(), "--preset=workload");
        command.addAll(serverOptions);
        return run(command, players, verify);
    }

    Outcome baseline(int players) throws IOException {
        return run(
                java(0, "-cp", System.getProperty("java.class.path"), NioBaselineServer.class.getName()),
                players,
                "none");
    }

    private Outcome run(List<String> command, int players, String verify) throws IOException {
        command.addAll(List.of("--port=0", "--tick=" + tickRateHz, "--max-players=" + players));
        Process server = new ProcessBuilder(command).redirectErrorStream(true).start();
        // Ends with the process; closing it before would wait for the thread that reads.
        BufferedReader said = server.inputReader(StandardCharsets.UTF_8);
        try {
            String address = "ws://" + ServerProcess.awaitUp(said, ADDRESS) + "/play/workload";
            ServerProcess.discard(said);
            return swarm(address, players, verify, server.pid());
        } finally {
            server.destroy();
            await(server);
        }
    }

    private Outcome swarm(String address, int players, String verify, long serverPid) throws IOException {
        Path report = Files.createTempFile("swarm", ".json");
        try {
            List<String> command = java(1, "-cp", System.getProperty("java.class.path"), Swarm.class.getName());
            command.addAll(List.of(
                    address,
                    "--players=" + players,
                    "--ramp=200/s",
                    "--warmup=" + warmUpSeconds,
                    "--seconds=" + seconds,
                    "--verify=" + verify,
                    "--server-pid=" + serverPid,
                    "--json=" + report));
            Process swarm = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            await(swarm);
            return Outcome.of(Files.readString(report));
        } finally {
            Files.delete(report);
        }
    }

    private List<String> java(int core, String... arguments) {
        List<String> command = new ArrayList<>();
        if (pins) {
            command.addAll(List.of("taskset", "-c", Integer.toString(core)));
        }
        command.add(JAVA);
        command.addAll(List.of(arguments));
        return command;
    }

    private void await(Process process) throws IOException {
        try {
            if (!process.waitFor(PROCESS_TIMEOUT_SECONDS + seconds + warmUpSeconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("a process did not end");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
