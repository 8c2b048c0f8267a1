package io.github.driftfire.endpoint;

import io.github.driftfire.engine.sessions.Connection;
import io.github.driftfire.engine.sessions.FrameChannel;
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
    private static final String FAILED = "The connection failed";
    private static final AtomicReferenceFieldUpdater<WebSocketConnection, @Nullable Sent> PENDING =
            AtomicReferenceFieldUpdater.newUpdater(WebSocketConnection.class, Sent.class, "pending");

    private final Session session;
    private final ControlMessages messages;
    private final Executor closing;
    private final Executor failing;
    private final @Nullable FastPath fastPath;
    private final Runnable onEnd;
    private final AtomicBoolean ended = new AtomicBoolean();

    /** Not slow, then, if it is to be cut. */
    private volatile boolean failed;

    /** Who waits for the send that the container has on its way; containers tell it more than once, or throw after they have told. */
    private volatile @Nullable Sent pending;

    /** @param onEnd called when the engine ends the connection, maybe more than once: from then on nothing more is passed on to it */
    WebSocketConnection(Session session, PlayHost host, @Nullable FastPath fastPath, Runnable onEnd) {
        this.session = session;
        this.messages = host.messages();
        this.closing = host.closing();
        this.failing = host.failing();
        this.fastPath = fastPath;
        this.onEnd = onEnd;
    }

    @Override
    public FrameChannel frameChannel() {
        return fastPath == null ? this : fastPath;
    }

    @Override
    public void send(ByteBuffer frame, Sent sent) {
        pending = sent;
        try {
            session.getAsyncRemote().sendBinary(frame, this);
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

    void send(String text, Sent sent) {
        pending = sent;
        try {
            session.getAsyncRemote().sendText(text, this);
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
            CloseReason closeReason = new CloseReason(CloseReason.CloseCodes.getCloseCode(code.code()), reason);
            closing.execute(() -> close(closeReason));
        }
        onEnd.run();
    }

    @Override
    public void abort() {
        if (!session.isOpen()) {
            // Its close frame may just be on its way, which is also why a send may have failed.
            onEnd.run();
        } else if (fastPath != null) {
            ended.set(true);
            fastPath.cut();
            onEnd.run();
        } else if (failed) {
            close(CloseCode.SERVER_ERROR, FAILED);
        } else {
            close(CloseCode.TOO_SLOW, CloseCode.TOO_SLOW.reason());
        }
    }

    /** The container has found that the session is broken. */
    void failed() {
        failed = true;
    }

    private void over(boolean ok) {
        Sent waiting = pending;
        if (waiting == null || !PENDING.compareAndSet(this, waiting, null)) {
            return;
        }
        if (ok) {
            waiting.sent(true);
        } else {
            failed = true;
            // Tomcat fails the send that is on its way first, then closes the session for what its client did, and only
            // then says so.
            failing.execute(() -> waiting.sent(false));
        }
    }

    private void close(CloseReason reason) {
        try {
            session.close(reason);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "the session was closed before its close frame", e);
        }
    }
}
