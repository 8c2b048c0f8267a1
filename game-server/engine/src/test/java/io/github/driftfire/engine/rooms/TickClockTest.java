package io.github.driftfire.engine.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.FakeClock;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TickClockTest {
    private static final long SECOND = 1_000_000_000L;

    private final long start = new FakeClock().getAsLong();

    @ParameterizedTest
    @ValueSource(ints = {10, 20, 30, 60, 120})
    void doesNotDriftInAnHourOfLateWakeUps(int hz) {
        TickClock clock = new TickClock(hz, start);
        Random late = new Random(hz);
        long now = start;
        long ticks = 0;
        while (now - start < 3600 * SECOND) {
            now = clock.nextNanos() + late.nextInt((int) (SECOND / hz));
            while (clock.claim(now)) {
                ticks++;
            }
        }
        assertEquals(0, clock.overruns(), "overruns");
        assertEquals(start + ticks / hz * SECOND + ticks % hz * SECOND / hz, clock.nextNanos(), "next after " + ticks);
        assertTrue(Math.abs(3600L * hz - ticks) <= 1, "ticks in an hour: " + ticks);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 30, 120})
    void catchesUpAFewTicks(int hz) {
        TickClock clock = new TickClock(hz, start);
        assertTrue(clock.claim(start), "the first is due at once");
        assertFalse(clock.claim(start), "the second is not");
        long now = start + (1 + TickClock.MAX_CATCH_UP) * SECOND / hz + 1000;
        int ran = 0;
        while (clock.claim(now)) {
            ran++;
        }
        assertEquals(1 + TickClock.MAX_CATCH_UP, ran, "ticks back to back");
        assertEquals(0, clock.overruns(), "overruns");
        assertEquals(start + (2 + TickClock.MAX_CATCH_UP) * SECOND / hz, clock.nextNanos(), "still on the beat");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 30, 120})
    void givesUpWhatIsTooMuchAndCountsIt(int hz) {
        TickClock clock = new TickClock(hz, start);
        long now = start + 10 * SECOND;
        int ran = 0;
        while (clock.claim(now)) {
            ran++;
        }
        assertEquals(1, ran, "ticks run");
        assertEquals(10L * hz, clock.overruns(), "ticks given up");
        assertEquals(now + SECOND / hz, clock.nextNanos(), "a new beat from now on");
    }

    @Test
    void countsEveryTickAsRunOrGivenUp() {
        int hz = 30;
        TickClock clock = new TickClock(hz, start);
        Random late = new Random(1);
        long now = start;
        long ran = 0;
        while (now - start < 600 * SECOND) {
            now += late.nextInt(10) == 0 ? late.nextInt(2_000_000_000) : SECOND / hz;
            while (clock.claim(now)) {
                ran++;
            }
        }
        double due = (now - start) * hz / (double) SECOND;
        // A new beat begins in the middle of an old period: that part of a tick is nobody's.
        assertTrue(ran + clock.overruns() <= due + 1, "ran " + ran + ", gave up " + clock.overruns() + " of " + due);
        assertTrue(ran + clock.overruns() >= due * 0.97, "ran " + ran + ", gave up " + clock.overruns() + " of " + due);
    }

    @Test
    void missesNothingBeforeItsRestart() {
        TickClock clock = new TickClock(30, start);
        clock.restart(start + 100 * SECOND);
        assertTrue(clock.claim(start + 100 * SECOND), "the first tick");
        assertEquals(0, clock.overruns(), "overruns");
    }
}
