package io.github.driftfire.bench.swarm;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One WebSocket of the swarm, from its handshake to its end. Owned by the loop's thread. */
final class ClientConnection implements ServerFrames.Listener {
    /** What becomes of a connection. */
    interface Listener {
        /** The handshake is done: messages may be sent. */
        void opened(int answerBytes);

        /** So many bytes of frames have come. */
        void received(int bytes);

        /** A text or a binary message. */
        void message(int opcode, byte[] payload, long readNanos);

        /** It has ended, and not by {@link #leave}. */
        void ended(int code, String why);
    }

    private enum State {
        CONNECTING,
        SHAKING,
        OPEN,
        /** It has sent a close frame, and waits for the server's. */
        LEAVING,
        OVER
    }

    static final int BROKEN_CONNECTION = 1006;

    private static final int NORMAL_CLOSURE = 1000;
    private static final int NO_CODE = 1005;
    private static final int PING = 9;
    private static final long LONGEST_LEAVING_NANOS = 2_000_000_000L;

    private final String path;
    private final ClientSocket socket;
    private final SwarmContext context;
    private final Handshake handshake;
    private final Listener listener;
    private final ServerFrames incoming = new ServerFrames();
    private final @Nullable ImpairedConnection bad;
    private State state = State.CONNECTING;
    private long readNanos;

    /**
     * @param number any, for the handshake's key and an impaired connection's random numbers
     * @param impaired whether it delays, jitters and stalls
     */
    ClientConnection(
            String path,
            String subprotocol,
            int number,
            boolean impaired,
            ClientSocket socket,
            SwarmContext context,
            Listener listener) {
        this.path = path;
        this.socket = socket;
        this.context = context;
        this.listener = listener;
        this.handshake = new Handshake(number, subprotocol);
        this.bad = impaired
                ? new ImpairedConnection(
                        context.settings().conditions(),
                        context.delayQueue(),
                        number,
                        this::received,
                        (bytes, now) -> write(bytes))
                : null;
    }

    /** Whether nothing comes of it any more. */
    boolean over() {
        return state == State.LEAVING || state == State.OVER;
    }

    /** Whether something sent before still waits. */
    boolean congested() {
        return socket.congested();
    }

    /** The socket has something to do. */
    void ready(boolean connectable, boolean readable, boolean writable) {
        try {
            if (connectable) {
                socket.connect();
                state = State.SHAKING;
                String host = context.settings().server().hostAndPort();
                socket.write(ByteBuffer.wrap(handshake.request(host, path)));
            }
            if (writable) {
                socket.flush();
            }
            if (readable) {
                read();
            }
        } catch (IOException | ProtocolException e) {
            failed(String.valueOf(e.getMessage()));
        }
    }

    /** Stops reading, and goes on sending. */
    void stall() {
        socket.stall();
    }

    /**
     * Closes with a close frame, or resets the connection. What comes until the server's close frame is read and forgotten: a socket that is closed
     * with something unread resets the connection, and the server may not see the close frame.
     */
    void leave(boolean politely) {
        if (over()) {
            return;
        }
        if (politely && state == State.OPEN) {
            byte[] closeFrame = {(byte) (NORMAL_CLOSURE >>> 8), (byte) NORMAL_CLOSURE};
            context.frames().write(context.outbound().clear(), ClientFrames.CLOSE, closeFrame, closeFrame.length);
            write(context.outbound().flip());
            state = state == State.OVER ? State.OVER : State.LEAVING;
            context.timers().in(LONGEST_LEAVING_NANOS, this::finish);
        } else {
            finish();
        }
    }

    private void finish() {
        if (state != State.OVER) {
            state = State.OVER;
            socket.close();
        }
    }

    void sendText(byte[] text) {
        send(ClientFrames.TEXT, text, text.length);
    }

    void send(int opcode, byte[] payload, int length) {
        if (over()) {
            return;
        }
        ByteBuffer out = context.outbound();
        context.frames().write(out.clear(), opcode, payload, length);
        if (bad == null) {
            write(out.flip());
        } else {
            bad.toServer(out.flip(), System.nanoTime());
        }
    }

    @Override
    public void message(int opcode, byte[] payload) {
        switch (opcode) {
            case ClientFrames.BINARY, ClientFrames.TEXT -> {
                // The listener may have closed the connection in a message of the same read: the rest is dropped.
                if (state == State.OPEN) {
                    listener.message(opcode, payload, readNanos);
                }
            }
            case ClientFrames.CLOSE -> closedByServer(payload);
            case PING -> send(ClientFrames.PONG, payload, payload.length);
            default -> throw new ProtocolException("a message with opcode " + opcode);
        }
    }

    private void read() throws IOException {
        ByteBuffer in = context.inbound();
        int count = socket.read(in.clear());
        long nowNanos = System.nanoTime();
        if (state == State.LEAVING && count < 0) {
            finish();
        } else if (count < 0) {
            failed("the server hung up");
        } else if (bad == null) {
            received(in.flip(), nowNanos);
        } else {
            bad.toPlayer(in.flip(), nowNanos);
        }
    }

    private void received(ByteBuffer in, long nowNanos) {
        readNanos = nowNanos;
        try {
            if (state == State.SHAKING && handshake.read(in)) {
                state = State.OPEN;
                listener.opened(handshake.answerBytes());
            }
            if (in.hasRemaining() && state == State.OPEN) {
                listener.received(in.remaining());
            }
            if (in.hasRemaining() && (state == State.OPEN || state == State.LEAVING)) {
                incoming.read(in, this);
            }
        } catch (ProtocolException e) {
            failed(String.valueOf(e.getMessage()));
        }
    }

    private void closedByServer(byte[] payload) {
        if (state == State.LEAVING) {
            finish();
            return;
        }
        int code = payload.length < 2 ? NO_CODE : ((payload[0] & 0xff) << 8) | (payload[1] & 0xff);
        String reason = new String(
                payload, Math.min(2, payload.length), Math.max(0, payload.length - 2), StandardCharsets.UTF_8);
        send(ClientFrames.CLOSE, payload, Math.min(2, payload.length));
        end(code, reason);
    }

    private void failed(String why) {
        end(BROKEN_CONNECTION, why);
    }

    private void end(int code, String why) {
        if (state == State.LEAVING) {
            finish();
        } else if (state != State.OVER) {
            finish();
            listener.ended(code, why);
        }
    }

    private void write(ByteBuffer out) {
        if (state != State.OVER) {
            try {
                socket.write(out);
            } catch (IOException e) {
                failed(String.valueOf(e.getMessage()));
            }
        }
    }
}
