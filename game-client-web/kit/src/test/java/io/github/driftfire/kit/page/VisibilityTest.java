package io.github.driftfire.kit.page;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class VisibilityTest {
    private final Visibility visibility = new Visibility();

    @Test
    void isUnseenWhileHidden() {
        visibility.drawn(1000);
        visibility.hidden(true);
        assertTrue(visibility.unseen(1001));
        visibility.hidden(false);
        assertFalse(visibility.unseen(1002));
    }

    @Test
    void isUnseenWithoutPicturesThoughTheBrowserCallsItVisible() {
        visibility.drawn(1000);
        assertFalse(visibility.unseen(1500), "a slow screen");
        assertTrue(visibility.unseen(2500), "covered by another window");
        visibility.drawn(9000);
        assertFalse(visibility.unseen(9000));
    }

    @Test
    void tellsAPauseOfThePageFromASlowOne() {
        visibility.paused(100);
        assertFalse(visibility.paused(1100), "timers of a hidden page");
        assertTrue(visibility.paused(61_100), "a dialog, a frozen page, a computer that slept");
        assertFalse(visibility.paused(61_108));
    }
}
