package io.github.driftfire.standalone.replay;

import io.github.driftfire.arena.ArenaGame;
import io.github.driftfire.engine.rooms.Room;
import io.github.driftfire.engine.sessions.Session;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.ShipSteering;
import io.github.driftfire.model.math.Rng;
import io.github.driftfire.model.protocol.Hello;
import io.github.driftfire.model.protocol.InputFrame;
import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A player with seeded inputs and a seeded connection that stalls, resyncs, breaks and resumes. */
final class StallingPlayer {
    /** Longer than the room keeps its blobs. */
    private static final int LONG_STALL_TICKS = 40;

    private static final byte[] RESYNC = {Protocol.RESYNC};

    private final Room room;
    private final ArenaGame game;
    private final Rng random;
    private final List<RecordedConnection> connections = new ArrayList<>();
    private final WireWriter input = new WireWriter(InputFrame.SIZE_BYTES);
    private RecordedConnection connection;
    private Session session;
    private int sequence;
    private int controls = Ship.THRUST;
    private int aim;
    private int stalledTicks;
    private int awayTicks;

    StallingPlayer(Room room, ArenaGame game, int seed) {
        this.room = room;
        this.game = game;
        this.random = new Rng(seed);
        connection = new RecordedConnection(game.model());
        session = room.admit(connection);
        begin(null);
    }

    /** Its connections so far, each with frames for a replica of its own. */
    List<RecordedConnection> connections() {
        return connections;
    }

    /** Sends one tick's input, and now and then disturbs the connection. */
    void beforeTick() {
        if (awayTicks > 0) {
            awayTicks--;
            if (awayTicks == 0) {
                resume();
            }
        } else if (connection.welcomed()) {
            steer();
            disturb();
        }
    }

    private void resume() {
        String token = connection.token();
        connection = new RecordedConnection(game.model());
        session = room.admit(connection);
        begin(token);
    }

    private void begin(@Nullable String token) {
        connections.add(connection);
        session.hello(new Hello(Hello.TYPE, "shaky", game.fingerprint(), token));
    }

    private void steer() {
        controls ^= random.oneIn(6) ? 1 << random.below(7) : 0;
        aim = random.oneIn(12) ? random.below(0x10000) : aim;
        int applied = connection.trace().replica().tick();
        InputFrame.encode(input.reset(), ++sequence, ShipSteering.input(controls, aim), applied, 0);
        session.frame(input.bytes(), 0, input.size());
    }

    private void disturb() {
        if (stalledTicks > 0) {
            stalledTicks--;
            if (stalledTicks == 0) {
                connection.flow();
            }
        } else if (random.oneIn(30)) {
            stalledTicks = random.oneIn(6) ? LONG_STALL_TICKS : 2 + random.below(10);
            connection.stall();
        } else if (random.oneIn(120)) {
            session.frame(RESYNC, 0, RESYNC.length);
        } else if (random.oneIn(150)) {
            session.closed();
            awayTicks = 1 + random.below(30);
        }
    }
}
