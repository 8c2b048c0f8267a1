package io.github.driftfire.model.game;

/**
 * Bounds for inputs that arrive after their tick, so that a bad connection gains no advantage over other players.
 *
 * @param ticks how many ticks late an input may be, 0..{@link io.github.driftfire.model.protocol.Protocol#MAX_MISSED_TICKS}; 0 ignores late inputs
 * @param unitsPerSecond how far late inputs may move an avatar within a second from where the other players saw it
 */
public record LateInputLimits(int ticks, int unitsPerSecond) {
    /** Late inputs are ignored. */
    public static final LateInputLimits NONE = new LateInputLimits(0, 0);
}
