package io.github.driftfire.arena;

import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.protocol.ViewShape;
import io.github.driftfire.model.protocol.WorldSettings;

/**
 * What a room of Driftfire is made with.
 *
 * @param preset {@link Tuning#DOGFIGHT} or {@link Tuning#WORKLOAD}
 * @param widthUnits the arena's width in units
 * @param heightUnits the arena's height in units
 * @param tickRateHz ticks a second
 * @param maxPlayers most people at once
 * @param bots the room is filled up with bots to so many pilots in total; the workload preset has none
 * @param seed of everything random: the same seed and inputs give the same game
 * @param mode what is played for; the workload preset is endless
 */
public record ArenaSettings(
        String preset,
        int widthUnits,
        int heightUnits,
        int tickRateHz,
        int maxPlayers,
        int bots,
        int seed,
        ArenaMode mode) {
    /** Most people in one room. */
    public static final int MAX_PLAYERS = 3500;

    /** Most bots in one room. */
    public static final int MAX_BOTS = Ship.MAX_PILOTS - MAX_PLAYERS;

    private static final int VIEW_AREA = ViewShape.UNREPORTED_WIDTH_UNITS * ViewShape.UNREPORTED_HEIGHT_UNITS;
    private static final int SHIPS_IN_VIEW = 50;

    public ArenaSettings {
        if (!preset.equals(Tuning.DOGFIGHT) && !preset.equals(Tuning.WORKLOAD)) {
            throw new IllegalArgumentException("preset " + preset + " is unknown");
        }
        check("width", widthUnits, WorldSettings.MIN_SIZE_UNITS, WorldSettings.MAX_SIZE_UNITS);
        check("height", heightUnits, WorldSettings.MIN_SIZE_UNITS, WorldSettings.MAX_SIZE_UNITS);
        check("tick rate", tickRateHz, WorldSettings.MIN_TICK_RATE_HZ, WorldSettings.MAX_TICK_RATE_HZ);
        check("players", maxPlayers, 1, MAX_PLAYERS);
        check("bots", bots, 0, MAX_BOTS);
        if (preset.equals(Tuning.WORKLOAD) && mode.hasRounds()) {
            throw new IllegalArgumentException("preset " + preset + " has no rounds");
        }
    }

    /** An endless game. */
    public ArenaSettings(
            String preset, int widthUnits, int heightUnits, int tickRateHz, int maxPlayers, int bots, int seed) {
        this(preset, widthUnits, heightUnits, tickRateHz, maxPlayers, bots, seed, ArenaMode.ENDLESS);
    }

    /** The same in another mode. */
    ArenaSettings with(ArenaMode other) {
        return new ArenaSettings(preset, widthUnits, heightUnits, tickRateHz, maxPlayers, bots, seed, other);
    }

    /** A dogfight of the usual size and pace. */
    public static ArenaSettings dogfight(int maxPlayers, int bots, int seed) {
        WorldSettings usual = Tuning.DEFAULTS;
        return new ArenaSettings(
                usual.preset(), usual.widthUnits(), usual.heightUnits(), usual.tickRateHz(), maxPlayers, bots, seed);
    }

    /** The reference load at its own density. */
    public static ArenaSettings workload(int maxPlayers, int tickRateHz, int seed) {
        int side = workloadSideUnits(maxPlayers);
        return new ArenaSettings(Tuning.WORKLOAD, side, side, tickRateHz, maxPlayers, 0, seed);
    }

    /** The side of an arena in which so many ships lie fifty to a view. */
    public static int workloadSideUnits(int players) {
        int side = (int) Math.round(Math.sqrt((double) players * VIEW_AREA / SHIPS_IN_VIEW));
        return Math.max(WorldSettings.MIN_SIZE_UNITS, side);
    }

    WorldSettings world() {
        return new WorldSettings(preset, widthUnits, heightUnits, tickRateHz);
    }

    /** Pilots that the room has numbers for: people first, then bots. */
    int pilotNumbers() {
        return maxPlayers + mostBots();
    }

    int mostBots() {
        return preset.equals(Tuning.WORKLOAD) ? 0 : bots;
    }

    private static void check(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " " + value + " is not in " + least + ".." + most);
        }
    }
}
