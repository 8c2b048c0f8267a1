package io.github.driftfire.bench.trial;

import io.github.driftfire.bench.baseline.NioBaselineServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a run is made; the options that all measurements share. */
final class RunConfig {
    private static final Pattern ADDRESS = Pattern.compile("http://([^/ ]+:\\d+)/");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final int PROCESS_TIMEOUT_SECONDS = 120;

    @Mixin
    private ServerJar jar = new ServerJar();

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

    int tickRateHz() {
        return tickRateHz;
    }

    int rounds() {
        return rounds;
    }

    String conditions() {
        return (pins ? "server on core 0, swarm on core 1" : "server and swarm share the cores") + ", " + tickRateHz
                + " Hz, " + seconds + " s counted after " + warmUpSeconds + " s";
    }

    /** The real server. Spectators come through the lobby and stay in it. */
    Outcome driftfire(int players, int spectators, String verify, List<String> serverOptions) throws IOException {
        List<String> command = java(0, "-jar", jar.path().toString(), "--preset=workload");
        command.addAll(serverOptions);
        if (spectators > 0) {
            command.add("--max-spectators=" + spectators);
        }
        return run(command, players, spectators, verify);
    }

    Outcome baseline(int players) throws IOException {
        return run(
                java(0, "-cp", System.getProperty("java.class.path"), NioBaselineServer.class.getName()),
                players,
                0,
                "none");
    }

    private Outcome run(List<String> command, int players, int spectators, String verify) throws IOException {
        command.addAll(List.of("--port=0", "--tick=" + tickRateHz, "--max-players=" + players));
        Process server = ServerProcess.start(command);
        // Ends with the process; closing it before would wait for the thread that reads.
        BufferedReader said = server.inputReader(StandardCharsets.UTF_8);
        try {
            String address = "ws://" + ServerProcess.awaitUp(said, ADDRESS) + "/play/workload";
            ServerProcess.discard(said);
            return swarm(address, players, spectators, verify, server.pid());
        } finally {
            server.destroy();
            SwarmProcess.await(server, longestSeconds());
        }
    }

    private Outcome swarm(String address, int players, int spectators, String verify, long serverPid)
            throws IOException {
        List<String> options = new ArrayList<>(List.of(
                "--players=" + players,
                "--ramp=200/s",
                "--warmup=" + warmUpSeconds,
                "--seconds=" + seconds,
                "--verify=" + verify,
                "--server-pid=" + serverPid));
        if (spectators > 0) {
            options.addAll(List.of("--visitors=" + spectators, "--watch=100", "--keep-lobby"));
        }
        return Outcome.of(SwarmProcess.run(address, options, longestSeconds()));
    }

    private int longestSeconds() {
        return PROCESS_TIMEOUT_SECONDS + seconds + warmUpSeconds;
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
}
