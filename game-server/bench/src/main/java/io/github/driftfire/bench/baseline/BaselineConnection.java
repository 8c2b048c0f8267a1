package io.github.driftfire.bench.baseline;

import io.github.driftfire.bench.swarm.Handshake;
import io.github.driftfire.model.protocol.Protocol;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One client's connection: its handshake, its hello, the number of its newest input. */
final class BaselineConnection {
    private static final int IN_BYTES = 4096;
    private static final int TEXT = 1;
    private static final int BINARY = 2;
    private static final int CLOSE = 8;
    private static final int MASK_BYTES = 4;
    private static final String KEY = "Sec-WebSocket-Key: ";

    private final SocketChannel channel;
    private final byte[] welcome;
    private final ByteBuffer in = ByteBuffer.allocate(IN_BYTES);
    private boolean shaken;
    private boolean playing;
    private int newestInput;

    BaselineConnection(SocketChannel channel, byte[] welcome) {
        this.channel = channel;
        this.welcome = welcome;
    }

    boolean playing() {
        return playing;
    }

    int newestInput() {
        return newestInput;
    }

    /** Reads what has come. Answers whether the connection stays open. */
    boolean read() throws IOException {
        if (channel.read(in) < 0) {
            return false;
        }
        in.flip();
        boolean open = shaken || shake();
        while (open && shaken && whole()) {
            open = message();
        }
        in.compact();
        return open && in.hasRemaining();
    }

    /** Hands a frame to the kernel. Answers whether it took all of it. */
    boolean write(ByteBuffer frame) throws IOException {
        channel.write(frame);
        return !frame.hasRemaining();
    }

    private boolean shake() throws IOException {
        String request = StandardCharsets.ISO_8859_1.decode(in.duplicate()).toString();
        int end = request.indexOf("\r\n\r\n");
        if (end < 0) {
            return true;
        }
        in.position(in.position() + end + 4);
        int key = request.indexOf(KEY);
        if (key < 0) {
            return false;
        }
        String accept = Handshake.accept(request.substring(key + KEY.length(), request.indexOf('\r', key)));
        shaken = true;
        return write(
                ByteBuffer.wrap(("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                                + "Sec-WebSocket-Accept: " + accept + "\r\nSec-WebSocket-Protocol: "
                                + Protocol.SUBPROTOCOL
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII)));
    }

    /** Whether a whole short message is there; clients have no long ones. */
    private boolean whole() {
        return in.remaining() >= 2 && in.remaining() >= 2 + MASK_BYTES + (in.get(in.position() + 1) & 0x7f);
    }

    private boolean message() throws IOException {
        int opcode = in.get() & 0x0f;
        int length = in.get() & 0x7f;
        int mask = in.getInt();
        int at = in.position();
        in.position(at + length);
        for (int i = 0; i < length; i++) {
            in.put(at + i, (byte) (in.get(at + i) ^ (mask >>> (24 - ((i & 3) << 3)))));
        }
        if (opcode == BINARY && length >= 3) {
            newestInput = in.getShort(at + 1) & 0xffff;
        } else if (opcode == TEXT) {
            playing = true;
            return write(ByteBuffer.wrap(welcome));
        }
        return opcode != CLOSE;
    }
}
