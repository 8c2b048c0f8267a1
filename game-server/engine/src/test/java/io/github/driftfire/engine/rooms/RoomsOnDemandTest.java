package io.github.driftfire.engine.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.FakeClock;
import io.github.driftfire.engine.FakeConnection;
import io.github.driftfire.engine.FakeGame;
import io.github.driftfire.engine.LogTrap;
import io.github.driftfire.engine.SilentConnection;
import io.github.driftfire.engine.moderation.ClientIdentity;
import io.github.driftfire.engine.moderation.ModerationAct;
import io.github.driftfire.engine.moderation.ModerationResult;
import io.github.driftfire.engine.sessions.AddressLimits;
import io.github.driftfire.engine.sessions.ClientAddress;
import io.github.driftfire.engine.sessions.Session;
import io.github.driftfire.engine.sessions.SettingNames;
import io.github.driftfire.engine.sessions.TicketKind;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.engine.telemetry.RoomMetrics;
import io.github.driftfire.engine.telemetry.RoomStatus;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Hello;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rooms that open and close while the server runs; most are stepped by hand. */
@Timeout(60)
final class RoomsOnDemandTest {
    private static final String REASON = "Nobody was here";

    private final LogTrap log = new LogTrap();
    private final FakeClock clock = new FakeClock();
    private final List<Thread> threads = new ArrayList<>();
    private final ThreadFactory factory = task -> {
        Thread thread = new Thread(task, "test-loop-" + threads.size());
        threads.add(thread);
        return thread;
    };
    private final AddressLimits limits = new AddressLimits(16, 64, 32, SettingNames.OPTIONS);
    private final ClientAddress address = limits.client("192.0.2.7", false);
    private final Rooms rooms = new Rooms(List.of(spec("arena")), factory, clock, e -> {}, 2, RoomServices.none());

    @AfterEach
    void close() {
        rooms.close();
        log.close();
    }

    private static RoomSpec spec(String name) {
        return new RoomSpec(name, 4, FakeGame::new);
    }

    private static Hello hello(@Nullable String ticket) {
        return new Hello(Hello.TYPE, "Ada", FakeGame.FINGERPRINT, null, null, ticket);
    }

    private void tick(Room room) {
        clock.advanceMillis(50);
        room.tick(clock.getAsLong());
    }

    private List<String> listed() {
        return rooms.status().stream().map(RoomStatus::name).toList();
    }

    @Test
    void opensARoomAndSeatsItsTicket() throws RoomUnavailableException {
        Room room = rooms.open(spec("arena-2").onDemand("arena"));
        String ticket = rooms.reserve("arena-2", TicketKind.SEAT, 7);
        FakeConnection line = new FakeConnection();
        rooms.connect("arena-2", line).hello(hello(ticket));
        tick(room);
        assertEquals(1, line.welcomes.size(), "welcomes");
        assertEquals("arena-2", line.welcomes.get(0).room());
        assertEquals(List.of("arena", "arena-2"), listed());
        assertNull(rooms.reserve("arena-3", TicketKind.SEAT, 7), "a place in no room");
    }

    @Test
    void closesARoomWithAPlayerAndATicketOutstanding() throws RoomUnavailableException {
        Room room = rooms.open(spec("arena-2").onDemand("arena"));
        String ticket = rooms.reserve("arena-2", TicketKind.SEAT, 7);
        FakeConnection playing = new FakeConnection();
        rooms.connect("arena-2", playing, address).hello(hello(null));
        tick(room);
        FakeConnection coming = new FakeConnection();
        Session session = rooms.connect("arena-2", coming, address);
        assertEquals(1, limits.addresses(), "addresses that have something");

        assertTrue(rooms.close("arena-2", "The host has closed the room"), "closed");
        session.hello(hello(ticket));
        assertEquals(CloseCode.GOING_AWAY, playing.closedWith());
        assertEquals(List.of("The host has closed the room"), coming.reasons);
        assertEquals(0, limits.addresses(), "addresses that have something left");
        assertNull(room.reservations().reserve(TicketKind.SEAT, 8), "a place in a room that is closed");
        FakeConnection late = new FakeConnection();
        rooms.connect("arena-2", late).hello(hello(ticket));
        assertEquals(CloseCode.NO_SUCH_ROOM, late.closedWith());
        assertFalse(rooms.close("arena-2", REASON), "closed twice");
        assertEquals(List.of("arena"), listed());
    }

