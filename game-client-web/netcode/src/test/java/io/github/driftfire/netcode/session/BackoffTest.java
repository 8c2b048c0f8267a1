package io.github.driftfire.netcode.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
    void spreadsThoseWhoWereLostTogether() {
        assertNotEquals(new Backoff(1).next(), new Backoff(2).next());
    }
}
