package io.github.driftfire.standalone;

import io.github.driftfire.endpoint.PlayHost;
import io.github.driftfire.endpoint.Upgrade;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.CloseListener;
import org.glassfish.grizzly.CloseType;
import org.glassfish.grizzly.Closeable;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.nio.NIOConnection;
import org.glassfish.tyrus.core.TyrusUpgradeResponse;
import org.glassfish.tyrus.spi.UpgradeRequest;
import org.glassfish.tyrus.spi.UpgradeResponse;
import org.glassfish.tyrus.spi.WebSocketEngine;
import org.glassfish.tyrus.spi.WebSocketEngine.UpgradeInfo;
import org.jspecify.annotations.Nullable;

/**
 * Turns upgrade requests into {@link Line}s and reads them from then on; lets other requests pass to the page. A connection that
 * does not upgrade is closed after a minute: a page needs no longer, and nothing else ends one that says nothing.
 */
final class WebSocketFilter extends BaseFilter {
    private static final Logger LOG = System.getLogger(WebSocketFilter.class.getName());
    private static final int PAGE_CONNECTION_MILLIS = 60_000;

    /** Small, so that a peer that does not read is seen early: what the kernel took counts as sent. */
    private static final int SEND_BUFFER_BYTES = 64 * 1024;

    private static final Attribute<Line> LINE =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(WebSocketFilter.class.getName() + ".line");

    private final WebSocketEngine engine;
    private final boolean plain;
    private final PlayHost host;
    private final Deadlines deadlines;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();

    /** @param plain whether frames are on the socket as they are, without TLS */
    WebSocketFilter(WebSocketEngine engine, PlayHost host, Deadlines deadlines, boolean plain) {
        this.engine = engine;
        this.plain = plain;
        this.host = host;
        this.deadlines = deadlines;
    }

    /** Upgraded connections whose socket is open. */
    int openLines() {
        return lines.size();
    }

    /** The line of a connection, {@code null} before its upgrade. */
    static @Nullable Line line(Connection<?> socket) {
        return LINE.get(socket);
    }

    @Override
    public NextAction handleAccept(FilterChainContext ctx) {
        Connection<?> socket = ctx.getConnection();
        ScheduledFuture<?> deadline = deadlines.after(PAGE_CONNECTION_MILLIS, () -> {
            if (LINE.get(socket) == null) {
                socket.closeSilently();
            }
        });
        socket.addCloseListener((CloseListener<Closeable, CloseType>) (closed, type) -> deadline.cancel(false));
        return ctx.getInvokeAction();
    }

    @Override
    public NextAction handleRead(FilterChainContext ctx) throws IOException {
        HttpContent message = ctx.getMessage();
        Line line = LINE.get(ctx.getConnection());
        if (line != null) {
            read(line, message);
            return ctx.getStopAction();
        }
        HttpHeader header = message.getHttpHeader();
        if (!header.isRequest() || !UpgradeRequest.WEBSOCKET.equalsIgnoreCase(header.getUpgrade())) {
            // An upgrade to something else is an ordinary request; Grizzly would leave out half of the answer's head.
            header.setIgnoreContentModifiers(false);
            return ctx.getInvokeAction();
        }
        upgrade(ctx, (HttpRequestPacket) header, message);
        return ctx.getStopAction();
    }

    private static void read(Line line, HttpContent message) {
        Buffer content = message.getContent();
        message.recycle();
        if (content.hasRemaining()) {
            for (ByteBuffer part : parts(content)) {
                line.receive(part);
            }
        }
    }

    private static List<ByteBuffer> parts(Buffer content) {
        if (!content.isComposite()) {
            return List.of(content.toByteBuffer());
        }
        var array = content.toByteBufferArray();
        // What lies behind the size is null.
        List<ByteBuffer> parts = List.of(Arrays.copyOf(array.getArray(), array.size()));
        array.recycle();
        return parts;
    }

    private void upgrade(FilterChainContext ctx, HttpRequestPacket packet, HttpContent message) throws IOException {
        Connection<?> socket = ctx.getConnection();
        UpgradeRequest request = Handshakes.request(packet);
        if (request == null) {
            Handshakes.refuse(ctx, packet, HttpStatus.BAD_REQUEST_400);
            return;
        }
        Line line = new Line(socket, plain ? channel(socket) : null, deadlines);
        UpgradeResponse response = new TyrusUpgradeResponse();
        boolean accepted = false;
        Upgrade.begin(packet.getHeader(Header.Host), host, line);
        try {
            UpgradeInfo info = engine.upgrade(request, response);
            switch (info.getStatus()) {
                case SUCCESS -> {
                    accepted = true;
                    Handshakes.accept(ctx, packet, response);
                    open(socket, line, info);
                    read(line, message);
                }
                case HANDSHAKE_FAILED -> Handshakes.refuse(ctx, packet, Handshakes.refusal(response));
                case NOT_APPLICABLE -> Handshakes.refuse(ctx, packet, HttpStatus.NOT_FOUND_404);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "a handshake failed", e);
            if (accepted) {
                line.cut();
            } else {
                Handshakes.refuse(ctx, packet, HttpStatus.BAD_REQUEST_400);
            }
        } finally {
            Upgrade.end();
        }
    }

    private void open(Connection<?> socket, Line line, UpgradeInfo info) {
        shortenSendBuffer(socket);
        LINE.set(socket, line);
        lines.add(line);
        socket.addCloseListener((CloseListener<Closeable, CloseType>) (closeable, type) -> {
            lines.remove(line);
            line.lost();
        });
        line.opened(info.createConnection(line.writer(), reason -> line.farewell()));
        if (line.readable()) {
            // No filter reads this line any more, and the request is half of what a line keeps.
            socket.getAttributes().removeAttribute(HttpServerFilter.HTTP_SERVER_REQUEST_ATTR_NAME);
        }
    }

    private static void shortenSendBuffer(Connection<?> socket) {
        SocketChannel channel = channel(socket);
        try {
            if (channel != null) {
                channel.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER_BYTES);
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "a line closed while it was set up", e);
        }
    }

    private static @Nullable SocketChannel channel(Connection<?> socket) {
        return socket instanceof NIOConnection nio && nio.getChannel() instanceof SocketChannel channel
                ? channel
                : null;
    }
}
