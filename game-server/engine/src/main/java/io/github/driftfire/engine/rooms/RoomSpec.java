package io.github.driftfire.engine.rooms;

import io.github.driftfire.engine.Game;
import java.util.function.Supplier;

/**
 * What a room is made from.
 *
 * @param name as it stands in the address, see {@link #isName}
 * @param gameName the game's name, see {@link io.github.driftfire.model.game.GameModel#name}
 * @param maxPlayers most players at a time; further ones are refused with a reason
 * @param game makes the room's game, once, when the room starts
 */
public record RoomSpec(String name, String gameName, int maxPlayers, Supplier<? extends Game> game) {
    public RoomSpec {
        if (!isName(name)) {
            throw new IllegalArgumentException("room name '" + name + "' is not 1..32 of a-z, 0-9 and -");
        }
        if (maxPlayers < 1) {
            throw new IllegalArgumentException("room " + name + ": maxPlayers " + maxPlayers + " is not positive");
        }
    }

    /** A room that has its game's name. */
    public RoomSpec(String name, int maxPlayers, Supplier<? extends Game> game) {
        this(name, name, maxPlayers, game);
    }

    /** Whether a text can name a room: 1 to 32 of {@code a-z}, {@code 0-9} and {@code -}. */
    public static boolean isName(String text) {
        return text.matches("[a-z0-9-]{1,32}");
    }
}
