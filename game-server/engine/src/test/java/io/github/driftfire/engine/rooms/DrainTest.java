package io.github.driftfire.engine.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.FakeConnection;
import io.github.driftfire.engine.FakeGame;
import io.github.driftfire.engine.Stage;
import io.github.driftfire.engine.carryover.CarryOvers;
import io.github.driftfire.engine.sessions.TicketKind;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Hello;
import io.github.driftfire.model.protocol.Protocol;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The time between the wish to stop a server and its stop. */
@Timeout(60)
final class DrainTest {
    /** A notice of a restart in a feed, and the seconds that it says, below 256. */
    private static final String NOTICE = "247:11, 0:";

    private static final int HOUR_SECONDS = 3_600;
    private static final long SECOND_NANOS = 1_000_000_000L;

    private static String feed(Stage stage, FakeConnection line) {
        return String.join(", ", stage.feedOf(line));
    }

    private static int notices(Stage stage, Stage.Player player) {
        return feed(stage, player.line()).split("247:11", -1).length - 1;
    }

    @Test
    void tellsPlayersAndSpectatorsHowLongItTakes() {
        Stage stage = new Stage(4);
        Stage.Player ada = stage.seat("Ada");
        Stage.Player sue =
                stage.redeem(Objects.requireNonNull(stage.room.reservations().reserve(TicketKind.SPECTATOR, 1)));
        stage.ticks(2);
        stage.room.drain(stage.clock.getAsLong() + 12 * SECOND_NANOS, true);
        stage.ticks(20);
        assertTrue(feed(stage, ada.line()).contains(NOTICE + "12"), () -> feed(stage, ada.line()));
        assertTrue(feed(stage, sue.line()).contains(NOTICE + "12"), () -> feed(stage, sue.line()));
        assertEquals(1, notices(stage, ada), "notices in the first second");
        stage.seconds(2);
        assertEquals(2, notices(stage, ada), "notices in the first three seconds");
        assertTrue(feed(stage, ada.line()).contains(NOTICE + "10"), () -> feed(stage, ada.line()));
    }

    @Test
    void letsNobodyInButWhoHasASeat() {
        Stage stage = new Stage(4);
        Stage.Player ada = stage.seat("Ada");
        ada.session().closed();
        stage.tick();
        stage.room.drain(stage.clock.getAsLong() + 10 * SECOND_NANOS, true);
        assertEquals(CloseCode.GOING_AWAY, stage.seat("Bob").line().closedWith());
        assertNull(stage.room.reservations().reserve(TicketKind.SEAT, 1), "a ticket");
        Stage.Player again = stage.arrive();
        again.resume(ada.token());
        stage.seconds(2);
        assertNull(again.line().closedWith(), "who comes back");
        assertEquals(1, notices(stage, again));
    }

    private static Rooms rooms(CarryOvers carryOvers) {
        return new Rooms(
                List.of(new RoomSpec("main", 4, FakeGame::new)),
                Thread::new,
                e -> {},
                RoomServices.none().with(carryOvers));
    }

    /** A player who is in play; the token. */
    private static String play(Rooms rooms, FakeConnection line, @Nullable String token) throws InterruptedException {
        CountDownLatch seated = new CountDownLatch(1);
        line.polled = () -> {
            if (!line.welcomes.isEmpty()) {
                seated.countDown();
            }
        };
        rooms.connect("main", line).hello(new Hello(Hello.TYPE, "Ada", FakeGame.FINGERPRINT, token));
        seated.await();
        return line.welcomes.get(0).resume();
    }

    @Test
    void waitsForNobody() {
        Rooms rooms = rooms(CarryOvers.inMemory());
        rooms.start();
        assertFalse(rooms.isDraining());
        new Drain(rooms).await(HOUR_SECONDS);
        assertTrue(rooms.isDraining());
        rooms.close();
    }

    @Test
    void waitsUntilTheRestIsSkipped() throws InterruptedException {
        Rooms rooms = rooms(CarryOvers.inMemory());
        rooms.start();
        FakeConnection line = new FakeConnection();
        play(rooms, line, null);
        while (rooms.status().get(0).players() == 0) {
            Thread.onSpinWait();
        }
        Drain drain = new Drain(rooms);
        Thread stops = new Thread(() -> drain.await(HOUR_SECONDS));
        stops.start();
        while (!rooms.isDraining()) {
            Thread.onSpinWait();
        }
        stops.join(200);
        assertTrue(stops.isAlive(), "an hour has not passed");
        assertEquals(List.of(), line.closes);
        drain.skip();
        stops.join();
        rooms.close();
        assertEquals(List.of(CloseCode.GOING_AWAY), line.closes);
        assertEquals(List.of(Protocol.RESTART_REASON), line.reasons);
    }

    @Test
    void whoWasThereGoesOnInTheNextRooms() throws InterruptedException {
        CarryOvers carryOvers = CarryOvers.inMemory();
        Rooms before = rooms(carryOvers);
        before.start();
        String token = play(before, new FakeConnection(), null);
        new Drain(before).await(0);
        before.close();
        Rooms after = rooms(carryOvers);
        after.start();
        FakeConnection again = new FakeConnection();
        play(after, again, token);
        after.close();
        assertEquals(List.of(CloseCode.GOING_AWAY), again.closes, "no other close before");
    }
}
