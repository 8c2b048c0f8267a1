package io.github.driftfire.standalone;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.IOEvent;
import org.glassfish.grizzly.IOStrategy;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.nio.transport.TCPNIOServerConnection;
import org.glassfish.grizzly.strategies.SameThreadIOStrategy;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;
import org.jspecify.annotations.Nullable;

/**
 * What a selector's thread does with an event: all connections that wait are accepted, an upgraded connection is read on the spot, past the chain of filters;
 * everything else is Grizzly's same-thread strategy.
 */
final class ConnectionStrategy implements IOStrategy {
    private static final Logger LOG = System.getLogger(ConnectionStrategy.class.getName());

    private final IOStrategy rest = SameThreadIOStrategy.getInstance();
    private final Acceptor acceptor;
    private final ThreadLocal<WakeupCoalescing> coalescing;

    ConnectionStrategy(Acceptor acceptor, ThreadLocal<WakeupCoalescing> coalescing) {
        this.acceptor = acceptor;
        this.coalescing = coalescing;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public boolean executeIoEvent(Connection connection, IOEvent event) throws IOException {
        return executeIoEvent(connection, event, true);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public boolean executeIoEvent(Connection connection, IOEvent event, boolean enabled) throws IOException {
        try {
            return execute(connection, event, enabled);
        } catch (OutOfMemoryError e) {
            throw OutOfMemoryExit.exit(e);
        }
    }

    @SuppressWarnings("rawtypes")
    private boolean execute(Connection connection, IOEvent event, boolean enabled) throws IOException {
        if (event == IOEvent.SERVER_ACCEPT && connection instanceof TCPNIOServerConnection server) {
            coalescing.get().other();
            acceptor.accept(server);
            return true;
        }
        if (event == IOEvent.READ && enabled) {
            UpgradedConnection upgraded = WebSocketFilter.upgraded(connection);
            if (upgraded == null) {
                coalescing.get().other();
            } else {
                coalescing.get().input();
                if (upgraded.readable()) {
                    read(upgraded);
                    return true;
                }
            }
        }
        return rest.executeIoEvent(connection, event, enabled);
    }

    private static void read(UpgradedConnection upgraded) {
        try {
            upgraded.read();
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "a connection failed", e);
            upgraded.cut();
        }
    }

    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable Executor getThreadPoolFor(Connection connection, IOEvent event) {
        return rest.getThreadPoolFor(connection, event);
    }

    @Override
    public @Nullable ThreadPoolConfig createDefaultWorkerPoolConfig(Transport transport) {
        return rest.createDefaultWorkerPoolConfig(transport);
    }
}
