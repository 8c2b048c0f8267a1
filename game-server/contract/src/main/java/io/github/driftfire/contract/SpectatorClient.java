package io.github.driftfire.contract;

import io.github.driftfire.engine.rooms.Room;
import io.github.driftfire.engine.sessions.Connection;
import io.github.driftfire.engine.sessions.Session;
import io.github.driftfire.engine.sessions.TicketKind;
import io.github.driftfire.model.game.GameFingerprint;
import io.github.driftfire.model.game.GameModel;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Hello;
import io.github.driftfire.model.protocol.InputFrame;
import io.github.driftfire.model.protocol.Welcome;
import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.model.wire.WireWriter;
import io.github.driftfire.netcode.GameClient;
import io.github.driftfire.netcode.GameClientListener;
import java.nio.ByteBuffer;

/** Looks on in a room of any game, with the netcode of a client. */
final class SpectatorClient implements Connection {
    private final GameClient client;
    private final Session session;
    private final byte[] input = new byte[InputFrame.SIZE_BYTES];
    private final WireWriter out = new WireWriter(input);
    private final long tickNanos;
    private boolean reads = true;
    private int broken;
    private int number = Integer.MIN_VALUE;
    private int sequence;
    private int frames;

    SpectatorClient(Room room, GameModel game, WorldSettings settings) {
        client = new GameClient(game, settings, new GameClientListener() {});
        tickNanos = 1_000_000_000L / settings.tickRateHz();
        String ticket = room.reservations().reserve(TicketKind.SPECTATOR, 1);
        session = room.admit(this);
        session.hello(new Hello(Hello.TYPE, "Looks on", GameFingerprint.of(game), null, null, ticket));
    }

    /** Says how far it has come, as a client does. */
    void act(int tick) {
        if (frames > 0) {
            InputFrame.encode(out.reset(), ++sequence, 0, tick, 0);
            session.frame(input, 0, input.length);
        }
    }

    GameClient client() {
        return client;
    }

    /** As it was welcomed. */
    int number() {
        return number;
    }

    /** Snapshots that came. */
    int frames() {
        return frames;
    }

    /** Snapshots that made no sense, and closes. */
    int broken() {
        return broken;
    }

    /** From here on nothing is made of the frames that are sent. */
    void ignoreFrames() {
        reads = false;
    }

    @Override
    public void send(ByteBuffer sent, Sent done) {
        frames++;
        if (reads) {
            byte[] bytes = new byte[sent.remaining()];
            sent.get(bytes);
            broken += client.onSnapshot(bytes, frames * (tickNanos / 1e6)) ? 0 : 1;
        }
        done.sent(true);
    }

    @Override
    public void send(Welcome welcome, Sent done) {
        number = welcome.player();
        done.sent(true);
    }

    @Override
    public void close(CloseCode code, String reason) {
        broken++;
    }

    @Override
    public void abort() {
        broken++;
    }
}
