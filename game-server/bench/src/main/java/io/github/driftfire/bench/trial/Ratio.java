package io.github.driftfire.bench.trial;

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

/** What a frame of Driftfire costs the server's processor, against one of the same size from the baseline. */
@Command(
        name = "ratio",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description =
                "Runs Driftfire and a server without a game by turns, and prints the ratio of their CPU per frame.")
public final class Ratio implements Callable<Integer> {
    @Mixin
    private RunConfig config = new RunConfig();

    @Option(names = "--players", defaultValue = "1000", description = "Default: ${DEFAULT-VALUE}")
    private int players;

    @Option(
            names = "--spectators",
            paramLabel = "<number>",
            defaultValue = "0",
            description = "Who watch as well, and stay in the lobby meanwhile. Default: ${DEFAULT-VALUE}")
    private int spectators;

    @Option(
            names = "--limit",
            paramLabel = "<ratio>",
            description = "End with 1 if the ratio is above, after the spectators' share of the frames is taken off")
    private @Nullable Double limit;

    private Ratio() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Ratio()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        System.out.println(players + " players, " + config.conditions());
        List<Outcome> game = new ArrayList<>();
        List<Outcome> baseline = new ArrayList<>();
        for (int round = 1; round <= config.rounds(); round++) {
            // Nobody decodes: for both the swarm does the same.
            game.add(tell(round + " driftfire", config.driftfire(players, spectators, "none", List.of())));
            baseline.add(tell(round + " baseline", config.baseline(players)));
        }
        Outcome ours = tell("driftfire", Outcome.median(game));
        Outcome least = tell("baseline", Outcome.median(baseline));
        double ratio = ours.micros() / least.micros();
        System.out.printf(Locale.ROOT, "ratio of medians  %.2f%n", ratio);
        // A spectator gets ten frames a second.
        double share = 10.0 * spectators / (players * (double) config.tickRateHz());
        double ofPlayers = ratio / (1 + share);
        if (spectators > 0) {
            System.out.printf(
                    Locale.ROOT,
                    "spectators' share  %.1f %% of the players' frames; ratio without it %.2f%n",
                    100 * share,
                    ofPlayers);
        }
        return limit != null && ofPlayers > limit ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private static Outcome tell(String what, Outcome outcome) {
        System.out.printf(Locale.ROOT, "%-16s %s%n", what, outcome.line());
        return outcome;
    }
}
