package io.github.driftfire.engine.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.FakeConnection;
import io.github.driftfire.engine.FakeGame;
import io.github.driftfire.engine.LogTrap;
import io.github.driftfire.engine.sessions.Connection;
import io.github.driftfire.engine.sessions.Session;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.engine.telemetry.RoomStatus;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Hello;
import io.github.driftfire.model.protocol.Welcome;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The rooms with their real threads; what these do is awaited, never slept for. */
@Timeout(30)
final class RoomsTest {
    private final LogTrap log = new LogTrap();

    @AfterEach
    void letLog() {
        log.close();
    }

    private final List<Thread> threads = new ArrayList<>();
    private final ThreadFactory factory = task -> {
        Thread thread = new Thread(task, "test-loop-" + threads.size());
        threads.add(thread);
        return thread;
    };

    @Test
    void playsInTwoRoomsAndEndsItsThreads() throws InterruptedException {
        Rooms rooms = rooms(List.of(spec("east"), spec("west")), factory);
        rooms.start();
        Awaited east = new Awaited();
        Awaited west = new Awaited();
        rooms.connect("east", east).hello(hello());
        rooms.connect("west", west).hello(hello());
        assertTrue(east.frames.await(20, TimeUnit.SECONDS), "five frames in the east");
        assertTrue(west.frames.await(20, TimeUnit.SECONDS), "five frames in the west");
        assertEquals(
                List.of("east 1", "west 1"),
                rooms.status().stream().map(s -> s.name() + " " + s.players()).toList());
        assertTrue(rooms.metrics().get(0).count(Counter.TICKS) >= 4, () -> "metrics " + rooms.metrics());
        rooms.close();
        for (Thread thread : threads) {
            assertFalse(thread.isAlive(), thread.getName() + " lives");
        }
        assertEquals(List.of(CloseCode.GOING_AWAY, CloseCode.GOING_AWAY), List.of(east.closed(), west.closed()));
    }

    @Test
    void tellsThoseWithoutHelloTooAndWhoComesLater() {
        Rooms rooms = rooms(List.of(spec("main")), factory);
        FakeConnection mute = new FakeConnection();
        rooms.connect("main", mute);
        rooms.close();
        FakeConnection late = new FakeConnection();
        Session session = rooms.connect("main", late);
        session.hello(hello());
        session.frame(new byte[3], 0, 3);
        assertEquals(List.of(CloseCode.GOING_AWAY), mute.closes, "without a hello");
        assertEquals(List.of(CloseCode.GOING_AWAY), late.closes, "too late");
        rooms.close();
        assertEquals(1, mute.closes.size(), "closes after a second close");
    }

    @Test
    void refusesARoomThatIsNotThere() {
        Rooms rooms = rooms(List.of(spec("main")), factory);
        FakeConnection lost = new FakeConnection();
        rooms.connect("attic", lost).hello(hello());
        assertEquals(List.of(CloseCode.NO_SUCH_ROOM), lost.closes);
        assertEquals(1, rooms.unknownRoomConnections(), "unknownRoomConnections");
    }

