package io.github.driftfire.model.lobby;

import java.util.List;

/**
 * Modes and listed rooms; sent after the visitor has entered, then when something has changed, at most once a second.
 *
 * @param type always {@link #TYPE}
 * @param modes in the operator's order
 */
public record LobbyList(String type, List<ModeEntry> modes) implements LobbyServerMessage {
    public static final String TYPE = "lobby";

    public static LobbyList of(List<ModeEntry> modes) {
        return new LobbyList(TYPE, modes);
    }
}
