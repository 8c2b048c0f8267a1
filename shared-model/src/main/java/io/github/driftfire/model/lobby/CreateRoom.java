package io.github.driftfire.model.lobby;

import org.jspecify.annotations.Nullable;

/**
 * Opens a private room, whose host the visitor is.
 *
 * @param type always {@link #TYPE}
 * @param mode the mode's name
 * @param maxPlayers most people in it, at most the mode's; {@code null} for the mode's
 * @param bots bots fill the room up to so many players; {@code null} for the mode's
 */
public record CreateRoom(
        String type,
        String mode,
        @Nullable Integer maxPlayers,
        @Nullable Integer bots) implements LobbyClientMessage {
    public static final String TYPE = "create";

    public static CreateRoom of(String mode, @Nullable Integer maxPlayers, @Nullable Integer bots) {
        return new CreateRoom(TYPE, mode, maxPlayers, bots);
    }
}
