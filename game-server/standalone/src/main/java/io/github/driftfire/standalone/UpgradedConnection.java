package io.github.driftfire.standalone;

import io.github.driftfire.endpoint.FastPath;
import io.github.driftfire.engine.sessions.Connection.Sent;
import io.github.driftfire.engine.sessions.Session;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.standalone.FrameHeaderValidator.Violation;
import jakarta.websocket.CloseReason;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.ScheduledFuture;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.IOEvent;
import org.jspecify.annotations.Nullable;

/**
 * One upgraded TCP connection: what comes in is validated; short binary messages go to the session, the rest to
 * Tyrus.
 *
 * <p>After a close frame of ours the socket stays open until the peer's close frame or the end of its stream, but no longer
 * than {@value #CLOSE_TIMEOUT_MILLIS} ms: to close it at once would reset the connection if anything is unread, and the peer would never
 * learn the reason.
 */
final class UpgradedConnection implements FastPath {
    private static final Logger LOG = System.getLogger(UpgradedConnection.class.getName());

    static final int CLOSE_TIMEOUT_MILLIS = 2_000;

    private static final int END = -1;

    private final Connection<?> socket;
    private final @Nullable SocketChannel channel;
    private final Deadlines deadlines;
    private final FrameHeaderValidator validator = new FrameHeaderValidator();
    private final FrameWriter writer;
    private volatile org.glassfish.tyrus.spi.@Nullable Connection tyrus;
    private volatile @Nullable Session session;
    private volatile boolean closeSent;

    /** Whether the room's thread reads, before each tick, instead of a selector's. */
    private volatile boolean polled;

    private volatile @Nullable ScheduledFuture<?> deadline;

    /** @param channel the socket itself where frames are on it as they are, {@code null} where TLS is in between */
    UpgradedConnection(Connection<?> socket, @Nullable SocketChannel channel, Deadlines deadlines) {
        this.socket = socket;
        this.channel = channel;
        this.deadlines = deadlines;
        this.writer = new FrameWriter(socket, this, channel);
    }

    FrameWriter writer() {
        return writer;
    }

    @Override
    public void receive(Session session) {
        this.session = session;
    }

    @Override
    public void send(ByteBuffer binary, Sent sent) {
        writer.send(binary, sent);
    }

    /** Bytes that came by the chain of filters: with TLS all of them, otherwise what came with the handshake. */
    synchronized void receive(ByteBuffer bytes) {
        received(bytes);
    }

    /** Called once, when Tyrus has opened the session; it may be over already. */
    void opened(org.glassfish.tyrus.spi.Connection connection) {
        tyrus = connection;
        if (!socket.isOpen()) {
            socketClosed();
        }
    }

    /** Whether {@link #read} may be called. */
    boolean readable() {
        return channel != null && tyrus != null;
    }

    /** Reads what has come, once: what is left announces itself again. The selector's thread. */
    synchronized void read() {
        ByteBuffer bytes = fill();
        if (bytes.hasRemaining() && received(bytes)) {
            polled = true;
            switchReading(false);
            if (closeSent) {
                stopPolling();
            }
        }
    }

    @Override
    public void poll() {
        if (!polled) {
            return;
        }
        synchronized (this) {
            ByteBuffer bytes = fill();
            receiveMessages(bytes);
            if (bytes.hasRemaining() && closeSent) {
                // Only the validator reads it from now on; a selector may read what follows as soon as the lock is
                // free.
                received(bytes);
            } else if (bytes.hasRemaining()) {
                polled = false;
                handBack(ByteBuffer.allocate(bytes.remaining()).put(bytes).flip());
            }
        }
    }

    /** Without the lock, so that it may be a moment old. */
    @Override
    public boolean isReady() {
        // Whether it is connected is told by another part of the same object, which is needed soon as well.
        return (channel == null || (channel.isOpen() && channel.isConnected()))
                && writer.isIdle()
                && !validator.closeSeen();
    }

    @Override
    public int peerCloseCode() {
        return validator.peerCloseCode();
    }

    private void stopPolling() {
        polled = false;
        switchReading(true);
    }

    /** Answers what was read, which may be nothing. At the end of the stream the socket is closed. */
    private ByteBuffer fill() {
        ByteBuffer bytes = ThreadBuffers.ofThread().read.clear();
        int size = END;
        try {
            size = channel == null ? 0 : channel.read(bytes);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the connection broke", e);
        }
        if (size == END) {
            polled = false;
            cut();
        }
        return bytes.flip();
    }

    /** What is no input is handled by a selector's thread, and so is what follows, up to the next input. */
    private void handBack(ByteBuffer bytes) {
        socket.executeInEventThread(IOEvent.READ, () -> {
            try {
                receive(bytes);
                switchReading(true);
            } catch (RuntimeException e) {
                LOG.log(Level.DEBUG, "the connection failed", e);
                cut();
            }
        });
    }

    /** Whether the selector tells when something has come. */
    private void switchReading(boolean on) {
        try {
            if (on) {
                socket.enableIOEvent(IOEvent.READ);
            } else {
                socket.disableIOEvent(IOEvent.READ);
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the socket was closed already", e);
        }
    }

    /** Bytes from the peer, in order. Answers whether they were short messages and nothing else. */
    private boolean received(ByteBuffer bytes) {
        receiveMessages(bytes);
        if (!bytes.hasRemaining()) {
            return true;
        }
        receiveOther(bytes);
        return false;
    }

    /** Hands over the short messages that come first. */
    private void receiveMessages(ByteBuffer bytes) {
        Session receiver = session;
        byte[] message = ThreadBuffers.ofThread().message;
        while (receiver != null && !closeSent && bytes.hasRemaining()) {
            int length = validator.takeMessage(bytes, message);
            if (length < 0) {
                break;
            }
            receiver.frame(message, 0, length);
        }
    }

    private void receiveOther(ByteBuffer bytes) {
        org.glassfish.tyrus.spi.Connection open = tyrus;
        int fit = validator.pass(bytes);
        if (open != null && !closeSent && fit > 0) {
            ByteBuffer part = bytes.duplicate();
            part.limit(part.position() + fit);
            open.getReadHandler().handle(part);
        }
        Violation violation = validator.violation();
        if (violation != null && open != null && !closeSent) {
            open.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(violation.code()), violation.reason()));
        }
        if (closeSent && validator.closeSeen()) {
            socket.closeSilently();
        }
    }

    /** Our close frame is on its way: polling ends, and the peer's close frame is awaited. Any thread. */
    void closeSent() {
        closeSent = true;
        if (polled) {
            stopPolling();
        }
        if (validator.closeSeen()) {
            socket.closeSilently();
        }
        deadline = deadlines.after(CLOSE_TIMEOUT_MILLIS, this::cut);
    }

    @Override
    public void cut() {
        socket.terminateSilently();
    }

    /** The socket is closed, by either side. */
    void socketClosed() {
        ScheduledFuture<?> pending = deadline;
        if (pending != null) {
            pending.cancel(false);
        }
        org.glassfish.tyrus.spi.Connection open = tyrus;
        if (open != null) {
            open.close(new CloseReason(CloseReason.CloseCodes.GOING_AWAY, CloseCode.GOING_AWAY.reason()));
        }
    }
}
