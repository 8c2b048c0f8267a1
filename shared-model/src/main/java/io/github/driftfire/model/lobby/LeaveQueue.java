package io.github.driftfire.model.lobby;

/**
 * Leaves the queue, and the private room of which the visitor is a member.
 *
 * @param type always {@link #TYPE}
 */
public record LeaveQueue(String type) implements LobbyClientMessage {
    public static final String TYPE = "leave";

    public static LeaveQueue of() {
        return new LeaveQueue(TYPE);
    }
}
