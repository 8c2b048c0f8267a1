package io.github.driftfire.client.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.arena.EventFeed;
import org.junit.jupiter.api.Test;

class ArenaEventTest {
    private final ArenaEvent event = new ArenaEvent();

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
