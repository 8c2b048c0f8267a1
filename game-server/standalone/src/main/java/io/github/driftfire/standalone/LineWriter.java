package io.github.driftfire.standalone;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.tyrus.spi.CompletionHandler;
import org.glassfish.tyrus.spi.Writer;
import org.jspecify.annotations.Nullable;

/**
 * Tyrus's way out. What the kernel does not take waits in Grizzly's queue, which has no bound of its own. The engine never has
 * more than one message on its way; what could pile up are pongs for a peer that asks and never reads. It is cut, then.
 */
final class LineWriter extends Writer {
    private static final int MAX_QUEUED_BYTES = 256 * 1024;

    private final Connection<?> socket;
    private final Line line;
    private final AtomicInteger queuedBytes = new AtomicInteger();

    LineWriter(Connection<?> socket, Line line) {
        this.socket = socket;
        this.line = line;
    }

    @Override
    public void write(ByteBuffer frame, @Nullable CompletionHandler<ByteBuffer> handler) {
        if (socket.isOpen()) {
            write(socket, frame, handler);
            if (queuedBytes.get() > MAX_QUEUED_BYTES) {
                line.cut();
            }
        } else if (handler != null) {
            handler.failed(new IOException("the line is closed"));
        }
    }

    /** Tyrus has sent its close frame. */
    @Override
    public void close() {
        line.farewell();
    }

    private <A> void write(Connection<A> to, ByteBuffer frame, @Nullable CompletionHandler<ByteBuffer> handler) {
        int bytes = frame.remaining();
        queuedBytes.addAndGet(bytes);
        Buffer buffer = Buffers.wrap(to.getTransport().getMemoryManager(), frame);
        to.write(buffer, new EmptyCompletionHandler<WriteResult<Buffer, A>>() {
            @Override
            public void completed(WriteResult<Buffer, A> result) {
                queuedBytes.addAndGet(-bytes);
                if (handler != null) {
                    handler.completed(frame);
                }
            }

            @Override
            public void failed(Throwable problem) {
                queuedBytes.addAndGet(-bytes);
                if (handler != null) {
                    handler.failed(problem);
                }
            }

            @Override
            public void cancelled() {
                failed(new IOException("the line was closed"));
            }
        });
    }
}
