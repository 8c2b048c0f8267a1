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

    static final int BROKEN_LINE = 1006;

    private static final int GOODBYE = 1000;
    private static final int NO_CODE = 1005;
    private static final int PING = 9;

    private final int index;
    private final Hands hands;
    private final Line line;
    private final Commons commons;
    private final Handshake handshake;
    private final ServerFrames incoming = new ServerFrames();
    private final Echoes echoes = new Echoes();
    private final WireWriter input = new WireWriter(InputFrame.SIZE_BYTES);
    private final Pacing pacing = new Pacing();
    private final String resume;
    private final @Nullable BadLine bad;
    private State state = State.CONNECTING;
    private @Nullable Replica replica;
    private String token = "";
    private long readNanos;
    private long arrivedNanos;
    private int heardTick;
    private int appliedTick;
    private boolean stalled;

    /** @param resume token of the seat to come back to, or empty */
    Player(int index, String resume, Hands hands, Line line, Commons commons) {
        this.index = index;
        this.resume = resume;
        this.hands = hands;
        this.line = line;
        this.commons = commons;
        this.handshake = new Handshake(index);
        this.bad = commons.settings().isBad(index)
                ? new BadLine(
                        commons.settings().weather(),
                        commons.parcels(),
                        index,
                        this::hear,
                        (bytes, now) -> write(bytes))
                : null;
    }

    int index() {
        return index;
    }

    boolean playing() {
        return state == State.PLAYING && heardTick > 0;
    }

    boolean over() {
        return state == State.OVER;
    }

    boolean stalled() {
        return stalled;
    }

    /** Brings the seat back after this line. */
    String token() {
        return token;
    }

    /** The socket has something to do. */
    void ready(boolean connectable, boolean readable, boolean writable) {
        try {
            if (connectable) {
                line.connect();
                state = State.SHAKING;
                line.write(ByteBuffer.wrap(handshake.request(
                        commons.settings().server().hostAndPort(),
                        commons.settings().server().path())));
            }
            if (writable) {
                line.flush();
            }
            if (readable) {
                read();
            }
        } catch (IOException | ProtocolException e) {
            lost(String.valueOf(e.getMessage()));
        }
    }

    /** Sends the input that is due. */
    void sendInput(long nowNanos) {
        if (state != State.PLAYING || !hands.sends() || line.congested() || pacing.holdsBack()) {
            return;
        }
        hands.move(replica);
        InputFrame.encode(input.reset(), echoes.next(nowNanos), hands.controls(), hands.aim(), appliedTick);
        send(ClientFrames.BINARY, input.bytes(), input.size());
    }

    /** Stops reading, and goes on sending. */
    void stall() {
        stalled = true;
        line.stall();
    }

    /** Leaves with a goodbye, or by a cut line. */
    void leave(boolean politely) {
        if (state == State.OVER) {
            return;
        }
        if (politely && state != State.CONNECTING) {
            byte[] goodbye = {(byte) (GOODBYE >>> 8), (byte) GOODBYE};
            commons.frames().write(commons.outbound().clear(), ClientFrames.CLOSE, goodbye, goodbye.length);
            write(commons.outbound().flip());
        }
        state = State.OVER;
        line.close();
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
                commons.measures().desyncs++;
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
            case ClientFrames.CLOSE -> dismissed(payload);
            case PING -> send(ClientFrames.PONG, payload, payload.length);
            default -> throw new ProtocolException("a message with opcode " + opcode);
        }
    }

    private void read() throws IOException {
        ByteBuffer in = commons.inbound();
        int count = line.read(in.clear());
        long nowNanos = System.nanoTime();
        if (count < 0) {
            lost("the server hung up");
        } else if (bad == null) {
            hear(in.flip(), nowNanos);
        } else {
            bad.toPlayer(in.flip(), nowNanos);
        }
    }

    private void hear(ByteBuffer in, long nowNanos) {
        readNanos = nowNanos;
        try {
            if (state == State.SHAKING) {
                shake(in);
            }
            if (in.hasRemaining() && state != State.OVER) {
                commons.measures().bytes(in.remaining());
                incoming.read(in, this);
            }
        } catch (ProtocolException e) {
            lost(String.valueOf(e.getMessage()));
        }
    }

    private void shake(ByteBuffer in) {
        if (handshake.read(in)) {
            commons.measures().handshakeBytes += handshake.answerBytes();
            state = State.GREETING;
            byte[] hello = commons.controls().hello("w" + index, resume);
            send(ClientFrames.TEXT, hello, hello.length);
        }
    }

    /** The first text is the welcome; another one warns of inactivity, and the next change of input answers it. */
    private void text(byte[] payload) {
        if (state == State.GREETING) {
            welcome(commons.controls().welcome(payload));
        }
    }

    private void welcome(Welcome welcome) {
        state = State.PLAYING;
        token = welcome.resume();
        Replica newcomer = commons.decoding().replica(welcome.world(), index);
        replica = commons.settings().decodes(index) ? newcomer : null;
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
        Measures measures = commons.measures();
        long echoNanos = echoes.heard(ack, readNanos);
        if (heardTick > 0) {
            measures.frame(tick - heardTick);
        }
        if (bad == null && heardTick > 0) {
            measures.gap(readNanos - arrivedNanos);
        }
        if (bad == null && echoNanos != Echoes.NOTHING) {
            measures.latency(echoNanos);
        }
        if ((flags & (FrameFlags.FEED | FrameFlags.ODDS | FrameFlags.SKIPPED)) == 0) {
            // In a plain frame the queue's depth follows the head.
            int depth = head.bits(FrameFlags.DEPTH_BITS);
            pacing.heard(depth == FrameFlags.OWED ? 0 : depth);
        }
        heardTick = tick;
        arrivedNanos = readNanos;
        if (replica == null) {
            appliedTick = tick;
        } else {
            commons.decoding().add(this, frame);
        }
    }

    private void dismissed(byte[] payload) {
        int code = payload.length < 2 ? NO_CODE : ((payload[0] & 0xff) << 8) | (payload[1] & 0xff);
        String reason = new String(
                payload, Math.min(2, payload.length), Math.max(0, payload.length - 2), StandardCharsets.UTF_8);
        send(ClientFrames.CLOSE, payload, Math.min(2, payload.length));
        end(code, reason);
    }

    private void lost(String why) {
        end(BROKEN_LINE, why);
    }

    private void end(int code, String why) {
        if (state != State.OVER) {
            state = State.OVER;
            if (!stalled) {
                commons.measures().closed(code, why);
            }
            line.close();
        }
    }

    private void send(int opcode, byte[] payload, int length) {
        ByteBuffer out = commons.outbound();
        commons.frames().write(out.clear(), opcode, payload, length);
        if (bad == null) {
            write(out.flip());
        } else {
            bad.toServer(out.flip(), System.nanoTime());
        }
    }

    private void write(ByteBuffer out) {
        if (state != State.OVER) {
            try {
                line.write(out);
            } catch (IOException e) {
                lost(String.valueOf(e.getMessage()));
            }
        }
    }
}
