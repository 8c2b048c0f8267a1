package io.github.driftfire.standalone;

import io.github.driftfire.endpoint.OriginPolicy;
import io.github.driftfire.endpoint.PlayHost;
import io.github.driftfire.engine.Rooms;
import jakarta.websocket.DeploymentException;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.spi.SelectorProvider;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.asyncqueue.AsyncQueueWriter;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.server.FileCacheFilter;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.grizzly.nio.transport.TCPNIOTransportBuilder;
import org.glassfish.grizzly.ssl.SSLEngineConfigurator;
import org.glassfish.grizzly.utils.IdleTimeoutFilter;

/** The whole server: rooms, endpoint and page on one port. Started and stopped once. */
public final class DriftfireServer implements AutoCloseable {
    private static final String LISTENER = "driftfire";
    private static final int ACCEPT_BACKLOG = 4096;
    private static final int SELECTORS = Math.min(2, Runtime.getRuntime().availableProcessors());
    private static final int READ_BUFFER_BYTES = 16 * 1024;

    /** How long {@link #close} waits for peers to answer its close frames. */
    private static final int FAREWELL_MILLIS = 1_000;

    private static final int POLL_MILLIS = 10;

    private final Rooms rooms;
    private final NetworkListener listener;
    private final HttpServer http = new HttpServer();
    private final GameContainer container = new GameContainer();
    private final WebSocketFilter sockets;
    private final Deadlines deadlines = new Deadlines();

    /** Makes a server that does not run yet. */
    public DriftfireServer(ServerSettings settings) {
        rooms = new Rooms(settings.rooms(), loop -> daemon(loop, "driftfire-room"), OutOfMemoryExit::exit);
        PlayHost host = new PlayHost(rooms, new OriginPolicy(settings.origins()), Runnable::run);
        sockets = new WebSocketFilter(container.getWebSocketEngine(), host, deadlines, settings.tls() == null);
        listener = new NetworkListener(LISTENER, settings.host(), settings.port());
        listener.setTransport(transport(settings.host(), new Acceptor(deadlines)));
        listener.getKeepAlive().setIdleTimeoutInSeconds(-1);
        listener.getFileCache().setEnabled(false);
        // The page is served by selectors, which must not wait for whoever does not read; SiteHandler has the bound.
        listener.setMaxPendingBytes(AsyncQueueWriter.UNLIMITED_SIZE);
        listener.setDefaultErrorPageGenerator(new PlainErrors());
        if (settings.tls() != null) {
            listener.setSecure(true);
            listener.setSSLEngineConfig(new SSLEngineConfigurator(settings.tls(), false, false, false));
        }
        listener.registerAddOn((ignored, chain) -> arrange(chain));
        http.addListener(listener);
        http.getServerConfiguration().addHttpHandler(new SiteHandler(host), "/");
        http.getServerConfiguration().setDefaultErrorPageGenerator(new PlainErrors());
    }

    /** @throws IOException if the address cannot be had */
    public void start() throws IOException {
        try {
            container.start();
            http.start();
        } catch (DeploymentException e) {
            throw new IllegalStateException("the endpoint does not deploy", e);
        } catch (IOException e) {
            http.shutdownNow();
            throw e;
        }
        rooms.start();
    }

    /** The port that it listens on, also when it was told to take any. */
    public int port() {
        return listener.getPort();
    }

    /** Upgraded connections whose socket is open. */
    int openLines() {
        return sockets.openLines();
    }

    /** Refuses newcomers, tells everybody goodbye, gives them a moment to take it, and ends. */
    @Override
    public void close() {
        rooms.close();
        long deadlineNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(FAREWELL_MILLIS);
        try {
            while (openLines() > 0 && System.nanoTime() - deadlineNanos < 0) {
                Thread.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        http.shutdownNow();
        container.stop();
        deadlines.close();
    }

    /** Adds the game's filter and takes out what would cost something for each frame. */
    private void arrange(FilterChainBuilder chain) {
        chain.remove(chain.indexOfType(IdleTimeoutFilter.class));
        chain.remove(chain.indexOfType(FileCacheFilter.class));
        chain.add(chain.indexOfType(HttpServerFilter.class), sockets);
    }

    static TCPNIOTransport transport(String host, Acceptor acceptor) {
        ThreadLocal<Gathering> gathering = ThreadLocal.withInitial(Gathering::new);
        return TCPNIOTransportBuilder.newInstance()
                .setSelectorProvider(isIpv4(host) ? new Ipv4Channels() : SelectorProvider.provider())
                .setIOStrategy(new LineStrategy(acceptor, gathering))
                .setSelectorHandler(new GatheringSelector(gathering))
                .setSelectorRunnersCount(SELECTORS)
                .setServerConnectionBackLog(ACCEPT_BACKLOG)
                .setReadBufferSize(READ_BUFFER_BYTES)
                .setTcpNoDelay(true)
                .setKeepAlive(true)
                .setReuseAddress(true)
                .build();
    }

    private static boolean isIpv4(String host) {
        try {
            return InetAddress.getByName(host) instanceof Inet4Address;
        } catch (UnknownHostException e) {
            // To listen will fail, and tell.
            return false;
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
