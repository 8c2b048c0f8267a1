package io.github.driftfire.engine.sessions;

/** What a ticket is for. */
public enum TicketKind {
    /** A player's seat. */
    SEAT,
    /** A spectator's place. */
    SPECTATOR,
    /** The place of a spectator behind a first screen: one of those that no other spectator needs. */
    BACKGROUND
}
