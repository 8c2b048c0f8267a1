package io.github.driftfire.bench.balance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The balance on the command line. */
@Command(
        name = "balance",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Simulates matches of the arena without a socket, writes balance.md and balance.svg,"
                + " and ends with 1 if a figure is out of its bounds.")
public final class Balance implements Callable<Integer> {
    @Option(names = "--seed", defaultValue = "1", description = "Of all matches. Default: ${DEFAULT-VALUE}")
    private int seed;

    @Option(
            names = "--duels",
            defaultValue = "2000",
            description = "Of each pair of classes. Default: ${DEFAULT-VALUE}")
    private int duels;

    @Option(
            names = "--rounds",
            defaultValue = "400",
            description = "Free-for-all rounds in which upgrades are chosen. Default: ${DEFAULT-VALUE}")
    private int rounds;

    @Option(
            names = "--rooms",
            defaultValue = "80",
            description = "Ten minutes of an average pilot. Default: ${DEFAULT-VALUE}")
    private int rooms;

    @Option(
            names = "--newcomers",
            defaultValue = "100",
            description = "Rooms into which ten new pilots come. Default: ${DEFAULT-VALUE}")
    private int newcomers;

    @Option(
            names = "--last-ships",
            defaultValue = "200",
            description = "Rounds for the last ship flying. Default: ${DEFAULT-VALUE}")
    private int lastShips;

    @Option(names = "--threads", description = "Default: one for each core")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--folder",
            defaultValue = "game-server/docs",
            description = "Where the document is written. Default: ${DEFAULT-VALUE}")
    private Path folder = Path.of("");

    private Balance() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Balance()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        Plan plan = new Plan(seed, duels, rounds, rooms, newcomers, lastShips);
        Results results;
        ParallelMatches matches = new ParallelMatches(threads, System.err);
        try {
            results = plan.play(matches);
        } finally {
            matches.stop();
        }
        List<Bound> bounds = Bound.of(results);
        BalanceReport report = new BalanceReport(plan, results, bounds);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(BalanceReport.DOCUMENT), report.text());
        Files.writeString(folder.resolve(BalanceReport.PLOT), new BalancePlot(results).svg());
        System.out.println(report.summary());
        return bounds.stream().allMatch(Bound::isKept) ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
}
