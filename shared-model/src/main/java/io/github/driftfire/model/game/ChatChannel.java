package io.github.driftfire.model.game;

/** Who reads what is said. */
public final class ChatChannel {
    /** Everybody in the room, spectators included. */
    public static final int ROOM = 0;

    /** The players of the own team. */
    public static final int TEAM = 1;

    /** Spectators, and the player who says it. What spectators say goes nowhere else: they see more than players do. */
    public static final int SPECTATORS = 2;

    public static final int COUNT = 3;

    private ChatChannel() {}
}
