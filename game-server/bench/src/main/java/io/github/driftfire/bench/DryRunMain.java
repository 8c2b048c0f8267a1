package io.github.driftfire.bench;

import io.github.driftfire.arena.ArenaSettings;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** The dry run on the command line. */
@Command(
        name = "dry-run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Plays the reference load without a socket and prints where its bytes go.")
public final class DryRunMain implements Callable<Integer> {
    @Option(names = "--players", defaultValue = "1000", description = "Default: ${DEFAULT-VALUE}")
    private int players;

    @Option(names = "--tick", defaultValue = "20", description = "Ticks a second. Default: ${DEFAULT-VALUE}")
    private int tickRateHz;

    @Option(names = "--warmup", defaultValue = "4", description = "Seconds before counting. Default: ${DEFAULT-VALUE}")
    private int warmUpSeconds;

    @Option(names = "--seconds", defaultValue = "6", description = "Seconds counted. Default: ${DEFAULT-VALUE}")
    private int seconds;

    @Option(names = "--seed", defaultValue = "1", description = "Of the arena. Default: ${DEFAULT-VALUE}")
    private int seed;

    @Option(names = "--fields", description = "Also bytes by kind and field")
    private boolean fields;

    private DryRunMain() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new DryRunMain()).execute(args));
    }

    @Override
    public Integer call() {
        DryRun run = new DryRun(ArenaSettings.workload(players, tickRateHz, seed), true);
        DryReport report = run.play(warmUpSeconds, seconds);
        System.out.println(report.text());
        if (fields) {
            System.out.println(report.details(run.model()));
        }
        return ExitCode.OK;
    }
}
