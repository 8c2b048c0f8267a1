package io.github.driftfire.model.lobby;

/**
 * The host lets nobody else in, or lets people in again.
 *
 * @param type always {@link #TYPE}
 * @param locked whether the code opens the room no more
 */
public record LockRoom(String type, boolean locked) implements LobbyClientMessage {
    public static final String TYPE = "lock";

    public static LockRoom of(boolean locked) {
        return new LockRoom(TYPE, locked);
    }
}
