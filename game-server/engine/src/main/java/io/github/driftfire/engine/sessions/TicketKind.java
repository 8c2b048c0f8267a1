package io.github.driftfire.engine.sessions;

/** What a ticket is for. */
public enum TicketKind {
    /** A player's seat. */
    SEAT,
    /** A spectator's place. */
    SPECTATOR
}
