package io.github.driftfire.bench.swarm;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** One client's socket: reads into a shared buffer, writes at once or as soon as it can. Owned by the loop's thread. */
final class ClientSocket {
    private final SocketChannel channel;
    private final SelectionKey key;
    private @Nullable ByteBuffer unsent;
    private boolean reading = true;

    ClientSocket(SocketChannel channel, SelectionKey key) {
        this.channel = channel;
        this.key = key;
    }

    /** Finishes connecting, if it has not been. */
    void connect() throws IOException {
        channel.finishConnect();
        interest();
    }

    /** Answers the bytes read, -1 at the end of the stream. */
    int read(ByteBuffer into) throws IOException {
        return channel.read(into);
    }

    /** Whether something written before still waits. */
    boolean congested() {
        return unsent != null;
    }

    void write(ByteBuffer bytes) throws IOException {
        if (unsent == null) {
            channel.write(bytes);
            if (!bytes.hasRemaining()) {
                return;
            }
        }
        ByteBuffer before = unsent == null ? ByteBuffer.allocate(0) : unsent;
        ByteBuffer all = ByteBuffer.allocate(before.remaining() + bytes.remaining());
        unsent = all.put(before).put(bytes).flip();
        interest();
    }

    /** Goes on with what waits. */
    void flush() throws IOException {
        ByteBuffer rest = unsent;
        if (rest != null) {
            channel.write(rest);
            if (!rest.hasRemaining()) {
                unsent = null;
                interest();
            }
        }
    }

    /** Stops reading: what arrives stays with the kernel. */
    void stall() {
        reading = false;
        interest();
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // It is gone either way.
            unsent = null;
        }
    }

    private void interest() {
        if (key.isValid()) {
            key.interestOps((reading ? SelectionKey.OP_READ : 0) | (unsent != null ? SelectionKey.OP_WRITE : 0));
        }
    }
}
