package io.github.driftfire.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BackgroundAttemptsTest {
    private double now = 1000;
    private final BackgroundAttempts attempts = new BackgroundAttempts(1, now - BackgroundAttempts.DELAY_MILLIS);

    /** Lets time pass until the lobby is asked; answers how long. */
    private double untilAsked() {
        double begin = now;
        while (!attempts.asks(now)) {
            now += 100;
        }
        return now - begin;
    }

    @Test
    void asksAtOnceAndWaitsForTheAnswer() {
        assertTrue(attempts.asks(now), "at once");
        assertFalse(attempts.asks(now + 1), "while it waits");
        assertTrue(attempts.answered(now), "the answer");
        assertFalse(attempts.answered(now), "another answer");
        assertFalse(attempts.asks(now + 1_000_000), "while a room is shown");
        assertTrue(attempts.stop(), "a room was shown");
        assertFalse(attempts.stop(), "nothing is shown");
        assertTrue(attempts.asks(now), "wanted again");
    }

    @Test
    void leavesANewPageTimeUnlessThereIsInput() {
        BackgroundAttempts patient = new BackgroundAttempts(1, now);
        assertFalse(patient.asks(now + BackgroundAttempts.DELAY_MILLIS - 1), "too soon");
        assertTrue(patient.asks(now + BackgroundAttempts.DELAY_MILLIS), "without input");
        BackgroundAttempts hasty = new BackgroundAttempts(1, now);
        hasty.input();
        assertTrue(hasty.asks(now), "after input");
    }

    @Test
    void anAnswerThatIsNotWantedAnyMoreIsNotUsed() {
        assertTrue(attempts.asks(now));
        assertFalse(attempts.stop(), "no room was shown");
        assertFalse(attempts.answered(now));
    }

    @Test
    void asksLessAndLessOftenWhereThereIsNoRoom() {
        double before = 0;
        for (int i = 0; i < 12; i++) {
            untilAsked();
            attempts.failed(now);
            double nominal = Math.min(
                    BackgroundAttempts.LONGEST_WAIT_MILLIS, BackgroundAttempts.FIRST_WAIT_MILLIS * Math.pow(2, i));
            before = untilAsked();
            assertTrue(before >= nominal * 0.75 && before <= nominal * 1.25 + 100, i + ": " + before);
            attempts.stop();
            assertEquals(0, untilAsked(), "wanted again");
            attempts.stop();
        }
        assertTrue(before > 0.7 * BackgroundAttempts.LONGEST_WAIT_MILLIS, "at last " + before);
    }

    @Test
    void followsAnotherRoomSoonAfterOneThatWasShownForLong() {
        for (int i = 0; i < 4; i++) {
            untilAsked();
            attempts.failed(now);
        }
        untilAsked();
        attempts.answered(now);
        attempts.begins(now);
        now += BackgroundAttempts.WORTH_MILLIS;
        attempts.failed(now);
        double wait = untilAsked();
        assertTrue(wait <= 1.25 * BackgroundAttempts.FIRST_WAIT_MILLIS + 100, "after " + wait);
    }

    @Test
    void aLobbyThatDoesNotAnswerIsAskedAgain() {
        assertTrue(attempts.asks(now));
        double wait = untilAsked();
        assertTrue(wait >= BackgroundAttempts.TIMEOUT_MILLIS, "after " + wait);
        assertEquals(true, attempts.answered(now), "the late answer is for the second question");
    }
}
