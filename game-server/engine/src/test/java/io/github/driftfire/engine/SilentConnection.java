package io.github.driftfire.engine;

import io.github.driftfire.engine.sessions.Connection;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Welcome;
import java.nio.ByteBuffer;

/** A line on which nothing ever happens. */
public final class SilentConnection implements Connection {
    @Override
    public void send(ByteBuffer frame, Sent sent) {
        sent.sent(true);
    }

    @Override
    public void send(Welcome welcome, Sent sent) {
        sent.sent(true);
    }

    @Override
    public void close(CloseCode code, String reason) {}

    @Override
    public void abort() {}
}
