package io.github.driftfire.engine.rooms;

import io.github.driftfire.engine.carryover.CarryOvers;
import io.github.driftfire.engine.moderation.Moderation;
import io.github.driftfire.engine.results.Results;

/**
 * What all rooms of a server share. Each is thread-safe.
 *
 * @param results started and closed by the server
 * @param carryOvers read when the rooms start, saved when they are closed
 */
public record RoomServices(Moderation moderation, Results results, CarryOvers carryOvers) {
    /** Without an operator; nothing is kept. */
    public static RoomServices none() {
        return new RoomServices(Moderation.unattended(), Results.none(), CarryOvers.inMemory());
    }

    /** The same with another moderation. */
    public RoomServices with(Moderation other) {
        return new RoomServices(other, results, carryOvers);
    }

    /** The same with other results. */
    public RoomServices with(Results other) {
        return new RoomServices(moderation, other, carryOvers);
    }

    /** The same with other records. */
    public RoomServices with(CarryOvers other) {
        return new RoomServices(moderation, results, other);
    }
}
