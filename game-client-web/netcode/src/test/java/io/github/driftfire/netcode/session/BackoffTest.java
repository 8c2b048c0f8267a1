package io.github.driftfire.netcode.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void doublesFromHalfASecondToTenAndStaysThere() {
        Backoff backoff = new Backoff(1);
        int[] nominal = {500, 1000, 2000, 4000, 8000, 10_000, 10_000};
        for (int millis : nominal) {
            int wait = backoff.next();
            assertTrue(
                    wait >= millis * 3 / 4 && wait <= millis * 5 / 4,
                    "waits " + wait + " where " + millis + " is nominal");
        }
        assertEquals(7, backoff.attempts());
        backoff.reset();
        assertTrue(backoff.next() <= 625, "after a success it is quick again");
    }

    @Test
    void waitsASecondAtMostForAMinuteWhereTheServerRestarts() {
        Backoff backoff = new Backoff(1);
        for (int i = 0; i < 5; i++) {
            backoff.next();
        }
        backoff.restart();
        assertTrue(backoff.next() <= 625, "the first attempt");
        for (int i = 1; i < 60; i++) {
            assertTrue(backoff.isRestart());
            int wait = backoff.next();
            assertTrue(wait >= 750 && wait <= 1250, "waits " + wait);
        }
        assertFalse(backoff.isRestart());
        assertTrue(backoff.next() >= 1500, "it is gone for longer");
    }

    @Test
    void spreadsThoseWhoWereLostTogether() {
        assertNotEquals(new Backoff(1).next(), new Backoff(2).next());
    }
}
