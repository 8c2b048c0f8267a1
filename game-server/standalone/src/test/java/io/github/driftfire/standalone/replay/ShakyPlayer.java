package io.github.driftfire.standalone.replay;

import io.github.driftfire.arena.ArenaGame;
import io.github.driftfire.engine.Room;
import io.github.driftfire.engine.Session;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.math.Rng;
import io.github.driftfire.model.protocol.Hello;
import io.github.driftfire.model.protocol.InputFrame;
import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A seeded hand on a seeded line, which stalls, asks for fresh starts, breaks and comes back. */
final class ShakyPlayer {
    /** Longer than the room keeps its blobs. */
    private static final int LONG_STALL_TICKS = 40;

    private static final byte[] RESYNC = {Protocol.RESYNC};

    private final Room room;
    private final ArenaGame game;
    private final Rng random;
    private final List<RecordedLine> lines = new ArrayList<>();
    private final WireWriter input = new WireWriter(InputFrame.SIZE_BYTES);
    private RecordedLine line;
    private Session session;
    private int sequence;
    private int controls = Ship.THRUST;
    private int aim;
    private int stalledTicks;
    private int awayTicks;

    ShakyPlayer(Room room, ArenaGame game, int seed) {
        this.room = room;
        this.game = game;
        this.random = new Rng(seed);
        line = new RecordedLine(game.model());
        session = room.admit(line);
        begin(null);
    }

    /** Its lines so far, each with frames for a replica of its own. */
    List<RecordedLine> lines() {
        return lines;
    }

    /** Plays one tick's input, or has trouble. */
    void beforeTick() {
        if (awayTicks > 0) {
            awayTicks--;
            if (awayTicks == 0) {
                comeBack();
            }
        } else if (line.welcomed()) {
            steer();
            suffer();
        }
    }

    private void comeBack() {
        String token = line.token();
        line = new RecordedLine(game.model());
        session = room.admit(line);
        begin(token);
    }

    private void begin(@Nullable String token) {
        lines.add(line);
        session.hello(new Hello(Hello.TYPE, "shaky", game.fingerprint(), token));
    }

    private void steer() {
        controls ^= random.oneIn(6) ? 1 << random.below(7) : 0;
        aim = random.oneIn(12) ? random.below(0x10000) : aim;
        int applied = line.trace().replica().tick();
        InputFrame.encode(input.reset(), ++sequence, controls, aim, applied);
        session.frame(input.bytes(), 0, input.size());
    }

    private void suffer() {
        if (stalledTicks > 0) {
            stalledTicks--;
            if (stalledTicks == 0) {
                line.flow();
            }
        } else if (random.oneIn(30)) {
            stalledTicks = random.oneIn(6) ? LONG_STALL_TICKS : 2 + random.below(10);
            line.stall();
        } else if (random.oneIn(120)) {
            session.frame(RESYNC, 0, RESYNC.length);
        } else if (random.oneIn(150)) {
            session.closed();
            awayTicks = 1 + random.below(30);
        }
    }
}
