package io.github.driftfire.engine.moderation;

/** A way of cheating that the server notices by itself. */
public enum SuspicionKind {
    /** Inputs that no honest client makes: values that the game's layout does not have, numbers or ticks that cannot be. */
    IMPOSSIBLE_INPUT,
    /** View delays that are greater than the connection explains, at the moments at which they count. */
    VIEW_DELAY,
    /** Late inputs that would have moved the avatar although the allowance for them was used up. */
    STALL
}
