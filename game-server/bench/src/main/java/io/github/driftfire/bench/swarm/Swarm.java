package io.github.driftfire.bench.swarm;

import io.github.driftfire.bench.GameChoice;
import io.github.driftfire.engine.kit.GameProvider;
import io.github.driftfire.model.arena.ArenaGameModel;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The load tool on the command line. */
@Command(
        name = "swarm",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Fills a room with players, checks that each sees what the server sees, and tells what it costs.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all limits hold", "1:one is broken, or a replica was", "2:the command line is wrong"})
public final class Swarm implements Callable<Integer> {
    /** Of what is sent over a bad line: a line that loses one packet in fifty. */
    private static final double STALL_PERCENT = 2;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "<address>", description = "A room, such as ws://127.0.0.1:8080/play/arena")
    private String address = "";

    @Mixin
    private GameChoice game = new GameChoice();

    @Option(
            names = "--players",
            paramLabel = "<number>",
            description = "Who take a seat without the lobby. Default: 100, with --visitors none")
    private @Nullable Integer players;

    @Option(
            names = "--ramp",
            paramLabel = "<rate>",
            defaultValue = "100/s",
            converter = Units.Rate.class,
            description = "How fast they come. Default: ${DEFAULT-VALUE}")
    private double joinsPerSecond;

    @Option(
            names = "--warmup",
            paramLabel = "<seconds>",
            defaultValue = "4",
            description = "From when all are in until counting begins. Default: ${DEFAULT-VALUE}")
    private int warmUpSeconds;

    @Option(
            names = "--seconds",
            paramLabel = "<seconds>",
            defaultValue = "10",
            description = "Counted. Default: ${DEFAULT-VALUE}")
    private int seconds;

    @Option(
            names = "--inputs",
            paramLabel = "<kind>",
            description = "workload: the arena's reference load, seeded; bots: those of the game's own bot; idle: no"
                    + " button pressed; none. Default: workload for the arena, bots for other games")
    private @Nullable String inputs;

    @Option(
            names = "--device-seed",
            paramLabel = "<number>",
            description =
                    "The players' device keys are drawn from it: a server knows them again that has stored results of a"
                            + " swarm with the same number. Default: another each time")
    private @Nullable Integer deviceSeed;

    @Mixin
    private VisitOptions visits = new VisitOptions();

    @Option(
            names = "--stall",
            paramLabel = "<number>",
            defaultValue = "0",
            description = "So many stop reading when counting begins")
    private int stalled;

    @Option(
            names = "--churn",
            paramLabel = "<rate>",
            defaultValue = "0",
            converter = Units.Rate.class,
            description =
                    "How many leave and are followed by others, such as 200/min; every second one breaks its line and"
                            + " comes back to its seat")
    private double churnPerSecond;

    @Option(
            names = "--bad-lines",
            paramLabel = "<percent>",
            defaultValue = "0",
            description =
                    "So many of the players have a line that delays, jitters and stalls; their gaps and latencies are"
                            + " not counted")
    private double badPercent;

    @Option(
            names = "--bad-delay",
            paramLabel = "<ms>",
            defaultValue = "60ms",
            converter = Units.Millis.class,
            description = "Of a bad line, one way. Default: ${DEFAULT-VALUE}")
    private double badDelayMillis;

    @Option(
            names = "--bad-jitter",
            paramLabel = "<ms>",
            defaultValue = "40ms",
            converter = Units.Millis.class,
            description = "On top of it, at most. Default: ${DEFAULT-VALUE}")
    private double badJitterMillis;

    @Option(
            names = "--bad-stall",
            paramLabel = "<ms>",
            defaultValue = "300ms",
            converter = Units.Millis.class,
            description = "How long one in fifty waits, and what is behind it. Default: ${DEFAULT-VALUE}")
    private double badStallMillis;

    @Option(
            names = "--verify",
            paramLabel = "<who>",
            defaultValue = "all",
            description = "Who decodes every frame and compares checksums: all, none, or one in so many. Default:"
                    + " ${DEFAULT-VALUE}")
    private String verify = "";

    @Option(
            names = "--server-pid",
            paramLabel = "<pid>",
            description = "The server's process, if it is on this machine: its CPU use and memory are told as well")
    private @Nullable Long serverPid;

    @Option(names = "--json", paramLabel = "<file>", description = "Write the report as JSON")
    private @Nullable Path json;

    @Option(names = "--html", paramLabel = "<file>", description = "Write the report as a page with plots")
    private @Nullable Path html;

    @Mixin
    private Limits limits = new Limits();

    private Swarm() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        return new CommandLine(new Swarm())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args);
    }

    @Override
    public Integer call() throws IOException {
        SwarmSettings settings = settings();
        SwarmReport report = new SwarmLoop(settings, spec.commandLine().getOut()::println).run();
        spec.commandLine().getOut().println(ReportText.of(report));
        if (json != null) {
            Files.writeString(
                    json,
                    JsonbBuilder.create(new JsonbConfig().withFormatting(true)).toJson(report));
        }
        if (html != null) {
            Files.writeString(html, ReportPage.of(report));
        }
        List<String> broken = limits.brokenBy(report);
        broken.forEach(spec.commandLine().getErr()::println);
        return broken.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private SwarmSettings settings() {
        int guests = players != null ? players : visits.any() ? 0 : 100;
        require(guests >= 0 && (guests > 0 || visits.any()), "--players must be positive, or there must be --visitors");
        require(joinsPerSecond > 0, "--ramp must be positive");
        require(seconds > 0, "--seconds must be positive");
        require(badPercent >= 0 && badPercent <= 100, "--bad-lines must be 0 to 100");
        try {
            GameProvider provider = game.provider();
            return new SwarmSettings(
                    provider,
                    Target.of(address),
                    guests,
                    visits.settings(),
                    joinsPerSecond,
                    warmUpSeconds,
                    seconds,
                    inputs(provider.model().name().equals(ArenaGameModel.NAME)),
                    deviceSeed == null ? new SecureRandom().nextInt() : deviceSeed,
                    stalled,
                    churnPerSecond * 60,
                    badPercent,
                    new NetworkConditions(badDelayMillis, badJitterMillis, badStallMillis, STALL_PERCENT),
                    switch (verify) {
                        case "all" -> 1;
                        case "none" -> 0;
                        default -> Integer.parseInt(verify);
                    },
                    serverPid);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private SwarmSettings.Inputs inputs(boolean arena) {
        String kind = inputs == null ? (arena ? "workload" : "bots") : inputs;
        SwarmSettings.Inputs found = SwarmSettings.Inputs.valueOf(kind.toUpperCase(Locale.ROOT));
        require(arena || found != SwarmSettings.Inputs.WORKLOAD, "--inputs workload is of the arena only");
        return found;
    }

    private void require(boolean holds, String what) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), what);
        }
    }
}