    @Test
    void anActThatIsAskedOfARoomBeforeOrAfterItsEndIsRefused() throws RoomUnavailableException {
        Room room = rooms.open(spec("arena-2").onDemand("arena"));
        ModerationAct list = ModerationAct.of(ModerationAct.Kind.LIST, "operator", ClientIdentity.UNKNOWN, true);
        CompletableFuture<ModerationResult> before = room.moderate(list);
        assertTrue(rooms.close("arena-2", REASON), "closed");
        ModerationResult none = ModerationResult.refused("no answer");
        assertEquals("The room is closed", before.getNow(none).problem());
        assertEquals("The room is closed", room.moderate(list).getNow(none).problem());
    }

    @Test
    void aRoomIsFoundOnlyOnceALoopRunsIt() throws RoomUnavailableException {
        RoomDirectory directory = new RoomDirectory();
        LoopThreads loops = new LoopThreads(1, factory, clock, e -> {});
        loops.stop();
        loops.leastLoaded().run();
        Room room = new Room(spec("arena"), clock);
        List<Boolean> found = new ArrayList<>();
        // A loop that has ended closes what it is given.
        FakeConnection line = new FakeConnection();
        line.closed = () -> found.add(directory.find("arena") != null);
        room.admit(line);
        directory.add(room, loops);
        assertEquals(List.of(false), found);
        assertNotNull(directory.find("arena"), "afterwards");
    }

    @Test
    void opensNoRoomAfterMemoryHasRunOut() {
        rooms.outOfMemory(new OutOfMemoryError("planted"));
        assertThrows(
                RoomUnavailableException.class, () -> rooms.open(spec("arena-2").onDemand("arena")));
        assertEquals(List.of("arena"), listed());
    }

    @Test
    void doesNotCloseARoomThatSomebodyHasATicketOf() throws RoomUnavailableException {
        Room room = rooms.open(spec("arena-2").onDemand("arena"));
        String ticket = rooms.reserve("arena-2", TicketKind.SEAT, 7);
        assertNotNull(ticket, "ticket");
        assertFalse(rooms.closeIfEmpty("arena-2", REASON), "closed with a ticket outstanding");
        tick(room);
        assertEquals(List.of(), rooms.closeEmpty(0, REASON));
        room.reservations().cancel(ticket);
        assertTrue(rooms.closeIfEmpty("arena-2", REASON), "closed");
        assertNull(rooms.find("arena-2"), "the room");
    }

    @Test
    void closesRoomsThatWereEmptyForLong() throws RoomUnavailableException {
        Room first = rooms.open(spec("arena-2").onDemand("arena"));
        tick(first);
        clock.advanceMillis(20_000);
        Room second = rooms.open(spec("arena-3").onDemand("arena"));
        tick(second);
        clock.advanceMillis(10_000);
        assertEquals(List.of("arena-2"), rooms.closeEmpty(30_000_000_000L, REASON));
        clock.advanceMillis(20_000);
        assertEquals(List.of("arena-3"), rooms.closeEmpty(30_000_000_000L, REASON));
        assertEquals(List.of("arena"), listed());
    }

    @Test
    void neverClosesAPermanentRoom() {
        assertFalse(rooms.closeIfEmpty("arena", REASON), "closed because it is empty");
        assertEquals(
                "room arena is permanent",
                assertThrows(IllegalArgumentException.class, () -> rooms.close("arena", REASON))
                        .getMessage());
        assertEquals(List.of(), rooms.closeEmpty(0, REASON));
    }

    @Test
    void saysWhyARoomDoesNotOpen() throws RoomUnavailableException {
        assertEquals("room arena does not open: there is one", refusal(spec("arena")));
        RoomSpec broken = new RoomSpec("broken", 4, () -> {
            throw new IllegalStateException("no luck");
        });
        String reason = "room broken does not open, its game fails: java.lang.IllegalStateException: no luck";
        assertEquals(reason, refusal(broken));
        assertEquals(List.of("SEVERE " + reason), log.messages());
        rooms.close();
        assertEquals("room late does not open: the server ends", refusal(spec("late")));
    }

    private String refusal(RoomSpec spec) {
        return String.valueOf(assertThrows(RoomUnavailableException.class, () -> rooms.open(spec))
                .getMessage());
    }

