package io.github.driftfire.standalone;

import io.github.driftfire.endpoint.Wire;
import io.github.driftfire.engine.Connection.Sent;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.standalone.FrameGate.Violation;
import jakarta.websocket.CloseReason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.ScheduledFuture;
import org.glassfish.grizzly.Connection;
import org.jspecify.annotations.Nullable;

/**
 * One upgraded TCP connection: what comes in goes through the gate, short binary messages to whoever receives them and the rest to
 * Tyrus, and the end is an orderly one.
 *
 * <p>After a close frame of ours the socket stays open until the peer's close frame or its end of the line, but no longer
 * than {@value #FAREWELL_MILLIS} ms: to close it at once would reset the line if anything is unread, and the peer would never
 * learn the reason.
 */
final class Line implements Wire {
    static final int FAREWELL_MILLIS = 2_000;

    private static final int END = -1;

    /** A message that is longer goes the long way, and is refused at its end. */
    private static final int MAX_SHORT_BYTES = 32;

    /** Where a short message lies while it is handled: one place for all of a thread's lines, so that it stays close. */
    private static final ThreadLocal<byte[]> MESSAGE = ThreadLocal.withInitial(() -> new byte[MAX_SHORT_BYTES]);

    private final Connection<?> socket;
    private final @Nullable SocketChannel channel;
    private final Deadlines deadlines;
    private final FrameGate gate = new FrameGate();
    private final LineWriter writer;
    private volatile org.glassfish.tyrus.spi.@Nullable Connection tyrus;
    private volatile @Nullable Receiver receiver;
    private volatile boolean farewell;
    private volatile @Nullable ScheduledFuture<?> deadline;

    /** @param channel the socket itself where frames are on it as they are, {@code null} where TLS is in between */
    Line(Connection<?> socket, @Nullable SocketChannel channel, Deadlines deadlines) {
        this.socket = socket;
        this.channel = channel;
        this.deadlines = deadlines;
        this.writer = new LineWriter(socket, this, channel);
    }

    LineWriter writer() {
        return writer;
    }

    @Override
    public void receive(Receiver messages) {
        receiver = messages;
    }

    @Override
    public void send(ByteBuffer binary, Sent sent) {
        writer.send(binary, sent);
    }

    /** Called once, when Tyrus has opened the session; it may be over already. */
    void opened(org.glassfish.tyrus.spi.Connection connection) {
        tyrus = connection;
        if (!socket.isOpen()) {
            lost();
        }
    }

    /** Whether {@link #read} may be called. */
    boolean readable() {
        return channel != null && tyrus != null;
    }

    /** Reads what has come, once: what is left announces itself again. The selector's thread. */
    void read(ByteBuffer buffer) {
        if (channel == null) {
            return;
        }
        int size;
        try {
            size = channel.read(buffer.clear());
        } catch (IOException e) {
            size = END;
        }
        if (size == END) {
            cut();
        } else if (size > 0) {
            received(buffer.flip());
        }
    }

    /** Bytes from the peer, in order. The selector's thread. */
    void received(ByteBuffer bytes) {
        Receiver messages = receiver;
        byte[] message = MESSAGE.get();
        while (messages != null && !farewell) {
            int length = gate.takeMessage(bytes, message);
            if (length < 0) {
                break;
            }
            messages.message(message, 0, length);
        }
        if (bytes.hasRemaining()) {
            receivedOther(bytes);
        }
    }

    private void receivedOther(ByteBuffer bytes) {
        org.glassfish.tyrus.spi.Connection open = tyrus;
        int fit = gate.pass(bytes);
        if (open != null && !farewell && fit > 0) {
            ByteBuffer part = bytes.duplicate();
            part.limit(part.position() + fit);
            open.getReadHandler().handle(part);
        }
        Violation violation = gate.violation();
        if (violation != null && open != null && !farewell) {
            open.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(violation.code()), violation.reason()));
        }
        if (farewell && gate.closeSeen()) {
            socket.closeSilently();
        }
    }

    /** Our close frame is on its way. Any thread. */
    void farewell() {
        farewell = true;
        if (gate.closeSeen()) {
            socket.closeSilently();
        }
        deadline = deadlines.after(FAREWELL_MILLIS, this::cut);
    }

    @Override
    public void cut() {
        socket.terminateSilently();
    }

    /** The socket is closed, by whomever. */
    void lost() {
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
