package io.github.driftfire.engine.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.FakeGame;
import io.github.driftfire.engine.Stage;
import io.github.driftfire.engine.rooms.RoomSpec;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.engine.telemetry.RoomStatus;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Hello;
import io.github.driftfire.model.protocol.Welcome;
import io.github.driftfire.model.protocol.WorldSettings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Coming, being welcomed, going. */
final class RoomJoinTest {
    @Test
    void welcomesWhoSaysHelloAndSendsAFrameInTheSameTick() {
        Stage stage = new Stage(4);
        Stage.Player ada = stage.greet("Ada");
        assertEquals(List.of(), ada.line().welcomes, "before the tick");
        stage.tick();
        assertEquals(
                List.of(new Welcome(
                        Welcome.TYPE,
                        0,
                        "test",
                        new WorldSettings("fake", 1000, 1000, 20),
                        ada.token(),
                        Welcome.CHAT_ON,
                        0)),
                ada.line().welcomes);
        assertEquals(1, ada.line().lastTick(), "tick of the newest frame");
        assertEquals(new RoomStatus("test", "test", FakeGame.FINGERPRINT, 1, 0, 0, 4, 20), stage.room.status());
    }

    @Test
    void seatsNewcomersInTheOrderOfTheirArrival() {
        Stage stage = new Stage(2);
        Stage.Player first = stage.greet("First");
        Stage.Player second = stage.greet("Second");
        Stage.Player third = stage.greet("Third");
        stage.tick();
        assertEquals(List.of("join 0 First", "join 1 Second"), stage.game.events);
        assertNull(first.line().closedWith(), "the first");
        assertNull(second.line().closedWith(), "the second");
        assertEquals(CloseCode.ROOM_FULL, third.line().closedWith());
        assertEquals(List.of("The room is full: 2 are playing"), third.line().reasons);
    }

    @Test
    void letsSomebodyInAgainWhenASeatIsFree() {
        Stage stage = new Stage(1);
        Stage.Player gone = stage.seat("Gone");
        gone.session().closed();
        stage.tick();
        Stage.Player next = stage.seat("Next");
        assertEquals(List.of("join 0 Gone", "leave 0", "join 0 Next"), stage.game.events);
        assertEquals(1, next.line().welcomes.size(), "welcomes");
    }

    @Test
    void seatsANewcomerWhereSomebodyLeftInTheSameTick() {
        Stage stage = new Stage(1);
        Stage.Player ada = stage.seat("Ada");
        ada.line().polled = ada.session()::closed;
        Stage.Player bob = stage.greet("Bob");
        stage.tick();
        assertNull(bob.line().closedWith(), "the newcomer");
        assertEquals(List.of("join 0 Ada", "leave 0", "join 0 Bob"), stage.game.events);
    }

    @Test
    void refusesAStalePage() {
        Stage stage = new Stage(4);
        Stage.Player stale = stage.arrive();
        stale.session().hello(new Hello(Hello.TYPE, "Old", "00000000", null));
        stage.tick();
        assertEquals(CloseCode.STALE_MODEL, stale.line().closedWith());
        assertEquals(List.of(), stage.game.events);
    }

    @Test
    void refusesASecondHelloAndLeavesTheRoom() {
        Stage stage = new Stage(4);
        Stage.Player twice = stage.seat("Twice");
        twice.hello("Twice");
        assertEquals(CloseCode.BAD_TEXT, twice.line().closedWith());
        assertEquals(List.of("A second hello"), twice.line().reasons);
        stage.tick();
        assertEquals(List.of("join 0 Twice", "leave 0"), stage.game.events);
    }

    @Test
    void closesWhoDoesNotSayHelloWithinFiveSeconds() {
        Stage stage = new Stage(4);
        Stage.Player mute = stage.arrive();
        stage.clock.advanceMillis(5_000);
        stage.room.tick(stage.clock.getAsLong());
        assertNull(mute.line().closedWith(), "after exactly 5 s");
        stage.clock.advanceMillis(1);
        stage.room.tick(stage.clock.getAsLong());
        assertEquals(CloseCode.HELLO_TIMEOUT, mute.line().closedWith());
        assertEquals(1, stage.room.metrics().closes(CloseCode.HELLO_TIMEOUT), "counted");
    }

