package io.github.driftfire.engine.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.FakeGame;
import io.github.driftfire.engine.Stage;
import io.github.driftfire.engine.carryover.CarryOver;
import io.github.driftfire.engine.carryover.CarryOvers;
import io.github.driftfire.engine.rooms.RoomSpec;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Hello;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What players take along from a room that stops to the next one. */
final class RoomCarryOverTest {
    private long nowMillis = 1_000_000;
    private final CarryOvers carryOvers = new CarryOvers(() -> nowMillis, null);

    private Stage room() {
        return room(4, UnaryOperator.identity());
    }

    private Stage room(int maxPlayers, UnaryOperator<RoomSpec> kind) {
        return new Stage(maxPlayers, kind, carryOvers);
    }

    /** Plays in a room that stops, and answers the token. */
    private String tokenOfStopped(byte... record) {
        return tokenOfStopped(room(), record);
    }

    private static String tokenOfStopped(Stage before, byte... record) {
        Stage.Player ada = before.seat("Ada");
        before.game.carryOvers[0] = record;
        stop(before);
        return ada.token();
    }

    private static void stop(Stage stage) {
        stage.room.releaseCarryOvers();
        stage.room.close("restart");
    }

    private static Stage.Player comes(Stage room, String token) {
        Stage.Player player = room.arrive();
        player.resume(token);
        room.tick();
        return player;
    }

    @Test
    void takesAlongWhatItHad() {
        String token = tokenOfStopped((byte) 7, (byte) 9);

        Stage after = room();
        Stage.Player again = comes(after, token);
        assertEquals(List.of("join 0 again", "brings 0 7 9"), after.game.events);
        assertNotEquals(token, again.token(), "the token");
        assertEquals(1, after.count(Counter.CARRY_OVERS), "carry-overs");
        assertEquals(1, carryOvers.size(), "records");
        again.session().left();
        after.tick();
        assertEquals(0, carryOvers.size(), "records without a player");
    }

    @Test
    void tellsThatTheServerGoesAway() {
        Stage before = room();
        Stage.Player ada = before.seat("Ada");
        stop(before);
        assertEquals(CloseCode.GOING_AWAY, ada.line().closedWith());
    }

    @Test
    void worksOnce() {
        String token = tokenOfStopped((byte) 7);
        comes(room(), token);
        assertEquals(CloseCode.BAD_TOKEN, comes(room(), token).line().closedWith());
    }

    @Test
    void staysWithAPlayerWhoHasASeat() {
        Stage before = room();
        Stage.Player ada = before.seat("Ada");
        before.seconds(2);
        assertEquals(CloseCode.BAD_TOKEN, comes(room(), ada.token()).line().closedWith(), "of who plays");
        ada.session().closed();
        before.seconds(1);
        assertEquals(CloseCode.BAD_TOKEN, comes(room(), ada.token()).line().closedWith(), "of who may come back");
    }

    @Test
    void isForTheSameModeOfTheSameGame() {
        String token = tokenOfStopped((byte) 7);
        Stage other = room(4, spec -> spec.onDemand("other"));
        assertEquals(CloseCode.BAD_TOKEN, comes(other, token).line().closedWith(), "another mode");
        assertNull(comes(room(), token).line().closedWith(), "the same");
    }

    @Test
    void isOverAfterTenMinutes() {
        String token = tokenOfStopped((byte) 7);
        String late = tokenOfStopped((byte) 8);
        nowMillis += CarryOvers.LIFETIME_MILLIS - 1;
        assertNull(comes(room(), token).line().closedWith(), "in time");
        nowMillis += 1;
        assertEquals(CloseCode.BAD_TOKEN, comes(room(), late).line().closedWith(), "too late");
        carryOvers.expire();
        assertEquals(1, carryOvers.size(), "records");
    }

    @Test
    void whoLeftOrWasRemovedTakesNothingAlong() {
        Stage before = room();
        Stage.Player left = before.seat("Ada");
        Stage.Player removed = before.seat("Mallory");
        Stage.Player lost = before.seat("Bob");
        before.game.carryOvers[2] = new byte[] {5};
        lost.session().closed();
        before.tick();
        left.session().left();
        removed.session().reject(CloseCode.KICKED, "for a reason");
        stop(before);

        Stage after = room();
        assertEquals(CloseCode.BAD_TOKEN, comes(after, left.token()).line().closedWith(), "left");
        assertEquals(CloseCode.BAD_TOKEN, comes(after, removed.token()).line().closedWith(), "removed");
        assertNull(comes(after, lost.token()).line().closedWith(), "line lost");
        assertEquals(List.of("join 0 again", "brings 0 5"), after.game.events);
    }

