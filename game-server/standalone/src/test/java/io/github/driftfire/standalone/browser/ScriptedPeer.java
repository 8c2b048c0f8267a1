package io.github.driftfire.standalone.browser;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.arena.ArenaGameModel;
import io.github.driftfire.model.arena.ArenaModel;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.ShipSteering;
import io.github.driftfire.model.game.GameFingerprint;
import io.github.driftfire.model.math.Brads;
import io.github.driftfire.model.protocol.InputFrame;
import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.model.replication.Replica;
import io.github.driftfire.model.replication.ReplicaListener;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.wire.WireWriter;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Somebody else in the room: decodes every frame and answers it with an input. */
final class ScriptedPeer implements WebSocket.Listener, AutoCloseable {
    private static final String FINGERPRINT = GameFingerprint.of(new ArenaGameModel());
    private static final ReplicaListener NOBODY = new ReplicaListener() {
        @Override
        public void appeared(int kind, int slot) {}

        @Override
        public void ended(int kind, int slot, int cause) {}

        @Override
        public void left(int kind, int slot) {}
    };

    /** What a peer is about. */
    enum Temper {
        /** Sits there and shoots at whoever is nearest. */
        HUNTER,
        /** Flies about in wide curves. */
        ROVER,
        /** Flies in circles and shoots at nothing. */
        GUNNER
    }

    private final Temper temper;
    private final Replica replica;
    private final ByteArrayOutputStream part = new ByteArrayOutputStream();
    private @Nullable WebSocket socket;
    private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);
    private int sequence;
    private final AtomicInteger frames = new AtomicInteger();
    private volatile @Nullable String trouble;

    private ScriptedPeer(Temper temper, WorldSettings world) {
        this.temper = temper;
        replica = new Replica(ArenaModel.of(world), NOBODY);
    }

    static ScriptedPeer join(HttpClient http, int port, WorldSettings world, String name, Temper temper) {
        ScriptedPeer peer = new ScriptedPeer(temper, world);
        WebSocket socket = http.newWebSocketBuilder()
                .subprotocols(Protocol.SUBPROTOCOL)
                .buildAsync(URI.create("ws://127.0.0.1:" + port + Protocol.PLAY_PATH + "arena"), peer)
                .join();
        socket.sendText("{\"type\":\"hello\",\"name\":\"" + name + "\",\"model\":\"" + FINGERPRINT + "\"}", true)
                .join();
        peer.socket = socket;
        return peer;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        part.writeBytes(bytes);
        if (last) {
            byte[] frame = part.toByteArray();
            part.reset();
            if (replica.apply(frame)) {
                frames.incrementAndGet();
            } else {
                trouble = "a frame of " + frame.length + " bytes made no sense";
            }
            if (sent.isDone()) {
                sent = from.sendBinary(ByteBuffer.wrap(input()), true);
            }
        }
        from.request(1);
        return null;
    }

    private byte[] input() {
        sequence = (sequence + 1) & 0xffff;
        WireWriter out = new WireWriter(new byte[InputFrame.SIZE_BYTES]);
        int aim = aimBrads();
        int controls = temper == Temper.HUNTER
                ? Ship.FIRE | Ship.AIMED
                : temper == Temper.GUNNER
                        ? Ship.FIRE | Ship.THRUST | Ship.LEFT
                        : Ship.THRUST | (sequence / 25 % 4 == 0 ? Ship.LEFT : sequence / 25 % 4 == 2 ? Ship.RIGHT : 0);
        InputFrame.encode(out, sequence, ShipSteering.input(controls, aim), replica.tick(), 0);
        return out.bytes().clone();
    }

    /** Towards the nearest other ship. */
    private int aimBrads() {
        int own = replica.avatar();
        EntityTable ships = replica.table(Ship.KIND);
        int aim = 0;
        double nearest = Double.MAX_VALUE;
        for (int slot = 0; slot < ships.end() && own >= 0; slot++) {
            if (slot != own && ships.alive(slot)) {
                int dx = ships.get(slot, Ship.X) - ships.get(own, Ship.X);
                int dy = ships.get(slot, Ship.Y) - ships.get(own, Ship.Y);
                if (Math.hypot(dx, dy) < nearest) {
                    nearest = Math.hypot(dx, dy);
                    aim = Brads.atan2(dy, dx);
                }
            }
        }
        return aim;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        trouble = "closed with " + code + " " + reason;
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        trouble = String.valueOf(error);
    }

    /** Fails if this peer was thrown out or got a frame that made no sense. */
    void assertWell() {
        assertNull(trouble, "trouble of a peer");
        assertTrue(frames.get() > 0, "a peer got no frames");
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
    }
}
