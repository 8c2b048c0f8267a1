package io.github.driftfire.endpoint;

import io.github.driftfire.engine.rooms.Rooms;
import io.github.driftfire.engine.telemetry.RoomMetrics;
import io.github.driftfire.engine.telemetry.RoomStatus;
import java.util.List;

/**
 * What {@code GET /healthz} answers; the page's name screen reads the rooms from it.
 *
 * @param status {@link #UP}, or {@link #STUCK} when a room has not ticked for {@link #STUCK_MILLIS}
 * @param rooms those that are listed, in the order in which they were opened
 */
public record HealthReport(String status, List<RoomStatus> rooms) {
    public static final String UP = "up";
    public static final String STUCK = "stuck";

    /** A hundred ticks: no load explains that, only a rule that does not end or a thread that did. */
    static final long STUCK_MILLIS = 5_000;

    public static HealthReport of(Rooms rooms) {
        return of(rooms.status(), rooms.metrics());
    }

    static HealthReport of(List<RoomStatus> listed, List<RoomMetrics> all) {
        boolean stuck = all.stream().anyMatch(room -> room.sinceTickMillis() > STUCK_MILLIS);
        return new HealthReport(stuck ? STUCK : UP, listed);
    }
}
