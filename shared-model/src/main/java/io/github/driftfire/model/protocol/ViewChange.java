package io.github.driftfire.model.protocol;

/**
 * The client's text in play: its window has another shape now. The server takes over at most {@value #MAX_PER_SECOND} a second, and of several the newest.
 *
 * @param type always {@link #TYPE}
 * @param width as {@link Hello#view}
 */
public record ViewChange(String type, int width) implements ClientMessage {
    public static final String TYPE = "view";

    public static final int MAX_PER_SECOND = 2;
}
