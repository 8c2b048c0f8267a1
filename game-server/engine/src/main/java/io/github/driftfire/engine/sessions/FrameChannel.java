package io.github.driftfire.engine.sessions;

import java.nio.ByteBuffer;

/**
 * The way that a line's frames go out and its inputs come in: the part of a {@link Connection} that every tick uses. The room's thread.
 *
 * <p>No method blocks, none throws.
 */
public interface FrameChannel {
    /**
     * Lets the transport deliver pending input on the room's thread, before each tick. An input is not read before the tick, so that a
     * wake-up for it would be wasted.
     */
    default void poll() {}

    /** Whether a message would leave at once, as far as can be told without trying. Nothing depends on it; it is counted. */
    default boolean isReady() {
        return true;
    }

    /** Sends a binary message from position to limit. The buffer is the transport's until {@code sent} is called. */
    void send(ByteBuffer frame, Connection.Sent sent);

    /** Whether a sent buffer is its sender's again as soon as {@link #send} has returned, in any case. */
    default boolean copies() {
        return false;
    }
}