    @Test
    void sumsRoomsOfALabelAndNeverCountsDown() throws RoomUnavailableException {
        RoomSpec secret = spec("private-abc").onDemand("duel").asPrivate();
        assertEquals("duel", secret.mode());
        rooms.open(secret);
        for (String name : List.of("arena-2", "arena-3")) {
            Room room = rooms.open(spec(name).onDemand("arena"));
            rooms.connect(name, new SilentConnection()).hello(hello(null));
            tick(room);
        }
        assertEquals(List.of("arena", "private"), labels());
        assertEquals(2, arena().status().players(), "players");
        assertEquals(3, arena().rooms(), "rooms");
        assertEquals(List.of("arena", "arena-2", "arena-3"), listed());

        rooms.close("arena-2", REASON);
        assertEquals(1, arena().status().players(), "players");
        assertEquals(2, arena().rooms(), "rooms");
        assertEquals(2, arena().count(Counter.JOINS), "joins");
        assertEquals(2, arena().count(Counter.TICKS), "ticks");
        assertEquals(1, arena().closes(CloseCode.GOING_AWAY), "closes");
        assertEquals(8, arena().status().maxPlayers(), "most players");
        rooms.close("private-abc", REASON);
        assertEquals(List.of("arena", "private"), labels());
    }

    private List<String> labels() {
        return rooms.metrics().stream().map(room -> room.status().name()).toList();
    }

    private RoomMetrics arena() {
        return rooms.metrics().get(0);
    }

    /** A thousand rooms, each with a player, a ticket that nobody shows, and somebody who has not said hello. */
    @Test
    void leavesNothingBehindOfAThousandRooms() throws RoomUnavailableException, InterruptedException {
        rooms.start();
        List<WeakReference<Room>> gone = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            gone.add(openAndClose(i));
        }
        assertEquals(2, threads.size(), "threads");
        assertEquals(0, limits.addresses(), "addresses that have something left");
        assertEquals(List.of("arena"), listed());
        assertEquals(List.of("arena", "private"), labels());
        long ended = rooms.metrics().stream()
                .mapToLong(room -> room.closes(CloseCode.GOING_AWAY))
                .sum();
        assertEquals(2_000, ended, "sessions that were closed");
        assertEquals(List.of(), log.messages());
        int kept = kept(gone);
        for (int i = 0; kept > 0 && i < 100; i++) {
            System.gc();
            Thread.sleep(20);
            kept = kept(gone);
        }
        assertEquals(0, kept, "rooms still in memory");
    }

    private WeakReference<Room> openAndClose(int number) throws RoomUnavailableException {
        String name = "room-" + number;
        RoomSpec spec = new RoomSpec(name, 4, () -> {
            FakeGame game = new FakeGame();
            game.boltCapacity = 16;
            return game;
        });
        Room room = rooms.open(number % 2 == 0 ? spec.onDemand("arena") : spec.asPrivate());
        String ticket = rooms.reserve(name, TicketKind.SEAT, 1 + number);
        assertNotNull(rooms.reserve(name, TicketKind.SEAT, 1), "a place that nobody comes for");
        rooms.connect(name, new SilentConnection(), address).hello(hello(ticket));
        rooms.connect(name, new SilentConnection(), address);
        assertTrue(rooms.close(name, REASON), "closed");
        return new WeakReference<>(room);
    }

    private static int kept(List<WeakReference<Room>> rooms) {
        return (int) rooms.stream().filter(room -> room.get() != null).count();
    }

    /** With real time: rooms tick on the loops' threads while others come and go. */
    @Test
    void runsRoomsThatComeWhileTheLoopsRun() throws Exception {
        Rooms live = new Rooms(List.of(spec("arena")), factory, System::nanoTime, e -> {}, 2, RoomServices.none());
        live.start();
        for (int i = 0; i < 50; i++) {
            CountDownLatch ticked = new CountDownLatch(3);
            String name = "arena-" + (i + 2);
            live.open(new RoomSpec(name, 4, () -> {
                        FakeGame game = new FakeGame();
                        game.hz = 120;
                        game.duringTick = ticked::countDown;
                        return game;
                    })
                    .onDemand("arena"));
            assertTrue(ticked.await(20, TimeUnit.SECONDS), "ticks of " + name);
            assertTrue(live.closeIfEmpty(name, REASON), "closed");
        }
        live.close();
        for (Thread thread : threads) {
            assertFalse(thread.isAlive(), thread.getName() + " lives");
        }
    }
}
