package io.github.driftfire.model.protocol;

/**
 * The settings of a room that both ends must agree on.
 *
 * @param preset name of the game's rule set
 * @param widthUnits the arena's width in units
 * @param heightUnits the arena's height in units
 * @param tickRateHz ticks a second, 10..120
 */
public record WorldSettings(String preset, int widthUnits, int heightUnits, int tickRateHz) {
    public static final int MIN_TICK_RATE_HZ = 10;
    public static final int MAX_TICK_RATE_HZ = 120;
    public static final int MIN_SIZE_UNITS = 800;
    public static final int MAX_SIZE_UNITS = 32_000;
}
