package io.github.driftfire.engine.kit;

import io.github.driftfire.engine.text.WordFilter;
import java.util.List;

/** What a lobby opens rooms by. Immutable. */
public final class LobbySettings {
    /** No modes: the lobby has the permanent rooms only. */
    public static final LobbySettings NO_MODES = new LobbySettings(List.of(), 0, 0, WordFilter.NONE);

    private final List<Mode> modes;
    private final int lingerSeconds;
    private final int maxPrivateRooms;
    private final WordFilter words;

    LobbySettings(List<Mode> modes, int lingerSeconds, int maxPrivateRooms, WordFilter words) {
        this.modes = List.copyOf(modes);
        this.lingerSeconds = lingerSeconds;
        this.maxPrivateRooms = maxPrivateRooms;
        this.words = words;
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

    /** Words that names do not show. */
    public WordFilter words() {
        return words;
    }
}
