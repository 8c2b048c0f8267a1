package io.github.driftfire.bench.trial;

import io.github.driftfire.bench.swarm.ServerMetrics;
import io.github.driftfire.bench.swarm.SwarmReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What it costs the server's processor to store results. */
@Command(
        name = "storing",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Runs a room by turns with a store and without, and prints the ratio of the server's CPU.")
public final class Storing implements Callable<Integer> {
    private static final int LONGEST_MORE_SECONDS = 120;
    private static final Pattern COMMITTED = Pattern.compile("(?m)^driftfire_results_committed_total (\\d+)");

    @Mixin
    private ServerJar jar = new ServerJar();

    @Option(names = "--players", defaultValue = "1000", description = "Default: ${DEFAULT-VALUE}")
    private int players;

    @Option(names = "--tick", defaultValue = "20", description = "Ticks a second. Default: ${DEFAULT-VALUE}")
    private int tickRateHz;

    @Option(names = "--warmup", defaultValue = "30", description = "Seconds of each run. Default: ${DEFAULT-VALUE}")
    private int warmUpSeconds;

    @Option(names = "--seconds", defaultValue = "10", description = "Counted in each run. Default: ${DEFAULT-VALUE}")
    private int seconds;

    @Option(names = "--rounds", defaultValue = "10", description = "Runs of each. Default: ${DEFAULT-VALUE}")
    private int rounds;

    @Option(
            names = "--before",
            defaultValue = "0",
            description = "Seconds of a first run with the store, not counted: a new folder's players still improve")
    private int beforeSeconds;

    @Option(
            names = "--database",
            paramLabel = "<address>",
            description = "A PostgreSQL. Default: H2 in a folder of the trial's own")
    private @Nullable String database;

    @Option(
            names = "--limit",
            paramLabel = "<ratio>",
            description = "End with 1 if the median of the rounds' ratios is above")
    private @Nullable Double limit;

    private Storing() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Storing()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        System.out.printf(
                Locale.ROOT,
                "%d players, %d Hz, %d s counted after %d s%n",
                players,
                tickRateHz,
                seconds,
                warmUpSeconds);
        double[] ratios = new double[rounds];
        List<Outcome> memory = new ArrayList<>();
        List<Outcome> stored = new ArrayList<>();
        try (TemporaryFolder folder = new TemporaryFolder("storing")) {
            String where = database == null ? "--data=" + folder.path() : "--database=" + database;
            if (beforeSeconds > 0) {
                run("before", where, beforeSeconds);
            }
            for (int round = 0; round < rounds; round++) {
                // Each is the first of a round as often as the other.
                if (round % 2 == 0) {
                    memory.add(run(round + " memory", "--data=none", warmUpSeconds));
                }
                stored.add(run(round + " stored", where, warmUpSeconds));
                if (round % 2 != 0) {
                    memory.add(run(round + " memory", "--data=none", warmUpSeconds));
                }
                ratios[round] = stored.get(round).micros() / memory.get(round).micros();
                System.out.printf(Locale.ROOT, "%d ratio %.3f%n", round, ratios[round]);
            }
        }
        System.out.println("memory   " + Outcome.median(memory).line());
        System.out.println("stored   " + Outcome.median(stored).line());
        double ratio = Outcome.median(ratios);
        System.out.printf(Locale.ROOT, "median of %d ratios  %.3f%n", rounds, ratio);
        return limit != null && ratio > limit ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private Outcome run(String what, String where, int before) throws IOException {
        List<String> options = List.of(
                "--preset=workload", "--tick=" + tickRateHz, "--max-players=" + players, "--max-per-address=0", where);
        try (ServerProcess server = new ServerProcess(jar.path(), options)) {
            String report = SwarmProcess.run(
                    "ws://" + server.hostAndPort() + "/play/workload",
                    List.of(
                            "--players=" + players,
                            "--ramp=500/s",
                            "--warmup=" + before,
                            "--seconds=" + seconds,
                            "--verify=none",
                            "--device-seed=1",
                            "--server-pid=" + server.pid()),
                    before + seconds + LONGEST_MORE_SECONDS);
            Outcome outcome = Outcome.of(report);
            System.out.printf(
                    Locale.ROOT,
                    "%s %s, %s results, of a core: compilers %.1f %%, garbage collector %.1f %%, others and the store"
                            + " %.1f %%%n",
                    what,
                    outcome.line(),
                    committed(server),
                    percent(report, "compilers"),
                    percent(report, "garbage collector"),
                    percent(report, "other"));
            return outcome;
        }
    }

    private static double percent(String report, String threads) {
        return SwarmReport.number(report, "serverCost", "cpuPercentByThreads", threads);
    }

    /** Lives that have ended so far, without those of the players who leave in the end. */
    private static String committed(ServerProcess server) throws IOException {
        Matcher metric = COMMITTED.matcher(ServerMetrics.read(server.hostAndPort(), ""));
        return metric.find() ? metric.group(1) : "no";
    }
}
