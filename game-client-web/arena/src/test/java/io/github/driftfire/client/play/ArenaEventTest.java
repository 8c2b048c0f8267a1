package io.github.driftfire.client.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.arena.EventFeed;
import org.junit.jupiter.api.Test;

class ArenaEventTest {
    private final ArenaEvent event = new ArenaEvent();

    @Test
    void isNotShownWithTheResultOfARound() {
        event.told(EventFeed.CORE, 1, 2, 12, 40, 0);
        assertTrue(event.isShown(false, 5_000), "while it is on");
        assertFalse(event.isShown(true, 5_000), "with the result");
        assertFalse(event.isShown(false, 52_000), "afterwards");
    }

    @Test
    void countsDownToItsBeginningAndThenToItsEnd() {
        event.told(EventFeed.CORE, 1, 2, 12, 40, 5_000);
        assertFalse(event.hasBegun(16_999), "begun");
        assertEquals(12, event.seconds(5_000));
        assertEquals(1, event.seconds(16_500));
        assertTrue(event.hasBegun(17_000), "begun");
        assertEquals(40, event.seconds(17_000));
        assertTrue(event.isOn(56_999), "on");
        assertFalse(event.isOn(57_000), "on");
    }

    @Test
    void isOverWhenTheFeedSaysSo() {
        event.told(EventFeed.COMET, 1, 2, 0, 20, 5_000);
        event.told(EventFeed.COMET, 1, 2, 0, 0, 6_000);
        assertFalse(event.isOn(6_000), "on");
    }
}
