package io.github.driftfire.engine;

import io.github.driftfire.model.protocol.Protocol;

/**
 * What each player holds in this tick: the newest input that was due, or the one before if none arrived.
 *
 * <p>One input belongs to each tick. A tick that has to do without goes on with what is held, and owes one: the inputs that come
 * after their ticks are handed to the game as {@link #overdue}, oldest first, so that it can make good what it took for granted.
 */
public interface Inputs {
    /** Most ticks that are owed an input, and so most overdue inputs of a tick; who is further behind begins anew. */
    int MAX_OWED = Protocol.MAX_OWED;

    /** The game's buttons, 8 bits; 0 before the first input. */
    int controls(int player);

    /** Where the player points, 16 bits, in the game's unit; 0 before the first input. */
    int aim(int player);

    /**
     * Buttons that were pressed in inputs which do not count for this tick because they are overdue or because too many waited, and that
     * were not held before: a tap that no tick has seen.
     */
    int tapped(int player);

    /** Ticks, this one included, that are still without an input of their own; 0 while the line keeps up. */
    int owed(int player);

    /** Inputs that came now for the oldest of the ticks which were owed one, 0..{@link #MAX_OWED}. */
    int overdue(int player);

    /** The buttons of an overdue input, 0 for the oldest. */
    int overdueControls(int player, int index);

    /** Where an overdue input points. */
    int overdueAim(int player, int index);

    /**
     * How far behind a tick the picture of the others was at which the player looked while making the input, in 1/8 ticks; 0 before the
     * first input. It grows while an input is held for want of a newer one. Never negative, otherwise just what the client claims:
     * whoever looks back by it must bound it.
     *
     * @param tick the one that runs
     */
    int viewLag8(int player, int tick);
}
