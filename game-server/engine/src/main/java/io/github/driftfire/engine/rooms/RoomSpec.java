package io.github.driftfire.engine.rooms;

import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.chat.ChatSettings;
import java.util.function.Supplier;

/**
 * What a room is made from.
 *
 * @param name as it stands in the address, see {@link #isName}
 * @param gameName the game's name, see {@link io.github.driftfire.model.game.GameModel#name}
 * @param maxPlayers most players at a time; further ones are refused with a reason
 * @param maxSpectators most spectators at a time
 * @param spectatorDelaySeconds by how much later than players spectators see it, 0..{@link #MAX_SPECTATOR_DELAY_SECONDS}
 * @param lifetime whether it may be closed while the server runs
 * @param listed whether {@code /healthz} names it
 * @param ticketOnly whether a seat is taken with a ticket only
 * @param mode the mode's name; of a permanent room the room's
 * @param chat what may be said in it
 * @param game makes the room's game, once, when the room starts
 */
public record RoomSpec(
        String name,
        String gameName,
        int maxPlayers,
        int maxSpectators,
        int spectatorDelaySeconds,
        Lifetime lifetime,
        boolean listed,
        boolean ticketOnly,
        String mode,
        ChatSettings chat,
        Supplier<? extends Game> game) {
    /** Most spectators of a room that is not told otherwise. */
    public static final int DEFAULT_MAX_SPECTATORS = 64;

    /** A ring of snapshots is kept for so long. */
    public static final int MAX_SPECTATOR_DELAY_SECONDS = 60;

    /** The metrics' label of all private rooms. */
    public static final String PRIVATE_LABEL = "private";

    /** How long a room lives. */
    public enum Lifetime {
        /** As long as the server. */
        PERMANENT,
        /** Opened when it is needed, and closed when it is empty. */
        ON_DEMAND
    }

    public RoomSpec {
        if (!isName(name)) {
            throw new IllegalArgumentException("room name '" + name + "' is not 1..32 of a-z, 0-9 and -");
        }
        if (maxPlayers < 1) {
            throw new IllegalArgumentException("room " + name + ": maxPlayers " + maxPlayers + " is not positive");
        }
        if (maxSpectators < 0) {
            throw new IllegalArgumentException("room " + name + ": maxSpectators " + maxSpectators + " is negative");
        }
        if (spectatorDelaySeconds < 0 || spectatorDelaySeconds > MAX_SPECTATOR_DELAY_SECONDS) {
            throw new IllegalArgumentException("room " + name + ": spectator delay " + spectatorDelaySeconds
                    + " is not in 0.." + MAX_SPECTATOR_DELAY_SECONDS);
        }
        if (!isName(mode)) {
            throw new IllegalArgumentException("room " + name + ": mode '" + mode + "' is no room's name");
        }
    }

    /** A permanent room, listed and open to all. */
    public RoomSpec(String name, String gameName, int maxPlayers, Supplier<? extends Game> game) {
        this(
                name,
                gameName,
                maxPlayers,
                DEFAULT_MAX_SPECTATORS,
                0,
                Lifetime.PERMANENT,
                true,
                false,
                name,
                ChatSettings.USUAL,
                game);
    }

    /** A permanent room that has its game's name. */
    public RoomSpec(String name, int maxPlayers, Supplier<? extends Game> game) {
        this(name, name, maxPlayers, game);
    }

    /** The same as a room on demand, listed and open to all. */
    public RoomSpec onDemand(String newMode) {
        return new RoomSpec(
                name,
                gameName,
                maxPlayers,
                maxSpectators,
                spectatorDelaySeconds,
                Lifetime.ON_DEMAND,
                true,
                false,
                newMode,
                chat,
                game);
    }

    /** The same as a private room: on demand, not listed, by ticket only. */
    public RoomSpec asPrivate() {
        return new RoomSpec(
                name,
                gameName,
                maxPlayers,
                maxSpectators,
                spectatorDelaySeconds,
                Lifetime.ON_DEMAND,
                false,
                true,
                mode,
                chat,
                game);
    }

    /** What stands for it in metrics: rooms of one label are summed. */
    public String metricsLabel() {
        return ticketOnly ? PRIVATE_LABEL : mode;
    }

    /** The same with another limit of spectators. */
    public RoomSpec spectators(int most) {
        return spectators(most, spectatorDelaySeconds);
    }

    /** The same with another limit of spectators, who see it later than the players. */
    public RoomSpec spectators(int most, int delaySeconds) {
        return new RoomSpec(
                name, gameName, maxPlayers, most, delaySeconds, lifetime, listed, ticketOnly, mode, chat, game);
    }

    /** The same with other settings of its chat. */
    public RoomSpec chat(ChatSettings settings) {
        return new RoomSpec(
                name,
                gameName,
                maxPlayers,
                maxSpectators,
                spectatorDelaySeconds,
                lifetime,
                listed,
                ticketOnly,
                mode,
                settings,
                game);
    }

    /** Whether a text can name a room: 1 to 32 of {@code a-z}, {@code 0-9} and {@code -}. */
    public static boolean isName(String text) {
        return text.matches("[a-z0-9-]{1,32}");
    }
}
