package io.github.driftfire.engine.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.FakeConnection;
import io.github.driftfire.engine.FakeGame;
import io.github.driftfire.engine.Stage;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.InactivityWarning;
import io.github.driftfire.model.protocol.InputFrame;
import io.github.driftfire.model.wire.WireWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A full room in which somebody does nothing. All players send an input a tick, as a page does. */
final class RoomInactivityTest {
    private static final int LAST_ANSWER_TICKS = InactivePlayers.ANSWER_SECONDS * 20 + InputBuffer.MAX_WAITING;

    private final Stage stage = new Stage(2);
    private final Stage.Player ada = stage.seat("Ada");
    private final Stage.Player bob = stage.seat("Bob");
    private int sequence;
    private int adaHolds = 1;
    private int bobHolds = 1;
    private boolean bobActs = true;

    @Test
    void freesTheSeatOfWhoDoesNotAnswer() {
        play(130 * stage.game.hz);
        Stage.Player eve = ask("Eve");
        assertEquals(CloseCode.ROOM_FULL, eve.line().closedWith(), "the newcomer's first try");
        assertEquals(List.of(new InactivityWarning("inactive", 10)), ada.line().warnings);
        assertTrue(bob.line().warnings.isEmpty(), "who plays is not warned");
        play(LAST_ANSWER_TICKS - 1);
        assertNull(ada.line().closedWith(), "before the time is over");
        play(1);
        assertEquals(CloseCode.INACTIVE, ada.line().closedWith());
        assertFalse(CloseCode.INACTIVE.retry(), "does not come back by itself");
        Stage.Player again = ask("Eve");
        assertNull(again.line().closedWith(), "the newcomer's retry");
        assertEquals(List.of("join 0 Ada", "join 1 Bob", "leave 0", "join 0 Eve"), stage.game.events);
        assertNull(bob.line().closedWith(), "who plays");
        assertEquals(1, stage.count(Counter.INACTIVITY_WARNINGS), "warnings");
    }

    @Test
    void givesTheSeatToWhoAsksInTheVeryTick() {
        warn();
        play(LAST_ANSWER_TICKS - 1);
        Stage.Player eve = ask("Eve");
        assertEquals(CloseCode.INACTIVE, ada.line().closedWith());
        assertEquals(1, eve.line().welcomes.size(), "welcomes");
    }

    @Test
    void takesNobodyBackByToken() {
        warn();
        play(LAST_ANSWER_TICKS);
        Stage.Player again = stage.arrive();
        again.resume(ada.token());
        play(1);
        assertEquals(CloseCode.BAD_TOKEN, again.line().closedWith());
    }

    @Test
    void warnsNobodyBeforeTwoMinutes() {
        play(118 * stage.game.hz);
        ask("Eve");
        assertTrue(ada.line().warnings.isEmpty(), "after 118 s");
    }

    @Test
    void warnsNobodyWhileASeatIsFree() {
        play(130 * stage.game.hz);
        bob.session().left();
        play(1);
        assertNull(ask("Eve").line().closedWith(), "who found a seat");
        assertTrue(ada.line().warnings.isEmpty(), "nobody waits");
    }

    /** Ticks after the warning, and whether that is an answer. */
    @ParameterizedTest
    @CsvSource({"1, true", "100, true", "211, true", "212, false"})
    void leavesTheSeatToWhoAnswers(int ticks, boolean inTime) {
        warn();
        play(ticks);
        adaHolds = 3;
        play(LAST_ANSWER_TICKS);
        assertEquals(inTime ? null : CloseCode.INACTIVE, ada.line().closedWith());
        ask("Eve");
        assertEquals(1, stage.count(Counter.INACTIVITY_WARNINGS), "inactive anew only after two minutes");
    }

    @Test
    void warnsAgainAfterTwoMoreMinutes() {
        warn();
        adaHolds = 3;
        play(121 * stage.game.hz);
        ask("Eve");
        assertEquals(2, ada.line().warnings.size(), "warnings");
    }

    @Test
    void countsAnotherAimAsAChange() {
        play(100 * stage.game.hz);
        aim(ada, 77);
        play(100 * stage.game.hz);
        ask("Eve");
        assertEquals(0, stage.count(Counter.INACTIVITY_WARNINGS), "warnings of who has aimed elsewhere, and back");
    }

