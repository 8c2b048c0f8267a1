package io.github.driftfire.model.protocol;

/**
 * A text by which a spectator follows another player, and by which a player without an avatar follows one until there is an avatar again.
 *
 * @param type always {@link #TYPE}
 * @param player the player's number, {@link #LEADER}, or {@link #WHOLE_ARENA}
 */
public record WatchChange(String type, int player) implements ClientMessage {
    public static final String TYPE = "watch";

    /** Whoever leads. */
    public static final int LEADER = -1;

    /** No player: the view is the whole arena. For spectators only; in a crowded arena it is as {@link #LEADER}. */
    public static final int WHOLE_ARENA = -2;
}
