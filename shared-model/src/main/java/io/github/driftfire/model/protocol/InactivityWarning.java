package io.github.driftfire.model.protocol;

/**
 * Warns a player that the seat is wanted: without a change of input within these seconds, the server frees it with
 * {@link CloseCode#INACTIVE}. Any change of input is the answer; there is no message for it.
 *
 * @param type always {@link #TYPE}
 * @param seconds how long the player has to answer
 */
public record InactivityWarning(String type, int seconds) {
    public static final String TYPE = "inactive";
}
