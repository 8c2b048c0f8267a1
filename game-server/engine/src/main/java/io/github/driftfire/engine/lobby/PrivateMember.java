package io.github.driftfire.engine.lobby;

import org.jspecify.annotations.Nullable;

/** A member of a private room: as long as its visitor is in the lobby, or its place is kept or played. Owned by the lobby's thread. */
final class PrivateMember {
    private final PrivateGame room;
    private final int number;
    private final String name;
    private @Nullable LobbyVisitor visitor;
    private @Nullable Place place;

    PrivateMember(PrivateGame room, int number, LobbyVisitor visitor) {
        this.room = room;
        this.number = number;
        this.name = visitor.name();
        this.visitor = visitor;
    }

    PrivateGame room() {
        return room;
    }

    int number() {
        return number;
    }

    String name() {
        return name;
    }

    /** {@code null} while the lobby has no connection to it. */
    @Nullable
    LobbyVisitor visitor() {
        return visitor;
    }

    void visitor(@Nullable LobbyVisitor connected) {
        visitor = connected;
    }

    /** In the room; {@code null} before one was reserved. */
    @Nullable
    Place place() {
        return place;
    }

    void place(@Nullable Place reserved) {
        place = reserved;
    }
}
