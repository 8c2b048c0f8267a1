package io.github.driftfire.engine;

/** What each player holds in this tick: the newest input that was due, or the one before if none arrived. */
public interface Inputs {
    /** The game's buttons, 8 bits; 0 before the first input. */
    int controls(int player);

    /** Where the player points, 16 bits, in the game's unit; 0 before the first input. */
    int aim(int player);

    /**
     * How far behind a tick the picture of the others was at which the player looked while making the input, in 1/8 ticks; 0 before the
     * first input. It grows while an input is held for want of a newer one. Never negative, otherwise just what the client claims:
     * whoever looks back by it must bound it.
     *
     * @param tick the one that runs
     */
    int viewLag8(int player, int tick);
}
