package io.github.driftfire.endpoint;

import io.github.driftfire.engine.sessions.ClientAddress;
import io.github.driftfire.engine.sessions.Session;
import io.github.driftfire.model.protocol.ClientMessage;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Hello;
import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.protocol.ViewChange;
import io.github.driftfire.model.protocol.WatchChange;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.WebSocketContainer;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One player's connection, as the container sees it. Passes on what comes; everything beyond the size of a message is the
 * engine's to judge.
 */
@ServerEndpoint(
        value = Protocol.PLAY_PATH + "{room}",
        subprotocols = {Protocol.SUBPROTOCOL, Protocol.OLD_SUBPROTOCOL},
        configurator = PlayConfigurator.class)
public final class PlayEndpoint {
    /** Largest binary message that is read at all; an input has 8 bytes. */
    static final int MAX_BINARY_BYTES = Protocol.MAX_CLIENT_FRAME_BYTES;

    /** What the container may gather of a fragmented message: enough to let the checks here, and those of the lobby, give their own reasons. */
    private static final int CONTAINER_BUFFER = 4 * Protocol.MAX_TEXT_CHARS;

    /**
     * How long Tomcat may wait for a peer that does not read, instead of 20 and 30 s; others ignore these names. The first is how
     * long a thread of its own, or of ours, stands still: to answer a ping, say. The second is how long it holds a line that was
     * closed here and not there, and with it an application that was undeployed.
     */
    private static final Map<String, Long> TOMCAT_TIMEOUTS_MILLIS = Map.of(
            "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT", 2_000L,
            "org.apache.tomcat.websocket.SESSION_CLOSE_TIMEOUT", 2_000L);

    /** What a line is closed with, beneath the engine, for what its client did: RFC 6455, 7.4.1, and a flood of frames that say nothing. */
    private static final Set<Integer> BREACHES = Set.of(
            CloseCodes.PROTOCOL_ERROR.getCode(),
            CloseCodes.NOT_CONSISTENT.getCode(),
            CloseCodes.TOO_BIG.getCode(),
            CloseCode.FLOOD.code());

    /** The codes from 1012 to 1014 were registered after RFC 6455: most containers take them for breaches, and answer 1002. */
    private static final int FIRST_LATER_CODE = 1012;

    private static final int LAST_LATER_CODE = 1014;

    /** In the reason of a 1002 by which Tyrus, Undertow and Liberty answer one of these codes: its number or its name. */
    private static final Pattern LATER_CODE_IN_REASON =
            Pattern.compile("\\b101[234]\\b|\\b(SERVICE_RESTART|TRY_AGAIN_LATER)\\b");

    private static final Logger LOG = System.getLogger(PlayEndpoint.class.getName());

    private final @Nullable FastPath fastPath;

    /** Where the client comes from, if that is known before the session is opened. */
    private final @Nullable String client = Upgrade.client();

    /**
     * Weak: a container may hold an endpoint for longer than its line (WildFly, until one of its threads has other work), or one that it
     * never opens or never closes (GlassFish, Payara, with requests that a thread keeps for reuse).
     */
    private final WeakReference<PlayHost> host;

    /** Until either side ends it. */
    private volatile @Nullable Session session;

    /** Texts that come. Containers pass on a session's messages one after another. */
    private final TextPieces texts = new TextPieces(Protocol.MAX_TEXT_CHARS);

    /** As {@link #session}. */
    private volatile @Nullable WebSocketConnection connection;

    /** For the container. Some (Liberty, GlassFish) deploy no endpoint without it, though the configurator makes them all. */
    public PlayEndpoint() {
        this(PlayHost.required(), Upgrade.fastPath());
    }

    PlayEndpoint(PlayHost host, @Nullable FastPath fastPath) {
        this.host = host.weak();
        this.fastPath = fastPath;
    }

    /**
     * Limits what a container gathers of a message, from a session's first byte on: a limit that {@link #opened} sets comes too late where a
     * container reads before it opens the endpoint (WildFly). To be called while the application is being deployed. Each application has a
     * container of its own.
     */
    public static void limitMessages(WebSocketContainer container) {
        container.setDefaultMaxTextMessageBufferSize(CONTAINER_BUFFER);
        container.setDefaultMaxBinaryMessageBufferSize(CONTAINER_BUFFER);
    }

    @OnOpen
    public void opened(jakarta.websocket.Session line, @PathParam("room") String room) {
        try {
            open(line, room);
        } catch (RuntimeException | OutOfMemoryError e) {
            // The peer may be gone by now, and then containers throw at whatever is asked of the line.
            failed(e);
        }
    }

    private void open(jakarta.websocket.Session line, String room) {
        PlayHost application = host.get();
        if (application == null) {
            return;
        }
        prepare(line);
        WebSocketConnection connection = new WebSocketConnection(line, application, fastPath, this::release);
        if (Protocol.SUBPROTOCOL.equals(line.getNegotiatedSubprotocol())) {
            Session player = application.rooms().connect(room, connection, address(client, line, application));
            this.connection = connection;
            session = player;
            if (player.isClosed()) {
                // It may have ended before this endpoint knew it.
                release();
            }
            if (fastPath != null) {
                fastPath.receive(player);
            }
        } else {
            boolean old = Protocol.OLD_SUBPROTOCOL.equals(line.getNegotiatedSubprotocol());
            CloseCode code = old ? CloseCode.STALE_MODEL : CloseCode.NO_SUBPROTOCOL;
            connection.close(code, code.reason());
        }
    }

