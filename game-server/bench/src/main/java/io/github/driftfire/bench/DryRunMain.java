package io.github.driftfire.bench;

import io.github.driftfire.model.protocol.ViewShape;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The dry run on the command line. */
@Command(
        name = "dry-run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Plays a game without a socket, the arena's reference load unless told otherwise, and prints where the bytes go.")
public final class DryRunMain implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private GameChoice game = new GameChoice();

    @Option(names = "--players", defaultValue = "1000", description = "Default: ${DEFAULT-VALUE}")
    private int players;

    @Option(names = "--tick", defaultValue = "20", description = "Ticks a second. Default: ${DEFAULT-VALUE}")
    private int tickRateHz;

    @Option(names = "--warmup", defaultValue = "4", description = "Seconds before counting. Default: ${DEFAULT-VALUE}")
    private int warmUpSeconds;

    @Option(names = "--seconds", defaultValue = "6", description = "Seconds counted. Default: ${DEFAULT-VALUE}")
    private int seconds;

    @Option(names = "--seed", defaultValue = "1", description = "Of the room. Default: ${DEFAULT-VALUE}")
    private int seed;

    @Option(names = "--fields", description = "Also bytes by kind and field")
    private boolean fields;

    @Option(
            names = "--view",
            paramLabel = "WIDTHxHEIGHT",
            description = "The window that every player reports, such as 390x844. Default: none is reported")
    private @Nullable String window;

    private DryRunMain() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new DryRunMain()).execute(args));
    }

    @Override
    public Integer call() {
        DryRun run = new DryRun(load(), true, shape());
        DryReport report = run.play(warmUpSeconds, seconds);
        System.out.println(report.text());
        if (fields) {
            System.out.println(report.details(run.model()));
        }
        return ExitCode.OK;
    }

    private LoadGame load() {
        try {
            return new LoadGame(game.provider(), players, tickRateHz, seed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private @Nullable ViewShape shape() {
        String text = window;
        if (text == null) {
            return null;
        }
        if (!text.matches("[1-9][0-9]{0,4}x[1-9][0-9]{0,4}")) {
            throw new IllegalArgumentException("--view " + text + " is not such as 390x844");
        }
        int by = text.indexOf('x');
        return ViewShape.ofWindow(Integer.parseInt(text.substring(0, by)), Integer.parseInt(text.substring(by + 1)));
    }
}
