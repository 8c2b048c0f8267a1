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

    /** Whether the process is to be left alone, rather than started again. */
    public static ServerState ofLife(Rooms rooms) {
        return new ServerState(HealthReport.of(rooms).status());
    }

    /** Whether new players may be sent here. */
    public static ServerState ofReadiness(Rooms rooms) {
        return rooms.isDraining() ? new ServerState(DRAINING) : ofLife(rooms);
    }
}
