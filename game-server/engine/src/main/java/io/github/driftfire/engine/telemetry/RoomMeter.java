package io.github.driftfire.engine.telemetry;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Times a room's ticks and reports them: a record on request, a log line a minute if something happened.
 *
 * <p>Owned by the room's thread, but for {@link #tickTimes}, {@link #sinceTickNanos} and the counters. {@link #report}
 * allocates and is called between ticks; {@link #ticked} does not.
 */
public final class RoomMeter {
    private static final Logger LOG = System.getLogger(RoomMeter.class.getName());
    private static final long INTERVAL_NANOS = RoomMetrics.INTERVAL_SECONDS * 1_000_000_000L;
    private static final int INTERVALS_PER_LINE = 6;
    private static final long HIGHEST_NANOS = 60_000_000_000L;

    private final String room;
    private final Counters counters;
    private final Histogram interval = new Histogram(HIGHEST_NANOS, 2);
    private final Histogram minute = new Histogram(HIGHEST_NANOS, 2);
    private Map<Counter, Long> told;
    private long nextReportNanos;
    private int intervals;
    private volatile TickTimes tickTimes = TickTimes.NONE;
    private volatile long tickedNanos;

    public RoomMeter(String room, Counters counters, long nowNanos) {
        this.room = room;
        this.counters = counters;
        this.told = counters.counts();
        this.nextReportNanos = nowNanos + INTERVAL_NANOS;
        this.tickedNanos = nowNanos;
    }

    /** Counts a tick from its begin to its end. */
    public void ticked(long beganNanos, long endedNanos) {
        interval.recordValue(Math.max(0, Math.min(endedNanos - beganNanos, HIGHEST_NANOS)));
        tickedNanos = endedNanos;
        counters.increment(Counter.TICKS);
    }

    /** The last whole interval. Any thread. */
    public TickTimes tickTimes() {
        return tickTimes;
    }

    /** Any thread. */
    public long sinceTickNanos(long nowNanos) {
        return nowNanos - tickedNanos;
    }

    /** Ends the interval if it is over. Answers the line that it logged, or {@code null}. */
    @Nullable
    public String report(long nowNanos) {
        if (nowNanos - nextReportNanos < 0) {
            return null;
        }
        nextReportNanos = nowNanos + INTERVAL_NANOS;
        tickTimes = TickTimes.of(interval);
        minute.add(interval);
        interval.reset();
        if (++intervals < INTERVALS_PER_LINE) {
            return null;
        }
        intervals = 0;
        String line = line();
        minute.reset();
        if (line != null) {
            LOG.log(Level.INFO, line);
        }
        return line;
    }

    /** What changed in the last minute; {@code null} if that is nothing but ticks. */
    private @Nullable String line() {
        Map<Counter, Long> now = counters.counts();
        StringBuilder line = new StringBuilder("room ").append(room).append(", last minute:");
        TickTimes times = TickTimes.of(minute);
        line.append(String.format(
                Locale.ROOT,
                " ticks=%d p50=%.3fms p99=%.3fms max=%.3fms",
                times.ticks(),
                times.p50Nanos() / 1e6,
                times.p99Nanos() / 1e6,
                times.maxNanos() / 1e6));
        boolean eventful = false;
        for (Map.Entry<Counter, Long> entry : now.entrySet()) {
            long change = entry.getValue() - told.getOrDefault(entry.getKey(), 0L);
            if (change != 0 && entry.getKey() != Counter.TICKS) {
                eventful = true;
                line.append(' ')
                        .append(entry.getKey().name().toLowerCase(Locale.ROOT))
                        .append('=')
                        .append(change);
            }
        }
        told = now;
        return eventful ? line.toString() : null;
    }
}
