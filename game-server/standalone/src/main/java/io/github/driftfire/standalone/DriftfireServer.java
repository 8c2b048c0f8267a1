package io.github.driftfire.standalone;

import io.github.driftfire.endpoint.OriginPolicy;
import io.github.driftfire.endpoint.PlayHost;
import io.github.driftfire.endpoint.signin.JdkIssuerHttp;
import io.github.driftfire.endpoint.signin.SignInService;
import io.github.driftfire.endpoint.site.Site;
import io.github.driftfire.engine.carryover.CarryOvers;
import io.github.driftfire.engine.lobby.Lobby;
import io.github.driftfire.engine.lobby.LobbyThread;
import io.github.driftfire.engine.moderation.Moderation;
import io.github.driftfire.engine.results.Results;
import io.github.driftfire.engine.results.Store;
import io.github.driftfire.engine.rooms.Drain;
import io.github.driftfire.engine.rooms.RoomServices;
import io.github.driftfire.engine.rooms.Rooms;
import io.github.driftfire.engine.sessions.SettingNames;
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
import org.glassfish.grizzly.ssl.SSLBaseFilter;
import org.glassfish.grizzly.utils.IdleTimeoutFilter;
import org.jspecify.annotations.Nullable;

/** The whole server: rooms, lobby, endpoints and page on one port. Started and stopped once. */
public final class DriftfireServer implements AutoCloseable {
    private static final String LISTENER = "driftfire";
    private static final int ACCEPT_BACKLOG = 4096;
    private static final int SELECTORS = Math.min(2, Runtime.getRuntime().availableProcessors());
    private static final int READ_BUFFER_BYTES = 16 * 1024;

    /** How long {@link #close} waits for peers to answer its close frames. */
    private static final int CLOSE_TIMEOUT_MILLIS = 1_000;

    private static final int POLL_MILLIS = 10;
    private static final int SWEEP_MILLIS = 1_000;

    /** How often a renewed certificate is looked for. */
    private static final int KEYS_MILLIS = 15_000;

    private final Moderation moderation;
    private final Results results;
    private final Rooms rooms;
    private final Drain drain;
    private final SignInService signIn;
    private final WaitingAnswers waiting = new WaitingAnswers(task -> daemon(task, "driftfire-site"));
    private final LobbyThread lobby;
    private final NetworkListener listener;
    private final HttpServer http = new HttpServer();
    private final GameContainer container = deployed();
    private final WebSocketFilter sockets;
    private final RequestFilter requests;
    private final @Nullable ServedKeys keys;
    private final Deadlines deadlines = new Deadlines();

    /** Makes a server that does not run yet. */
    public DriftfireServer(ServerSettings settings) {
        // What needs no store comes first: it is being opened meanwhile.
        listener = new NetworkListener(LISTENER, settings.host(), settings.port());
        listener.setTransport(transport(settings.host(), new Acceptor(deadlines)));
        listener.getKeepAlive().setIdleTimeoutInSeconds(-1);
        listener.getFileCache().setEnabled(false);
        // RequestFilter has the bounds.
        listener.setMaxHttpHeaderSize(2 * RequestHead.MAX_BYTES);
        listener.setMaxRequestHeaders(2 * RequestHead.MAX_FIELDS);
        // The page is served by selectors, which must not wait for whoever does not read; SiteHandler has the bound.
        listener.setMaxPendingBytes(AsyncQueueWriter.UNLIMITED_SIZE);
        listener.setDefaultErrorPageGenerator(new PlainErrors());
        keys = settings.tls();
        if (keys != null) {
            listener.setSecure(true);
            listener.setSSLEngineConfig(keys.engines());
        }
        Store store = settings.store().await();
        moderation = settings.moderation().open(store);
        results = new Results(store, System::currentTimeMillis);
        rooms = new Rooms(
                settings.rooms(),
                loop -> daemon(loop, "driftfire-room"),
                OutOfMemoryExit::exit,
                new RoomServices(moderation, results, CarryOvers.in(store)));
        drain = new Drain(rooms);
        PlayHost host = new PlayHost(rooms, new OriginPolicy(settings.origins(), SettingNames.OPTIONS), Runnable::run);
        Lobby itsLobby = new Lobby(rooms, settings.lobby());
        lobby = new LobbyThread(itsLobby, task -> daemon(task, "driftfire-lobby"), rooms::outOfMemory);
        host.open(itsLobby);
        signIn = new SignInService(
                settings.issuers(),
                rooms.accounts(),
                new JdkIssuerHttp(task -> daemon(task, "driftfire-issuer")),
                System::currentTimeMillis);
        host.open(signIn);
        host.limit(settings.addresses().addresses(SettingNames.OPTIONS));
        sockets = new WebSocketFilter(container.getWebSocketEngine(), host, deadlines, settings.tls() == null);
        requests = new RequestFilter(host.refusals(), HeadMemory.ofHeap());
        listener.registerAddOn((ignored, chain) -> arrange(chain));
        http.addListener(listener);
        http.getServerConfiguration()
                .addHttpHandler(
                        new SiteHandler(
                                new Site(
                                        host,
                                        settings.pages(),
                                        defaultGame(settings),
                                        settings.boards(),
                                        settings.goals()),
                                host,
                                waiting),
                        "/");
        http.getServerConfiguration().setDefaultErrorPageGenerator(new PlainErrors());
    }

