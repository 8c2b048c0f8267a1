package io.github.driftfire.engine;

/** What each player holds in this tick: the newest input that was due, or the one before if none arrived. */
public interface Inputs {
    /** The game's buttons, 8 bits; 0 before the first input. */
    int controls(int player);

    /** Where the player points, 16 bits, in the game's unit; 0 before the first input. */
    int aim(int player);
}
