package io.github.driftfire.engine.lobby;

/** What a lobby has done and has now, as of the last second. Immutable. */
public final class LobbyMetrics {
    private final int visitors;
    private final int waiting;
    private final int privateRooms;
    private final long roomsOpened;
    private final long tickets;
    private final long wrongCodes;
    private final long busyNanos;

    LobbyMetrics(
            int visitors,
            int waiting,
            int privateRooms,
            long roomsOpened,
            long tickets,
            long wrongCodes,
            long busyNanos) {
        this.visitors = visitors;
        this.waiting = waiting;
        this.privateRooms = privateRooms;
        this.roomsOpened = roomsOpened;
        this.tickets = tickets;
        this.wrongCodes = wrongCodes;
        this.busyNanos = busyNanos;
    }

    /** Visitors who are connected. */
    public int visitors() {
        return visitors;
    }

    /** Visitors and parties in queues. */
    public int waiting() {
        return waiting;
    }

    /** Private rooms that are open. */
    public int privateRooms() {
        return privateRooms;
    }

    /** Rooms on demand that were opened, private ones included. */
    public long roomsOpened() {
        return roomsOpened;
    }

    /** Tickets that were given out. */
    public long tickets() {
        return tickets;
    }

    /** Wrong codes of private rooms that were looked up. */
    public long wrongCodes() {
        return wrongCodes;
    }

    /** How long the lobby's thread has worked. */
    public long busyNanos() {
        return busyNanos;
    }
}
