package io.github.driftfire.engine.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.driftfire.model.game.RoundPhase;
import org.junit.jupiter.api.Test;

final class RoundsTest {
    private final Rounds rounds = new Rounds(2, 10, 100, 20);

    private int ticks(int count, int players) {
        int entered = Rounds.SAME;
        for (int i = 0; i < count; i++) {
            int now = rounds.tick(players);
            entered = now == Rounds.SAME ? entered : now;
        }
        return entered;
    }

    private void start() {
        ticks(11, 2);
        assertEquals(RoundPhase.RUNNING, rounds.phase(), "phase");
    }

    @Test
    void eachPhaseLastsItsTicks() {
        assertEquals(Rounds.SAME, ticks(50, 1), "one waits");
        assertEquals(RoundPhase.STARTING, ticks(1, 2), "two are enough");
        assertEquals(10, rounds.ticksLeft(), "ticks left");
        assertEquals(Rounds.SAME, ticks(9, 2), "the countdown");
        assertEquals(RoundPhase.RUNNING, ticks(1, 2), "the round");
        assertEquals(Rounds.SAME, ticks(99, 2), "the round goes on");
        assertEquals(99, rounds.ticksPassed(), "ticks passed");
        assertEquals(RoundPhase.PODIUM, ticks(1, 2), "the podium");
        assertEquals(Rounds.SAME, ticks(19, 2), "the podium stands");
        assertEquals(RoundPhase.RUNNING, ticks(1, 2), "the next round");
    }

    @Test
    void tooFewEndACountdownAndAPodiumButNotARound() {
        ticks(5, 2);
        assertEquals(RoundPhase.WAITING, ticks(1, 1), "from the countdown");
        start();
        assertEquals(Rounds.SAME, ticks(50, 1), "one plays on");
        assertEquals(RoundPhase.PODIUM, ticks(50, 1), "to the end");
        assertEquals(RoundPhase.WAITING, ticks(20, 1), "from the podium");
    }

    @Test
    void nobodyEndsARoundWithoutAResultAndStaysForNoPodium() {
        start();
        assertEquals(RoundPhase.WAITING, ticks(1, 0), "from the round");
        start();
        ticks(100, 2);
        assertEquals(RoundPhase.WAITING, ticks(20, 0), "from the podium");
    }

    @Test
    void aRoundThatIsDecidedEndsWithTheNextTick() {
        rounds.finish();
        start();
        ticks(3, 2);
        rounds.finish();
        assertEquals(RoundPhase.PODIUM, ticks(1, 2), "phase");
    }

    @Test
    void aPhaseIsShortenedButNeverMadeLonger() {
        start();
        int changes = rounds.changes();
        rounds.shorten(200);
        assertEquals(100, rounds.ticksLeft(), "longer");
        assertEquals(changes, rounds.changes(), "nothing to tell");
        rounds.shorten(5);
        assertEquals(changes + 1, rounds.changes(), "to tell");
        assertEquals(RoundPhase.PODIUM, ticks(5, 2), "phase");
    }

    @Test
    void aPhaseWithoutTicksIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Rounds(2, 10, 0, 20));
    }
}
