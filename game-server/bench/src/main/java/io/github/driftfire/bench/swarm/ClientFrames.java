package io.github.driftfire.bench.swarm;

import io.github.driftfire.model.math.Rng;
import java.nio.ByteBuffer;

/**
 * Writes a client's WebSocket frames, RFC 6455 section 5.2: whole messages, masked.
 *
 * <pre>
 *  FIN │ opcode    mask bit │ length, 7 bits or 16    masking key, 4 bytes    payload, masked
 * </pre>
 *
 * <p>Owned by one thread.
 */
final class ClientFrames {
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PONG = 10;

    static final int LONGEST = 0xffff;

    private static final int LONGEST_SHORT = 125;

    private static final int FIN = 0x80;
    private static final int MASKED = 0x80;
    private static final int TWO_MORE = 126;

    private final Rng keys;

    ClientFrames(int seed) {
        keys = new Rng(seed);
    }

    /** Writes a message of at most {@link #LONGEST} bytes. */
    void write(ByteBuffer out, int opcode, byte[] payload, int length) {
        out.put((byte) (FIN | opcode));
        if (length <= LONGEST_SHORT) {
            out.put((byte) (MASKED | length));
        } else {
            out.put((byte) (MASKED | TWO_MORE)).putShort((short) length);
        }
        // A key of 0 would leave the payload as it is, and spare the server work that real clients make.
        int key = keys.next() | 1;
        out.putInt(key);
        for (int i = 0; i < length; i++) {
            out.put((byte) (payload[i] ^ (key >>> (24 - ((i & 3) << 3)))));
        }
    }
}
