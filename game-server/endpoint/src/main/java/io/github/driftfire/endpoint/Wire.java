package io.github.driftfire.endpoint;

import io.github.driftfire.engine.Connection;
import java.nio.ByteBuffer;

/**
 * What a transport of our own offers for one line beyond the endpoint API: an end without a farewell, and a way past the
 * container's layers for what there is most of, whole binary messages. Texts, closing and everything else stay the container's.
 */
public interface Wire {
    /** Takes a whole binary message, which may be read until the call returns. */
    @FunctionalInterface
    interface Receiver {
        void message(byte[] bytes, int offset, int length);
    }

    /** Names who takes binary messages from now on. Messages stay in order with what the container hands over. */
    void receive(Receiver receiver);

    /** Lets messages that have come be received now, on this thread, where they would otherwise wait. The room's thread. */
    void poll();

    /** As {@link Connection#isReady}. */
    boolean isReady();

    /** Sends a binary message as {@link Connection#send(ByteBuffer, Connection.Sent)} does, out of a copy if need be; tells once, throws nothing. */
    void send(ByteBuffer message, Connection.Sent sent);

    /** Ends the line at once; what is queued is dropped. Any thread. */
    void cut();
}
