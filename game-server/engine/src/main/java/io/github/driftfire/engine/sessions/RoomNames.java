package io.github.driftfire.engine.sessions;

import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.text.TextSkeleton;
import io.github.driftfire.engine.text.UniqueName;
import java.util.HashSet;
import java.util.Set;

/**
 * The names of a room's players, of the game's own players, and of the spectators who have said something: none can be taken for another. Owned by
 * the room's thread.
 */
public final class RoomNames {
    private final Game game;

    /** The {@link TextSkeleton}s of all of them. */
    private final Set<String> taken = new HashSet<>();

    public RoomNames(Game game) {
        // Here, where no tick waits for it.
        TextSkeleton.load();
        this.game = game;
    }

    /**
     * Takes a name.
     *
     * @param clean fit to be shown
     * @return the name, or it with a number
     */
    String take(String clean) {
        if (taken.isEmpty()) {
            game.reservedNames().forEach(reserved -> taken.add(TextSkeleton.of(reserved)));
        }
        String name = UniqueName.of(clean, taken);
        taken.add(TextSkeleton.of(name));
        return name;
    }

    /** Gives back a name that was taken. */
    void release(String name) {
        taken.remove(TextSkeleton.of(name));
    }
}
