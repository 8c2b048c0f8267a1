package io.github.driftfire.standalone;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.tyrus.spi.CompletionHandler;
import org.glassfish.tyrus.spi.Writer;
import org.jspecify.annotations.Nullable;

/**
 * Tyrus's way out. What the kernel does not take waits in Grizzly's queue, which the engine keeps short: it never has more than
 * one message on its way.
 */
final class LineWriter extends Writer {
    private final Connection<?> socket;
    private final Line line;

    LineWriter(Connection<?> socket, Line line) {
        this.socket = socket;
        this.line = line;
    }

    @Override
    public void write(ByteBuffer frame, @Nullable CompletionHandler<ByteBuffer> handler) {
        if (!socket.isOpen()) {
            if (handler != null) {
                handler.failed(new IOException("the line is closed"));
            }
            return;
        }
        write(socket, frame, handler);
    }

    /** Tyrus has sent its close frame. */
    @Override
    public void close() {
        line.farewell();
    }

    private static <A> void write(
            Connection<A> socket, ByteBuffer frame, @Nullable CompletionHandler<ByteBuffer> handler) {
        Buffer buffer = Buffers.wrap(socket.getTransport().getMemoryManager(), frame);
        socket.write(buffer, new EmptyCompletionHandler<WriteResult<Buffer, A>>() {
            @Override
            public void completed(WriteResult<Buffer, A> result) {
                if (handler != null) {
                    handler.completed(frame);
                }
            }

            @Override
            public void failed(Throwable problem) {
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
