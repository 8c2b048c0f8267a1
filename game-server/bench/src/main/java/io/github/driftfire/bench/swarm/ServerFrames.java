package io.github.driftfire.bench.swarm;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Reads a server's WebSocket frames, RFC 6455 section 5.2, from whatever pieces arrive. Owned by one thread.
 *
 * <p>A server must not mask, and this protocol has no extension: anything else is a {@link ProtocolException}.
 */
final class ServerFrames {
    /** Receives whole messages and control frames. */
    interface Listener {
        /** The array is the listener's. */
        void message(int opcode, byte[] payload);
    }

    private static final int FIN = 0x80;
    private static final int RESERVED = 0x70;
    private static final int CONTROL = 8;
    private static final int CONTINUATION = 0;
    private static final int MASKED = 0x80;
    private static final int TWO_MORE = 126;
    private static final int EIGHT_MORE = 127;
    private static final int MAX_PAYLOAD = 1 << 24;

    private final byte[] header = new byte[10];
    private int headerSize;
    private byte[] payload = new byte[0];
    private int payloadSize;
    private boolean inPayload;
    private byte[] message = new byte[0];
    private int messageOpcode;

    /** Bytes of the header of a frame whose payload is so long. */
    static int headerBytesOf(int payloadBytes) {
        return payloadBytes < TWO_MORE ? 2 : payloadBytes <= 0xffff ? 4 : 10;
    }

    void read(ByteBuffer in, Listener listener) {
        while (in.hasRemaining()) {
            if (!inPayload) {
                header[headerSize++] = in.get();
                if (headerSize < 2 || headerSize < headerLength()) {
                    continue;
                }
                begin();
            }
            int take = Math.min(in.remaining(), payload.length - payloadSize);
            in.get(payload, payloadSize, take);
            payloadSize += take;
            if (payloadSize == payload.length) {
                end(listener);
            }
        }
    }

    private int headerLength() {
        int length = header[1] & 0x7f;
        return length == TWO_MORE ? 4 : length == EIGHT_MORE ? 10 : 2;
    }

    private void begin() {
        if ((header[0] & RESERVED) != 0 || (header[1] & MASKED) != 0) {
            throw new ProtocolException("a frame that begins with " + (header[0] & 0xff) + ", " + (header[1] & 0xff));
        }
        long length = header[1] & 0x7f;
        if (length >= TWO_MORE) {
            length = 0;
            for (int i = 2; i < headerSize; i++) {
                length = (length << 8) | (header[i] & 0xff);
            }
        }
        if (length < 0 || length > MAX_PAYLOAD) {
            throw new ProtocolException("a frame of " + length + " bytes");
        }
        payload = new byte[(int) length];
        payloadSize = 0;
        inPayload = true;
    }

    private void end(Listener listener) {
        inPayload = false;
        headerSize = 0;
        int opcode = header[0] & 0x0f;
        boolean last = (header[0] & FIN) != 0;
        if (opcode >= CONTROL || (last && opcode != CONTINUATION)) {
            listener.message(opcode, payload);
            return;
        }
        if (opcode != CONTINUATION) {
            messageOpcode = opcode;
            message = payload;
            return;
        }
        int before = message.length;
        message = Arrays.copyOf(message, before + payload.length);
        System.arraycopy(payload, 0, message, before, payload.length);
        if (last) {
            listener.message(messageOpcode, message);
        }
    }
}
