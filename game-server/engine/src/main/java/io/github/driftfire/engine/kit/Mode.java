package io.github.driftfire.engine.kit;

import io.github.driftfire.engine.chat.ChatSettings;
import io.github.driftfire.engine.results.BoardName;
import io.github.driftfire.engine.rooms.RoomSpec;
import io.github.driftfire.model.protocol.WorldSettings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A named configuration that rooms are opened with when they are needed. Immutable.
 *
 * <p>A class and not a record: what a record generates keeps an undeployed application's class loader on JDK 17.
 */
public final class Mode {
    private final String name;
    private final String title;
    private final String description;
    private final GameProvider game;
    private final WorldSettings preset;
    private final @Nullable Integer sizeUnits;
    private final int maxPlayers;
    private final int maxSpectators;
    private final int spectatorDelaySeconds;
    private final ChatSettings chat;
    private final int bots;
    private final Map<String, String> options;
    private final int maxRooms;
    private final int firstSeed;

    /**
     * @param preset with the rooms' tick rate
     * @param sizeUnits width and height of the world; {@code null} to leave them to the game
     * @param firstSeed of the mode's room number 0
     */
    Mode(
            ModeSettings settings,
            String title,
            String description,
            GameProvider game,
            WorldSettings preset,
            @Nullable Integer sizeUnits,
            int maxPlayers,
            int maxSpectators,
            int spectatorDelaySeconds,
            ChatSettings chat,
            int bots,
            Map<String, String> options,
            int maxRooms,
            int firstSeed) {
        this.name = settings.name();
        this.title = title;
        this.description = description;
        this.game = game;
        this.preset = preset;
        this.sizeUnits = sizeUnits;
        this.maxPlayers = maxPlayers;
        this.maxSpectators = maxSpectators;
        this.spectatorDelaySeconds = spectatorDelaySeconds;
        this.chat = chat;
        this.bots = bots;
        this.options = Map.copyOf(options);
        this.maxRooms = maxRooms;
        this.firstSeed = firstSeed;
    }

    /** 1 to 28 of a-z, 0-9 and -; unique among the modes of a server. */
    public String name() {
        return name;
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** What it is about, for people; empty for none. */
    public String description() {
        return description;
    }

    /** The game's name. */
    public String game() {
        return game.model().name();
    }

    /** The mode's leaderboards, the usual one first. */
    List<BoardName> boards() {
        return BoardName.of(game(), name, game.facts());
    }

    /** The game's goals. */
    List<Goal> goals() {
        return List.copyOf(game.goals());
    }

    /** Most people in one room. */
    public int maxPlayers() {
        return maxPlayers;
    }

    /** Bots fill each room up to so many players. */
    public int bots() {
        return bots;
    }

    /** The most bots that whoever opens a private room may ask for. */
    public int mostBots() {
        return Math.min(game.mostBots(preset), Math.max(bots, maxPlayers));
    }

    /** Most rooms at a time, a permanent one of the mode's name included. */
    public int maxRooms() {
        return maxRooms;
    }

    /** A room of this mode. */
    public RoomSettings settings(String room, int players, int botsInRoom, int number) {
        WorldSettings world = sizeUnits == null
                ? game.world(preset, players)
                : new WorldSettings(preset.preset(), sizeUnits, sizeUnits, preset.tickRateHz());
        return new RoomSettings(room, world, players, botsInRoom, firstSeed + number, options);
    }

    /** What a room of this mode is made from; it opens its game once. */
    public RoomSpec room(String room, int players, int botsInRoom, int number) {
        RoomSettings settings = settings(room, players, botsInRoom, number);
        return new RoomSpec(room, game(), players, () -> game.open(settings))
                .spectators(maxSpectators, spectatorDelaySeconds)
                .chat(chat);
    }
}
