package io.github.driftfire.engine.kit;

import java.util.List;

/** What a lobby opens rooms by. Immutable. */
public final class LobbySettings {
    /** No modes: the lobby has the permanent rooms only. */
    public static final LobbySettings NO_MODES = new LobbySettings(List.of(), 0, 0);

    private final List<Mode> modes;
    private final int lingerSeconds;
    private final int maxPrivateRooms;

    LobbySettings(List<Mode> modes, int lingerSeconds, int maxPrivateRooms) {
        this.modes = List.copyOf(modes);
        this.lingerSeconds = lingerSeconds;
        this.maxPrivateRooms = maxPrivateRooms;
    }

    /** What rooms are opened with when they are needed; by unique names, in the order in which they are listed. */
    public List<Mode> modes() {
        return modes;
    }

    /** Seconds after which a room that was opened on demand closes, if it is empty. */
    public int lingerSeconds() {
        return lingerSeconds;
    }

    /** Most private rooms at a time. */
    public int maxPrivateRooms() {
        return maxPrivateRooms;
    }
}
