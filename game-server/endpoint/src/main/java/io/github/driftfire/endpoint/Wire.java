package io.github.driftfire.endpoint;

import io.github.driftfire.engine.FramePath;
import io.github.driftfire.engine.Session;

/**
 * What a transport of our own offers for one line beyond the endpoint API: an end without a farewell, and a way past the
 * container's layers for what there is most of, whole binary messages. Texts, closing and everything else stay the container's.
 */
public interface Wire extends FramePath {
    /**
     * Names whose {@link Session#frame} takes binary messages from now on, where they are no longer than inputs need; longer ones are
     * still handed over by the container, and all stay in order.
     */
    void receive(Session player);

    /** Always: a frame that waits is a copy. */
    @Override
    default boolean copies() {
        return true;
    }

    /** The code with which the peer has closed the line, if it may be used; 0 if it has not, or by a code that is forbidden. */
    default int peerCloseCode() {
        return 0;
    }

    /** Ends the line at once; what is queued is dropped. Any thread. */
    void cut();
}
