package io.github.driftfire.engine.telemetry;

/**
 * A room as its listing shows it.
 *
 * @param name the room's name
 * @param game the name of the game that it plays
 * @param fingerprint what a client's model must answer to join, as hexadecimal digits; as the game gives it
 * @param players people in it
 * @param bots players that the game plays itself
 * @param spectators clients that spectate, without a seat
 * @param maxPlayers most people at a time
 * @param tickRateHz ticks a second
 */
public record RoomStatus(
        String name,
        String game,
        String fingerprint,
        int players,
        int bots,
        int spectators,
        int maxPlayers,
        int tickRateHz) {
    RoomStatus named(String newName) {
        return new RoomStatus(newName, game, fingerprint, players, bots, spectators, maxPlayers, tickRateHz);
    }

    RoomStatus emptied() {
        return new RoomStatus(name, game, fingerprint, 0, 0, 0, 0, tickRateHz);
    }

    RoomStatus plus(RoomStatus other) {
        return new RoomStatus(
                name,
                game.equals(other.game) ? game : "",
                fingerprint.equals(other.fingerprint) ? fingerprint : "",
                players + other.players,
                bots + other.bots,
                spectators + other.spectators,
                maxPlayers + other.maxPlayers,
                Math.max(tickRateHz, other.tickRateHz));
    }
}
