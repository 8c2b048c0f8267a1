package io.github.driftfire.engine.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.driftfire.engine.FakeClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RunningClockTest {
    private final FakeClock real = new FakeClock();
    private final RunningClock clock = new RunningClock(real);

    @Test
    void knowsNoPauseWithoutABeat() {
        long begin = clock.nanos();
        real.advanceMillis(3_600_000);
        assertEquals(3_600_000_000_000L, clock.nanos() - begin, "running time");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 999, 1000})
    void takesAShortGapForRunning(int gapMillis) {
        clock.beat(real.getAsLong());
        long begin = clock.nanos();
        real.advanceMillis(gapMillis);
        clock.beat(real.getAsLong());
        assertEquals(gapMillis * 1_000_000L, clock.nanos() - begin, "running time");
        assertEquals(0, clock.pausedNanos(real.getAsLong()), "pauses");
    }

    @ParameterizedTest
    @ValueSource(ints = {1001, 15_000, 3_600_000, 40 * 24 * 3_600_00})
    void leavesOutAPauseBeforeAndAfterTheBeatThatEndsIt(int gapMillis) {
        clock.beat(real.getAsLong());
        long begin = clock.nanos();
        real.advanceMillis(gapMillis);
        assertEquals(0, clock.nanos() - begin, "running time, seen by a reader that is earlier than the beat");
        clock.beat(real.getAsLong());
        assertEquals(0, clock.nanos() - begin, "running time after the beat");
        assertEquals(gapMillis * 1_000_000L, clock.pausedNanos(real.getAsLong()), "pauses");
        real.advanceMillis(300);
        clock.beat(real.getAsLong());
        assertEquals(300_000_000L, clock.nanos() - begin, "running time a moment later");
    }

    @Test
    void addsPausesUp() {
        for (int i = 0; i < 10; i++) {
            clock.beat(real.getAsLong());
            real.advanceMillis(2_000);
            clock.beat(real.getAsLong());
            real.advanceMillis(50);
        }
        assertEquals(20_000_000_000L, clock.pausedNanos(real.getAsLong()), "pauses");
    }
}
