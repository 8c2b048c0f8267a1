package io.github.driftfire.endpoint;

import io.github.driftfire.engine.lobby.Lobby;
import io.github.driftfire.engine.lobby.LobbyVisitor;
import io.github.driftfire.model.lobby.LobbyProtocol;
import io.github.driftfire.model.protocol.CloseCode;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** One visitor's connection to the lobby, as the container sees it. Passes on what comes. */
@ServerEndpoint(
        value = LobbyProtocol.PATH,
        subprotocols = LobbyProtocol.SUBPROTOCOL,
        configurator = PlayConfigurator.class)
public final class LobbyEndpoint {
    private static final Logger LOG = System.getLogger(LobbyEndpoint.class.getName());
    private static final String NO_SUBPROTOCOL = "The sub-protocol " + LobbyProtocol.SUBPROTOCOL + " is required";

    /** Where the client comes from, if that is known before the session is opened. */
    private final @Nullable String client = Upgrade.client();

    /** As in {@link PlayEndpoint}. */
    private final WeakReference<PlayHost> host;

    private final @Nullable FastPath fastPath;
    private final TextPieces texts = new TextPieces(LobbyProtocol.MAX_TEXT_CHARS);

    /** Until either side ends it. */
    private volatile @Nullable LobbyVisitor visitor;

    private volatile @Nullable WebSocketConnection connection;

    /** For the container, see {@link PlayEndpoint#PlayEndpoint()}. */
    public LobbyEndpoint() {
        this(PlayHost.required(), Upgrade.fastPath());
    }

    LobbyEndpoint(PlayHost host, @Nullable FastPath fastPath) {
        this.host = host.weak();
        this.fastPath = fastPath;
    }

    @OnOpen
    public void opened(Session line) {
        try {
            open(line);
        } catch (RuntimeException | OutOfMemoryError e) {
            // The peer may be gone by now, and then containers throw at whatever is asked of the line.
            failed(e);
        }
    }

    private void open(Session line) {
        PlayHost application = host.get();
        if (application == null) {
            return;
        }
        PlayEndpoint.prepare(line);
        WebSocketConnection opened = new WebSocketConnection(line, application, fastPath, this::release);
        Lobby lobby = application.lobby();
        if (!LobbyProtocol.SUBPROTOCOL.equals(line.getNegotiatedSubprotocol())) {
            opened.close(CloseCode.NO_SUBPROTOCOL, NO_SUBPROTOCOL);
        } else if (lobby == null) {
            opened.close(CloseCode.GOING_AWAY, CloseCode.GOING_AWAY.reason());
        } else {
            connection = opened;
            LobbyVisitor entered = lobby.connect(
                    new LobbySocket(opened, application.lobbyMessages()),
                    PlayEndpoint.address(client, line, application));
            visitor = entered;
            if (entered.isEnded()) {
                // It may have ended before this endpoint knew it.
                release();
            }
        }
    }

    /** A piece of a text. */
    @OnMessage
    public void text(String piece, boolean last) {
        LobbyVisitor its = visitor;
        PlayHost application = host.get();
        if (its == null || application == null) {
            return;
        }
        if (texts.exceeds(piece)) {
            its.refuse(CloseCode.TOO_BIG, "A text of more than " + LobbyProtocol.MAX_TEXT_CHARS + " characters");
            return;
        }
        try {
            String text = texts.add(piece, last);
            if (text != null) {
                text(its, application, text);
            }
        } catch (BadTextException e) {
            its.refuse(CloseCode.BAD_TEXT, String.valueOf(e.getMessage()));
        } catch (OutOfMemoryError e) {
            failed(e);
        }
    }

    private static void text(LobbyVisitor its, PlayHost application, String text) throws BadTextException {
        its.received(application.lobbyMessages().read(text));
    }

    @OnMessage
    public void binary(ByteBuffer message) {
        LobbyVisitor its = visitor;
        if (its != null) {
            its.refuse(CloseCode.BAD_FRAME, "The lobby reads no binary messages");
        }
    }

    @OnClose
    public void closed(CloseReason reason) {
        LobbyVisitor its = visitor;
        release();
        if (its != null) {
            its.closed();
        }
    }

    /** The session has ended, so that nothing is passed on any more; not every container says that the line has ended. */
    private void release() {
        visitor = null;
        connection = null;
        texts.clear();
    }

    /** The container found something wrong, see {@link PlayEndpoint#failed}. */
    @OnError
    public void failed(Throwable problem) {
        LOG.log(Level.DEBUG, "a connection to the lobby failed", problem);
        PlayHost application = host.get();
        LobbyVisitor its = visitor;
        WebSocketConnection current = connection;
        if (application == null) {
            return;
        }
        application.checkOutOfMemory(problem);
        if (its != null && current != null) {
            application.failing().execute(() -> {
                if (problem instanceof IOException) {
                    current.failed();
                    its.closed();
                } else {
                    its.refuse(CloseCode.SERVER_ERROR, CloseCode.SERVER_ERROR.reason());
                }
            });
        }
    }
}
