package io.github.driftfire.engine.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.FakeClock;
import io.github.driftfire.engine.FakeGame;
import io.github.driftfire.engine.LogTrap;
import io.github.driftfire.engine.Stage;
import io.github.driftfire.model.protocol.CloseCode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RoomMeterTest {
    private final LogTrap log = new LogTrap();
    private final FakeClock clock = new FakeClock();
    private final Counters counters = new Counters();
    private final RoomMeter meter = new RoomMeter("test", counters, clock.getAsLong());

    @AfterEach
    void letLog() {
        log.close();
    }

    @Test
    void tellsTheTimesOfTheLastInterval() {
        for (int i = 1; i <= 100; i++) {
            tick(i * 10_000L);
        }
        assertEquals(TickTimes.NONE, meter.tickTimes(), "before the interval is over");
        report(10_000);
        TickTimes times = meter.tickTimes();
        assertEquals(100, times.ticks(), "ticks");
        assertEquals(50, times.p50Nanos() / 10_000, "median, in 10 us");
        assertEquals(99, times.p99Nanos() / 10_000, "99th percentile, in 10 us");
        assertEquals(100, times.maxNanos() / 10_000, "maximum, in 10 us");
        report(10_000);
        assertEquals(TickTimes.NONE, meter.tickTimes(), "an interval without a tick");
    }

    @Test
    void logsALineAMinuteWithWhatHappened() {
        tick(2_000_000);
        counters.add(Counter.OVERRUNS, 3);
        assertNull(report(50_000), "after 10 of 50 s: one interval");
        String line = minute();
        assertNotNull(line);
        assertTrue(line.startsWith("room test, last minute: ticks=1 p50=2.0"), line);
        assertTrue(line.endsWith("ms overruns=3"), line);
        counters.add(Counter.OVERRUNS, 2);
        String next = minute();
        assertNotNull(next);
        assertTrue(next.endsWith(" overruns=2"), next);
        assertEquals(List.of("INFO " + line, "INFO " + next), log.messages());
    }

    @Test
    void logsNothingWhenNothingHappened() {
        tick(2_000_000);
        assertNull(minute(), "ticks alone");
        assertNull(minute(), "nothing at all");
    }

    @Test
    void tellsHowLongAgoTheLastTickWas() {
        tick(1_000_000);
        clock.advanceMillis(700);
        assertEquals(700_000_000, meter.sinceTickNanos(clock.getAsLong()));
    }

    @Test
    void readsAsARecord() {
        Stage stage = new Stage(2);
        Stage.Player ada = stage.seat("Ada");
        ada.input(1, FakeGame.RIGHT);
        stage.tick();
        ada.session().reject(CloseCode.TOO_BIG, "too big");
        stage.clock.advanceMillis(1234);
        RoomMetrics metrics = stage.room.metrics();
        assertEquals(1234, metrics.sinceTickMillis(), "since the last tick");
        assertEquals(2, metrics.count(Counter.TICKS), "ticks");
        assertEquals(2, metrics.count(Counter.FRAMES_SENT), "frames");
        assertEquals(
                ada.line().frames.stream().mapToLong(frame -> frame.length).sum(),
                metrics.count(Counter.BYTES_SENT),
                "bytes");
        assertEquals(1, metrics.count(Counter.INPUTS_APPLIED), "inputs");
        assertEquals(Map.of(CloseCode.TOO_BIG, 1L), metrics.closes(), "closes");
        assertEquals(Counter.values().length, metrics.counts().size(), "every counter is there");
    }

    private void tick(long nanos) {
        long began = clock.getAsLong();
        clock.advanceNanos(nanos);
        meter.ticked(began, clock.getAsLong());
    }

    private @Nullable String report(long laterMillis) {
        clock.advanceMillis(laterMillis);
        return meter.report(clock.getAsLong());
    }

    /** Reports until a minute's line was due. */
    private @Nullable String minute() {
        String line = null;
        for (int i = 0; i < 6 && line == null; i++) {
            line = report(10_000);
        }
        return line;
    }
}
