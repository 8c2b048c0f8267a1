package io.github.driftfire.model.lobby;

/**
 * Asks for a room to show behind the first screen: the liveliest listed one of a game of whose spectators' places less than half is taken.
 *
 * @param type always {@link #TYPE}
 * @param game the game's name
 */
public record WatchBackground(String type, String game) implements LobbyClientMessage {
    public static final String TYPE = "background";

    public static WatchBackground of(String game) {
        return new WatchBackground(TYPE, game);
    }
}
