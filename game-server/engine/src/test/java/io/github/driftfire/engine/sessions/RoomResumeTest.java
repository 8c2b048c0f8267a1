package io.github.driftfire.engine.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.driftfire.engine.Stage;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.model.protocol.CloseCode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Coming back to a seat after the line broke. */
final class RoomResumeTest {
    @Test
    void keepsTheSeatOfALostLineForTwentySeconds() {
        Stage stage = new Stage(4);
        Stage.Player ada = stage.seat("Ada");
        stage.seat("Bob");
        ada.session().closed();
        stage.seconds(20);
        assertEquals(List.of("join 0 Ada", "join 1 Bob"), stage.game.events, "nobody has left after 20 s");
        assertEquals(1, stage.room.status().players(), "players that are there");
        stage.ticks(2);
        assertEquals("leave 0", stage.game.events.get(2));
        assertEquals(1, stage.count(Counter.SEATS_EXPIRED), "seats expired");
    }

    @Test
    void bringsBackTheSameSeatWithANewToken() {
        Stage stage = new Stage(4);
        Stage.Player ada = stage.seat("Ada");
        Stage.Player bob = stage.seat("Bob");
        bob.input(700, 5);
        stage.tick();
        bob.session().closed();
        stage.seconds(3);
        assertEquals(0, stage.game.lastControls[1], "controls of a ship without its pilot");
        Stage.Player again = stage.arrive();
        again.resume(bob.token());
        stage.tick();
        assertEquals(1, again.line().welcomes.get(0).player(), "the seat");
        assertNotEquals(bob.token(), again.token(), "the token");
        assertEquals(List.of("join 0 Ada", "join 1 Bob"), stage.game.events);
        assertEquals(2, stage.room.status().players(), "players");
        again.input(1, 2);
        stage.tick();
        assertEquals(2, stage.game.lastControls[1], "controls of the new line, whose sequence begins anew");
        assertEquals(List.of("2:0"), stage.feedOf(again.line()), "a greeting");
        assertNull(ada.line().closedWith(), "the other");
    }

    @Test
    void givesUpTheSeatOfWhomTheTransportRefused() {
        Stage stage = new Stage(4);
        Stage.Player mallory = stage.seat("Mallory");
        mallory.session().refused();
        mallory.session().closed();
        stage.tick();
        Stage.Player again = stage.arrive();
        again.resume(mallory.token());
        stage.tick();
        assertEquals(List.of("join 0 Mallory", "leave 0"), stage.game.events);
        assertEquals(CloseCode.BAD_TOKEN, again.line().closedWith());
        assertEquals(1, stage.count(Counter.LINES_REFUSED), "lines refused");
        assertEquals(0, stage.count(Counter.LINES_LOST), "lines lost");
    }

    @Test
    void givesUpTheSeatOfWhoLeaves() {
        Stage stage = new Stage(1);
        Stage.Player ada = stage.seat("Ada");
        ada.session().left();
        ada.session().closed();
        stage.tick();
        assertEquals(List.of("join 0 Ada", "leave 0"), stage.game.events);
        Stage.Player again = stage.arrive();
        again.resume(ada.token());
        stage.tick();
        assertEquals(CloseCode.BAD_TOKEN, again.line().closedWith());
        assertEquals(1, stage.count(Counter.PLAYERS_LEFT), "players left");
        assertEquals(0, stage.count(Counter.LINES_LOST), "lines lost");
    }

    @Test
    void takesATokenOnce() {
        Stage stage = new Stage(4);
        Stage.Player ada = stage.seat("Ada");
        ada.session().closed();
        Stage.Player again = stage.arrive();
        again.resume(ada.token());
        stage.tick();
        Stage.Player thief = stage.arrive();
        thief.resume(ada.token());
        stage.tick();
        assertEquals(CloseCode.BAD_TOKEN, thief.line().closedWith());
        assertNull(again.line().closedWith(), "who came back");
        assertEquals(1, stage.count(Counter.TOKENS_REFUSED), "tokens refused");
    }

    @Test
    void refusesATokenOfASeatThatIsBeingPlayed() {
        Stage stage = new Stage(4);
        Stage.Player ada = stage.seat("Ada");
        ada.input(1, 0);
        Stage.Player thief = stage.arrive();
        thief.resume(ada.token());
        stage.tick();
        assertEquals(CloseCode.SEAT_BUSY, thief.line().closedWith());
        assertNull(ada.line().closedWith(), "whose seat it is");
    }

    @Test
    void bringsBackWhoseLineIsFoundBrokenOnlyByTheSameTick() {
        Stage stage = new Stage(4);
        Stage.Player ada = stage.seat("Ada");
        ada.input(1, 0);
        ada.line().polled = ada.session()::closed;
        Stage.Player again = stage.arrive();
        again.resume(ada.token());
        stage.tick();
        assertNull(again.line().closedWith(), "who came back");
        assertEquals(0, again.line().welcomes.get(0).player(), "the seat");
    }

    @Test
    void takesASeatOverFromALineThatHasFallenSilent() {
        Stage stage = new Stage(4);
        Stage.Player ada = stage.seat("Ada");
        stage.seconds(2);
        Stage.Player again = stage.arrive();
        again.resume(ada.token());
        stage.tick();
        assertEquals(CloseCode.REPLACED, ada.line().closedWith());
        assertEquals(0, again.line().welcomes.get(0).player(), "the seat");
        assertEquals(1, stage.room.status().players(), "players");
    }

    @Test
    void refusesATokenThatHasExpiredOrNeverWas() {
        Stage stage = new Stage(4);
        Stage.Player ada = stage.seat("Ada");
        ada.session().closed();
        stage.seconds(21);
        Stage.Player late = stage.arrive();
        late.resume(ada.token());
        Stage.Player liar = stage.arrive();
        liar.resume("00112233445566778899aabbccddeeff");
        stage.tick();
        assertEquals(CloseCode.BAD_TOKEN, late.line().closedWith());
        assertEquals(CloseCode.BAD_TOKEN, liar.line().closedWith());
    }

    @Test
    void keepsNoSeatForWhoBrokeTheRules() {
        Stage stage = new Stage(4);
        Stage.Player ada = stage.seat("Ada");
        ada.session().reject(CloseCode.BAD_FRAME, "a frame that is no input");
        stage.tick();
        assertEquals(List.of("join 0 Ada", "leave 0"), stage.game.events);
    }

    @Test
    void refusesTheTokenOfWhoIsThrownOutInTheSameTick() {
        Stage stage = new Stage(4);
        Stage.Player ada = stage.seat("Ada");
        Stage.Player again = stage.arrive();
        ada.session().reject(CloseCode.FLOOD, "too much");
        again.resume(ada.token());
        stage.tick();
        assertEquals(CloseCode.BAD_TOKEN, again.line().closedWith());
        assertEquals(List.of("join 0 Ada", "leave 0"), stage.game.events);
    }

    @Test
    void givesTheSeatThatIsAwayLongestToANewcomerOfAFullRoom() {
        Stage stage = new Stage(2);
        Stage.Player ada = stage.seat("Ada");
        Stage.Player bob = stage.seat("Bob");
        bob.session().closed();
        stage.tick();
        ada.session().closed();
        stage.seconds(1);
        stage.seat("Eve");
        assertEquals(List.of("join 0 Ada", "join 1 Bob", "leave 1", "join 1 Eve"), stage.game.events);
    }
}
