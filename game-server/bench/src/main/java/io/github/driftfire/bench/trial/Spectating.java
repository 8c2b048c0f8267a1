package io.github.driftfire.bench.trial;

import io.github.driftfire.bench.swarm.SwarmReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a spectator costs the server's processor, against a player. */
@Command(
        name = "spectating",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description =
                "Runs a room by turns as it is, with spectators, and with more players, and compares what they add to"
                        + " the server's CPU.")
public final class Spectating implements Callable<Integer> {
    private static final int LONGEST_MORE_SECONDS = 120;

    @Mixin
    private ServerJar jar = new ServerJar();

    @Option(names = "--tick", defaultValue = "20", description = "Ticks a second. Default: ${DEFAULT-VALUE}")
    private int tickRateHz;

    @Option(names = "--room", defaultValue = "50", description = "Players in the room. Default: ${DEFAULT-VALUE}")
    private int roomPlayers;

    @Option(names = "--spectators", defaultValue = "200", description = "Default: ${DEFAULT-VALUE}")
    private int spectators;

    @Option(names = "--players", defaultValue = "80", description = "More players. Default: ${DEFAULT-VALUE}")
    private int players;

    @Option(
            names = "--follow",
            defaultValue = "leader",
            description = "Whom: leader or each. Default: ${DEFAULT-VALUE}")
    private String follow = "";

    @Option(names = "--warmup", defaultValue = "8", description = "Seconds of each run. Default: ${DEFAULT-VALUE}")
    private int warmUpSeconds;

    @Option(names = "--seconds", defaultValue = "10", description = "Counted in each run. Default: ${DEFAULT-VALUE}")
    private int seconds;

    @Option(names = "--rounds", defaultValue = "5", description = "Runs of each. Default: ${DEFAULT-VALUE}")
    private int rounds;

    @Option(
            names = "--limit",
            paramLabel = "<ratio>",
            description = "End with 1 if the spectators cost so many times as much as the players")
    private @Nullable Double limit;

    private Spectating() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Spectating()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        List<String> options = List.of(
                "--preset=workload",
                "--tick=" + tickRateHz,
                "--max-players=" + (roomPlayers + players),
                "--max-spectators=" + spectators,
                "--max-per-address=0");
        List<Double> alone = new ArrayList<>();
        List<Double> watched = new ArrayList<>();
        List<Double> played = new ArrayList<>();
        System.out.printf(
                Locale.ROOT,
                "%d players in the room at %d Hz; %d spectators who follow %s, or %d players more; %d s counted after"
                        + " %d s%n",
                roomPlayers,
                tickRateHz,
                spectators,
                follow,
                players,
                seconds,
                warmUpSeconds);
        try (ServerProcess server = new ServerProcess(jar.path(), options)) {
            // Compiles both.
            run(server, roomPlayers, spectators);
            run(server, roomPlayers + players, 0);
            for (int round = 1; round <= rounds; round++) {
                alone.add(run(server, roomPlayers, 0));
                watched.add(run(server, roomPlayers, spectators));
                played.add(run(server, roomPlayers + players, 0));
                tell("round " + round, alone.get(round - 1), watched.get(round - 1), played.get(round - 1));
            }
        }
        double ratio = tell("medians", median(alone), median(watched), median(played));
        return limit != null && ratio > limit ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private double tell(String what, double alone, double watched, double played) {
        double ratio = (watched - alone) / (played - alone);
        System.out.printf(
                Locale.ROOT,
                "%-8s of a core: room %.1f %%, with spectators %.1f %%, with players %.1f %%; a second of a spectator"
                        + " %.0f us, of a player %.0f us; spectators cost %.2f of the players%n",
                what,
                alone,
                watched,
                played,
                (watched - alone) * 1e4 / spectators,
                (played - alone) * 1e4 / players,
                ratio);
        return ratio;
    }

    /** Answers the server's CPU in percent of a core. */
    private double run(ServerProcess server, int seated, int watching) throws IOException {
        List<String> options = new ArrayList<>(List.of(
                "--players=" + seated,
                "--ramp=200/s",
                "--warmup=" + warmUpSeconds,
                "--seconds=" + seconds,
                "--verify=none",
                "--server-pid=" + server.pid()));
        if (watching > 0) {
            options.addAll(List.of("--visitors=" + watching, "--watch=100", "--follow=" + follow));
        }
        String report = SwarmProcess.run(
                "ws://" + server.hostAndPort() + "/play/workload",
                options,
                warmUpSeconds + seconds + LONGEST_MORE_SECONDS);
        double troubles = SwarmReport.number(report, "drops") + SwarmReport.number(report, "missing");
        if (troubles > 0) {
            throw new IOException(troubles + " connections ended, or did not get in");
        }
        return SwarmReport.number(report, "serverCost", "cpuPercent");
    }

    private static double median(List<Double> values) {
        return Outcome.median(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
