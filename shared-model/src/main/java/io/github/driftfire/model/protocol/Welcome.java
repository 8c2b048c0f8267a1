package io.github.driftfire.model.protocol;

/**
 * The server's answer to a {@link Hello} that it accepts.
 *
 * @param type always {@link #TYPE}
 * @param player the player's number in the room
 * @param room the room's name
 * @param world what the client builds its model from
 * @param resume a token that brings this seat back after a lost connection
 */
public record Welcome(String type, int player, String room, WorldSettings world, String resume) {
    public static final String TYPE = "welcome";
}
