package io.github.driftfire.standalone;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.nio.NIOConnection;
import org.jspecify.annotations.Nullable;

/**
 * A connection before its upgrade: what it has sent of a request, and until when it must have sent or read something.
 *
 * <p>After an answer that is the last, the connection stays open for reading until the peer ends it, but no longer than {@value
 * #END_SECONDS} s: to close it at once would reset it if anything is unread, and the peer might lose the answer.
 */
final class HttpConnection {
    static final int HEAD_SECONDS = 10;
    static final int BODY_SECONDS = 10;

    /** For an answer to be read, and for the next request to begin. */
    static final int IDLE_SECONDS = 60;

    static final int END_SECONDS = 2;

    /** Read and thrown away after the last answer. */
    private static final long MAX_UNREAD_BYTES = 1024 * 1024;

    private static final Logger LOG = System.getLogger(HttpConnection.class.getName());
    private static final Attribute<HttpConnection> ATTRIBUTE =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(HttpConnection.class.getName());

    private final Connection<?> socket;
    private final RequestReader reader = new RequestReader();
    private final HeadMemory.Share share;
    private volatile long dueNanos;
    private volatile boolean ended;
    private volatile boolean within;
    private long discardedBytes;
    private int pendingBytes;

    HttpConnection(Connection<?> socket, HeadMemory memory, long nowNanos) {
        this.socket = socket;
        this.share = new HeadMemory.Share(memory);
        dueNanos = nowNanos + TimeUnit.SECONDS.toNanos(HEAD_SECONDS);
        ATTRIBUTE.set(socket, this);
    }

    static @Nullable HttpConnection of(Connection<?> socket) {
        return ATTRIBUTE.get(socket);
    }

    /** The connection is upgraded. */
    static void forget(Connection<?> socket) {
        ATTRIBUTE.remove(socket);
    }

    RequestReader reader() {
        return reader;
    }

    Connection<?> socket() {
        return socket;
    }

    boolean isEnded() {
        return ended;
    }

    /** Something was read. */
    void progress(boolean wasWithin, boolean wasWithinBody, boolean request, long nowNanos) {
        within = reader.isWithin();
        if (request) {
            due(nowNanos, IDLE_SECONDS);
        } else if (reader.isWithinBody() && !wasWithinBody) {
            due(nowNanos, BODY_SECONDS);
        } else if (reader.isWithin() && !wasWithin) {
            due(nowNanos, HEAD_SECONDS);
        }
    }

    /** Whether there is memory for what has come of a head, while the rest of it is awaited. */
    boolean holdsHead() {
        return share.hold(reader.heldBytes());
    }

    /** It is closed, or upgraded. */
    void release() {
        share.close();
    }

    /** What follows the request that is answered now is thrown away. */
    void last() {
        ended = true;
    }

    /** Throws away what comes after the last answer. */
    void discard(int bytes) {
        discardedBytes += bytes;
        if (discardedBytes > MAX_UNREAD_BYTES) {
            socket.terminateSilently();
        }
    }

    /** Writes the last answer and ends the connection. Any thread. */
    void refuse(Refusal refusal) {
        ended = true;
        due(System.nanoTime(), END_SECONDS);
        write(socket, refusal.answer());
    }

    private <A> void write(Connection<A> to, byte[] answer) {
        to.write(
                Buffers.wrap(to.getTransport().getMemoryManager(), answer),
                new EmptyCompletionHandler<WriteResult<Buffer, A>>() {
                    @Override
                    public void completed(WriteResult<Buffer, A> result) {
                        end();
                    }

                    @Override
                    public void failed(Throwable problem) {
                        socket.terminateSilently();
                    }
                });
    }

    /** The last answer is with the kernel: says so, and waits for the peer's end. */
    void end() {
        ended = true;
        due(System.nanoTime(), END_SECONDS);
        TlsFilter.sayGoodbye(socket);
        try {
            if (socket instanceof NIOConnection nio && nio.getChannel() instanceof SocketChannel channel) {
                channel.shutdownOutput();
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "a connection was gone already", e);
        }
    }

    /**
     * Closes the connection when its time is over.
     *
     * @return whether it is done with: closed or upgraded
     */
    boolean sweep(long nowNanos) {
        if (!socket.isOpen() || WebSocketFilter.upgraded(socket) != null) {
            return true;
        }
        if (nowNanos - dueNanos < 0 || reads(nowNanos)) {
            return false;
        }
        if (within && !ended) {
            refuse(Refusal.of(Refusal.TIMEOUT, "a request that did not come to its end"));
            return false;
        }
        socket.terminateSilently();
        return true;
    }

    /** Whether the peer still takes an answer that is longer than what the kernel keeps. */
    private boolean reads(long nowNanos) {
        int before = pendingBytes;
        pendingBytes =
                socket instanceof NIOConnection nio ? nio.getAsyncWriteQueue().spaceInBytes() : 0;
        boolean reads = pendingBytes > 0 && pendingBytes != before;
        if (reads) {
            due(nowNanos, HEAD_SECONDS);
        }
        return reads;
    }

    private void due(long nowNanos, int seconds) {
        dueNanos = nowNanos + TimeUnit.SECONDS.toNanos(seconds);
    }
}
