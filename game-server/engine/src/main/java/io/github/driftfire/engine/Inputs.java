package io.github.driftfire.engine;

import io.github.driftfire.model.protocol.Protocol;

/**
 * What each player holds in this tick: the newest input that was due, or the one before if none arrived.
 *
 * <p>One input belongs to each tick. A tick without one goes on with what is held and is counted as missed. Inputs that arrive
 * after their ticks are late inputs ({@link #lateInputs}), handed to the game oldest first for its rollback.
 */
public interface Inputs {
    /** Most missed ticks, and so most late inputs of a tick; a player that is further behind is resynchronised. */
    int MAX_MISSED_TICKS = Protocol.MAX_MISSED_TICKS;

    /** What the player holds: 24 bits in the game's {@link io.github.driftfire.model.game.InputLayout}; 0 before the first input. */
    int input(int player);

    /**
     * Bits that were set in inputs which do not count for this tick because they are late or because too many waited, and that were not
     * set before: of buttons, a short press that no tick has seen. Bits of other slices mean nothing here, see
     * {@link io.github.driftfire.model.game.InputLayout#buttonMask}.
     */
    int pressedInLateInputs(int player);

    /** Ticks, this one included, that are still without an input of their own; 0 while the line keeps up. */
    int missedTicks(int player);

    /** Inputs that arrived now for the oldest missed ticks, 0..{@link #MAX_MISSED_TICKS}. */
    int lateInputs(int player);

    /** What the player held in a late input, 0 for the oldest. */
    int lateInput(int player, int index);

    /**
     * How far behind a tick the picture of the others was at which the player looked while making the input, in 1/8 ticks; 0 before the
     * first input. It grows while an input is held for want of a newer one. The client's claim, but at most what its connection explains:
     * the usual claim and 1.5 ticks. Never negative. A client may have a slow connection, or claim one at all times: lag compensation must bound
     * it. A greater claim in a tick with an input of its own is counted, so games ask when it matters.
     *
     * @param tick the one that runs
     */
    int viewLag8(int player, int tick);

    /**
     * The game tells that late inputs have moved a player's avatar: counted.
     *
     * @param movedSub how far from where the other players saw it, in sub-units
     */
    default void movedByLateInputs(int player, int movedSub) {}

    /** The game tells that late inputs did not count because the player's allowance for them is used up: counted as a stall for gain. */
    default void lateInputsRefused(int player) {}
}
