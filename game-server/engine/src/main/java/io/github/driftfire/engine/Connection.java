package io.github.driftfire.engine;

import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Welcome;
import java.nio.ByteBuffer;

/**
 * One player's line, as a transport provides it. Moves bytes; knows neither rules nor replication.
 *
 * <p>Methods may be called from the room's thread and from container threads, never two sends at a time. None blocks, none
 * throws: a line that breaks tells its {@link Session} by {@link Session#closed}.
 */
public interface Connection {
    /** Hears that a send is over. */
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
     * Before each tick: a transport that prefers to may deliver now, on this thread, what has come. An input is not looked at before the
     * tick, so to be woken up for it is a waste.
     */
    default void poll() {}

    /** Whether a message would leave at once, as far as can be told without trying. Nothing depends on it; it is counted. */
    default boolean isReady() {
        return true;
    }

    /** Sends a binary message from position to limit. The buffer is the transport's until {@code sent} is called. */
    void send(ByteBuffer frame, Sent sent);

    /** Whether a sent buffer is its sender's again as soon as {@link #send(ByteBuffer, Sent)} has returned, in any case. */
    default boolean copies() {
        return false;
    }

    /** Sends the answer to a hello, as text. */
    void send(Welcome welcome, Sent sent);

    /** Ends the line with a code and a reason for people. Only the first call counts. */
    void close(CloseCode code, String reason);

    /** Cuts the line without a farewell: for a peer that does not read, to whom a close frame would never get through. */
    void abort();
}
