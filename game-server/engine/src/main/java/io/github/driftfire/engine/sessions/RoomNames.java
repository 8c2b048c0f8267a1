package io.github.driftfire.engine.sessions;

import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.players.Account;
import io.github.driftfire.engine.players.Accounts;
import io.github.driftfire.engine.text.TextSkeleton;
import io.github.driftfire.engine.text.UniqueName;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of a room's players, of the game's own players, and of the spectators who have said something: none can be taken for another. Owned by
 * the room's thread.
 */
public final class RoomNames {
    private final Game game;
    private final Accounts accounts;

    /** The {@link TextSkeleton}s of all of them. */
    private final Set<String> taken = new HashSet<>();

    public RoomNames(Game game, Accounts accounts) {
        // Here, where no tick waits for it.
        TextSkeleton.load();
        this.game = game;
        this.accounts = accounts;
    }

    /**
     * Takes a name.
     *
     * @param clean fit to be shown
     * @param account whose name it is; {@code null} for a guest, who cannot have the name of an account
     * @return the name, or it with a number
     */
    String take(String clean, @Nullable Account account) {
        if (taken.isEmpty()) {
            game.reservedNames().forEach(reserved -> taken.add(TextSkeleton.of(reserved)));
        }
        String name =
                UniqueName.of(clean, skeleton -> taken.contains(skeleton) || accounts.isReserved(skeleton, account));
        taken.add(TextSkeleton.of(name));
        return name;
    }

    /** Gives back a name that was taken. */
    void release(String name) {
        taken.remove(TextSkeleton.of(name));
    }
}
