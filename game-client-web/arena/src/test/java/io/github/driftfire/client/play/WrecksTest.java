package io.github.driftfire.client.play;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WrecksTest {
    private final Wrecks wrecks = new Wrecks();

    @Test
    void showsTheRichestUntilItFades() {
        wrecks.add(100, 100, 40, 24_000);
        wrecks.add(900, 900, 90, 10_000);
        assertEquals(90, wrecks.worth(wrecks.richest(2000, 2000, 0)));
        assertEquals(40, wrecks.worth(wrecks.richest(2000, 2000, 10_000)));
        assertEquals(-1, wrecks.richest(2000, 2000, 24_000));
    }

    @Test
    void forgetsAllOfARound() {
        wrecks.add(100, 100, 40, 24_000);
        wrecks.add(900, 900, 90, 10_000);
        wrecks.clear();
        assertEquals(-1, wrecks.richest(2000, 2000, 0));
    }

    @Test
    void forgetsWhatTheShipHasReached() {
        wrecks.add(100, 100, 40, 24_000);
        assertEquals(-1, wrecks.richest(120, 100, 0));
        assertEquals(-1, wrecks.richest(2000, 2000, 0), "afterwards");
    }
}