    private static GameContainer deployed() {
        GameContainer container = new GameContainer();
        try {
            container.start();
        } catch (DeploymentException | IOException e) {
            throw new IllegalStateException("the endpoint does not deploy", e);
        }
        return container;
    }

    /** @throws IOException if the address cannot be had */
    public void start() throws IOException {
        try {
            http.start();
        } catch (IOException e) {
            http.shutdownNow();
            throw e;
        }
        ServedKeys served = keys;
        if (served != null) {
            deadlines.every(KEYS_MILLIS, served::refresh);
        }
        deadlines.every(SWEEP_MILLIS, () -> sweep(System.nanoTime()));
        moderation.start(task -> daemon(task, "driftfire-audit"));
        results.start(task -> daemon(task, "driftfire-results"));
        signIn.start(task -> daemon(task, "driftfire-sign-in"));
        rooms.start();
        lobby.start();
    }

    /** The port that it listens on, also when it was told to take any. */
    public int port() {
        return listener.getPort();
    }

    /** Those that are open. */
    Rooms rooms() {
        return rooms;
    }

    /** Upgraded connections whose socket is open. */
    int openConnections() {
        return sockets.openConnections();
    }

    /** Closes the connections that have neither upgraded nor asked for anything in time. */
    void sweep(long nowNanos) {
        requests.sweep(nowNanos);
    }

    /** The time before {@link #close} in which players are told. */
    public Drain drain() {
        return drain;
    }

    /** Refuses newcomers, tells everybody goodbye, gives them a moment to take it, and ends. */
    @Override
    public void close() {
        signIn.close();
        waiting.close();
        lobby.close();
        rooms.close();
        long deadlineNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(CLOSE_TIMEOUT_MILLIS);
        try {
            while (openConnections() > 0 && System.nanoTime() - deadlineNanos < 0) {
                Thread.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        http.shutdownNow();
        container.stop();
        deadlines.close();
        // Last: a database may not answer.
        moderation.close();
        results.close();
    }

    private String defaultGame(ServerSettings settings) {
        String game = settings.defaultGame();
        return game == null ? rooms.status().get(0).game() : game;
    }

    /** Adds the game's filter and takes out what would cost something for each frame. */
    private void arrange(FilterChainBuilder chain) {
        chain.remove(chain.indexOfType(IdleTimeoutFilter.class));
        chain.remove(chain.indexOfType(FileCacheFilter.class));
        chain.add(chain.indexOfType(HttpServerFilter.class), sockets);
        chain.add(chain.indexOfType(org.glassfish.grizzly.http.HttpServerFilter.class), requests);
        int tls = chain.indexOfType(SSLBaseFilter.class);
        if (tls >= 0) {
            chain.set(tls, new TlsFilter(listener.getSslEngineConfig()));
        }
    }

    static TCPNIOTransport transport(String host, Acceptor acceptor) {
        ThreadLocal<WakeupCoalescing> coalescing = ThreadLocal.withInitial(WakeupCoalescing::new);
        return TCPNIOTransportBuilder.newInstance()
                .setSelectorProvider(isIpv4(host) ? new Ipv4Channels() : SelectorProvider.provider())
                .setIOStrategy(new ConnectionStrategy(acceptor, coalescing))
                .setSelectorHandler(new CoalescingSelector(coalescing))
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
