package io.github.driftfire.engine.sessions;

/**
 * Is called when a room's reservations change: on the room's thread, or on the one that cancels a ticket. Must neither block nor throw.
 *
 * <p>An owner is the number that a reservation was made with.
 */
public interface ReservationListener {
    /** Somebody came with the ticket and has its place. */
    void used(long owner);

    /** The place of a reservation is given up: its ticket has expired or was cancelled, or who had the place has gone for good. */
    void ended(long owner);

    /** A place is free again. */
    void freed(TicketKind kind);
}
