package io.github.driftfire.endpoint;

import io.github.driftfire.engine.FramePath;
import io.github.driftfire.engine.Session;

/**
 * What a transport of our own offers for one line beyond the endpoint API: an end without a farewell, and a way past the
 * container's layers for what there is most of, whole binary messages. Texts, closing and everything else stay the container's.
 */
public interface Wire extends FramePath {
    /**
     * Names whose {@link Session#frame} takes short binary messages from now on. They stay in order with what the container hands over,
     * which longer ones still are.
     */
    void receive(Session player);

    /** Always: a frame that waits is a copy. */
    @Override
    default boolean copies() {
        return true;
    }

    /** Ends the line at once; what is queued is dropped. Any thread. */
    void cut();
}
