package io.github.driftfire.endpoint;

import io.github.driftfire.engine.rooms.Rooms;

/**
 * What {@code GET /livez} and {@code GET /readyz} answer.
 *
 * @param status {@link HealthReport#UP}, {@link HealthReport#STUCK}, or {@link #DRAINING} of a server that is about to stop
 */
public record ServerState(String status) {
    /** New sessions are refused, and the server stops soon. */
    public static final String DRAINING = "draining";

    /** For a supervisor, which starts a {@link HealthReport#STUCK} process again. */
    public static ServerState ofLife(Rooms rooms) {
        return new ServerState(HealthReport.of(rooms).status());
    }

    /** For a load balancer, which sends new players to a server that is {@link HealthReport#UP}. */
    public static ServerState ofReadiness(Rooms rooms) {
        return rooms.isDraining() ? new ServerState(DRAINING) : ofLife(rooms);
    }
}
