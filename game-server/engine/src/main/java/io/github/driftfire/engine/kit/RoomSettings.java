package io.github.driftfire.engine.kit;

import io.github.driftfire.model.protocol.WorldSettings;
import java.util.Map;

/**
 * What a game opens a room with. Immutable.
 *
 * <p>A class and not a record: what a record generates keeps an undeployed application's class loader on JDK 17.
 */
public final class RoomSettings {
    private final String room;
    private final WorldSettings world;
    private final int maxPlayers;
    private final int bots;
    private final int seed;
    private final Map<String, String> options;

    /**
     * @param room the room's name
     * @param world what both ends must agree on
     * @param maxPlayers most people at a time
     * @param bots the game fills the room with bots up to so many players
     * @param seed of everything random: the same seed and inputs give the same game
     * @param options a right value of each of {@link GameProvider#options}, by its name
     */
    public RoomSettings(
            String room, WorldSettings world, int maxPlayers, int bots, int seed, Map<String, String> options) {
        this.room = room;
        this.world = world;
        this.maxPlayers = maxPlayers;
        this.bots = bots;
        this.seed = seed;
        this.options = Map.copyOf(options);
    }

    public String room() {
        return room;
    }

    public WorldSettings world() {
        return world;
    }

    public int maxPlayers() {
        return maxPlayers;
    }

    public int bots() {
        return bots;
    }

    public int seed() {
        return seed;
    }

    public Map<String, String> options() {
        return options;
    }

    /** The value of one of the game's options. */
    public String text(String option) {
        String value = options.get(option);
        if (value == null) {
            throw new IllegalArgumentException("the game has no option " + option);
        }
        return value;
    }

    /** The value of one of the game's options that is a whole number. */
    public int number(String option) {
        return Integer.parseInt(text(option));
    }
}
