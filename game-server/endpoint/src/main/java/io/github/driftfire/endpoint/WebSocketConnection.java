package io.github.driftfire.endpoint;

import io.github.driftfire.engine.Connection;
import io.github.driftfire.engine.FramePath;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.InactivityWarning;
import io.github.driftfire.model.protocol.Welcome;
import jakarta.websocket.CloseReason;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;

/** The engine's connection over a WebSocket session. */
final class WebSocketConnection implements Connection, SendHandler {
    private static final Logger LOG = System.getLogger(WebSocketConnection.class.getName());
    private static final AtomicReferenceFieldUpdater<WebSocketConnection, @Nullable Sent> PENDING =
            AtomicReferenceFieldUpdater.newUpdater(WebSocketConnection.class, Sent.class, "pending");

    private final Session line;
    private final ControlMessages messages;
    private final Executor closing;
    private final @Nullable Wire wire;
    private final AtomicBoolean ended = new AtomicBoolean();

    /** Who waits for the send that the container has on its way; containers tell it more than once, or throw after they have told. */
    private volatile @Nullable Sent pending;

    WebSocketConnection(Session line, ControlMessages messages, Executor closing, @Nullable Wire wire) {
        this.line = line;
        this.messages = messages;
        this.closing = closing;
        this.wire = wire;
    }

    @Override
    public FramePath framePath() {
        return wire == null ? this : wire;
    }

    @Override
    public void send(ByteBuffer frame, Sent sent) {
        pending = sent;
        try {
            line.getAsyncRemote().sendBinary(frame, this);
        } catch (RuntimeException e) {
            over(false);
        }
    }

    @Override
    public void send(Welcome welcome, Sent sent) {
        send(messages.text(welcome), sent);
    }

    @Override
    public void send(InactivityWarning warning, Sent sent) {
        send(messages.text(warning), sent);
    }

    private void send(String text, Sent sent) {
        pending = sent;
        try {
            line.getAsyncRemote().sendText(text, this);
        } catch (RuntimeException e) {
            over(false);
        }
    }

    /** The container is done with a send. */
    @Override
    public void onResult(SendResult result) {
        over(result.isOK());
    }

    @Override
    public void close(CloseCode code, String reason) {
        if (ended.compareAndSet(false, true)) {
            CloseReason farewell = new CloseReason(CloseReason.CloseCodes.getCloseCode(code.code()), reason);
            closing.execute(() -> close(farewell));
        }
    }

    @Override
    public void abort() {
        if (!line.isOpen()) {
            // Its close frame may just be on its way, which is also why a send may have failed.
            return;
        }
        if (wire != null) {
            ended.set(true);
            wire.cut();
        } else {
            close(CloseCode.TOO_SLOW, CloseCode.TOO_SLOW.reason());
        }
    }

    private void over(boolean ok) {
        Sent waiting = pending;
        if (waiting == null || !PENDING.compareAndSet(this, waiting, null)) {
            return;
        }
        waiting.sent(ok);
    }

    private void close(CloseReason farewell) {
        try {
            line.close(farewell);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "the line was gone before its close frame", e);
        }
    }
}
