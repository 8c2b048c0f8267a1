package io.github.driftfire.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Hello;
import io.github.driftfire.model.protocol.InputFrame;
import io.github.driftfire.model.protocol.Welcome;
import io.github.driftfire.model.wire.WireWriter;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A steady tick makes no garbage: with 64 players who fly and fire, nothing is allocated on the thread that ticks. */
final class RoomAllocationTest {
    private static final int PLAYERS = 64;
    private static final int WARM_UP_TICKS = 3_000;
    private static final int TICKS = 1_000;

    private final FakeClock clock = new FakeClock();
    private final FakeGame game = new FakeGame();
    private final List<Session> sessions = new ArrayList<>();
    private final WireWriter input = new WireWriter(InputFrame.SIZE_BYTES);

    @Test
    void allocatesNothingInASteadyTick() {
        game.records = false;
        game.boltCapacity = 2000;
        game.broadcastBytes = 100;
        Room room = new Room(new RoomSpec("test", PLAYERS, () -> game), clock);
        for (int player = 0; player < PLAYERS; player++) {
            Session session = room.admit(new Sink());
            session.hello(new Hello(Hello.TYPE, "P" + player, FakeGame.FINGERPRINT, null));
            sessions.add(session);
        }
        room.begin(clock.getAsLong());
        run(room, 1, WARM_UP_TICKS);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        run(room, 1 + WARM_UP_TICKS, TICKS);
        long bytes = threads.getThreadAllocatedBytes(thread) - before;
        assertEquals(0, bytes, "bytes allocated in " + TICKS + " ticks of " + PLAYERS + " players");
        long ticks = room.metrics().count(Counter.TICKS);
        assertEquals(WARM_UP_TICKS + TICKS, ticks, "ticks");
        assertEquals(PLAYERS * ticks, room.metrics().count(Counter.FRAMES_SENT), "frames: every player, every tick");
        assertEquals(PLAYERS * ticks, room.metrics().count(Counter.INPUTS_APPLIED), "inputs");
    }

    /** Ticks without the reports between them: these are not part of a tick, and allocate. */
    private void run(Room room, int firstSequence, int ticks) {
        for (int tick = 0; tick < ticks; tick++) {
            clock.advanceMillis(50);
            for (int player = 0; player < PLAYERS; player++) {
                int controls = (tick + player) % 4 == 0 ? FakeGame.FIRE : FakeGame.RIGHT;
                InputFrame.encode(input.reset(), firstSequence + tick, controls, 0, 0);
                sessions.get(player).frame(input.bytes(), 0, input.size());
            }
            room.tick(clock.getAsLong());
        }
    }

    /** A line that takes everything at once and keeps nothing. */
    private static final class Sink implements Connection {
        @Override
        public void send(ByteBuffer frame, Sent sent) {
            sent.sent(true);
        }

        @Override
        public void send(Welcome welcome, Sent sent) {
            sent.sent(true);
        }

        @Override
        public void close(CloseCode code, String reason) {
            throw new AssertionError(code + ": " + reason);
        }

        @Override
        public void abort() {
            throw new AssertionError("cut");
        }
    }
}
