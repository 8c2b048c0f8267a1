package io.github.driftfire.bench.swarm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** From the first joiner through the warm-up to the end of counting, second by second. Owned by the loop's thread. */
final class RunPhases {
    private enum Phase {
        CONNECTING,
        WARMING_UP,
        COUNTING,
        OVER
    }

    private static final long SECOND_NANOS = 1_000_000_000L;
    private static final long LATE_NANOS = 60 * SECOND_NANOS;
    private static final long LOOK_NANOS = SECOND_NANOS / 10;

    private final SwarmSettings settings;
    private final SwarmContext context;
    private final Consumer<String> progress;
    private final ProcessClock own = ProcessClock.own();
    private final ProcessClock server;
    private final List<Sample> samples = new ArrayList<>();
    private Phase phase = Phase.CONNECTING;
    private long nextPhaseNanos = Long.MAX_VALUE;
    private long countingNanos;
    private int elapsed;
    private int missing;
    private ProcessClock.Span ownCost = ProcessClock.NOTHING;
    private ProcessClock.Span serverCost = ProcessClock.NOTHING;
    private final ThreadClock serverThreads;
    private Map<String, Double> serverThreadPercents = Map.of();
    private ServerTicks serverTicks = ServerTicks.UNKNOWN;

    RunPhases(SwarmSettings settings, SwarmContext context, Consumer<String> progress) {
        this.settings = settings;
        this.context = context;
        this.progress = progress;
        Long pid = settings.serverPid();
        this.server = pid == null ? ProcessClock.unknown() : ProcessClock.of(pid);
        this.serverThreads = ThreadClock.of(pid);
    }

    boolean connecting() {
        return phase == Phase.CONNECTING;
    }

    boolean counting() {
        return phase == Phase.COUNTING;
    }

    boolean over() {
        return phase == Phase.OVER;
    }

    long nextNanos() {
        return nextPhaseNanos;
    }

    /** @param arrived players who are in, or have been */
    void connected(long now, int arrived) {
        missing = settings.staying() - arrived;
        phase = Phase.WARMING_UP;
        nextPhaseNanos = now + settings.warmUpSeconds() * SECOND_NANOS;
    }

    /** Goes on to the next phase when it is due. Answers whether counting has just begun. */
    boolean advance(long now) {
        if (now < nextPhaseNanos) {
            return false;
        }
        if (phase == Phase.WARMING_UP) {
            phase = Phase.COUNTING;
            countingNanos = now;
            nextPhaseNanos = now + settings.seconds() * SECOND_NANOS;
            context.measures().begin();
            context.lobby().count(true);
            context.decoder().begin();
            own.restart(now);
            server.restart(now);
            serverThreads.restart(now);
            return true;
        }
        long dueNanos = countingNanos + settings.seconds() * SECOND_NANOS;
        if (!hasEnoughRooms() && now - dueNanos < LATE_NANOS) {
            nextPhaseNanos = now + LOOK_NANOS;
            return false;
        }
        phase = Phase.OVER;
        nextPhaseNanos = Long.MAX_VALUE;
        ownCost = own.since(now);
        serverCost = server.since(now);
        serverThreadPercents = serverThreads.percents(now);
        context.measures().end();
        context.lobby().count(false);
        context.decoder().end();
        countingNanos = now - countingNanos;
        serverTicks = ServerTicks.of(settings.server());
        return false;
    }

    private boolean hasEnoughRooms() {
        VisitSettings visits = settings.visits();
        Measures measures = context.measures();
        return visits.leastRooms() == 0
                || (context.lobby().countedRooms >= visits.leastRooms()
                        && measures.of(Role.ELSEWHERE).frames > 0
                        && (visits.watchPercent() == 0 || measures.of(Role.SPECTATOR).frames > 0));
    }

    /** A second is over. */
    void second(long now, int joined, int playing) {
        elapsed++;
        Measures measures = context.measures();
        Sample sample = new Sample(
                elapsed,
                phase == Phase.COUNTING,
                joined,
                playing,
                measures.secondFrames,
                measures.secondGaps.getValueAtPercentile(99) / 1000.0,
                measures.secondLatencies.getValueAtPercentile(50) / 1000.0,
                measures.secondLatencies.getValueAtPercentile(99) / 1000.0,
                playing == 0 ? 0 : (double) measures.secondBytes / playing,
                measures.desyncs,
                measures.drops(),
                context.lobby().roomsOpened,
                own.lapPercent(now),
                server.lapPercent(now),
                server.residentMegabytes(),
                server.threads());
        samples.add(sample);
        progress.accept(sample.line(settings.staying()));
        measures.nextSecond();
    }

    SwarmReport report(SwarmPlayers players) {
        return SwarmReport.of(
                settings,
                missing,
                players,
                countingNanos / 1e9,
                context,
                ownCost,
                serverCost,
                serverThreadPercents,
                serverTicks,
                samples);
    }
}
