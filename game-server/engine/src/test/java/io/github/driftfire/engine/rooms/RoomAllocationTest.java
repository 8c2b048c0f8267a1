package io.github.driftfire.engine.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import io.github.driftfire.engine.FakeClock;
import io.github.driftfire.engine.FakeGame;
import io.github.driftfire.engine.sessions.Connection;
import io.github.driftfire.engine.sessions.Session;
import io.github.driftfire.engine.sessions.TicketKind;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.engine.telemetry.RoomMetrics;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Hello;
import io.github.driftfire.model.protocol.InputFrame;
import io.github.driftfire.model.protocol.WatchChange;
import io.github.driftfire.model.protocol.Welcome;
import io.github.driftfire.model.wire.WireWriter;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A steady tick makes no garbage: with 64 players who fly and fire and 32 spectators, who see the present or the past, nothing is allocated on the
 * thread that ticks.
 *
 * <p>The virtual machine itself may allocate on a thread whose code it compiles anew; so the same play is repeated, and
 * what the engine allocates is in every one of them.
 */
final class RoomAllocationTest {
    private static final int PLAYERS = 64;
    private static final int SPECTATORS = 32;
    private static final int OPENING_TICKS = 500;
    private static final int TICKS = 1_000;
    private static final int TICK_MILLIS = 50;
    private static final int MOST_PLAYS = 6;

    @Test
    void allocatesNothingInASteadyTick() {
        allocatesNothing(0);
    }

    @Test
    void allocatesNothingWhereSpectatorsSeeThePast() {
        allocatesNothing(2);
    }

    private static void allocatesNothing(int delaySeconds) {
        List<Long> bytes = new ArrayList<>();
        do {
            bytes.add(bytesAllocatedInOnePlay(delaySeconds));
        } while (Collections.min(bytes) > 0 && bytes.size() < MOST_PLAYS);
        assertEquals(0, Collections.min(bytes), "bytes allocated in " + TICKS + " ticks, in each play: " + bytes);
    }

    private static long bytesAllocatedInOnePlay(int delaySeconds) {
        Play play = new Play(delaySeconds);
        play.run(OPENING_TICKS);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        play.run(TICKS);
        long bytes = threads.getThreadAllocatedBytes(thread) - before;

        RoomMetrics metrics = play.room.metrics();
        assertEquals(OPENING_TICKS + TICKS, metrics.count(Counter.TICKS), "ticks");
        long frames = (long) PLAYERS * (OPENING_TICKS + TICKS);
        long spectatorFrames = (long) SPECTATORS * (OPENING_TICKS + TICKS - delaySeconds * 1000 / TICK_MILLIS) / 2;
        assertEquals(
                frames + spectatorFrames,
                metrics.count(Counter.FRAMES_SENT),
                "frames: every player, every tick; every spectator, every second tick");
        assertEquals(
                frames - PLAYERS, metrics.count(Counter.INPUTS_APPLIED), "inputs: not in the tick that seats a player");
        return bytes;
    }

    private static final class Play {
        private final FakeClock clock = new FakeClock();
        private final FakeGame game = new FakeGame();
        private final List<Session> sessions = new ArrayList<>();
        private final List<Session> spectators = new ArrayList<>();
        private final WireWriter input = new WireWriter(InputFrame.SIZE_BYTES);
        private final Room room;
        private int sequence;

        Play(int delaySeconds) {
            game.records = false;
            game.boltCapacity = 2000;
            game.broadcastBytes = 100;
            RoomSpec spec = new RoomSpec("test", PLAYERS, () -> game);
            room = new Room(spec.spectators(SPECTATORS, delaySeconds), clock);
            for (int player = 0; player < PLAYERS; player++) {
                Session session = room.admit(new Sink());
                session.hello(new Hello(Hello.TYPE, "P" + player, FakeGame.FINGERPRINT, null));
                sessions.add(session);
            }
            for (int spectator = 1; spectator <= SPECTATORS; spectator++) {
                String ticket = room.reservations().reserve(TicketKind.SPECTATOR, spectator);
                Session session = room.admit(new Sink());
                session.hello(new Hello(Hello.TYPE, "S", FakeGame.FINGERPRINT, null, null, ticket));
                session.watch(new WatchChange(
                        WatchChange.TYPE, spectator % 2 == 0 ? WatchChange.WHOLE_ARENA : WatchChange.LEADER));
                spectators.add(session);
            }
        }

        void run(int ticks) {
            for (int tick = 0; tick < ticks; tick++) {
                clock.advanceMillis(TICK_MILLIS);
                sequence++;
                for (int player = 0; player < PLAYERS; player++) {
                    int controls = (tick + player) % 4 == 0 ? FakeGame.FIRE : FakeGame.RIGHT;
                    InputFrame.encode(input.reset(), sequence, controls << FakeGame.BUTTONS_SHIFT, sequence - 1, 0);
                    sessions.get(player).frame(input.bytes(), 0, input.size());
                }
                for (int spectator = 0; spectator < SPECTATORS; spectator++) {
                    InputFrame.encode(input.reset(), sequence, 0, sequence - 1, 0);
                    spectators.get(spectator).frame(input.bytes(), 0, input.size());
                }
                room.tick(clock.getAsLong());
            }
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
