package io.github.driftfire.standalone.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.standalone.DriftfireServer;
import io.github.driftfire.suite.Browser;
import io.github.driftfire.suite.State;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The browser's own offline mode leaves open sockets alone, so the relay pulls the cable. */
final class CableIT {
    /** What a ship turns in a tick, at 30 Hz. */
    private static final int ONE_TICK_BRADS = 30;

    private static final int WIDTH = 800;
    private static final int HEIGHT = 600;
    private static final Servers QUIET = new Servers(1200, 8, 0, 3);
    private static final int OUTAGE_MILLIS = 5_000;

    @Test
    void aPulledCableAndAReloadLeadBackToTheSameShip() throws IOException, InterruptedException {
        try (DriftfireServer server = QUIET.start(0);
                NetworkRelay relay = NetworkRelay.start(0, server.port(), NetworkConditions.NONE);
                Browser browser = Browser.open(WIDTH, HEIGHT)) {
            browser.joinAt(relay.port(), "Odysseus");
            browser.allowLostLines();
            new Autopilot(browser, WIDTH, HEIGHT, QUIET.sizeUnits() / 2.0).score();
            // From here on the pointer does not steer: it would turn a ship that a rock has pushed.
            browser.hands().sendKeys("a").perform();
            State before = browser.await("rest", State::rests);
            int score = before.own("score");
            int pilot = before.whole("player");
            assertNotEquals(0, score);

            relay.refuse(true);
            relay.cut();
            browser.await("the outage", state -> state.phase().equals("offline"));
            browser.awaitShown("offline", true);
            TimeUnit.MILLISECONDS.sleep(OUTAGE_MILLIS);
            assertEquals("offline", browser.state().phase());
            relay.refuse(false);
            State back = browser.await("back in play", State::flies);
            browser.awaitShown("offline", false);
            assertSameShip(pilot, score, before, browser);
            assertTrue(back.whole("frames") < before.whole("frames"), "frames of a new line: " + back);

            browser.reload();
            browser.await("back in play without a word", State::flies);
            assertSameShip(pilot, score, before, browser);

            browser.reload();
            browser.await("back in play once more", State::flies);
            assertSameShip(pilot, score, before, browser);
            assertEquals(0, browser.state().whole("broken"), "broken frames");
        }
    }

    private static void assertSameShip(int pilot, int score, State before, Browser browser) {
        State now = browser.await("the own number", state -> state.flies() && state.whole("player") >= 0);
        assertEquals(pilot, now.whole("player"), "the pilot's number");
        // The ship was there all the time: a shard may have drifted into it, and a rock may have pushed it. But nothing
        // turns a ship
        // whose controls are released, while a new one begins with a heading of its own and under protection.
        assertTrue(now.own("score") >= score, "the score of " + score + " is " + now.own("score"));
        // The hand's last tick may not have reached the server.
        double turned = Math.abs((now.number("heading") - before.number("heading") + 1536) % 1024 - 512);
        assertTrue(turned <= ONE_TICK_BRADS, "turned by " + turned + " brads between " + before + " and " + now);
        assertEquals(0, now.own("guard"), "ticks of a new ship's protection: " + now);
    }

    @Test
    void aSilentLineIsNoticedAndLeftForAnother() throws IOException {
        try (DriftfireServer server = QUIET.start(0);
                NetworkRelay relay = NetworkRelay.start(0, server.port(), NetworkConditions.NONE);
                Browser browser = Browser.open(WIDTH, HEIGHT)) {
            browser.joinAt(relay.port(), "Penelope");
            browser.allowLostLines();
            int pilot = browser.await("the own number", state -> state.whole("player") >= 0)
                    .whole("player");
            relay.down().close();
            relay.up().close();
            browser.awaitShown("stall", true);
            browser.await("the line given up", state -> state.phase().equals("offline"));
            relay.down().open();
            relay.up().open();
            browser.await("back in play", State::flies);
            assertEquals(pilot, browser.state().whole("player"), "the pilot's number");
        }
    }
}
