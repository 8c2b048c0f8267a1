package io.github.driftfire.engine.lobby;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** A member of a private room: as long as its visitor is in the lobby, or its place is kept or played. Owned by the lobby's thread. */
final class PrivateMember {
    private final PrivateGame room;
    private final int number;
    private final String key;
    private final String name;
    private @Nullable LobbyVisitor visitor;
    private @Nullable Place place;

    /** @param key by which the member comes back; cannot be guessed */
    PrivateMember(PrivateGame room, int number, String key, LobbyVisitor visitor) {
        this.room = room;
        this.number = number;
        this.key = key;
        this.name = visitor.name();
        this.visitor = visitor;
    }

    PrivateGame room() {
        return room;
    }

    int number() {
        return number;
    }

    String key() {
        return key;
    }

    boolean isKey(String text) {
        return MessageDigest.isEqual(key.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
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
