package io.github.driftfire.model.protocol;

/**
 * A spectator's text: it follows another player.
 *
 * @param type always {@link #TYPE}
 * @param player the player's number, or {@link #LEADER}
 */
public record WatchChange(String type, int player) implements ClientMessage {
    public static final String TYPE = "watch";

    /** Whoever leads. */
    public static final int LEADER = -1;
}
