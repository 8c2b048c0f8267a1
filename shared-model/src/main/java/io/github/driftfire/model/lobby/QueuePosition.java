package io.github.driftfire.model.lobby;

/**
 * The visitor waits for a place; sent when the position changes.
 *
 * @param type always {@link #TYPE}
 * @param mode the mode's name
 * @param position from 1
 */
public record QueuePosition(String type, String mode, int position) implements LobbyServerMessage {
    public static final String TYPE = "queued";

    public static QueuePosition of(String mode, int position) {
        return new QueuePosition(TYPE, mode, position);
    }
}
