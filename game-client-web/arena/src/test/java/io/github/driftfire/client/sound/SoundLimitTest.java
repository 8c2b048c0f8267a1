package io.github.driftfire.client.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SoundLimitTest {
    private final SoundLimit limit = new SoundLimit();

    private int ask(int times, double fromMillis, double everyMillis) {
        int admitted = 0;
        for (int i = 0; i < times; i++) {
            admitted += limit.admits(fromMillis + i * everyMillis) ? 1 : 0;
        }
        return admitted;
    }

    @Test
    void admitsNoneWhileNobodySeesThePage() {
        limit.silent(true, 1000);
        assertEquals(0, ask(1000, 1000, 300));
    }

    @Test
    void admitsFiveInTheFirstMomentAfterTheReturn() {
        limit.silent(true, 1000);
        limit.silent(false, 300_000);
        assertEquals(5, ask(199, 300_000, 0), "in one picture");
        assertEquals(0, ask(90, 300_016, 16), "in the rest of that time");
        assertTrue(ask(10, 301_600, 30) == 10, "after it");
    }

    @Test
    void admitsFiveAfterEachReturn() {
        for (int turn = 0; turn < 3; turn++) {
            double now = turn * 60_000;
            limit.silent(true, now);
            limit.silent(false, now + 30_000);
            assertEquals(5, ask(30, now + 30_000, 10));
        }
    }

    @Test
    void boundsWhatAStalledLineBringsAtOnce() {
        assertEquals(SoundLimit.BURST, ask(500, 10_000, 0));
    }

    @Test
    void admitsAFight() {
        assertEquals(600, ask(600, 10_000, 16), "60 a second for ten seconds");
    }
}
