package io.github.driftfire.engine.results;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/** The time that a leaderboard covers. Days, weeks and seasons begin at midnight UTC. */
public enum Period {
    ALL,
    /** A quarter of a year. */
    SEASON,
    /** From Monday on. */
    WEEK,
    DAY;

    private static final int MONTHS_OF_SEASON = 3;

    /** When the period began that contains a time; 0 for {@link #ALL}. Milliseconds since 1970, UTC, both. */
    public long start(long millis) {
        LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
        return switch (this) {
            case ALL -> 0;
            case SEASON -> {
                int month = (day.getMonthValue() - 1) / MONTHS_OF_SEASON * MONTHS_OF_SEASON + 1;
                yield midnight(LocalDate.of(day.getYear(), month, 1));
            }
            case WEEK -> midnight(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
            case DAY -> midnight(day);
        };
    }

    private static long midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}
