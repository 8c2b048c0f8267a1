package io.github.driftfire.model.lobby;

/**
 * The bans that hold: for operators; for a host those from the private room.
 *
 * @param type always {@link #TYPE}
 */
public record ListBans(String type) implements LobbyClientMessage {
    public static final String TYPE = "bans";

    public static ListBans of() {
        return new ListBans(TYPE);
    }
}
