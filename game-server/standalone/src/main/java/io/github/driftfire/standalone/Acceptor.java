package io.github.driftfire.standalone;

import io.github.driftfire.engine.telemetry.RateLimitedLog;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.atomic.AtomicLong;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.ConnectionProbe;
import org.glassfish.grizzly.IOEvent;
import org.glassfish.grizzly.nio.transport.TCPNIOServerConnection;

/**
 * Accepts all connections that wait, and not one for each selection as Grizzly does: with one, a new connection waits behind the
 * handshakes of all others. A batch has a bound, so that the same thread's players and requests are looked at in between.
 *
 * <p>When a connection cannot be had, mostly because the process may open no more files, that is logged and tried again after a moment: the socket
 * stays ready, and the selector would spin. Owned by the thread of the server socket's selector, but for {@link #resume}.
 */
final class Acceptor extends ConnectionProbe.Adapter {
    private static final Logger LOG = System.getLogger(Acceptor.class.getName());

    /** Most connections of one batch. */
    static final int BATCH = 64;

    static final int PAUSE_MILLIS = 100;
    private static final int LOG_SECONDS = 10;

    @FunctionalInterface
    interface ListeningSocket {
        /** Accepts a connection, if one waits, and has {@link #connected} called. */
        void accept() throws IOException;
    }

    private final Deadlines deadlines;
    private final RateLimitedLog refusals = new RateLimitedLog(LOG, LOG_SECONDS);
    /** Made before it is needed: without a file that can be opened, no library is loaded any more. */
    private final String remedy = OpenFiles.remedy();

    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong batches = new AtomicLong();
    private boolean listening;

    Acceptor(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** The server's socket has connections. */
    void accept(TCPNIOServerConnection server) throws IOException {
        if (!listening) {
            // Of the server's connection alone: a probe on the others would cost something for each frame.
            listening = true;
            server.getMonitoringConfig().addProbes(this);
        }
        try {
            acceptAll(server::onAccept);
        } catch (ClosedChannelException e) {
            LOG.log(Level.DEBUG, "the server's socket is closed", e);
        } catch (IOException e) {
            server.disableIOEvent(IOEvent.SERVER_ACCEPT);
            var unused = deadlines.after(PAUSE_MILLIS, () -> resume(server));
            refusals.log(Level.WARNING, () -> explain(e));
        }
    }

    /** Accepts until no connection waits, at most a batch. What is left announces itself again. */
    void acceptAll(ListeningSocket socket) throws IOException {
        batches.incrementAndGet();
        for (int i = 0; i < BATCH; i++) {
            long before = accepted.get();
            socket.accept();
            if (accepted.get() == before) {
                return;
            }
        }
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void onAcceptEvent(Connection server, Connection client) {
        connected();
    }

    void connected() {
        accepted.incrementAndGet();
    }

    private static void resume(TCPNIOServerConnection server) {
        try {
            server.enableIOEvent(IOEvent.SERVER_ACCEPT);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the server's socket is closed", e);
        }
    }

    String explain(IOException problem) {
        return "no connection can be accepted: " + problem.getMessage() + ". " + remedy
                + " Players who are connected are not disturbed";
    }

    /** Connections so far. Any thread. */
    long accepted() {
        return accepted.get();
    }

    /** Batches so far. Any thread. */
    long batches() {
        return batches.get();
    }
}
