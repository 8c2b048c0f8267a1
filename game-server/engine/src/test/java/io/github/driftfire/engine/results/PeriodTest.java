package io.github.driftfire.engine.results;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "DAY, 2026-11-29T18:00:00Z, 2026-11-29T00:00:00Z",
        "DAY, 2026-11-29T00:00:00Z, 2026-11-29T00:00:00Z",
        "DAY, 2026-11-28T23:59:59.999Z, 2026-11-28T00:00:00Z",
        "WEEK, 2026-11-29T18:00:00Z, 2026-11-23T00:00:00Z",
        "WEEK, 2026-11-30T00:00:00Z, 2026-11-30T00:00:00Z",
        "WEEK, 2027-01-01T12:00:00Z, 2026-12-28T00:00:00Z",
        "SEASON, 2026-11-29T18:00:00Z, 2026-10-01T00:00:00Z",
        "SEASON, 2026-12-31T23:59:59.999Z, 2026-10-01T00:00:00Z",
        "SEASON, 2027-01-01T00:00:00Z, 2027-01-01T00:00:00Z",
        "ALL, 2026-11-29T18:00:00Z, 1970-01-01T00:00:00Z"
    })
    void beginsAtMidnightUtc(Period period, Instant time, Instant start) {
        assertEquals(start, Instant.ofEpochMilli(period.start(time.toEpochMilli())));
    }

    /** Stores keep the numbers of periods. */
    @Test
    void keepsItsNumbers() {
        assertEquals(0, Period.ALL.ordinal());
        assertEquals(1, Period.SEASON.ordinal());
        assertEquals(2, Period.WEEK.ordinal());
        assertEquals(3, Period.DAY.ordinal());
    }
}
