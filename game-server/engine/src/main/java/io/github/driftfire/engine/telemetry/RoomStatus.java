package io.github.driftfire.engine.telemetry;

/**
 * A room as its listing shows it.
 *
 * @param name the room's name
 * @param game the name of the game that it plays
 * @param fingerprint what a client's model must answer to join, as hexadecimal digits; as the game gives it
 * @param players people in it
 * @param bots players that the game plays itself
 * @param maxPlayers most people at a time
 * @param tickRateHz ticks a second
 */
public record RoomStatus(
        String name, String game, String fingerprint, int players, int bots, int maxPlayers, int tickRateHz) {}
