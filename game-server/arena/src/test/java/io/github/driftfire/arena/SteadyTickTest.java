package io.github.driftfire.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.github.driftfire.engine.results.MemoryStore;
import io.github.driftfire.engine.results.Results;
import io.github.driftfire.engine.rooms.Room;
import io.github.driftfire.engine.rooms.RoomEvents;
import io.github.driftfire.engine.rooms.RoomServices;
import io.github.driftfire.engine.rooms.RoomSpec;
import io.github.driftfire.engine.sessions.Connection;
import io.github.driftfire.engine.sessions.Session;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.engine.telemetry.RoomMetrics;
import io.github.driftfire.model.arena.ShipSteering;
import io.github.driftfire.model.math.Rng;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Hello;
import io.github.driftfire.model.protocol.InputFrame;
import io.github.driftfire.model.protocol.Welcome;
import io.github.driftfire.model.wire.WireWriter;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A whole dogfight makes no garbage: 32 people and 32 bots, who fly, fire, die and come back, in a room of the engine; nor do a
 * thousand people.
 *
 * <p>The virtual machine itself allocates on a thread when it compiles anew what the thread runs. So the same game is
 * played again: what engine and arena allocate is there in every play, bit for bit, what the machine does is not.
 */
final class SteadyTickTest {
    private static final int MOST_PLAYS = 6;
    private static final int MOST_RESULT_BYTES = 2_000;

    @Test
    void allocatesNothingInEngineAndArena() {
        assertNothingAllocated(ArenaSettings.dogfight(32, 64, 1), 900, 1_500);
    }

    @Test
    void allocatesNothingWithAThousandSessions() {
        assertNothingAllocated(ArenaSettings.workload(1_000, 20, 1), 250, 100);
    }

    /** The result of a life is handed to another thread: what that takes is all, and ticks without one make no garbage. */
    @Test
    void allocatesNothingButResultsForAStore() {
        List<Long> bytes = new ArrayList<>();
        do {
            bytes.add(bytesOfTicksWithoutAResult(ArenaSettings.dogfight(32, 64, 1), 900, 1_500));
        } while (Collections.min(bytes) > 0 && bytes.size() < MOST_PLAYS);
        assertEquals(0, Collections.min(bytes), "bytes allocated in ticks without a result, in each play: " + bytes);
    }

    private static long bytesOfTicksWithoutAResult(ArenaSettings settings, int openingTicks, int ticks) {
        Results results = new Results(new MemoryStore(() -> 0), () -> 0);
        Play play = new Play(settings, results, true);
        play.run(openingTicks);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        int begun = results.metrics().waiting();
        int waiting = begun;
        long without = 0;
        long with = 0;
        for (int tick = 0; tick < ticks; tick++) {
            long before = threads.getThreadAllocatedBytes(thread);
            play.run(1);
            long bytes = threads.getThreadAllocatedBytes(thread) - before;
            int now = results.metrics().waiting();
            without += now == waiting ? bytes : 0;
            with += now == waiting ? 0 : bytes;
            waiting = now;
        }
        int lives = waiting - begun;
        assertTrue(lives > 0, "no life has ended");
        assertTrue(with / lives < MOST_RESULT_BYTES, with + " bytes for " + lives + " results");
        return without;
    }

    private static void assertNothingAllocated(ArenaSettings settings, int openingTicks, int ticks) {
        List<Long> bytes = new ArrayList<>();
        do {
            bytes.add(bytesAllocatedInOnePlay(settings, openingTicks, ticks));
        } while (Collections.min(bytes) > 0 && bytes.size() < MOST_PLAYS);
        assertEquals(0, Collections.min(bytes), "bytes allocated in " + ticks + " ticks, in each play: " + bytes);
    }

    private static long bytesAllocatedInOnePlay(ArenaSettings settings, int openingTicks, int ticks) {
        Play play = new Play(settings);
        play.run(openingTicks);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long framesBefore = play.room.metrics().count(Counter.FRAMES_SENT);
        long before = threads.getThreadAllocatedBytes(thread);
        play.run(ticks);
        long bytes = threads.getThreadAllocatedBytes(thread) - before;

        RoomMetrics metrics = play.room.metrics();
        assertEquals(play.people, metrics.status().players(), "people");
        assertEquals(
                (long) play.people * ticks,
                metrics.count(Counter.FRAMES_SENT) - framesBefore,
                "frames: everybody, every tick");
        assertEquals(0, metrics.count(Counter.FAILED_TICKS), "failed ticks");
        return bytes;
    }

    /** One game from its beginning; each is like every other. */
    private static final class Play {
        final ArenaSettings settings;
        final ArenaGame game;
        final int people;
        final Rng random = new Rng(7);
        final List<Session> sessions = new ArrayList<>();
        final WireWriter input = new WireWriter(InputFrame.SIZE_BYTES);
        final int[] controls;
        final int[] aims;
        final int[] choices;
        final Room room;
        long nowNanos;
        int sequence;

        Play(ArenaSettings settings) {
            this(settings, Results.none(), false);
        }

        /**
         * @param results gets those of people with devices
         * @param devices whether all have one
         */
        Play(ArenaSettings settings, Results results, boolean devices) {
            this.settings = settings;
            game = new ArenaGame(settings);
            people = settings.maxPlayers();
            controls = new int[people];
            aims = new int[people];
            choices = new int[people];
            RoomSpec spec = new RoomSpec("main", people, () -> game);
            room = new Room(
                    spec, () -> nowNanos, RoomEvents.NONE, RoomServices.none().with(results));
            for (int player = 0; player < people; player++) {
                Session session = room.admit(new Sink());
                String device = devices ? "device" + player : null;
                session.hello(new Hello(Hello.TYPE, "P" + player, game.fingerprint(), null, null, null, device));
                sessions.add(session);
            }
        }

        void run(int ticks) {
            for (int tick = 0; tick < ticks; tick++) {
                nowNanos += 1_000_000_000L / settings.tickRateHz();
                sequence++;
                for (int player = 0; player < people; player++) {
                    if (random.below(20) == 0) {
                        controls[player] = random.below(16);
                        aims[player] = random.below(1 << 10);
                        choices[player] = random.below(8);
                    }
                    InputFrame.encode(
                            input.reset(),
                            sequence,
                            ShipSteering.withChoice(
                                    ShipSteering.input(controls[player], aims[player]), choices[player]),
                            sequence - 1,
                            0);
                    sessions.get(player).frame(input.bytes(), 0, input.size());
                }
                room.tick(nowNanos);
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
