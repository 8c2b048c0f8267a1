package io.github.driftfire.engine.lobby;

/** A place in a room that was reserved for a visitor, until whoever came for it has gone. Owned by the lobby's thread. */
final class Place {
    private final long owner;
    private final String room;
    private final String ticket;
    private final String address;
    private final LobbyVisitor visitor;
    private boolean used;

    /** @param owner by which the room names it; unique */
    Place(long owner, String room, String ticket, LobbyVisitor visitor) {
        this.owner = owner;
        this.room = room;
        this.ticket = ticket;
        this.visitor = visitor;
        this.address = visitor.address().group();
    }

    long owner() {
        return owner;
    }

    String room() {
        return room;
    }

    String ticket() {
        return ticket;
    }

    /** What counts as one address; empty for one without limits. */
    String address() {
        return address;
    }

    /** For whom it was reserved, who may have left the lobby. */
    LobbyVisitor visitor() {
        return visitor;
    }

    /** Whether somebody has come for it. */
    boolean isUsed() {
        return used;
    }

    void use() {
        used = true;
    }
}
