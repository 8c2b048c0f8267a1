package io.github.driftfire.engine.rooms;

import io.github.driftfire.engine.sessions.TicketKind;

/**
 * Is called when places of a room are taken or given back: on the room's thread, or on the one that cancels a ticket. Must neither block nor
 * throw: a listener with work to do puts the event into a bounded queue.
 *
 * <p>An owner is the number that a reservation was made with.
 */
public interface RoomEvents {
    /** Does nothing. */
    RoomEvents NONE = new RoomEvents() {};

    /** Somebody came with a ticket and has its place. */
    default void reservationUsed(String room, long owner) {}

    /** The place of a reservation is given up: its ticket has expired or was cancelled, or who had the place has gone for good. */
    default void reservationEnded(String room, long owner) {}

    /** A place is free again. */
    default void placeFreed(String room, TicketKind kind) {}

    /** No place of the room is taken or reserved any more. Comes once each time, and after the first tick of a room that nobody has come to. */
    default void emptied(String room) {}
}