    /** Sets what every session of this application has set. */
    static void prepare(jakarta.websocket.Session line) {
        // Below zero and not zero: the standard has both mean never, but Tyrus takes zero for at once.
        line.setMaxIdleTimeout(-1);
        line.getUserProperties().putAll(TOMCAT_TIMEOUTS_MILLIS);
    }

    /** @param client where the client comes from, if that was known before the session was opened */
    static ClientAddress address(@Nullable String client, jakarta.websocket.Session line, PlayHost application) {
        Object known = client != null ? client : line.getUserProperties().get(PlayConfigurator.CLIENT);
        return application.addresses().ofText(known instanceof String text ? text : null);
    }

    /** A piece of a text. */
    @OnMessage
    public void text(String piece, boolean last) {
        Session player = session;
        PlayHost application = host.get();
        if (player == null || application == null) {
            return;
        }
        if (texts.exceeds(piece)) {
            player.reject(CloseCode.TOO_BIG, "A text of more than " + Protocol.MAX_TEXT_CHARS + " characters");
            return;
        }
        try {
            String text = texts.add(piece, last);
            if (text != null) {
                text(player, application, text);
            }
        } catch (BadTextException e) {
            player.reject(CloseCode.BAD_TEXT, String.valueOf(e.getMessage()));
        } catch (OutOfMemoryError e) {
            failed(e);
        }
    }

    private static void text(Session player, PlayHost application, String text) throws BadTextException {
        ClientMessage message = application.messages().read(text);
        if (message instanceof Hello hello) {
            player.hello(hello);
        } else if (message instanceof ViewChange change) {
            player.view(change);
        } else if (message instanceof WatchChange change) {
            player.watch(change);
        }
    }

    @OnMessage
    public void binary(ByteBuffer message) {
        Session player = session;
        if (player == null) {
            return;
        }
        try {
            if (message.hasArray()) {
                binary(player, message.array(), message.arrayOffset() + message.position(), message.remaining());
            } else {
                byte[] bytes = new byte[message.remaining()];
                message.get(bytes);
                binary(player, bytes, 0, bytes.length);
            }
        } catch (OutOfMemoryError e) {
            failed(e);
        }
    }

    private static void binary(Session player, byte[] bytes, int offset, int length) {
        if (length > MAX_BINARY_BYTES) {
            player.reject(
                    CloseCode.TOO_BIG, "A frame of " + length + " bytes; at most " + MAX_BINARY_BYTES + " are read");
        } else {
            player.frame(bytes, offset, length);
        }
    }

    /** @param reason of whichever side has closed the line; a client that gives 1000 has left, one of {@link #BREACHES} is the container's word, where nothing tells that it is the client's */
    @OnClose
    public void closed(CloseReason reason) {
        Session player = session;
        release();
        int code = reason.getCloseCode().getCode();
        if (player != null && BREACHES.contains(code) && !isOfPeer(reason)) {
            player.refused();
        } else if (player != null && reason.getCloseCode() == CloseCodes.NORMAL_CLOSURE) {
            // A reload of the page gives 1001, and a line that broke 1006: both come back to their seat.
            player.left();
        } else if (player != null) {
            player.closed();
        }
    }

    /** Whether the peer has closed the line by that code, or by one that may be used and that the container calls a breach nevertheless. */
    private boolean isOfPeer(CloseReason reason) {
        int code = reason.getCloseCode().getCode();
        if (isReasonOfPeer(reason.getReasonPhrase())) {
            return true;
        }
        int peers = fastPath == null ? 0 : fastPath.peerCloseCode();
        return peers == code || (peers >= FIRST_LATER_CODE && peers <= LAST_LATER_CODE);
    }

    /**
     * Whether a close that may be a breach is the peer's own by its reason. Containers say what a breach was; Tomcat makes 1002 of what it
     * does not know, and passes on the reason of the peer, mostly none.
     */
    static boolean isReasonOfPeer(@Nullable String reason) {
        return reason == null
                || reason.isEmpty()
                || LATER_CODE_IN_REASON.matcher(reason).find();
    }

    /** The session has ended, so that nothing is passed on to it any more; not every container says that the line has ended. */
    private void release() {
        session = null;
        connection = null;
        texts.clear();
    }

    /**
     * The container found something wrong. Most close the line for it, and tell how it ended by {@link #closed}, before or after this; so that
     * comes first. After a line that broke, its player may come back.
     */
    @OnError
    public void failed(Throwable problem) {
        LOG.log(Level.DEBUG, "a connection failed", problem);
        PlayHost application = host.get();
        Session player = session;
        WebSocketConnection current = connection;
        if (application == null) {
            return;
        }
        application.checkOutOfMemory(problem);
        if (player != null && current != null) {
            application.failing().execute(() -> {
                if (problem instanceof IOException) {
                    current.failed();
                    player.failed();
                } else {
                    player.reject(CloseCode.SERVER_ERROR, CloseCode.SERVER_ERROR.reason());
                }
            });
        }
    }
}
