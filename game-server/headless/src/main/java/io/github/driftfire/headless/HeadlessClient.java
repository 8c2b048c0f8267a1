package io.github.driftfire.headless;

import io.github.driftfire.model.game.GameFingerprint;
import io.github.driftfire.model.game.GameModel;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.protocol.Welcome;
import io.github.driftfire.netcode.GameClient;
import io.github.driftfire.netcode.GameClientListener;
import io.github.driftfire.netcode.InputSource;
import io.github.driftfire.netcode.session.ClientSession;
import io.github.driftfire.netcode.session.ClientSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A player without a browser. It predicts its avatar, interpolates the others, and resumes its seat after a lost connection.
 *
 * <p>Owned by one thread, and at work only while that thread is in {@link #connect} or {@link #play}: the server ends a session that is
 * silent for long.
 */
public final class HeadlessClient implements AutoCloseable {
    /** How long {@link #connect} waits for the server's welcome and the first snapshot. */
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(30);

    /** An input is made at most so long after it was due. */
    private static final long POLL_MILLIS = 4;

    private final GameModel game;
    private final ServerTexts texts = new ServerTexts();
    private final Function<WebSocket.Listener, CompletableFuture<WebSocket>> opening;
    private final BlockingQueue<Runnable> events = new LinkedBlockingQueue<>();
    private final ClientSession session;
    private final long startNanos = System.nanoTime();
    private final Player player = new Player();
    private @Nullable HeadlessSocket socket;

    private HeadlessClient(
            String address, GameModel game, Function<WebSocket.Listener, CompletableFuture<WebSocket>> opening) {
        this.game = game;
        this.opening = opening;
        String fingerprint = GameFingerprint.of(game);
        session = new ClientSession(
                () -> address,
                () -> fingerprint,
                new TokenInMemory(),
                (int) startNanos,
                this::nowMillis,
                player,
                this::open);
    }

    /**
     * Takes a seat, and waits until the first snapshot is there.
     *
     * @param address {@code ws://host:port/play/room}, or {@code wss:} with a certificate that the JVM trusts
     * @throws SessionEndedException the server cannot be reached, has refused, or has not answered within 30 s
     */
    public static HeadlessClient connect(URI address, GameModel game, String name) throws SessionEndedException {
        try {
            return connect(address, game, name, SSLContext.getDefault());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JVM's default TLS settings cannot be used", e);
        }
    }

    /** @param tls says which certificates to trust */
    public static HeadlessClient connect(URI address, GameModel game, String name, SSLContext tls)
            throws SessionEndedException {
        return connect(address, game, name, tls, null);
    }

    /** @param ticket of the place that the lobby has reserved; {@code null} for any free seat */
    public static HeadlessClient connect(
            URI address, GameModel game, String name, SSLContext tls, @Nullable String ticket)
            throws SessionEndedException {
        return connect(address, game, name, tls, ticket, null);
    }

    /** @param device see {@link io.github.driftfire.model.protocol.DeviceKey}; {@code null} for none */
    public static HeadlessClient connect(
            URI address, GameModel game, String name, SSLContext tls, @Nullable String ticket, @Nullable String device)
            throws SessionEndedException {
        HttpClient http = HttpClient.newBuilder()
                .sslContext(tls)
                .connectTimeout(CONNECT_TIMEOUT)
                .build();
        HeadlessClient client = new HeadlessClient(
                address.toString(),
                game,
                events -> http.newWebSocketBuilder()
                        .subprotocols(Protocol.SUBPROTOCOL)
                        .buildAsync(address, events));
        client.session.device(device);
        return connect(client, name, ticket, CONNECT_TIMEOUT);
    }

    /** @param opening opens a connection with a listener for its events */
    static HeadlessClient connect(
            GameModel game,
            String name,
            Function<WebSocket.Listener, CompletableFuture<WebSocket>> opening,
            Duration timeout)
            throws SessionEndedException {
        return connect(new HeadlessClient("", game, opening), name, null, timeout);
    }

    private static HeadlessClient connect(HeadlessClient client, String name, @Nullable String ticket, Duration timeout)
            throws SessionEndedException {
        try {
            client.awaitSnapshot(name, ticket, timeout);
        } catch (SessionEndedException | RuntimeException | Error e) {
            client.close();
            throw e;
        }
        return client;
    }

    private void awaitSnapshot(String name, @Nullable String ticket, Duration timeout) throws SessionEndedException {
        session.open(name, ticket);
        long endNanos = System.nanoTime() + timeout.toNanos();
        while (!hasSnapshot()) {
            work();
            player.refused();
            if (System.nanoTime() - endNanos > 0) {
                throw new SessionEndedException(CloseCode.IDLE, "No snapshot arrived in time");
            }
        }
    }

    /** Plays for some time. See {@link #play(Predicate, InputFunction)}. */
    public void play(Duration time, InputFunction function) throws SessionEndedException {
        long endNanos = System.nanoTime() + time.toNanos();
        play(client -> System.nanoTime() - endNanos >= 0, function);
    }

    /**
     * Plays until a condition holds, on the caller's thread. A lost connection is resumed.
     *
     * @param until asked a few hundred times a second
     * @param function called once an input, while there is a connection
     * @throws SessionEndedException the server has ended the session for good
     */
    public void play(Predicate<GameClient> until, InputFunction function) throws SessionEndedException {
        Source source = new Source(function);
        while (!until.test(client())) {
            work();
            player.ended();
            client().pump(nowMillis(), source, session);
        }
    }

    /** Runs what has come, and waits a little if nothing has. */
    private void work() {
        try {
            Runnable event = events.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
            while (event != null) {
                event.run();
                event = events.poll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            player.interrupted();
        }
        session.watch();
    }

    private boolean hasSnapshot() {
        GameClient client = player.client;
        return client != null && client.snapshots() > 0;
    }

    /** The present connection's netcode: prediction, entities, statistics. Another one after each {@link #connections resume}. */
    public GameClient client() {
        GameClient client = player.client;
        if (client == null) {
            throw new IllegalStateException("not connected");
        }
        return client;
    }

    /** The player's number in the room. */
    public int player() {
        return player.number;
    }

    /** Connections so far that were opened; more than 1 after a lost one. */
    public int connections() {
        return session.connections();
    }

    /** Snapshots so far that could not be applied. */
    public int brokenSnapshots() {
        return player.brokenSnapshots;
    }

    /** Breaks the connection as a lost network does; {@link #play} resumes the seat. */
    public void breakConnection() {
        if (socket != null) {
            socket.breakConnection();
        }
    }

    /** Gives the seat up. */
    @Override
    public void close() {
        session.leave();
    }

    private double nowMillis() {
        return (System.nanoTime() - startNanos) / 1e6;
    }

    private ClientSocket open(String address, ClientSocket.Listener listener) {
        HeadlessSocket opened = new HeadlessSocket(opening, listener, events::add, texts);
        socket = opened;
        return opened;
    }

    /** Calls the function once an input, with everything where it would be drawn. */
    private final class Source implements InputSource {
        private final InputFunction function;
        private final InputSource last = new Held();
        private double drawnMillis = nowMillis();
        private int input;

        Source(InputFunction function) {
            this.function = function;
        }

        @Override
        public int input() {
            double now = nowMillis();
            client().advance(now, now - drawnMillis, last);
            drawnMillis = now;
            input = function.input(client());
            return input;
        }

        @Override
        public void taken() {}

        /** What {@link GameClient#advance} looks ahead with. */
        private final class Held implements InputSource {
            @Override
            public int input() {
                return input;
            }

            @Override
            public void taken() {}
        }
    }

    /** What the session reports. */
    private final class Player implements ClientSession.Listener, GameClientListener {
        @Nullable
        GameClient client;

        int number;
        int brokenSnapshots;
        private @Nullable SessionEndedException end;
        private boolean retries;

        @Override
        public void welcomed(Welcome welcome) {
            end = null;
            number = welcome.player();
            client = new GameClient(game, welcome.world(), this);
        }

        @Override
        public boolean frame(byte[] frame) {
            boolean applied = client == null || client.onSnapshot(frame, nowMillis());
            brokenSnapshots += applied ? 0 : 1;
            return applied;
        }

        @Override
        public void lost(CloseCode code, String reason, int retryMillis) {
            end = new SessionEndedException(code, reason);
            retries = retryMillis != ClientSession.NEVER;
        }

        @Override
        public void warned(int seconds) {}

        void interrupted() {
            end = new SessionEndedException(CloseCode.NORMAL, "The thread was interrupted");
            retries = false;
        }

        /** A first connection is not tried again. */
        void refused() throws SessionEndedException {
            if (end != null) {
                throw end;
            }
        }

        void ended() throws SessionEndedException {
            if (end != null && !retries) {
                throw end;
            }
        }
    }
}
