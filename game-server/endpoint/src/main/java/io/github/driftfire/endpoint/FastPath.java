package io.github.driftfire.endpoint;

import io.github.driftfire.engine.sessions.FrameChannel;
import io.github.driftfire.engine.sessions.Session;

/**
 * What our own transport offers for one connection beyond the endpoint API: a reset without a close frame, and a way past the
 * container's layers for what there is most of, whole binary messages. Texts, closing and everything else stay the container's.
 */
public interface FastPath extends FrameChannel {
    /**
     * Sets the session whose {@link Session#frame} takes binary messages from now on, where they are no longer than inputs need; longer ones are
     * still handed over by the container, and all stay in order.
     */
    void receive(Session player);

    /** Always: a frame that waits is a copy. */
    @Override
    default boolean copies() {
        return true;
    }

    /** The code of the peer's close frame, if it may be used; 0 if it has not, or by a code that is forbidden. */
    default int peerCloseCode() {
        return 0;
    }

    /** Resets the connection at once; queued bytes are dropped. Any thread. */
    void cut();
}