    @Test
    void waitsForAFreeSeat() {
        String token = tokenOfStopped((byte) 7);
        Stage after = room(1, UnaryOperator.identity());
        Stage.Player other = after.seat("Bob");
        assertEquals(CloseCode.ROOM_FULL, comes(after, token).line().closedWith());
        other.session().left();
        after.tick();
        assertNull(comes(after, token).line().closedWith());
        assertTrue(after.game.events.contains("brings 0 7"), () -> after.game.events.toString());
    }

    private static Stage.Player redeems(Stage room, String token) {
        String ticket = Objects.requireNonNull(room.room.reservations().reserve(TicketKind.SEAT, 1));
        Stage.Player player = room.arrive();
        player.session().hello(new Hello(Hello.TYPE, "Ada", FakeGame.FINGERPRINT, token, null, ticket));
        room.tick();
        return player;
    }

    @Test
    void whatWasReachedInAPrivateRoomStaysAmongPrivateOnes() {
        UnaryOperator<RoomSpec> asPrivate = spec -> spec.onDemand("test").asPrivate();
        Stage before = room(4, asPrivate);
        Stage.Player ada =
                before.redeem(Objects.requireNonNull(before.room.reservations().reserve(TicketKind.SEAT, 1)));
        before.tick();
        stop(before);
        Stage open = room();
        redeems(open, ada.token());
        assertEquals(List.of("join 0 Ada"), open.game.events, "in public");
        Stage after = room(4, asPrivate);
        redeems(after, ada.token());
        assertEquals(List.of("join 0 Ada", "brings 0"), after.game.events);
    }

    @Test
    void needsATicketWhereEveryoneDoes() {
        UnaryOperator<RoomSpec> asPrivate = spec -> spec.onDemand("test").asPrivate();
        Stage before = room(4, asPrivate);
        Stage.Player ada =
                before.redeem(Objects.requireNonNull(before.room.reservations().reserve(TicketKind.SEAT, 1)));
        before.tick();
        before.game.carryOvers[0] = new byte[] {7};
        stop(before);
        String token = ada.token();
        Stage after = room(4, asPrivate);
        assertEquals(CloseCode.BAD_TICKET, comes(after, token).line().closedWith(), "without");
        Stage.Player again = redeems(after, token);
        assertNull(again.line().closedWith(), "with");
        assertEquals(List.of("join 0 Ada", "brings 0 7"), after.game.events);
        assertEquals(0, after.room.reservations().waiting(), "tickets");
    }

    /** A player whose record was written; what it has in the next room after the server has stopped in some way. */
    private List<String> eventsAfter(Consumer<Stage> stops) {
        Stage before = room();
        Stage.Player ada = before.seat("Ada");
        before.game.carryOvers[0] = new byte[] {7};
        before.seconds(1);
        stops.accept(before);
        Stage after = room();
        comes(after, ada.token());
        return after.game.events;
    }

    @Test
    void aRecordThatIsTooLongIsNotTaken() {
        List<String> events = eventsAfter(before -> {
            before.game.carryOvers[0] = new byte[CarryOver.MAX_BYTES + 1];
            stop(before);
        });
        assertEquals(List.of("join 0 again", "brings 0"), events, "an empty one");
    }

    @Test
    void aGameThatFailsToWriteAtTheEndLeavesWhatItWroteBefore() {
        List<String> events = eventsAfter(before -> {
            before.game.failsToCarryOver = true;
            stop(before);
        });
        assertEquals(List.of("join 0 again", "brings 0 7"), events);
    }

    @Test
    void aRoomThatHangsLeavesWhatItWroteLast() {
        assertEquals(List.of("join 0 again", "brings 0 7"), eventsAfter(before -> carryOvers.close()));
    }

    @Test
    void aGameThatFailsToWriteEndsThatPlayersSession() {
        Stage before = room();
        Stage.Player ada = before.seat("Ada");
        before.game.failsToCarryOver = true;
        before.seconds(1);
        assertEquals(CloseCode.SERVER_ERROR, ada.line().closedWith());
        assertEquals(1, before.count(Counter.FAILED_CALLS), "failed calls");
        assertEquals(0, before.count(Counter.FAILED_TICKS), "failed ticks");
    }

    @Test
    void aTokenThatWasReplacedIsNoRecord() {
        Stage before = room();
        Stage.Player ada = before.seat("Ada");
        String first = ada.token();
        ada.session().closed();
        before.tick();
        Stage.Player again = comes(before, first);
        stop(before);
        assertFalse(carryOvers.has(first, "test", "test"), "the first token");
        assertTrue(carryOvers.has(again.token(), "test", "test"), "the second");
    }
}
