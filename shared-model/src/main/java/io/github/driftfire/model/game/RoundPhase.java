package io.github.driftfire.model.game;

/** Where a room that is played in rounds is: the numbers that {@link RoundFeed} carries. */
public final class RoundPhase {
    /** Too few players; who is there plays for nothing. */
    public static final int WAITING = 0;

    /** Enough players; the round starts when the phase's time is over. */
    public static final int STARTING = 1;

    /** The round. */
    public static final int RUNNING = 2;

    /** The result is shown. */
    public static final int PODIUM = 3;

    /** Phases are numbered from 0 to one less. */
    public static final int COUNT = 4;

    private RoundPhase() {}
}
