package io.github.driftfire.bench;

import io.github.driftfire.engine.kit.BotController;
import io.github.driftfire.engine.kit.BotView;
import io.github.driftfire.engine.sessions.Connection;
import io.github.driftfire.engine.sessions.Session;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.InputFrame;
import io.github.driftfire.model.protocol.Welcome;
import io.github.driftfire.model.replication.Replica;
import io.github.driftfire.model.wire.WireWriter;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/** A player without a socket: a line that takes everything at once, and a replica behind it. */
final class DryPlayer implements Connection {
    private static final int SMALL_FRAME_BYTES = 125;

    private final BotController inputs;
    private final BotView view;
    private final Replica replica;
    private final WireWriter input = new WireWriter(InputFrame.SIZE_BYTES);
    private final Deque<byte[]> arrived = new ArrayDeque<>();
    private int sequence;
    private long dueNanos;
    private boolean welcomed;
    int newestBytes;
    long frames;
    long payloadBytes;
    long framingBytes;

    DryPlayer(BotController inputs, Replica replica, long firstInputNanos) {
        this.inputs = inputs;
        this.replica = replica;
        this.view = new ReplicaView(replica);
        this.dueNanos = firstInputNanos;
    }

    boolean welcomed() {
        return welcomed;
    }

    Replica replica() {
        return replica;
    }

    /** Sends what is due until now. */
    void sendInputs(Session session, long nowNanos) {
        while (dueNanos <= nowNanos) {
            dueNanos += 1_000_000_000L / PilotScript.INPUTS_PER_SECOND;
            InputFrame.encode(input.reset(), ++sequence & 0xffff, inputs.input(view), replica.tick(), 0);
            session.frame(input.bytes(), 0, input.size());
        }
    }

    /** Lets the inputs that were due until now go by, as a client that was stopped does. */
    void skipInputs(long nowNanos) {
        dueNanos = nowNanos;
    }

    /** Decodes what has come since the last call. */
    void readFrames() {
        for (byte[] frame = arrived.poll(); frame != null; frame = arrived.poll()) {
            if (!replica.apply(frame)) {
                throw new IllegalStateException("a replica broke in tick " + replica.tick() + ", with "
                        + replica.desyncs() + " disagreeing checksums, at a frame of " + frame.length + " bytes");
            }
        }
    }

    void forgetCounts() {
        frames = 0;
        payloadBytes = 0;
        framingBytes = 0;
    }

    @Override
    public void send(ByteBuffer frame, Sent sent) {
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        arrived.add(bytes);
        newestBytes = bytes.length;
        frames++;
        payloadBytes += bytes.length;
        framingBytes += bytes.length <= SMALL_FRAME_BYTES ? 2 : 4;
        sent.sent(true);
    }

    @Override
    public void send(Welcome welcome, Sent sent) {
        welcomed = true;
        sent.sent(true);
    }

    @Override
    public void close(CloseCode code, String reason) {
        throw new IllegalStateException("closed: " + code + ", " + reason);
    }

    @Override
    public void abort() {
        throw new IllegalStateException("cut");
    }
}
