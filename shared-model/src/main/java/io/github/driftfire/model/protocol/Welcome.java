package io.github.driftfire.model.protocol;

/**
 * The server's answer to a {@link Hello} that it accepts.
 *
 * @param type always {@link #TYPE}
 * @param player the player's number in the room
 * @param room the room's name
 * @param world what the client builds its model from
 * @param resume a token that brings this seat back after a lost connection
 * @param chat what the room passes on: {@link #CHAT_ON}, {@link #CHAT_EMOTES} or {@link #CHAT_OFF}
 * @param delay seconds by which spectators see the room later; above 0, players without an avatar follow nobody
 */
public record Welcome(
        String type, int player, String room, WorldSettings world, String resume, String chat, int delay) {
    public static final String TYPE = "welcome";

    /** Texts and emotes. */
    public static final String CHAT_ON = "on";

    /** Emotes only. */
    public static final String CHAT_EMOTES = "emotes";

    /** Neither. */
    public static final String CHAT_OFF = "off";
}
