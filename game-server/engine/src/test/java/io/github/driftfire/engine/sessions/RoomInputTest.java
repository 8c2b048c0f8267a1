package io.github.driftfire.engine.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.driftfire.engine.FakeGame;
import io.github.driftfire.engine.Stage;
import io.github.driftfire.engine.telemetry.Counter;
import org.junit.jupiter.api.Test;

/** What becomes of a player's inputs. The ship moves one to the right for each tick in which the button is held. */
final class RoomInputTest {
    private final Stage stage = new Stage(4);
    private final Stage.Player ada = stage.seat("Ada");

    @Test
    void appliesOneInputATick() {
        ada.input(1, 0);
        ada.input(2, FakeGame.RIGHT);
        ada.input(3, 0);
        int[] expectedX = {0, 1, 1};
        for (int tick = 0; tick < 3; tick++) {
            stage.tick();
            assertEquals(tick + 1, ada.line().lastApplied(), "input acknowledged in tick " + tick);
            assertEquals(expectedX[tick], stage.game.x(0), "x in tick " + tick);
        }
        assertEquals(3, stage.count(Counter.INPUTS_APPLIED));
    }

    @Test
    void holdsTheLastInputWhileNoneArrives() {
        ada.input(1, FakeGame.RIGHT);
        stage.ticks(5);
        assertEquals(5, stage.game.x(0), "x");
        assertEquals(1, ada.line().lastApplied(), "acknowledged");
    }

    @Test
    void passesOverDuplicateAndLateInputs() {
        ada.input(10, FakeGame.RIGHT);
        ada.input(10, 0);
        ada.input(9, 0);
        ada.input(11, FakeGame.RIGHT);
        stage.ticks(2);
        assertEquals(2, stage.game.x(0), "x");
        assertEquals(11, ada.line().lastApplied(), "acknowledged");
        assertEquals(2, stage.count(Counter.INPUTS_OUTDATED), "outdated");
    }

    @Test
    void takesSequencesThatWrapAround() {
        ada.input(0xfffe, 0);
        ada.input(0xffff, 0);
        ada.input(0, FakeGame.RIGHT);
        ada.input(0xffff, 0);
        ada.input(1, FakeGame.RIGHT);
        stage.ticks(4);
        assertEquals(2, stage.game.x(0), "x");
        assertEquals(1, ada.line().lastApplied(), "acknowledged");
        assertEquals(1, stage.count(Counter.INPUTS_OUTDATED), "outdated");
    }

    @Test
    void startsAtAnySequence() {
        ada.input(0x9000, FakeGame.RIGHT);
        stage.tick();
        assertEquals(0x9000, ada.line().lastApplied(), "acknowledged");
    }

    @Test
    void passesOverTheOldestOfABurst() {
        for (int sequence = 1; sequence <= 40; sequence++) {
            ada.input(sequence, sequence > 28 ? FakeGame.RIGHT : 0);
        }
        stage.tick();
        assertEquals(
                29, ada.line().lastApplied(), "acknowledged: twelve were left waiting, and one of these was applied");
        assertEquals(28, stage.count(Counter.INPUTS_SKIPPED), "skipped");
        stage.ticks(11);
        assertEquals(40, ada.line().lastApplied(), "acknowledged twelve ticks later");
        assertEquals(12, stage.game.x(0), "x");
    }

    @Test
    void passesOverWhatItDidWithout() {
        ada.input(1, FakeGame.RIGHT);
        stage.ticks(4);
        for (int sequence = 2; sequence <= 6; sequence++) {
            ada.input(sequence, 0);
        }
        stage.tick();
        assertEquals(5, ada.line().lastApplied(), "acknowledged: 2 to 4 came too late for their ticks");
        assertEquals(3, stage.count(Counter.INPUTS_LATE), "late");
        stage.tick();
        assertEquals(6, ada.line().lastApplied(), "acknowledged next");
        assertEquals(4, stage.game.x(0), "x: held for four ticks");
    }

    @Test
    void appliesWhatIsAloneHoweverLateItComes() {
        ada.input(1, 0);
        stage.ticks(10);
        for (int sequence = 2; sequence <= 4; sequence++) {
            ada.input(sequence, FakeGame.RIGHT);
            stage.tick();
            assertEquals(sequence, ada.line().lastApplied(), "acknowledged");
        }
        assertEquals(0, stage.count(Counter.INPUTS_SKIPPED), "skipped");
    }

    @Test
    void aTapAmongWhatIsPassedOverCountsOnce() {
        ada.input(1, 0);
        stage.ticks(4);
        ada.input(2, FakeGame.RIGHT);
        ada.input(3, 0);
        ada.input(4, 0);
        ada.input(5, 0);
        stage.ticks(3);
        assertEquals(1, stage.game.x(0), "x");
    }

    @Test
    void endsABurstBeyondTheQueueWithTheNewestInput() {
        for (int sequence = 1; sequence <= 150; sequence++) {
            ada.input(sequence, 0);
        }
        stage.ticks(12);
        assertEquals(150, ada.line().lastApplied(), "acknowledged");
        assertEquals(150 - InputQueue.CAPACITY, stage.count(Counter.INPUTS_OVERFLOWED), "overflowed");
        assertEquals(InputQueue.CAPACITY - 12, stage.count(Counter.INPUTS_SKIPPED), "skipped");
        assertNull(ada.line().closedWith(), () -> "closed for " + ada.line().reasons);
    }

    @Test
    void takesWhatWasHeldForNumbersThatWereNeverSent() {
        ada.input(1, FakeGame.RIGHT);
        ada.input(4, 0);
        ada.input(5, 0);
        int[] expectedX = {1, 2, 3, 3, 3};
        for (int tick = 0; tick < 5; tick++) {
            stage.tick();
            assertEquals(tick + 1, ada.line().lastApplied(), "acknowledged in tick " + tick);
            assertEquals(expectedX[tick], stage.game.x(0), "x in tick " + tick);
        }
        assertEquals(2, stage.count(Counter.INPUTS_MISSING), "missing");
    }

    @Test
    void forgivesADebtThatIsNotPaidWithinASecond() {
        ada.input(1, 0);
        stage.ticks(6);
        for (int sequence = 2; sequence <= 40; sequence++) {
            ada.input(sequence, 0);
            stage.tick();
        }
        assertEquals(1, stage.count(Counter.INPUT_BACKLOGS_DROPPED), "backlogs dropped");
        long lateInputs = stage.count(Counter.INPUTS_LATE);
        ada.input(41, 0);
        stage.tick();
        assertEquals(lateInputs, stage.count(Counter.INPUTS_LATE), "late since");
    }

    @Test
    void doesNotMixPlayers() {
        Stage.Player bob = stage.seat("Bob");
        bob.input(7, FakeGame.RIGHT);
        stage.ticks(3);
        assertEquals(0, stage.game.x(0), "Ada's x");
        assertEquals(3, stage.game.x(1), "Bob's x");
        assertEquals(0, ada.line().lastApplied(), "acknowledged to Ada");
        assertEquals(7, bob.line().lastApplied(), "acknowledged to Bob");
    }
}
