package io.github.driftfire.engine.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.FakeGame;
import io.github.driftfire.engine.LogTrap;
import io.github.driftfire.engine.sessions.AddressLimits;
import io.github.driftfire.engine.sessions.ClientAddress;
import io.github.driftfire.engine.sessions.Connection;
import io.github.driftfire.engine.sessions.Session;
import io.github.driftfire.engine.sessions.SettingNames;
import io.github.driftfire.engine.sessions.TicketKind;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Hello;
import io.github.driftfire.model.protocol.InputFrame;
import io.github.driftfire.model.protocol.Welcome;
import io.github.driftfire.model.wire.WireWriter;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * People come, with tickets and without, play, spectate, stall, misbehave, come back and go on several threads, while the room ticks as fast as it
 * can on another.
 */
@Timeout(60)
final class RoomRaceTest {
    private static final int THREADS = 3;
    private static final int LIVES = 200;

    private final AtomicLong nowNanos = new AtomicLong();
    private final FakeGame game = new FakeGame();
    private final Room room = new Room(new RoomSpec("test", 32, () -> game), nowNanos::get);
    private final AddressLimits limits = new AddressLimits(12, 40, 8, SettingNames.OPTIONS);
    private final List<ClientAddress> addresses =
            List.of(limits.client("192.0.2.7", false), limits.client("192.0.2.8", true), ClientAddress.UNLIMITED);
    private final Queue<Connection.Sent> unfinished = new ConcurrentLinkedQueue<>();
    private final Queue<String> tokens = new ConcurrentLinkedQueue<>();
    private final AtomicInteger ticks = new AtomicInteger();
    private final AtomicInteger overlaps = new AtomicInteger();
    private final AtomicInteger doubleCloses = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    @Test
    void survivesEveryInterleaving() throws InterruptedException {
        try (LogTrap log = new LogTrap()) {
            List<Thread> people = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                SplittableRandom random = new SplittableRandom(i);
                Thread thread = new Thread(() -> live(random), "people-" + i);
                thread.setUncaughtExceptionHandler((dead, e) -> failure.set(e));
                people.add(thread);
            }
            people.forEach(Thread::start);
            while (people.stream().anyMatch(Thread::isAlive)) {
                tick(50);
            }
            // Long enough for every seat that is kept for somebody, and for whoever never said hello.
            for (int i = 0; i < 100; i++) {
                tick(1_000);
            }
            assertEquals(null, failure.get(), "what ended a thread");
            // Whether an address reaches its limit depends on the interleaving; that it does is no failure of the
            // room's.
            assertEquals(
                    List.of(),
                    log.messages().stream()
                            .filter(line -> !line.contains("--max-per-address"))
                            .toList(),
                    "what the room complained about");
        }
        long joins =
                game.events.stream().filter(event -> event.startsWith("join")).count();
        long leaves =
                game.events.stream().filter(event -> event.startsWith("leave")).count();
        assertTrue(joins > LIVES, "joins: " + joins);
        assertTrue(room.metrics().count(Counter.RESUMES) > 0, "resumes: " + room.metrics());
        assertEquals(joins, leaves, "everybody who joined has left");
        assertEquals(0, room.status().players(), "players");
        assertEquals(0, room.status().spectators(), "spectators");
        assertTrue(room.metrics().count(Counter.SPECTATORS) > 0, "spectators so far: " + room.metrics());
        assertEquals(0, room.reservations().waiting(), "tickets that wait");
        assertTrue(room.isEmpty(), "places that are still taken");
        assertEquals(0, limits.addresses(), "addresses with something left over");
        assertEquals(0, game.world().table(FakeGame.SHIP).count(), "ships");
        assertEquals(0, overlaps.get(), "sends while another was on its way");
        assertEquals(0, doubleCloses.get(), "second closes");
        assertEquals(0, room.metrics().count(Counter.FAILED_TICKS), "failed ticks");
        assertEquals(0, room.metrics().count(Counter.FAILED_CALLS), "failed calls");
        long ended = room.metrics().closes().values().stream()
                        .mapToLong(count -> count)
                        .sum()
                + room.metrics().count(Counter.LINES_LOST)
                + room.metrics().count(Counter.PLAYERS_LEFT)
                + room.metrics().count(Counter.LINES_CUT);
        assertEquals(THREADS * LIVES, ended, "every session ended once: " + room.metrics());
    }

    private void tick(long millis) {
        room.tick(nowNanos.addAndGet(millis * 1_000_000L));
        ticks.incrementAndGet();
    }

    private void live(SplittableRandom random) {
        WireWriter input = new WireWriter(InputFrame.SIZE_BYTES);
        for (int life = 0; life < LIVES; life++) {
            Session session =
                    room.admit(new Line(random.nextInt(3) == 0), addresses.get(random.nextInt(addresses.size())));
            if (random.nextInt(10) > 0) {
                String token = random.nextInt(3) == 0 ? tokens.poll() : null;
                session.hello(new Hello(Hello.TYPE, "P", FakeGame.FINGERPRINT, token, null, ticket(random)));
            }
            for (int i = random.nextInt(40); i > 0; i--) {
                InputFrame.encode(input.reset(), 40 - i, random.nextInt(4) << FakeGame.BUTTONS_SHIFT, 0, 0);
                session.frame(input.bytes(), 0, input.size());
                Connection.Sent done = unfinished.poll();
                if (done != null) {
                    done.sent(random.nextInt(50) > 0);
                }
                int seen = ticks.get();
                boolean waits = random.nextInt(4) == 0;
                while (waits && ticks.get() == seen) {
                    LockSupport.parkNanos(1_000);
                }
            }
            switch (random.nextInt(5)) {
                case 0 -> session.reject(CloseCode.TOO_BIG, "too big");
                case 1 -> session.frame(new byte[3], 0, 3);
                case 2 -> session.left();
                default -> session.closed();
            }
        }
    }

    /** Of a seat, of a spectator, none, or one that is not valid any more. */
    private @Nullable String ticket(SplittableRandom random) {
        TicketKind kind = random.nextInt(2) == 0 ? TicketKind.SEAT : TicketKind.SPECTATOR;
        String ticket = random.nextInt(3) > 0 ? null : room.reservations().reserve(kind, 1 + random.nextInt(100));
        if (ticket != null && random.nextInt(4) == 0) {
            room.reservations().cancel(ticket);
        }
        return ticket;
    }

    /** A line that finishes its sends at once, or leaves that to whichever thread comes by. */
    private final class Line implements Connection {
        private final boolean slow;
        private final AtomicInteger sending = new AtomicInteger();
        private final AtomicInteger closes = new AtomicInteger();

        Line(boolean slow) {
            this.slow = slow;
        }

        @Override
        public void send(ByteBuffer frame, Sent sent) {
            send(sent);
        }

        @Override
        public void send(Welcome welcome, Sent sent) {
            tokens.add(welcome.resume());
            send(sent);
        }

        private void send(Sent sent) {
            if (sending.getAndIncrement() > 0) {
                overlaps.incrementAndGet();
            }
            Sent done = ok -> {
                sending.decrementAndGet();
                sent.sent(ok);
            };
            if (slow) {
                unfinished.add(done);
            } else {
                done.sent(true);
            }
        }

        @Override
        public void close(CloseCode code, String reason) {
            if (closes.incrementAndGet() > 1) {
                doubleCloses.incrementAndGet();
            }
        }

        @Override
        public void abort() {}
    }
}