    @Test
    void closesWhoIsNotHeardForAMinute() {
        Stage stage = new Stage(4);
        Stage.Player idle = stage.seat("Idle");
        Stage.Player busy = stage.seat("Busy");
        for (int second = 1; second <= 61; second++) {
            busy.input(second, 0);
            stage.ticks(20);
        }
        assertEquals(CloseCode.IDLE, idle.line().closedWith());
        assertNull(busy.line().closedWith(), "who sent inputs");
    }

    @Test
    void doesNotSeatWhoLeftBetweenHelloAndTick() {
        Stage stage = new Stage(4);
        Stage.Player gone = stage.greet("Gone");
        gone.session().closed();
        stage.tick();
        assertEquals(List.of(), stage.game.events);
        assertEquals(List.of(), gone.line().welcomes);
        assertEquals(1, stage.count(Counter.LINES_LOST));
    }

    @Test
    void seatsACrowdOverSeveralTicks() {
        int crowd = 3 * PendingSessions.MAX_JOINS;
        Stage stage = new Stage(crowd);
        for (int i = 0; i < crowd; i++) {
            stage.greet("P" + i);
        }
        stage.tick();
        assertEquals(PendingSessions.MAX_JOINS, stage.room.status().players(), "after one tick");
        stage.ticks(2);
        assertEquals(crowd, stage.room.status().players(), "after three ticks");
        assertEquals("join 191 P191", stage.game.events.get(191));
    }

    @Test
    void boundsTheConnectionsThatWaitAtTheDoor() {
        Stage stage = new Stage(2);
        List<Stage.Player> crowd = new ArrayList<>();
        for (int i = 0; i < 1200; i++) {
            crowd.add(stage.arrive());
        }
        long refused = crowd.stream()
                .filter(player -> player.line().closedWith() == CloseCode.ROOM_FULL)
                .count();
        assertEquals(1200 - (1024 + 2 + RoomSpec.DEFAULT_MAX_SPECTATORS), refused, "refused");
        assertEquals(refused, stage.count(Counter.ARRIVALS_REFUSED), "counted");
        crowd.forEach(player -> player.session().closed());
        assertNull(stage.arrive().line().closedWith(), "a newcomer once the crowd has gone");
    }

    @Test
    void forgetsWhoNeverSaidHello() {
        Stage stage = new Stage(2);
        for (int i = 0; i < 1000; i++) {
            stage.arrive();
        }
        stage.clock.advanceMillis(6_000);
        stage.tick();
        assertEquals(1000, stage.room.metrics().closes(CloseCode.HELLO_TIMEOUT), "closed");
        assertEquals(1, stage.seat("Late").line().welcomes.size(), "welcomes of a late one");
    }

    @Test
    void tellsEverybodyThatTheServerGoesAway() {
        Stage stage = new Stage(2);
        Stage.Player seated = stage.seat("Seated");
        Stage.Player waiting = stage.arrive();
        stage.tick();
        Stage.Player arriving = stage.arrive();
        stage.room.close("Bye");
        Stage.Player late = stage.arrive();
        for (Stage.Player player : List.of(seated, waiting, arriving, late)) {
            assertEquals(List.of(CloseCode.GOING_AWAY), player.line().closes);
            assertEquals(List.of("Bye"), player.line().reasons);
        }
        assertEquals(4, stage.room.metrics().closes(CloseCode.GOING_AWAY), "counted");
    }

    @Test
    void sendsNothingAfterTheClose() {
        Stage stage = new Stage(2);
        Stage.Player player = stage.seat("Ada");
        stage.room.close("Bye");
        stage.tick();
        assertEquals(1, player.line().frames.size(), "frames");
        assertEquals(1, player.line().closes.size(), "closes");
    }

    @Test
    void givesTheNextHolderOfANumberNothingOfTheOneBefore() {
        Stage stage = new Stage(1);
        Stage.Player first = stage.seat("First");
        first.input(1, FakeGame.RIGHT);
        stage.tick();
        assertEquals(1, stage.game.x(0), "the first has moved");
        first.session().closed();
        stage.tick();
        stage.seat("Second");
        stage.ticks(3);
        assertEquals(0, stage.game.x(0), "the second stands still");
        assertTrue(stage.count(Counter.JOINS) == 2, () -> "joins: " + stage.count(Counter.JOINS));
    }
}
