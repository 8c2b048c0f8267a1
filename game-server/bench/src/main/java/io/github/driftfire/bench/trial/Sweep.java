package io.github.driftfire.bench.trial;

import io.github.driftfire.bench.swarm.HtmlPage;
import io.github.driftfire.bench.swarm.Plot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a player costs the server, against the number of players. */
@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Measures one number of players after the other, and plots what a player costs.")
public final class Sweep implements Callable<Integer> {
    @Mixin
    private RunConfig config = new RunConfig();

    @Option(
            names = "--players",
            paramLabel = "<numbers>",
            split = ",",
            defaultValue = "100,300,600,1000,1500,2000,2500,3000",
            description = "Default: ${DEFAULT-VALUE}")
    private List<Integer> players = List.of();

    @Option(
            names = "--arena-size",
            paramLabel = "<units>",
            description = "Of a crowd: 900 puts everybody into one view. Without it the arena grows with its players")
    private @Nullable Integer arenaSize;

    @Option(
            names = "--verify",
            paramLabel = "<who>",
            defaultValue = "8",
            description = "Who decodes every frame: all, none, or one in so many. Default: ${DEFAULT-VALUE}")
    private String verify = "";

    @Option(names = "--html", paramLabel = "<file>", description = "Write a page with plots")
    private @Nullable Path html;

    private Sweep() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Sweep()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        System.out.println(config.conditions());
        List<String> options = arenaSize == null ? List.of() : List.of("--arena-size=" + arenaSize);
        List<Outcome> medians = new ArrayList<>();
        for (int number : players) {
            List<Outcome> runs = new ArrayList<>();
            for (int round = 0; round < config.rounds(); round++) {
                runs.add(config.driftfire(number, 0, verify, options));
            }
            Outcome median = Outcome.median(runs);
            medians.add(median);
            System.out.printf(Locale.ROOT, "%5d players %s%n", number, median.line());
        }
        if (html != null) {
            Files.writeString(html, page(medians));
        }
        return ExitCode.OK;
    }

    private String page(List<Outcome> medians) {
        String plots = plot("Server's CPU", "us a player and tick", medians, Outcome::micros)
                + plot("Gap between frames, p99", "ms", medians, Outcome::gapP99)
                + plot("A tick, from the first input to the last send, p99", "ms", medians, Outcome::tickP99)
                + plot("Bytes", "a second to each", medians, Outcome::bytes)
                + plot("Resident memory", "MB", medians, Outcome::megabytes);
        return HtmlPage.of(
                "What a player costs",
                (arenaSize == null ? "The arena grows with its players; " : "Everybody in " + arenaSize + " units; ")
                        + config.conditions() + ", medians of " + config.rounds(),
                "<div class='plots'>" + plots + "</div>");
    }

    private String plot(String title, String unit, List<Outcome> medians, Function<Outcome, Double> figure) {
        return new Plot(title, unit, players.stream().map(String::valueOf).toList())
                .line(title, "one", medians.stream().map(figure).toList())
                .svg();
    }
}
