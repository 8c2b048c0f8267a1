package io.github.driftfire.engine;

/**
 * A room as its listing shows it.
 *
 * @param name the room's name
 * @param players people in it
 * @param bots players that the game plays itself
 * @param maxPlayers most people at a time
 * @param tickRateHz ticks a second
 */
public record RoomStatus(String name, int players, int bots, int maxPlayers, int tickRateHz) {}
