package io.github.driftfire.bench.swarm;

import io.github.driftfire.model.protocol.InputFrame;
import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.protocol.Welcome;
import io.github.driftfire.model.replication.FrameFlags;
import io.github.driftfire.model.replication.Replica;
import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One client, from its handshake to its end. Owned by the loop's thread. */
final class Player implements ServerFrames.Listener {
    private enum State {
        CONNECTING,
        SHAKING,
        GREETING,
        PLAYING,
        OVER
    }

    static final int BROKEN_CONNECTION = 1006;

    private static final int NORMAL_CLOSURE = 1000;
    private static final int NO_CODE = 1005;
    private static final int PING = 9;

    private final int index;
    private final ScriptedInput script;
    private final ClientSocket socket;
    private final SwarmContext context;
    private final Handshake handshake;
    private final ServerFrames incoming = new ServerFrames();
    private final InputLatency latency = new InputLatency();
    private final WireWriter input = new WireWriter(InputFrame.SIZE_BYTES);
    private final InputPacing pacing = new InputPacing();
    private final String resume;
    private final @Nullable ImpairedConnection bad;
    private State state = State.CONNECTING;
    private @Nullable Replica replica;
    private String token = "";
    private long readNanos;
    private long arrivedNanos;
    private int newestTick;
    private int appliedTick;
    private boolean stalled;

    /** @param resume token of the seat to come back to, or empty */
    Player(int index, String resume, ScriptedInput script, ClientSocket socket, SwarmContext context) {
        this.index = index;
        this.resume = resume;
        this.script = script;
        this.socket = socket;
        this.context = context;
        this.handshake = new Handshake(index);
        this.bad = context.settings().isBad(index)
                ? new ImpairedConnection(
                        context.settings().conditions(),
                        context.delayQueue(),
                        index,
                        this::received,
                        (bytes, now) -> write(bytes))
                : null;
    }

    int index() {
        return index;
    }

    boolean playing() {
        return state == State.PLAYING && newestTick > 0;
    }

    boolean over() {
        return state == State.OVER;
    }

    boolean stalled() {
        return stalled;
    }

    /** Resumes the seat after this connection. */
    String token() {
        return token;
    }

    /** The socket has something to do. */
    void ready(boolean connectable, boolean readable, boolean writable) {
        try {
            if (connectable) {
                socket.connect();
                state = State.SHAKING;
                socket.write(ByteBuffer.wrap(handshake.request(
                        context.settings().server().hostAndPort(),
                        context.settings().server().path())));
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

    /** Sends the input that is due. */
    void sendInput(long nowNanos) {
        if (state != State.PLAYING || !script.sends() || socket.congested() || pacing.holdsBack()) {
            return;
        }
        InputFrame.encode(input.reset(), latency.next(nowNanos), script.next(), appliedTick, 0);
        send(ClientFrames.BINARY, input.bytes(), input.size());
    }

    /** Stops reading, and goes on sending. */
    void stall() {
        stalled = true;
        socket.stall();
    }

    /** Closes with a close frame, or resets the connection. */
    void leave(boolean politely) {
        if (state == State.OVER) {
            return;
        }
        if (politely && state != State.CONNECTING) {
            byte[] closeFrame = {(byte) (NORMAL_CLOSURE >>> 8), (byte) NORMAL_CLOSURE};
            context.frames().write(context.outbound().clear(), ClientFrames.CLOSE, closeFrame, closeFrame.length);
            write(context.outbound().flip());
        }
        state = State.OVER;
        socket.close();
    }

    /** Applies a frame to the replica. Answers the ticks that it brought. */
    int apply(byte[] frame) {
        Replica known = replica;
        if (known == null) {
            return 0;
        }
        int before = known.tick();
        boolean wasBroken = known.broken();
        if (!known.apply(frame)) {
            if (!wasBroken) {
                context.measures().desyncs++;
                send(ClientFrames.BINARY, new byte[] {Protocol.RESYNC}, 1);
            }
            return 0;
        }
        appliedTick = known.tick();
        return before == 0 ? 0 : known.tick() - before;
    }

    @Override
    public void message(int opcode, byte[] payload) {
        switch (opcode) {
            case ClientFrames.BINARY -> snapshot(payload);
            case ClientFrames.TEXT -> text(payload);
            case ClientFrames.CLOSE -> closedByServer(payload);
            case PING -> send(ClientFrames.PONG, payload, payload.length);
            default -> throw new ProtocolException("a message with opcode " + opcode);
        }
    }

    private void read() throws IOException {
        ByteBuffer in = context.inbound();
        int count = socket.read(in.clear());
        long nowNanos = System.nanoTime();
        if (count < 0) {
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
            if (state == State.SHAKING) {
                shake(in);
            }
            if (in.hasRemaining() && state != State.OVER) {
                context.measures().bytes(in.remaining());
                incoming.read(in, this);
            }
        } catch (ProtocolException e) {
            failed(String.valueOf(e.getMessage()));
        }
    }

    private void shake(ByteBuffer in) {
        if (handshake.read(in)) {
            context.measures().handshakeBytes += handshake.answerBytes();
            state = State.GREETING;
            byte[] hello = context.controlTexts().hello("w" + index, resume);
            send(ClientFrames.TEXT, hello, hello.length);
        }
    }

    /** The first text is the welcome; another one warns of inactivity, and the next change of input answers it. */
    private void text(byte[] payload) {
        if (state == State.GREETING) {
            welcome(context.controlTexts().welcome(payload));
        }
    }

    private void welcome(Welcome welcome) {
        state = State.PLAYING;
        token = welcome.resume();
        Replica newcomer = context.decoder().replica(welcome.world(), index);
        replica = context.settings().decodes(index) ? newcomer : null;
        script.see(replica);
    }

    private void snapshot(byte[] frame) {
        WireReader head = new WireReader(frame);
        int type = head.u8();
        int flags = head.u8();
        int tick = head.u32();
        int ack = head.u16();
        if (head.failed() || type != Protocol.SNAPSHOT) {
            throw new ProtocolException("a frame of " + frame.length + " bytes that is no snapshot");
        }
        Measures measures = context.measures();
        long echoNanos = latency.acknowledged(ack, readNanos);
        if (newestTick > 0) {
            measures.frame(tick - newestTick);
        }
        if (bad == null && newestTick > 0) {
            measures.gap(readNanos - arrivedNanos);
        }
        if (bad == null && echoNanos != InputLatency.NO_NEW_ACK) {
            measures.latency(echoNanos);
        }
        if ((flags & (FrameFlags.FEED | FrameFlags.MODEL | FrameFlags.SKIPPED)) == 0) {
            // In a plain frame the queue's depth follows the head.
            int depth = head.bits(FrameFlags.DEPTH_BITS);
            pacing.queueDepth(depth == FrameFlags.MISSED ? 0 : depth);
        }
        newestTick = tick;
        arrivedNanos = readNanos;
        if (replica == null) {
            appliedTick = tick;
        } else {
            context.decoder().add(this, frame);
        }
    }

    private void closedByServer(byte[] payload) {
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
        if (state != State.OVER) {
            state = State.OVER;
            if (!stalled) {
                context.measures().closed(code, why);
            }
            socket.close();
        }
    }

    private void send(int opcode, byte[] payload, int length) {
        ByteBuffer out = context.outbound();
        context.frames().write(out.clear(), opcode, payload, length);
        if (bad == null) {
            write(out.flip());
        } else {
            bad.toServer(out.flip(), System.nanoTime());
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
