package io.github.driftfire.bench.trial;

import io.github.driftfire.bench.swarm.SwarmReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether rooms that open and close disturb those who play, and leave anything behind. */
@Command(
        name = "soak",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description =
                "Fills a permanent room with visitors of the lobby, without and then with rooms that open and close"
                        + " for others beside it; compares the gaps, and what the server holds once all have gone.")
public final class Soak implements Callable<Integer> {
    private static final String ROOM = "arena";
    private static final int PERMANENT_ROOMS = 1;
    private static final int LONGEST_MORE_SECONDS = 120;
    private static final int RAMP_PER_SECOND = 100;
    private static final int WARM_UP_SECONDS = 10;
    private static final double MOST_MORE_GAP_MILLIS = 20;

    @Mixin
    private ServerJar jar = new ServerJar();

    @Option(names = "--visitors", defaultValue = "1000", description = "Default: ${DEFAULT-VALUE}")
    private int visitors;

    @Option(
            names = "--watch",
            paramLabel = "<percent>",
            defaultValue = "33.4",
            description = "So many of them are spectators. Default: ${DEFAULT-VALUE}")
    private double watchPercent;

    @Option(
            names = "--rooms",
            paramLabel = "<number>",
            defaultValue = "5",
            description = "Rooms opened and closed a second. Default: ${DEFAULT-VALUE}")
    private int roomsPerSecond;

    @Option(names = "--seconds", defaultValue = "300", description = "With them. Default: ${DEFAULT-VALUE}")
    private int seconds;

    @Option(names = "--before", defaultValue = "60", description = "Seconds without them. Default: ${DEFAULT-VALUE}")
    private int secondsBefore;

    @Option(
            names = "--verify",
            paramLabel = "<who>",
            defaultValue = "3",
            description = "Who decodes every frame: all, none, or one in so many. Default: ${DEFAULT-VALUE}")
    private String verify = "";

    private final List<String> broken = new ArrayList<>();

    private Soak() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Soak()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        List<String> options = List.of(
                "--preset=workload",
                "--room=" + ROOM,
                "--tick=20",
                "--max-players=" + visitors,
                "--max-spectators=" + visitors,
                "--room-linger=0",
                "--max-private-rooms=100",
                "--max-per-address=0");
        // A room lives 3 s and takes 1 s more; three visitors are in each.
        int inGroups = roomsPerSecond * 4 * 3;
        try (ServerProcess server = new ServerProcess(jar.path(), options)) {
            // What is only made once is made now: pools of threads, compiled code.
            run(server, inGroups + 40, true, WARM_UP_SECONDS);
            String without = run(server, visitors - inGroups, false, secondsBefore);
            ServerState before = ServerState.of(server.hostAndPort(), server.pid(), PERMANENT_ROOMS, Integer.MAX_VALUE);
            tell("without rooms that open and close", without, before);
            String with = run(server, visitors, true, seconds);
            ServerState after = ServerState.of(server.hostAndPort(), server.pid(), PERMANENT_ROOMS, before.sockets());
            tell("with " + roomsPerSecond + " a second", with, after);
            compare(without, with);
            compare(before, after, SwarmReport.number(with, "visits", "roomsOpened"));
        }
        broken.forEach(System.out::println);
        System.out.println(broken.isEmpty() ? "all limits hold" : broken.size() + " limits are broken");
        return broken.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private String run(ServerProcess server, int number, boolean rooms, int counted) throws IOException {
        List<String> options = new ArrayList<>(List.of(
                "--visitors=" + number,
                "--watch=" + watchPercent,
                "--ramp=" + RAMP_PER_SECOND + "/s",
                "--warmup=" + WARM_UP_SECONDS,
                "--seconds=" + counted,
                "--verify=" + verify,
                "--server-pid=" + server.pid()));
        if (rooms) {
            options.addAll(List.of("--rooms=" + roomsPerSecond + "/s", "--room-mode=duel"));
        }
        String address = "ws://" + server.hostAndPort() + "/play/" + ROOM;
        int ramp = number / RAMP_PER_SECOND;
        return SwarmProcess.run(address, options, ramp + WARM_UP_SECONDS + counted + LONGEST_MORE_SECONDS);
    }

    private static void tell(String what, String report, ServerState left) {
        System.out.printf(
                Locale.ROOT,
                "%s%n  gap p50 %.1f  p99 %.1f  max %.1f ms, %.0f who stay and %.0f in other rooms, of all %.0f watch, %.0f rooms opened, %.0f not,"
                        + " %.0f refusals, %.0f desyncs, %.0f dropped%n  server %.1f %% of a core, lobby's thread %.2f %%,"
                        + " transport's %.2f %%; lobby's pong p50 %.1f  p99 %.1f ms; swarm %.0f %%%n"
                        + "  left: %d threads, %d sockets, %d live objects of %.1f MB, %d rooms, %d places, labels %s%n",
                what,
                SwarmReport.number(report, "gap", "p50"),
                SwarmReport.number(report, "gap", "p99"),
                SwarmReport.number(report, "gap", "max"),
                SwarmReport.number(report, "held"),
                SwarmReport.number(report, "visits", "elsewhere", "held"),
                SwarmReport.number(report, "visits", "spectators", "held"),
                SwarmReport.number(report, "visits", "roomsOpened"),
                SwarmReport.number(report, "visits", "roomsFailed"),
                SwarmReport.number(report, "visits", "refused"),
                SwarmReport.number(report, "desyncs"),
                SwarmReport.number(report, "drops"),
                SwarmReport.number(report, "serverCost", "cpuPercent"),
                SwarmReport.number(report, "serverCost", "cpuPercentByThreads", "lobby"),
                SwarmReport.number(report, "serverCost", "cpuPercentByThreads", "transport"),
                SwarmReport.number(report, "visits", "answer", "p50"),
                SwarmReport.number(report, "visits", "answer", "p99"),
                SwarmReport.number(report, "ownCpuPercent"),
                left.threads(),
                left.sockets(),
                left.liveObjects(),
                left.liveBytes() / 1e6,
                left.rooms(),
                left.places(),
                left.roomLabels());
    }

    private void compare(String without, String with) {
        double more = SwarmReport.number(with, "gap", "p99") - SwarmReport.number(without, "gap", "p99");
        System.out.printf(Locale.ROOT, "gap p99 is %.1f ms longer, allowed %.0f%n", more, MOST_MORE_GAP_MILLIS);
        atMost("gap p99, ms more than without", more, MOST_MORE_GAP_MILLIS);
        for (String figure : List.of("desyncs", "drops", "missing")) {
            atMost(figure, SwarmReport.number(without, figure) + SwarmReport.number(with, figure), 0);
        }
        atMost("refusals", SwarmReport.number(with, "visits", "refused"), 0);
        atMost("rooms that did not open", SwarmReport.number(with, "visits", "roomsFailed"), 0);
    }

    private void compare(ServerState before, ServerState after, double rooms) {
        atMost("threads left", after.threads(), before.threads());
        atMost("sockets left", after.sockets(), before.sockets());
        // Less than one for each room: what is forgotten is more, and what a server learns once is less.
        atMost("live objects more", after.liveObjects() - (double) before.liveObjects(), rooms);
        atMost("rooms left", after.rooms(), PERMANENT_ROOMS);
        atMost("places left", after.places(), 0);
        atMost("labels left", after.roomLabels().size(), before.roomLabels().size());
    }

    private void atMost(String what, double value, double limit) {
        if (value > limit) {
            broken.add(String.format(Locale.ROOT, "%s: %.1f, allowed %.1f", what, value, limit));
        }
    }
}
