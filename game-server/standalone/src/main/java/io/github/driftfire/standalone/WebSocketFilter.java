package io.github.driftfire.standalone;

import io.github.driftfire.endpoint.ClientAddresses;
import io.github.driftfire.endpoint.PlayHost;
import io.github.driftfire.endpoint.Refusals.Reason;
import io.github.driftfire.endpoint.Upgrade;
import io.github.driftfire.engine.sessions.ClientAddress;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
import org.glassfish.grizzly.nio.NIOConnection;
import org.glassfish.tyrus.core.TyrusUpgradeResponse;
import org.glassfish.tyrus.spi.UpgradeRequest;
import org.glassfish.tyrus.spi.UpgradeResponse;
import org.glassfish.tyrus.spi.WebSocketEngine;
import org.glassfish.tyrus.spi.WebSocketEngine.UpgradeInfo;
import org.jspecify.annotations.Nullable;

/**
 * Turns upgrade requests into {@link UpgradedConnection}s and reads them from then on; lets other requests pass to the page.
 */
final class WebSocketFilter extends BaseFilter {
    private static final Logger LOG = System.getLogger(WebSocketFilter.class.getName());

    /** Small, so that a peer that does not read is seen early: what the kernel took counts as sent. */
    private static final int SEND_BUFFER_BYTES = 64 * 1024;

    private static final Attribute<UpgradedConnection> UPGRADED =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(WebSocketFilter.class.getName() + ".upgraded");

    private final WebSocketEngine engine;
    private final boolean plain;
    private final PlayHost host;
    private final Deadlines deadlines;
    private final Set<UpgradedConnection> connections = ConcurrentHashMap.newKeySet();

    /** @param plain whether frames are on the socket as they are, without TLS */
    WebSocketFilter(WebSocketEngine engine, PlayHost host, Deadlines deadlines, boolean plain) {
        this.engine = engine;
        this.plain = plain;
        this.host = host;
        this.deadlines = deadlines;
    }

    /** Upgraded connections whose socket is open. */
    int openConnections() {
        return connections.size();
    }

    /** The upgraded connection of a socket, {@code null} before its upgrade. */
    static @Nullable UpgradedConnection upgraded(Connection<?> socket) {
        return UPGRADED.get(socket);
    }

    @Override
    public NextAction handleAccept(FilterChainContext ctx) {
        Connection<?> socket = ctx.getConnection();
        ClientAddress address = socket.getPeerAddress() instanceof InetSocketAddress peer && peer.getAddress() != null
                ? host.addresses().ofConnection(peer.getAddress())
                : ClientAddress.UNLIMITED;
        if (!address.connect()) {
            socket.terminateSilently();
            return ctx.getStopAction();
        }
        socket.addCloseListener((CloseListener<Closeable, CloseType>) (closed, type) -> address.disconnect());
        return ctx.getInvokeAction();
    }

    @Override
    public NextAction handleRead(FilterChainContext ctx) throws IOException {
        HttpContent message = ctx.getMessage();
        HttpHeader header = message.getHttpHeader();
        if (!header.isRequest() || !isUpgrade(header)) {
            // An upgrade to something else is an ordinary request; Grizzly would leave out half of the answer's head.
            header.setIgnoreContentModifiers(false);
            return ctx.getInvokeAction();
        }
        upgrade(ctx, (HttpRequestPacket) header);
        return ctx.getStopAction();
    }

    private static boolean isUpgrade(HttpHeader header) {
        String upgrade = header.getUpgrade();
        return upgrade != null && Tokens.contains(upgrade, UpgradeRequest.WEBSOCKET);
    }

    private void upgrade(FilterChainContext ctx, HttpRequestPacket packet) throws IOException {
        Connection<?> socket = ctx.getConnection();
        UpgradeRequest request = Handshakes.request(packet);
        if (request == null) {
            refuse(socket, Refusal.ofUpgrade(Reason.PATH, "an address that is none"));
            return;
        }
        UpgradedConnection upgraded = new UpgradedConnection(socket, plain ? channel(socket) : null, deadlines);
        UpgradeResponse response = new TyrusUpgradeResponse();
        boolean accepted = false;
        Upgrade.begin(packet.getHeader(Header.Host), host, upgraded);
        Upgrade.from(host.addresses()
                .ofRequest(
                        packet.getRemoteAddress(),
                        headers(packet, ClientAddresses.X_FORWARDED_FOR),
                        headers(packet, ClientAddresses.FORWARDED)));
        try {
            UpgradeInfo info = engine.upgrade(request, response);
            switch (info.getStatus()) {
                case SUCCESS -> {
                    accepted = true;
                    Handshakes.accept(ctx, packet, response);
                    open(socket, upgraded, info);
                }
                case HANDSHAKE_FAILED -> refuse(socket, Handshakes.refusal(response));
                case NOT_APPLICABLE ->
                    refuse(socket, new Refusal(Refusal.NOT_FOUND, "no game is at that address", Reason.PATH));
            }
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "a handshake failed", e);
            if (accepted) {
                upgraded.cut();
            } else {
                refuse(socket, Refusal.ofUpgrade(Reason.OTHER, "the handshake failed"));
            }
        } finally {
            Upgrade.end();
        }
    }

    /** The connection ends: what follows a refused upgrade may be frames or a request. */
    private void refuse(Connection<?> socket, Refusal refusal) {
        // PlayConfigurator has counted a refused origin, with the Host header.
        if (refusal.upgrade() != null && refusal.upgrade() != Reason.ORIGIN) {
            host.refusals().upgrade(refusal.upgrade(), refusal.detail(), RequestFilter.address(socket));
        }
        HttpConnection connection = HttpConnection.of(socket);
        if (connection == null) {
            socket.closeSilently();
        } else {
            connection.refuse(refusal);
        }
    }

    private static List<String> headers(HttpRequestPacket packet, String name) {
        List<String> values = new ArrayList<>();
        packet.getHeaders().values(name).forEach(values::add);
        return values;
    }

    private void open(Connection<?> socket, UpgradedConnection upgraded, UpgradeInfo info) {
        shortenSendBuffer(socket);
        UPGRADED.set(socket, upgraded);
        connections.add(upgraded);
        socket.addCloseListener((CloseListener<Closeable, CloseType>) (closeable, type) -> {
            connections.remove(upgraded);
            upgraded.socketClosed();
        });
        upgraded.opened(info.createConnection(upgraded.writer(), reason -> upgraded.closeSent()));
        // The filters of HTTP see no more of this connection, and what they keep is half of what a connection keeps.
        socket.getAttributes().removeAttribute(HttpServerFilter.HTTP_SERVER_REQUEST_ATTR_NAME);
        HttpConnection.forget(socket);
    }

    private static void shortenSendBuffer(Connection<?> socket) {
        SocketChannel channel = channel(socket);
        try {
            if (channel != null) {
                channel.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER_BYTES);
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "a connection closed while it was set up", e);
        }
    }

    private static @Nullable SocketChannel channel(Connection<?> socket) {
        return socket instanceof NIOConnection nio && nio.getChannel() instanceof SocketChannel channel
                ? channel
                : null;
    }
}
