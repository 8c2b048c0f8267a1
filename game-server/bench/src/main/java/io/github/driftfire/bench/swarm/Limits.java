package io.github.driftfire.bench.swarm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What must hold for the tool to end with success. */
final class Limits {
    @Option(names = "--limit-gap-p50", paramLabel = "<ms>", converter = Units.Millis.class)
    private @Nullable Double gapP50;

    @Option(names = "--limit-gap-p99", paramLabel = "<ms>", converter = Units.Millis.class)
    private @Nullable Double gapP99;

    @Option(names = "--limit-gap-max", paramLabel = "<ms>", converter = Units.Millis.class)
    private @Nullable Double gapMax;

    @Option(names = "--limit-latency-p50", paramLabel = "<ms>", converter = Units.Millis.class)
    private @Nullable Double latencyP50;

    @Option(names = "--limit-latency-p99", paramLabel = "<ms>", converter = Units.Millis.class)
    private @Nullable Double latencyP99;

    @Option(names = "--limit-bytes-per-second", paramLabel = "<bytes>", description = "To a player, on average")
    private @Nullable Double bytesPerSecond;

    @Option(
            names = "--limit-server-us",
            paramLabel = "<us>",
            description = "Server's CPU per player and tick; needs --server-pid")
    private @Nullable Double serverMicros;

    @Option(
            names = "--limit-tick-p99",
            paramLabel = "<ms>",
            converter = Units.Millis.class,
            description = "Of the room's last ten seconds, as the server's metrics tell")
    private @Nullable Double tickP99;

    @Option(names = "--limit-server-mb", paramLabel = "<MB>", description = "Resident; needs --server-pid")
    private @Nullable Double serverMegabytes;

    @Option(
            names = "--limit-drops",
            paramLabel = "<number>",
            defaultValue = "0",
            description = "Lines that end without this tool's doing. Default: ${DEFAULT-VALUE}")
    private double drops;

    @Option(
            names = "--limit-refusals",
            paramLabel = "<number>",
            defaultValue = "0",
            description =
                    "Requests of visitors that the lobby refuses, and rooms that do not open. Default: ${DEFAULT-VALUE}")
    private double refusals;

    /** What a report breaks, one sentence each. A desync always does, and so does a player who did not get in. */
    List<String> brokenBy(SwarmReport report) {
        List<String> broken = new ArrayList<>();
        check(broken, "gap p50", report.gap().p50(), gapP50);
        check(broken, "gap p99", report.gap().p99(), gapP99);
        check(broken, "gap max", report.gap().max(), gapMax);
        check(broken, "latency p50", report.latency().p50(), latencyP50);
        check(broken, "latency p99", report.latency().p99(), latencyP99);
        check(broken, "bytes per second", report.bytesPerPlayerSecond(), bytesPerSecond);
        check(broken, "server us", report.serverCost().microsPerPlayerTick(), serverMicros);
        check(broken, "tick p99", report.serverTicks().p99(), tickP99);
        check(broken, "server MB", report.serverCost().residentMegabytes(), serverMegabytes);
        check(broken, "drops", report.drops(), drops);
        check(broken, "desyncs", report.desyncs(), 0.0);
        SwarmReport.Visits visits = report.visits();
        if (visits != null) {
            check(broken, "refusals", visits.refused() + visits.roomsFailed(), refusals);
        }
        if (report.missing() > 0) {
            broken.add(report.missing() + " of " + report.players() + " players did not get in in time");
        }
        return broken;
    }

    private static void check(List<String> broken, String what, double value, @Nullable Double limit) {
        if (limit != null && value > limit) {
            broken.add(String.format(Locale.ROOT, "%s is %.2f, allowed %.2f", what, value, limit));
        }
    }
}
