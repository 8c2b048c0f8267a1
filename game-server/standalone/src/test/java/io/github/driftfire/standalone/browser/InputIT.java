package io.github.driftfire.standalone.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.ShipSteering;
import io.github.driftfire.standalone.DriftfireServer;
import io.github.driftfire.suite.Browser;
import io.github.driftfire.suite.State;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Keys and buttons in a real browser: releases that never arrive, what has the focus, the player's layout, the screen's density. */
final class InputIT {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 600;
    private static final Servers QUIET = new Servers(1600, 8, 0, 3);

    @Test
    void flyByWhatIsReallyHeld() throws IOException {
        try (DriftfireServer server = QUIET.start(0);
                Browser browser = Browser.open(WIDTH, HEIGHT)) {
            browser.visit(server.port(), "");
            // A slow machine draws fewer pixels otherwise.
            browser.run("localStorage.setItem('driftfire.arena.quality', 'high')");
            browser.joinAt(server.port(), "Pilot");
            letsGoOfAKeyWhoseReleaseIsKeptBack(browser);
            letsGoOfAButtonThatIsReleasedOutside(browser);
            letsGoOfWhatABlurOrTheFocusTakes(browser);
            leavesArrowsToASlider(browser);
            writesHintsByTheLayout(browser);
            mutesByTheLetter(browser);
            drawsSharplyAtAnotherDensity(browser);
        }
    }

    private static boolean holds(State state, int control) {
        return (ShipSteering.controls(state.whole("input")) & control) != 0;
    }

    private static void key(Browser browser, String type, String fields) {
        browser.run("(document.activeElement || document.body).dispatchEvent(new KeyboardEvent('" + type
                + "', { bubbles: true, cancelable: true, " + fields + " }))");
    }

    private static void letsGoOfAKeyWhoseReleaseIsKeptBack(Browser browser) {
        key(browser, "keydown", "code: 'KeyW', key: 'w'");
        browser.await("thrust", state -> holds(state, Ship.THRUST));
        key(browser, "keydown", "code: 'MetaLeft', key: 'Meta', metaKey: true");
        key(browser, "keyup", "code: 'MetaLeft', key: 'Meta'");
        browser.await("the key to be let go of", state -> !holds(state, Ship.THRUST));

        key(browser, "keydown", "code: 'KeyA', key: 'a'");
        key(browser, "keydown", "code: 'ArrowLeft', key: 'ArrowLeft'");
        key(browser, "keyup", "code: 'KeyA', key: 'a'");
        browser.await("a turn by the other key", state -> holds(state, Ship.LEFT));
        key(browser, "keyup", "code: 'ArrowLeft', key: 'ArrowLeft'");
        browser.await("no turn", state -> !holds(state, Ship.LEFT));
    }

    private static void letsGoOfAButtonThatIsReleasedOutside(Browser browser) {
        for (String button : new String[] {"0,1," + Ship.FIRE, "2,2," + Ship.THRUST, "1,4," + Ship.LANCE}) {
            String[] parts = button.split(",", -1);
            int control = Integer.parseInt(parts[2]);
            browser.run("document.getElementById('space').dispatchEvent(new MouseEvent('mousedown', { bubbles: true,"
                    + " cancelable: true, clientX: 300, clientY: 200, button: " + parts[0] + ", buttons: " + parts[1]
                    + " }))");
            browser.await("button " + parts[0], state -> holds(state, control));
            browser.run(
                    "document.getElementById('space').dispatchEvent(new PointerEvent('pointermove', { bubbles: true,"
                            + " pointerType: 'mouse', clientX: 310, clientY: 200, buttons: 0 }))");
            browser.await("button " + parts[0] + " to be let go of", state -> !holds(state, control));
        }
    }

    private static void letsGoOfWhatABlurOrTheFocusTakes(Browser browser) {
        for (String event : new String[] {
            "window.dispatchEvent(new Event('blur'))",
            "window.dispatchEvent(new Event('pagehide'))",
            "document.dispatchEvent(new Event('freeze'))",
            "document.getElementById('settings-button').focus()"
        }) {
            key(browser, "keydown", "code: 'KeyW', key: 'w'");
            browser.await("thrust", state -> holds(state, Ship.THRUST));
            browser.run(event);
            browser.await("no thrust after " + event, state -> !holds(state, Ship.THRUST));
            browser.run("document.activeElement.blur()");
        }
    }

    private static void leavesArrowsToASlider(Browser browser) {
        browser.click("settings-button");
        browser.run("document.getElementById('tab-sound').click()");
        browser.run("document.getElementById('volume').focus()");
        Object before = browser.run("return document.getElementById('volume').value");
        browser.hands().keyDown(Keys.ARROW_LEFT).perform();
        browser.await("the slider to move", "return document.getElementById('volume').value !== '" + before + "'");
        assertFalse(holds(browser.state(), Ship.LEFT), "the ship turns");
        browser.hands().keyUp(Keys.ARROW_LEFT).perform();
        browser.run("document.getElementById('mute').focus()");
        browser.hands().keyDown(Keys.SPACE).perform();
        assertFalse(holds(browser.state(), Ship.FIRE), "the ship fires");
        browser.hands().keyUp(Keys.SPACE).perform();
        browser.await("the box to be ticked", "return document.getElementById('mute').checked");
        browser.hands().sendKeys(Keys.SPACE).perform();

        // A press into space gives the keys back.
        browser.hands().moveToLocation(WIDTH / 2, HEIGHT / 4).click().perform();
        browser.hands().keyDown("w").perform();
        browser.await("thrust", state -> holds(state, Ship.THRUST));
        browser.hands().keyUp("w").perform();
    }

    private static void writesHintsByTheLayout(Browser browser) {
        key(browser, "keydown", "code: 'KeyW', key: 'z'");
        key(browser, "keyup", "code: 'KeyW', key: 'z'");
        browser.await("the hint", "return document.querySelector('#hint [data-code=KeyW]').textContent === 'Z'");
        assertEquals("Z", browser.run("return document.querySelector('#controls [data-code=KeyW]').textContent"));
        key(browser, "keydown", "code: 'KeyW', key: 'w'");
        key(browser, "keyup", "code: 'KeyW', key: 'w'");
        browser.await("the hint", "return document.querySelector('#hint [data-code=KeyW]').textContent === 'W'");
    }

    private static void mutesByTheLetter(Browser browser) {
        key(browser, "keydown", "code: 'KeyM', key: ','");
        assertEquals(false, browser.run("return document.getElementById('mute').checked"), "a comma");
        key(browser, "keydown", "code: 'Semicolon', key: 'm'");
        assertEquals(true, browser.run("return document.getElementById('mute').checked"), "the letter");
        key(browser, "keydown", "code: 'Semicolon', key: 'm'");
    }

    private static void drawsSharplyAtAnotherDensity(Browser browser) {
        for (double density : new double[] {2, 1.5, 1}) {
            browser.run("window.resized = 0; addEventListener('resize', () => resized++)");
            browser.cdp(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", WIDTH, "height", HEIGHT, "deviceScaleFactor", density, "mobile", false));
            browser.await(
                    "a canvas of density " + density,
                    "return document.getElementById('space').width === Math.round(innerWidth * devicePixelRatio)"
                            + " && devicePixelRatio === " + density);
        }
    }
}
