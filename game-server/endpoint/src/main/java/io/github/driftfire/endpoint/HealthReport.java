package io.github.driftfire.endpoint;

import io.github.driftfire.engine.RoomStatus;
import io.github.driftfire.engine.Rooms;
import java.util.List;

/**
 * What {@code GET /healthz} answers; the page's name screen reads the rooms from it.
 *
 * @param status always {@code up}: a server that is not does not answer
 * @param rooms in the order in which they were set up
 */
public record HealthReport(String status, List<RoomStatus> rooms) {
    public static HealthReport of(Rooms rooms) {
        return new HealthReport("up", rooms.status());
    }
}
