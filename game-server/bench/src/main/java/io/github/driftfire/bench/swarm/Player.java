package io.github.driftfire.bench.swarm;

import io.github.driftfire.model.protocol.InputFrame;
import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.protocol.WatchChange;
import io.github.driftfire.model.protocol.Welcome;
import io.github.driftfire.model.replication.FrameFlags;
import io.github.driftfire.model.replication.Replica;
import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One client in a room, with a seat or as a spectator, from its connection to its end. Owned by the loop's thread. */
final class Player implements ClientConnection.Listener {
    /** Who waits for a player's place. */
    interface Owner {
        Owner NONE = new Owner() {
            @Override
            public void seated() {}

            @Override
            public void lost() {}
        };

        /** It has its place. */
        void seated();

        /** The connection has ended, and nobody of the swarm wanted that. */
        void lost();
    }

    /**
     * Where it goes, and with what.
     *
     * @param resume token of the seat to come back to, or empty
     * @param ticket of the place that the lobby keeps, or empty
     * @param watches whether that place is a spectator's
     */
    record Entrance(String room, String resume, String ticket, boolean watches) {}

    /** A little less: a spectator has one turn in 50 ms, which may come a moment early. */
    private static final long SPECTATOR_NANOS = (Protocol.SPECTATOR_INPUT_MILLIS - 10) * 1_000_000L;

    private final int index;
    private final Entrance entrance;
    private final ScriptedInput script;
    private final SwarmContext context;
    private final Owner owner;
    private final Role role;
    private final InputLatency latency = new InputLatency();
    private final WireWriter input = new WireWriter(InputFrame.SIZE_BYTES);
    private final InputPacing pacing = new InputPacing();
    private final boolean bad;
    private final @Nullable ClientConnection connection;
    private boolean welcomed;
    private @Nullable Replica replica;
    private String token = "";
    private long arrivedNanos;
    private int newestTick;
    private int appliedTick;
    private long sentNanos;
    private boolean stalled;

    /** Begins to connect. */
    Player(int index, Entrance entrance, Owner owner, SwarmContext context) {
        this.index = index;
        this.entrance = entrance;
        this.owner = owner;
        this.context = context;
        this.script = new ScriptedInput(context.settings(), index);
        this.bad = context.settings().isBad(index);
        this.role = Role.of(
                entrance.watches(), entrance.room(), context.settings().server().room());
        this.connection = connect();
    }

    private @Nullable ClientConnection connect() {
        String path = context.settings().server().playPath(entrance.room());
        try {
            return context.connector().open(path, Protocol.SUBPROTOCOL, index, bad, context, this);
        } catch (IOException e) {
            context.measures().closed(ClientConnection.BROKEN_CONNECTION, String.valueOf(e.getMessage()));
            return null;
        }
    }

    int index() {
        return index;
    }

    Role role() {
        return role;
    }

    /** Whether it is in the room that the swarm was given. */
    boolean isAtHome() {
        return entrance.room().equals(context.settings().server().room());
    }

    boolean playing() {
        return !over() && newestTick > 0;
    }

    boolean over() {
        return connection == null || connection.over();
    }

    boolean stalled() {
        return stalled;
    }

    /** Resumes the seat after this connection. */
    String token() {
        return token;
    }

    /** Sends the input that is due. */
    void sendInput(long nowNanos) {
        if (connection == null || connection.over() || !script.sends() || connection.congested() || isEarly(nowNanos)) {
            return;
        }
        InputFrame.encode(input.reset(), latency.next(nowNanos), script.next(), appliedTick, 0);
        connection.send(ClientFrames.BINARY, input.bytes(), input.size());
        sentNanos = nowNanos;
    }

    /** Whether another moment must pass: a spectator's inputs only tell how far it has come. */
    private boolean isEarly(long nowNanos) {
        return role == Role.SPECTATOR ? nowNanos - sentNanos < SPECTATOR_NANOS : pacing.holdsBack();
    }

    /** Stops reading, and goes on sending. */
    void stall() {
        stalled = true;
        if (connection != null) {
            connection.stall();
        }
    }

    /** Closes with a close frame, or resets the connection. */
    void leave(boolean politely) {
        if (connection != null) {
            connection.leave(politely);
        }
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
            if (!wasBroken && connection != null) {
                context.measures().desyncs++;
                connection.send(ClientFrames.BINARY, new byte[] {Protocol.RESYNC}, 1);
            }
            return 0;
        }
        appliedTick = known.tick();
        return before == 0 ? 0 : known.tick() - before;
    }

    @Override
    public void opened(int answerBytes) {
        context.measures().handshakeBytes += answerBytes;
        if (connection != null) {
            connection.sendText(context.controlTexts()
                    .hello("w" + index, entrance, context.devices().of(index)));
        }
    }

    @Override
    public void received(int bytes) {
        context.measures().bytes(role, bytes);
    }

    @Override
    public void message(int opcode, byte[] payload, long readNanos) {
        if (opcode == ClientFrames.BINARY) {
            snapshot(payload, readNanos);
        } else if (!welcomed) {
            // The first text is the welcome; another one warns of inactivity, and the next change of input answers it.
            welcome(context.controlTexts().welcome(payload));
        }
    }

    @Override
    public void ended(int code, String why) {
        if (!stalled) {
            context.measures().closed(code, why);
        }
        owner.lost();
    }

    private void welcome(Welcome welcome) {
        welcomed = true;
        token = welcome.resume();
        Replica newcomer = context.decoder().replica(welcome.world(), this);
        replica = context.settings().decodes(index) ? newcomer : null;
        script.see(replica);
        if (role == Role.SPECTATOR && context.settings().visits().followsEach() && connection != null) {
            int followed = index % Math.max(1, context.settings().players());
            connection.sendText(context.controlTexts().bytes(new WatchChange(WatchChange.TYPE, followed)));
        }
        owner.seated();
    }

    private void snapshot(byte[] frame, long readNanos) {
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
            measures.frame(role, tick - newestTick);
        }
        if (!bad && newestTick > 0) {
            measures.gap(role, readNanos - arrivedNanos);
        }
        if (!bad && echoNanos != InputLatency.NO_NEW_ACK) {
            measures.latency(role, echoNanos);
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
}
