package io.github.driftfire.standalone.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.standalone.DriftfireServer;
import io.github.driftfire.suite.Browser;
import io.github.driftfire.suite.State;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** A first flight is taught by doing it, once in a browser, and again when the settings are asked. */
final class TutorialIT {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;

    /** The first number of a bot is a weak one's. */
    private static final Servers WEAK = new Servers(1600, 9, 2, 3);

    /** Its steps, and what is kept once all of them are done. */
    private static final int THRUST = 0;

    private static final int ROCK = 1;
    private static final int COLLECT = 2;
    private static final int HIT = 3;
    private static final int UPGRADE = 4;
    private static final String ALL = "31";

    private static final String KEPT = "localStorage.getItem('driftfire.arena.tutorial')";

    private static final String DOTS = "const done = Number(" + KEPT + "); return done > 0"
            + " && document.querySelectorAll('#tutorial-dots .on').length === [1, 2, 4, 8, 16].filter(step => done & step).length";

    private static String isDone(int step) {
        return "return (Number(" + KEPT + ") & " + (1 << step) + ") !== 0";
    }

    private static void awaitHint(Browser browser, int hint) {
        browser.awaitShown("tutorial-" + hint, true);
    }

    @Test
    void leadsThroughAFirstFlight() throws IOException {
        try (DriftfireServer server = WEAK.start(0);
                Browser browser = Browser.open(WIDTH, HEIGHT)) {
            browser.visit(server.port(), "");
            assertFalse(browser.shows("tutorial"), "a hint on the first screen");
            browser.join("Pilot");
            browser.await("in play", State::flies);
            awaitHint(browser, THRUST);
            assertTrue(browser.text("tutorial-0").contains("W"), () -> browser.text("tutorial-0"));
            assertApart(browser);
            new Accessibility().assertInOrder(browser, "tutorial");
            browser.resize(WIDTH, HEIGHT);
            browser.picture("tutorial", WIDTH, HEIGHT);

            browser.hands().keyDown("w").perform();
            browser.await("a tick", "return document.getElementById('tutorial').classList.contains('done')");
            browser.hands().keyUp("w").perform();
            browser.awaitShown("tutorial-0", false);
            // The way may have led through a shard as well.
            browser.await("a dot for each step that is done", DOTS);

            Autopilot pilot = new Autopilot(browser, WIDTH, HEIGHT, 800);
            pilot.shootRocksUntil("a broken rock", isDone(ROCK));
            pilot.collectUntil("something collected", isDone(COLLECT));
            pilot.huntUntil("a hit", isDone(HIT));
            pilot.collectUntil(
                    "the hint for an offer",
                    "return document.getElementById('tutorial-" + UPGRADE + "').checkVisibility()");
            assertApart(browser);
            browser.picture("tutorial-upgrade", WIDTH, HEIGHT);
            pilot.upgradeUntil("the choice", isDone(UPGRADE));
            browser.await("the end", "return !document.getElementById('tutorial-6').hidden");
            browser.awaitShown("tutorial", false);
            assertEquals(ALL, browser.run("return " + KEPT));

            browser.reload();
            browser.await("in play", State::flies);
            assertFalse(browser.shows("tutorial"), "the hint again");
            beginsAgainFromTheSettings(browser);
        }
    }

    private static void beginsAgainFromTheSettings(Browser browser) {
        browser.click("settings-button");
        browser.awaitShown("settings", true);
        browser.run("document.getElementById('tab-controls').click()");
        browser.click("tutorial-again");
        browser.awaitText("tutorial-again", text -> text.startsWith("Skip"));
        assertEquals("0", browser.run("return " + KEPT));
        browser.hands().sendKeys(Keys.ESCAPE).perform();
        browser.awaitShown("settings", false);
        // Before thrust comes what is offered now: the flight may have reached another level.
        browser.await("the first hint, or the one for an offer", """
                return [%d, %d].some(hint => document.getElementById('tutorial-' + hint).checkVisibility())""".formatted(THRUST, UPGRADE));
        browser.click("tutorial-skip");
        browser.awaitShown("tutorial", false);
        assertEquals(ALL, browser.run("return " + KEPT));
    }

    @Test
    void namesWhatThumbsDoAndIsSkippedByOne() throws IOException {
        try (DriftfireServer server = WEAK.start(0, false, 2);
                Browser browser = Browser.open(PHONE_WIDTH, PHONE_HEIGHT)) {
            browser.cdp("Emulation.setTouchEmulationEnabled", Map.of("enabled", true, "maxTouchPoints", 5));
            browser.resize(PHONE_WIDTH, PHONE_HEIGHT);
            browser.visit(server.port(), "");
            Fingers fingers = new Fingers(browser);
            fingers.tap("play");
            browser.await("in play", State::flies);
            awaitHint(browser, UPGRADE);
            assertTrue(browser.text("tutorial-4").contains("Tap"), () -> browser.text("tutorial-4"));
            assertApart(browser);
            browser.picture("tutorial-phone", PHONE_WIDTH, PHONE_HEIGHT);
            browser.resize(PHONE_HEIGHT, PHONE_WIDTH);
            browser.await("turned", "return innerWidth > innerHeight");
            assertApart(browser);
            browser.picture("tutorial-phone", PHONE_HEIGHT, PHONE_WIDTH);
            browser.resize(PHONE_WIDTH, PHONE_HEIGHT);
            browser.await("turned back", "return innerWidth < innerHeight");

            fingers.tap("upgrade-1");
            browser.await("a choice by a finger", isDone(UPGRADE));
            fingers.down(0, 90, 620).move(0, 90, 680);
            browser.await("thrust by a thumb", isDone(THRUST));
            fingers.up(0);
            awaitHint(browser, ROCK);
            assertTrue(browser.text("tutorial-1").contains("hold Fire"), () -> browser.text("tutorial-1"));

            fingers.tap("tutorial-skip");
            browser.awaitShown("tutorial", false);
            assertEquals(ALL, browser.run("return " + KEPT));
        }
    }

    /** The hint covers nothing, and its button is large enough for a finger. */
    private static void assertApart(Browser browser) {
        assertEquals(List.of(), browser.run("""
                const box = id => document.getElementById(id).getBoundingClientRect();
                const hint = box('tutorial'), ids = ['gauges', 'upgrades', 'board', 'minimap', 'event', 'kills', 'settings-button',
                    'chat-button', 'emote-button', 'touch-0', 'touch-1', 'touch-2', 'touch-3', 'touch-4'];
                const wrong = ids.filter(id => document.getElementById(id).checkVisibility({ visibilityProperty: true }))
                    .filter(id => {
                        const other = box(id);
                        return other.width && other.left < hint.right && hint.left < other.right
                            && other.top < hint.bottom && hint.top < other.bottom;
                    });
                if (hint.left < 0 || hint.top < 0 || hint.right > innerWidth || hint.bottom > innerHeight) {
                    wrong.push('outside');
                }
                if (box('tutorial-skip').height < 44) {
                    wrong.push('small button');
                }
                return wrong"""));
    }
}
