package io.github.driftfire.standalone;

import io.github.driftfire.engine.sessions.Connection.Sent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.tyrus.spi.CompletionHandler;
import org.glassfish.tyrus.spi.Writer;
import org.jspecify.annotations.Nullable;

/**
 * The outbound side of a connection, for Tyrus's frames and for the engine's binary messages, which go past Tyrus.
 *
 * <p>Where nothing encrypts, a frame is written to the socket at once, by whoever sends it. What the kernel does not take waits
 * in Grizzly's queue, and so does what comes after it. That queue has no bound of its own: the engine never has more than one
 * message on its way, so what could pile up are pongs for a peer that asks and never reads. It is cut, then.
 *
 * <p>Thread-safe. Nobody hears that a send is over while the lock is held.
 */
final class FrameWriter extends Writer {
    private static final int MAX_QUEUED_BYTES = 256 * 1024;
    private static final AtomicIntegerFieldUpdater<FrameWriter> QUEUED_BYTES =
            AtomicIntegerFieldUpdater.newUpdater(FrameWriter.class, "queuedBytes");
    private static final int BINARY = 0x82;
    private static final int OPCODE = 0x0f;
    private static final int CLOSE = 0x08;
    private static final int MAX_HEAD_BYTES = 10;
    private static final int MAX_ONE_BYTE_LENGTH = 125;
    private static final int TWO_BYTE_LENGTH = 126;
    private static final int EIGHT_BYTE_LENGTH = 127;

    private final Connection<?> socket;
    private final UpgradedConnection upgraded;
    private final @Nullable SocketChannel channel;

    /** In Grizzly's queue; while there are any, nothing may pass them. */
    private volatile int queuedBytes;

    private boolean closing;

    /** @param channel the socket itself where frames may be written to it as they are, {@code null} where TLS is in between */
    FrameWriter(Connection<?> socket, UpgradedConnection upgraded, @Nullable SocketChannel channel) {
        this.socket = socket;
        this.upgraded = upgraded;
        this.channel = channel;
    }

    /** Whether nothing waits in the queue. */
    boolean isIdle() {
        return queuedBytes == 0;
    }

    /** Sends one of the engine's messages in a frame; none goes out after a close frame. */
    void send(ByteBuffer message, Sent sent) {
        int size = message.remaining() + MAX_HEAD_BYTES;
        ByteBuffer frame = size <= ThreadBuffers.FRAME_BYTES
                ? ThreadBuffers.ofThread().frame.clear()
                : ByteBuffer.allocate(size);
        head(frame, message.remaining());
        write(frame.put(message).flip(), true, sent);
    }

    @Override
    public void write(ByteBuffer frame, @Nullable CompletionHandler<ByteBuffer> handler) {
        write(frame, false, ok -> {
            if (handler != null && ok) {
                handler.completed(frame);
            } else if (handler != null) {
                handler.failed(new IOException("the connection is closed"));
            }
        });
    }

    /** Tyrus has sent its close frame. */
    @Override
    public void close() {
        upgraded.closeSent();
    }

    private void write(ByteBuffer frame, boolean message, Sent sent) {
        Queued queued = null;
        boolean ok = false;
        boolean broken = false;
        synchronized (this) {
            try {
                if (!(message && closing)) {
                    closing |= !message && isClose(frame);
                    ok = writeNow(frame);
                    queued = ok || !socket.isOpen() ? null : queue(socket, frame, message, sent);
                }
            } catch (IOException e) {
                broken = true;
            }
        }
        if (queued == null) {
            sent.sent(ok);
        } else {
            queued.release();
        }
        if (broken || queuedBytes > MAX_QUEUED_BYTES) {
            upgraded.cut();
        }
    }

    private static boolean isClose(ByteBuffer frame) {
        return frame.hasRemaining() && (frame.get(frame.position()) & OPCODE) == CLOSE;
    }

    /** Answers whether all of it is with the kernel. */
    private boolean writeNow(ByteBuffer frame) throws IOException {
        if (channel == null || queuedBytes > 0) {
            return false;
        }
        channel.write(frame);
        return !frame.hasRemaining();
    }

    /** @param copied whether the frame's memory is the caller's again when the call is over */
    private <A> Queued queue(Connection<A> to, ByteBuffer frame, boolean copied, Sent sent) {
        ByteBuffer rest =
                copied ? ByteBuffer.allocate(frame.remaining()).put(frame).flip() : frame;
        Queued queued = new Queued(rest.remaining(), sent);
        QUEUED_BYTES.addAndGet(this, queued.bytes);
        Buffer buffer = Buffers.wrap(to.getTransport().getMemoryManager(), rest);
        to.write(buffer, new EmptyCompletionHandler<WriteResult<Buffer, A>>() {
            @Override
            public void completed(WriteResult<Buffer, A> result) {
                queued.over(true);
            }

            @Override
            public void failed(Throwable problem) {
                queued.over(false);
            }

            @Override
            public void cancelled() {
                queued.over(false);
            }
        });
        return queued;
    }

    private static void head(ByteBuffer frame, int length) {
        frame.put((byte) BINARY);
        if (length <= MAX_ONE_BYTE_LENGTH) {
            frame.put((byte) length);
        } else if (length <= 0xffff) {
            frame.put((byte) TWO_BYTE_LENGTH).putShort((short) length);
        } else {
            frame.put((byte) EIGHT_BYTE_LENGTH).putLong(length);
        }
    }

    /** A frame in Grizzly's queue. Its sender hears of its end when the lock is free, whichever comes later. */
    private final class Queued {
        private static final int STEPS = 2;

        private final int bytes;
        private final Sent sent;
        private final AtomicInteger steps = new AtomicInteger();
        private volatile boolean ok;

        private Queued(int bytes, Sent sent) {
            this.bytes = bytes;
            this.sent = sent;
        }

        private void over(boolean taken) {
            ok = taken;
            QUEUED_BYTES.addAndGet(FrameWriter.this, -bytes);
            release();
        }

        private void release() {
            if (steps.incrementAndGet() == STEPS) {
                sent.sent(ok);
            }
        }
    }
}
