package io.github.driftfire.engine.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class SuspicionTest {
    private final Suspicion suspicion = new Suspicion();

    @Test
    void countsEachKindAlone() {
        suspicion.add(SuspicionKind.STALL, 7);
        suspicion.add(SuspicionKind.IMPOSSIBLE_INPUT, 2);
        assertEquals(7, suspicion.score(SuspicionKind.STALL));
        assertEquals(2, suspicion.score(SuspicionKind.IMPOSSIBLE_INPUT));
        assertEquals(0, suspicion.score(SuspicionKind.VIEW_DELAY));
    }

    @Test
    void halvesInSixMinutesAndIsForgottenInTheEnd() {
        suspicion.add(SuspicionKind.STALL, 500);
        seconds(360);
        int score = suspicion.score(SuspicionKind.STALL);
        assertTrue(score >= 240 && score <= 250, "after six minutes: " + score);
        seconds(4 * 3600);
        assertEquals(0, suspicion.score(SuspicionKind.STALL), "after four hours more");
    }

    @Test
    void staysWithinItsBounds() {
        suspicion.add(SuspicionKind.VIEW_DELAY, 3 * Suspicion.MAX_SCORE);
        assertEquals(Suspicion.MAX_SCORE, suspicion.score(SuspicionKind.VIEW_DELAY));
        suspicion.add(SuspicionKind.VIEW_DELAY, -2 * Suspicion.MAX_SCORE);
        assertEquals(0, suspicion.score(SuspicionKind.VIEW_DELAY));
    }

    private void seconds(int count) {
        for (int i = 0; i < count; i++) {
            suspicion.decay();
        }
    }
}
