package io.github.driftfire.engine.sessions;

import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.InactivityWarning;
import io.github.driftfire.model.protocol.Welcome;

/**
 * One player's line, as a transport provides it. Moves bytes; knows neither rules nor replication.
 *
 * <p>Methods may be called from the room's thread and from container threads, never two sends at a time. None blocks, none
 * throws: a line that breaks tells its {@link Session} by {@link Session#closed}.
 */
public interface Connection extends FrameChannel {
    /** Is called when a send is over. */
    @FunctionalInterface
    interface Sent {
        /**
         * Called once for each send, on any thread, possibly before the send returns.
         *
         * @param ok whether the transport took the bytes; {@code false} means that the line is lost
         */
        void sent(boolean ok);
    }

    /**
     * Which way frames go: through this object, whose own {@link FrameChannel} methods are for that alone, or another, where a transport has a
     * shorter one. Asked once: every step more would be one more object to fetch, for thousands of lines in every tick.
     */
    default FrameChannel frameChannel() {
        return this;
    }

    /** Sends the answer to a hello, as text. */
    void send(Welcome welcome, Sent sent);

    /** Warns an inactive player, as text. A line that has no other text than the welcome may leave it out. */
    default void send(InactivityWarning warning, Sent sent) {
        sent.sent(true);
    }

    /** Ends the line with a code and a reason for people. Only the first call counts. */
    void close(CloseCode code, String reason);

    /** Cuts the line without a close frame: for a peer that does not read, which a close frame would never reach. */
    void abort();
}
