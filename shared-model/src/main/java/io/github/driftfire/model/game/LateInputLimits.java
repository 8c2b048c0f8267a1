package io.github.driftfire.model.game;

/**
 * Bounds for inputs that arrive after their tick, so that a bad connection gains no advantage over other players.
 *
 * @param ticks how many ticks late an input may be, 0..{@link io.github.driftfire.model.protocol.Protocol#MAX_MISSED_TICKS}; 0 ignores late inputs
 * @param unitsPerSecond how far late inputs may move an avatar within a second from where the other players saw it
 * @param unitsPerMinute how far within a minute; a third of it may be used in a row. A player whose late inputs use it up has none applied
 *     until some is there again, so it should be more than a bad connection ever needs. The server alone keeps count of it
 */
public record LateInputLimits(int ticks, int unitsPerSecond, int unitsPerMinute) {
    /** Late inputs are ignored. */
    public static final LateInputLimits NONE = new LateInputLimits(0, 0);

    private static final int MINUTE_FACTOR = 5;

    /** With a minute's limit of five times the second's: in games measured, twice what a line with 2 % loss needs. */
    public LateInputLimits(int ticks, int unitsPerSecond) {
        this(ticks, unitsPerSecond, MINUTE_FACTOR * unitsPerSecond);
    }
}
