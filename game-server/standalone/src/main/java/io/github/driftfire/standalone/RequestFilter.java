package io.github.driftfire.standalone;

import io.github.driftfire.endpoint.Refusals;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.memory.Buffers;
import org.jspecify.annotations.Nullable;

/**
 * Lets requests pass one by one, each checked as a whole, and refuses all else; hands an upgraded connection's bytes to it. So what lies behind
 * sees proper requests without a body, and nothing of a connection that has sent anything else.
 */
final class RequestFilter extends BaseFilter {
    private static final Refusal NO_MEMORY = Refusal.of(Refusal.UNAVAILABLE, "too many heads that are not complete");

    private final Refusals refusals;
    private final HeadMemory memory;
    private final Set<HttpConnection> connections = ConcurrentHashMap.newKeySet();

    RequestFilter(Refusals refusals, HeadMemory memory) {
        this.refusals = refusals;
        this.memory = memory;
    }

    /** Closes the connections whose time is over. To be called every second or so; any thread. */
    void sweep(long nowNanos) {
        connections.removeIf(connection -> isOver(connection, nowNanos));
    }

    private boolean isOver(HttpConnection connection, long nowNanos) {
        boolean ended = connection.isEnded();
        boolean over = connection.sweep(nowNanos);
        if (!over && !ended && connection.isEnded()) {
            refusals.request(Refusal.TIMEOUT, "a request that did not come to its end", address(connection.socket()));
        }
        if (over) {
            connection.release();
        }
        return over;
    }

    @Override
    public NextAction handleAccept(FilterChainContext ctx) {
        connections.add(new HttpConnection(ctx.getConnection(), memory, System.nanoTime()));
        return ctx.getInvokeAction();
    }

    @Override
    public NextAction handleRead(FilterChainContext ctx) {
        Buffer message = ctx.getMessage();
        UpgradedConnection upgraded = WebSocketFilter.upgraded(ctx.getConnection());
        if (upgraded != null) {
            for (ByteBuffer part : parts(message)) {
                upgraded.receive(part);
            }
            return ctx.getStopAction();
        }
        HttpConnection connection = HttpConnection.of(ctx.getConnection());
        if (connection == null || connection.isEnded()) {
            if (connection != null) {
                connection.discard(message.remaining());
            }
            message.tryDispose();
            return ctx.getStopAction();
        }
        RequestHead head = read(connection, message);
        Refusal refusal = connection.reader().refusal();
        if (head != null) {
            connection.holdsHead();
            if (head.isLast() && !head.isUpgrade()) {
                connection.last();
            }
            ctx.setMessage(Buffers.wrap(ctx.getMemoryManager(), head.forwarded()));
            return message.hasRemaining() ? ctx.getInvokeAction(message) : ctx.getInvokeAction();
        }
        if (!connection.holdsHead() && refusal == null) {
            connection.reader().discard();
            refusal = NO_MEMORY;
        }
        if (refusal != null) {
            count(refusal, ctx.getConnection());
            connection.refuse(refusal);
        }
        message.tryDispose();
        return ctx.getStopAction();
    }

    private static @Nullable RequestHead read(HttpConnection connection, Buffer message) {
        RequestReader reader = connection.reader();
        boolean within = reader.isWithin();
        boolean withinBody = reader.isWithinBody();
        ByteBuffer in = message.toByteBuffer().duplicate();
        int before = in.remaining();
        RequestHead head = reader.read(in);
        message.position(message.position() + before - in.remaining());
        connection.progress(within, withinBody, head != null, System.nanoTime());
        return head;
    }

    private void count(Refusal refusal, Connection<?> socket) {
        if (refusal.upgrade() == null) {
            refusals.request(refusal.status(), refusal.detail(), address(socket));
        } else {
            refusals.upgrade(refusal.upgrade(), refusal.detail(), address(socket));
        }
    }

    static String address(Connection<?> socket) {
        return socket.getPeerAddress() instanceof InetSocketAddress peer && peer.getAddress() != null
                ? peer.getAddress().getHostAddress()
                : "an address that is gone";
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
}