    @Test
    void refusesTwoRoomsOfOneName() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> rooms(List.of(spec("main"), spec("main")), factory));
        assertEquals("room main is there twice", e.getMessage());
    }

    @Test
    void refusesToStartTwice() {
        Rooms rooms = rooms(List.of(spec("main")), factory);
        rooms.start();
        assertThrows(IllegalStateException.class, rooms::start);
        assertEquals(1, threads.size(), "threads");
        rooms.close();
    }

    @Test
    void sendsAnotherThreadWhenTheFirstEndsWithoutHavingRun() throws InterruptedException {
        List<Thread> stillborn = new ArrayList<>();
        Rooms rooms = rooms(List.of(spec("main")), task -> {
            stillborn.add(new Thread(() -> {}, "stillborn"));
            return stillborn.get(0);
        });
        rooms.start();
        Awaited line = new Awaited();
        rooms.connect("main", line).hello(hello());
        for (Thread thread : stillborn) {
            thread.join();
        }
        rooms.revive(factory);
        assertTrue(line.frames.await(20, TimeUnit.SECONDS), "five frames");
        rooms.revive(factory);
        assertEquals(1, threads.size(), "threads that were sent for the first");
        rooms.close();
        assertFalse(threads.get(0).isAlive(), "the other thread lives");
        assertEquals(CloseCode.GOING_AWAY, line.closed());
        assertEquals(1, log.messages().size(), () -> "log " + log.messages());
    }

    @Test
    void letsOneThreadRunALoopWhenTheFirstWasOnlySlow() throws InterruptedException {
        AtomicLong laterNanos = new AtomicLong();
        CountDownLatch go = new CountDownLatch(1);
        Rooms rooms = new Rooms(
                List.of(spec("main")),
                task -> new Thread(() -> awaitThenRun(go, task), "slow"),
                () -> System.nanoTime() + laterNanos.get(),
                e -> {},
                1,
                RoomServices.none());
        rooms.start();
        laterNanos.set(LoopThreads.BEGIN_NANOS);
        rooms.revive(factory);
        go.countDown();
        Awaited line = new Awaited();
        rooms.connect("main", line).hello(hello());
        assertTrue(line.frames.await(20, TimeUnit.SECONDS), "five frames");
        rooms.close();
        assertEquals(1, threads.size(), "threads that were sent for the first");
        assertFalse(threads.get(0).isAlive(), "the other thread lives");
        assertEquals(CloseCode.GOING_AWAY, line.closed());
    }

    @Test
    void sendsNobodyWhenItIsClosedOrNotStarted() {
        Rooms rooms = rooms(List.of(spec("main")), task -> new Thread(() -> {}, "stillborn"));
        rooms.revive(factory);
        rooms.start();
        rooms.close();
        rooms.revive(factory);
        assertEquals(0, threads.size(), "threads");
    }

    private static void awaitThenRun(CountDownLatch go, Runnable task) {
        try {
            go.await();
            task.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void tellsEverybodyAlsoWhenATickHangs() throws InterruptedException {
        CountDownLatch hangs = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        FakeGame game = new FakeGame();
        game.duringTick = () -> {
            hangs.countDown();
            boolean released = false;
            while (!released) {
                try {
                    released = release.await(20, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    // Deaf on purpose.
                }
            }
        };
        Rooms rooms = rooms(List.of(new RoomSpec("main", 4, () -> game)), factory);
        rooms.start();
        assertTrue(hangs.await(20, TimeUnit.SECONDS), "a tick has begun");
        FakeConnection line = new FakeConnection();
        rooms.connect("main", line);
        rooms.close();
        assertEquals(List.of(CloseCode.GOING_AWAY), line.closes);
        assertEquals(List.of("WARNING a room's loop did not end in time: test-loop-0"), log.messages());
        release.countDown();
        threads.get(0).join();
    }

    @Test
    void closesEveryRoomWhenMemoryRunsOut() throws InterruptedException {
        List<OutOfMemoryError> reported = new CopyOnWriteArrayList<>();
        Rooms rooms = new Rooms(List.of(spec("east"), spec("west")), factory, reported::add);
        rooms.start();
        Awaited east = new Awaited();
        rooms.connect("east", east).hello(hello());
        assertTrue(east.frames.await(20, TimeUnit.SECONDS), "five frames");
        assertFalse(rooms.isOutOfMemory(), "out of memory before");

        OutOfMemoryError problem = new OutOfMemoryError("planted");
        rooms.outOfMemory(problem);
        for (Thread thread : threads) {
            thread.join(20_000);
            assertFalse(thread.isAlive(), "the loop lives");
        }
        assertTrue(rooms.isOutOfMemory(), "out of memory");
        assertEquals(List.of(problem), reported);
        assertEquals(CloseCode.GOING_AWAY, east.closed());
        Awaited west = new Awaited();
        rooms.connect("west", west);
        assertEquals(CloseCode.GOING_AWAY, west.closed());
        rooms.close();
    }

    /** Whose life may have a result. */
    @Test
    void whoPlaysLeavesTheGameWhenTheServerEnds() throws InterruptedException {
        FakeGame game = new FakeGame();
        Rooms rooms = rooms(List.of(new RoomSpec("east", 4, () -> game)), factory);
        rooms.start();
        Awaited ada = new Awaited();
        rooms.connect("east", ada).hello(hello());
        assertTrue(ada.frames.await(20, TimeUnit.SECONDS), "five frames");
        rooms.close();
        assertEquals(List.of("join 0 Ada", "leave 0"), game.events);
    }

    @Test
    void aGameThatDoesNotOpenLeavesOutItsRoomAlone() {
        RoomSpec broken = new RoomSpec("broken", 4, () -> {
            throw new IllegalStateException("no luck");
        });

        Rooms rooms = rooms(List.of(broken, spec("east")), factory);

        assertEquals(
                List.of("east"), rooms.status().stream().map(RoomStatus::name).toList());
        assertEquals(
                List.of(
                        "SEVERE room broken is left out, its game fails to open it: java.lang.IllegalStateException: no luck"),
                log.messages());
        rooms.close();
        assertThrows(IllegalStateException.class, () -> rooms(List.of(broken), factory));
    }

    /** With a loop for each room, however many processors there are. */
    private static Rooms rooms(List<RoomSpec> specs, ThreadFactory factory) {
        return new Rooms(specs, factory, System::nanoTime, e -> {}, specs.size(), RoomServices.none());
    }

    private static RoomSpec spec(String name) {
        return new RoomSpec(name, 4, FakeGame::new);
    }

    private static Hello hello() {
        return new Hello(Hello.TYPE, "Ada", FakeGame.FINGERPRINT, null);
    }

    /** A line that a room's own thread sends to. */
    private static final class Awaited implements Connection {
        final CountDownLatch frames = new CountDownLatch(5);
        private final List<CloseCode> closes = new ArrayList<>();

        @Override
        public void send(ByteBuffer frame, Sent sent) {
            frames.countDown();
            sent.sent(true);
        }

        @Override
        public void send(Welcome welcome, Sent sent) {
            sent.sent(true);
        }

        @Override
        public synchronized void close(CloseCode code, String reason) {
            closes.add(code);
        }

        @Override
        public void abort() {}

        synchronized CloseCode closed() {
            assertEquals(1, closes.size(), () -> "closes: " + closes);
            return closes.get(0);
        }
    }
}
