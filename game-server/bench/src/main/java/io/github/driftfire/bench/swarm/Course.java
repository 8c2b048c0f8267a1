package io.github.driftfire.bench.swarm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** From the first joiner through the warm-up to the end of counting, second by second. Owned by the loop's thread. */
final class Course {
    private enum Stage {
        GATHERING,
        WARMING_UP,
        COUNTING,
        OVER
    }

    private static final long SECOND_NANOS = 1_000_000_000L;

    private final SwarmSettings settings;
    private final Commons commons;
    private final Consumer<String> progress;
    private final ProcessClock own = ProcessClock.own();
    private final ProcessClock server;
    private final List<Sample> samples = new ArrayList<>();
    private Stage stage = Stage.GATHERING;
    private long nextStageNanos = Long.MAX_VALUE;
    private long countingNanos;
    private int elapsed;
    private int missing;
    private ProcessClock.Span ownCost = ProcessClock.NOTHING;
    private ProcessClock.Span serverCost = ProcessClock.NOTHING;
    private ServerTicks serverTicks = ServerTicks.UNKNOWN;

    Course(SwarmSettings settings, Commons commons, Consumer<String> progress) {
        this.settings = settings;
        this.commons = commons;
        this.progress = progress;
        Long pid = settings.serverPid();
        this.server = pid == null ? ProcessClock.unknown() : ProcessClock.of(pid);
    }

    boolean gathering() {
        return stage == Stage.GATHERING;
    }

    boolean counting() {
        return stage == Stage.COUNTING;
    }

    boolean over() {
        return stage == Stage.OVER;
    }

    long nextNanos() {
        return nextStageNanos;
    }

    /** @param here players who are in */
    void gathered(long now, int here) {
        missing = settings.players() - here;
        stage = Stage.WARMING_UP;
        nextStageNanos = now + settings.warmUpSeconds() * SECOND_NANOS;
    }

    /** Goes on to the next stage when it is due. Answers whether counting has just begun. */
    boolean advance(long now) {
        if (now < nextStageNanos) {
            return false;
        }
        if (stage == Stage.WARMING_UP) {
            stage = Stage.COUNTING;
            countingNanos = now;
            nextStageNanos = now + settings.seconds() * SECOND_NANOS;
            commons.measures().begin();
            commons.decoding().begin();
            own.restart(now);
            server.restart(now);
            return true;
        }
        stage = Stage.OVER;
        nextStageNanos = Long.MAX_VALUE;
        ownCost = own.since(now);
        serverCost = server.since(now);
        commons.measures().end();
        commons.decoding().end();
        countingNanos = now - countingNanos;
        serverTicks = ServerTicks.of(settings.server());
        return false;
    }

    /** A second is over. */
    void second(long now, int joined, int playing) {
        elapsed++;
        Measures measures = commons.measures();
        Sample sample = new Sample(
                elapsed,
                stage == Stage.COUNTING,
                joined,
                playing,
                measures.secondFrames,
                measures.secondGaps.getValueAtPercentile(99) / 1000.0,
                measures.secondLatencies.getValueAtPercentile(50) / 1000.0,
                measures.secondLatencies.getValueAtPercentile(99) / 1000.0,
                playing == 0 ? 0 : (double) measures.secondBytes / playing,
                measures.desyncs,
                measures.drops(),
                own.lapPercent(now),
                server.lapPercent(now),
                server.residentMegabytes(),
                server.threads());
        samples.add(sample);
        progress.accept(sample.line(settings.players()));
        measures.nextSecond();
    }

    SwarmReport report(int held) {
        return SwarmReport.of(
                settings, missing, held, countingNanos / 1e9, commons, ownCost, serverCost, serverTicks, samples);
    }
}
