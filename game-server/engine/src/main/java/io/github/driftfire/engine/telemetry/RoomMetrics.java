package io.github.driftfire.engine.telemetry;

import io.github.driftfire.model.protocol.CloseCode;
import java.util.Map;

/**
 * A room's health, as of the moment it was asked.
 *
 * @param status the room's listing
 * @param sinceTickMillis how long ago the last tick ended; much more than a period means that the room is stuck
 * @param tickTimes over the last whole interval of {@link #INTERVAL_SECONDS}
 * @param counts every {@link Counter} since the room began
 * @param closes sessions that the room closed, by code; codes never used are left out
 */
public record RoomMetrics(
        RoomStatus status,
        long sinceTickMillis,
        TickTimes tickTimes,
        Map<Counter, Long> counts,
        Map<CloseCode, Long> closes) {
    public static final int INTERVAL_SECONDS = 10;

    public long count(Counter counter) {
        return counts.getOrDefault(counter, 0L);
    }

    public long closes(CloseCode code) {
        return closes.getOrDefault(code, 0L);
    }
}
