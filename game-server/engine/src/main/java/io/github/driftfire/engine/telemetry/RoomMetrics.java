package io.github.driftfire.engine.telemetry;

import io.github.driftfire.model.protocol.CloseCode;
import java.util.EnumMap;
import java.util.Map;

/**
 * A room's health, as of the moment it was asked; or the sum of rooms that share a label.
 *
 * @param rooms how many are open: 1 for a room
 * @param status the room's listing; of a sum, the label stands for the name, and game and fingerprint are empty where they differ
 * @param sinceTickMillis how long ago the last tick ended, of a sum the longest; much more than a period means that the room is stuck
 * @param tickTimes over the last whole interval of {@link #INTERVAL_SECONDS}; of a sum, all ticks and the longest times
 * @param counts every {@link Counter} since the room began
 * @param closes sessions that the room closed, by code; codes never used are left out
 */
public record RoomMetrics(
        int rooms,
        RoomStatus status,
        long sinceTickMillis,
        TickTimes tickTimes,
        Map<Counter, Long> counts,
        Map<CloseCode, Long> closes) {
    public static final int INTERVAL_SECONDS = 10;

    /** Of one room. */
    public RoomMetrics(
            RoomStatus status,
            long sinceTickMillis,
            TickTimes tickTimes,
            Map<Counter, Long> counts,
            Map<CloseCode, Long> closes) {
        this(1, status, sinceTickMillis, tickTimes, counts, closes);
    }

    public long count(Counter counter) {
        return counts.getOrDefault(counter, 0L);
    }

    public long closes(CloseCode code) {
        return closes.getOrDefault(code, 0L);
    }

    /** The same under a label. */
    public RoomMetrics labelled(String label) {
        return new RoomMetrics(rooms, status.named(label), sinceTickMillis, tickTimes, counts, closes);
    }

    /** What is left when the room has closed: its counts. */
    public RoomMetrics ended() {
        return new RoomMetrics(0, status.emptied(), 0, TickTimes.NONE, counts, closes);
    }

    /** The sum with other rooms of the same label. */
    public RoomMetrics plus(RoomMetrics other) {
        Map<Counter, Long> allCounts = new EnumMap<>(Counter.class);
        allCounts.putAll(counts);
        other.counts.forEach((counter, count) -> allCounts.merge(counter, count, Long::sum));
        Map<CloseCode, Long> allCloses = new EnumMap<>(CloseCode.class);
        allCloses.putAll(closes);
        other.closes.forEach((code, count) -> allCloses.merge(code, count, Long::sum));
        return new RoomMetrics(
                rooms + other.rooms,
                status.plus(other.status),
                Math.max(sinceTickMillis, other.sinceTickMillis),
                tickTimes.plus(other.tickTimes),
                allCounts,
                allCloses);
    }
}
