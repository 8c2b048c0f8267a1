package io.github.driftfire.standalone;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLException;
import org.glassfish.grizzly.CloseListener;
import org.glassfish.grizzly.CloseType;
import org.glassfish.grizzly.Closeable;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.nio.NIOConnection;
import org.glassfish.grizzly.ssl.SSLBaseFilter;
import org.glassfish.grizzly.ssl.SSLEngineConfigurator;
import org.glassfish.grizzly.ssl.SSLUtils;

/**
 * Grizzly's TLS with an end: it sends the alert that ends a session, so that the peer can tell the end from a reset connection, and
 * refuses a client that wants to negotiate again, which costs this side much more than the client.
 */
final class TlsFilter extends SSLBaseFilter {
    private static final Logger LOG = System.getLogger(TlsFilter.class.getName());
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
    private static final int MAX_RECORDS = 4;

    /** A session's protocol before there is one. */
    private static final String NO_PROTOCOL = "NONE";

    /** In which keys are renewed in another way, and cheaply. */
    private static final String TLS_13 = "TLSv1.3";

    TlsFilter(SSLEngineConfigurator engines) {
        super(engines, false);
        addHandshakeListener(new HandshakeListener() {
            @Override
            public void onStart(Connection<?> socket) {
                refuseAnother(socket);
            }

            @Override
            public void onComplete(Connection<?> socket) {}

            @Override
            public void onFailure(Connection<?> socket, Throwable problem) {}
        });
    }

    @Override
    public NextAction handleAccept(FilterChainContext ctx) throws IOException {
        Connection<?> socket = ctx.getConnection();
        socket.addCloseListener((CloseListener<Closeable, CloseType>) (closeable, type) -> {
            if (type == CloseType.LOCALLY) {
                sayGoodbye(socket);
            }
        });
        return super.handleAccept(ctx);
    }

    @Override
    public NextAction handleRead(FilterChainContext ctx) throws IOException {
        Connection<?> socket = ctx.getConnection();
        try {
            NextAction next = super.handleRead(ctx);
            SSLEngine engine = SSLUtils.getSSLEngine(socket);
            if (engine != null && engine.isInboundDone()) {
                // The peer has ended its session, so nothing can be sent any more.
                socket.closeSilently();
            }
            return next;
        } catch (RenegotiationException e) {
            throw new SSLException(e.getMessage(), e);
        } finally {
            flushAlert(socket);
        }
    }

    /** Called when a handshake begins, the first one included. */
    private static void refuseAnother(Connection<?> socket) {
        SSLEngine engine = SSLUtils.getSSLEngine(socket);
        String protocol = engine == null ? NO_PROTOCOL : engine.getSession().getProtocol();
        if (!protocol.equals(NO_PROTOCOL) && !protocol.equals(TLS_13)) {
            throw new RenegotiationException();
        }
    }

    private static void flushAlert(Connection<?> socket) {
        SSLEngine engine = SSLUtils.getSSLEngine(socket);
        if (engine != null && engine.isInboundDone() && !engine.isOutboundDone()) {
            sayGoodbye(socket);
        }
    }

    /** Sends the alert that ends the session, or the one that says what was wrong, unless something else still waits to be sent. */
    static void sayGoodbye(Connection<?> socket) {
        SSLEngine engine = SSLUtils.getSSLEngine(socket);
        if (engine == null
                || !(socket instanceof NIOConnection nio)
                || !(nio.getChannel() instanceof SocketChannel channel)) {
            return;
        }
        // The lock under which Grizzly encrypts.
        synchronized (socket) {
            if (engine.isOutboundDone() || nio.getAsyncWriteQueue().spaceInBytes() > 0) {
                return;
            }
            engine.closeOutbound();
            ByteBuffer alert = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
            try {
                for (int records = 0; records < MAX_RECORDS && !engine.isOutboundDone(); records++) {
                    SSLEngineResult result = engine.wrap(NOTHING.duplicate(), alert);
                    if (result.bytesProduced() == 0) {
                        break;
                    }
                }
                // What the kernel does not take now is not worth waiting for.
                channel.write(alert.flip());
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "a TLS session ended before it could be told so", e);
            }
        }
    }

    /** A client wants another handshake within its session. */
    private static final class RenegotiationException extends RuntimeException {
        private static final long serialVersionUID = 1;

        RenegotiationException() {
            super("a client wants to negotiate again", null, false, false);
        }
    }
}
