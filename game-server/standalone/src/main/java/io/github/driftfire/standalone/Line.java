package io.github.driftfire.standalone;

import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.standalone.FrameGate.Violation;
import jakarta.websocket.CloseReason;
import java.nio.ByteBuffer;
import java.util.concurrent.ScheduledFuture;
import org.glassfish.grizzly.Connection;
import org.jspecify.annotations.Nullable;

/**
 * One upgraded TCP connection: what comes in goes through the gate to Tyrus, and the end is an orderly one.
 *
 * <p>After a close frame of ours the socket stays open until the peer's close frame or its end of the line, but no longer
 * than {@value #FAREWELL_MILLIS} ms: to close it at once would reset the line if anything is unread, and the peer would never
 * learn the reason.
 */
final class Line {
    static final int FAREWELL_MILLIS = 2_000;

    private final Connection<?> socket;
    private final Deadlines deadlines;
    private final FrameGate gate = new FrameGate();
    private volatile org.glassfish.tyrus.spi.@Nullable Connection tyrus;
    private volatile boolean farewell;
    private volatile @Nullable ScheduledFuture<?> deadline;

    Line(Connection<?> socket, Deadlines deadlines) {
        this.socket = socket;
        this.deadlines = deadlines;
    }

    /** Called once, when Tyrus has opened the session; it may be over already. */
    void opened(org.glassfish.tyrus.spi.Connection connection) {
        tyrus = connection;
        if (!socket.isOpen()) {
            lost();
        }
    }

    /** Bytes from the peer, in order. The selector's thread. */
    void received(ByteBuffer bytes) {
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

    /** Ends the line at once; what is queued is dropped. Any thread. */
    void cut() {
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
