package io.github.driftfire.endpoint;

import io.github.driftfire.engine.rooms.Rooms;

/**
 * What {@code GET /livez} and {@code GET /readyz} answer.
 *
 * @param status {@link HealthReport#UP}, {@link HealthReport#STUCK}, or {@link #DRAINING} of a server that is about to stop
 */
public record ServerState(String status) {
    /** No new players, and those who are there are told to wait for the next server. */
    public static final String DRAINING = "draining";

    /** For who starts a process again that is {@link HealthReport#STUCK}. */
    public static ServerState ofLife(Rooms rooms) {
        return new ServerState(HealthReport.of(rooms).status());
    }

    /** For who sends new players to servers that are {@link HealthReport#UP}. */
    public static ServerState ofReadiness(Rooms rooms) {
        return rooms.isDraining() ? new ServerState(DRAINING) : ofLife(rooms);
    }
}