    @Test
    void warnsOneHoweverManyAsk() {
        bobActs = false;
        play(130 * stage.game.hz);
        for (int i = 0; i < 200; i++) {
            Stage.Player eve = stage.greet("Eve");
            if (i % 50 == 0) {
                play(1);
            }
            assertFalse(eve.line().closes.contains(CloseCode.INACTIVE));
        }
        play(1);
        assertEquals(1, ada.line().warnings.size() + bob.line().warnings.size(), "warnings");
        play(LAST_ANSWER_TICKS);
        assertEquals(1, ada.line().closes.size() + bob.line().closes.size(), "closed");
    }

    @Test
    void warnsWhoHasBeenInactiveForLongest() {
        play(100 * stage.game.hz);
        bobActs = false;
        play(130 * stage.game.hz);
        ask("Eve");
        assertEquals(1, ada.line().warnings.size(), "inactive for 230 s");
        assertEquals(0, bob.line().warnings.size(), "inactive for 130 s");
    }

    @Test
    void freesTwoSeatsForTwoNewcomersOneAfterTheOther() {
        bobActs = false;
        play(130 * stage.game.hz);
        ask("Eve");
        ask("Flo");
        play(LAST_ANSWER_TICKS);
        assertNull(ask("Eve").line().closedWith(), "the first newcomer's retry");
        assertEquals(CloseCode.ROOM_FULL, ask("Flo").line().closedWith(), "the second one's");
        play(LAST_ANSWER_TICKS);
        assertNull(ask("Flo").line().closedWith(), "the second one's next");
    }

    @Test
    void forgetsAWarningWhenAnotherSeatIsFree() {
        warn();
        bob.session().left();
        play(LAST_ANSWER_TICKS);
        assertNull(ada.line().closedWith(), "nobody needs the seat any more");
    }

    @Test
    void mindsNobodyWhoLeavesWhileWarned() {
        warn();
        ada.session().left();
        play(1);
        assertNull(ask("Eve").line().closedWith(), "who takes the seat");
        play(LAST_ANSWER_TICKS + 1);
        assertEquals(List.of("join 0 Ada", "join 1 Bob", "leave 0", "join 0 Eve"), stage.game.events);
    }

    @Test
    void doesNotCloseALineThatWasNotWarned() {
        warn();
        ada.session().closed();
        play(1);
        Stage.Player again = stage.arrive();
        again.resume(ada.token());
        play(LAST_ANSWER_TICKS);
        assertNull(again.line().closedWith(), "who came back");
        ask("Eve");
        assertEquals(1, again.line().warnings.size(), "to come back is no change of input");
    }

    @Test
    void waitsWithTheWarningForASendThatIsOnItsWay() {
        play(130 * stage.game.hz);
        ada.line().line = FakeConnection.Line.SLOW;
        play(1);
        ask("Eve");
        play(3);
        assertTrue(ada.line().warnings.isEmpty(), "one send at a time");
        ada.line().line = FakeConnection.Line.PROMPT;
        ada.line().finish(true);
        play(1);
        assertEquals(1, ada.line().warnings.size(), "warnings");
    }

    private void warn() {
        play(130 * stage.game.hz);
        ask("Eve");
        assertEquals(1, ada.line().warnings.size(), "warnings");
    }

    /** Somebody who asks for a seat, in a tick in which the others play. */
    private Stage.Player ask(String name) {
        Stage.Player player = stage.greet(name);
        play(1);
        return player;
    }

    private void play(int ticks) {
        for (int i = 0; i < ticks; i++) {
            sequence = sequence + 1 & 0xffff;
            bobHolds = bobActs ? bobHolds ^ 2 : bobHolds;
            ada.input(sequence, adaHolds, ada.line().lastTick());
            bob.input(sequence, bobHolds, bob.line().lastTick());
            stage.tick();
        }
    }

    private void aim(Stage.Player player, int aim) {
        WireWriter out = new WireWriter(InputFrame.SIZE_BYTES);
        InputFrame.encode(
                out,
                ++sequence,
                adaHolds << FakeGame.BUTTONS_SHIFT | aim,
                player.line().lastTick(),
                0);
        player.session().frame(out.bytes(), 0, out.size());
    }
}
