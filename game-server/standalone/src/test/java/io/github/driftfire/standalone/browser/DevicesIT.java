package io.github.driftfire.standalone.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.ShipSteering;
import io.github.driftfire.standalone.DriftfireServer;
import io.github.driftfire.suite.Browser;
import io.github.driftfire.suite.State;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The game by fingers, by a gamepad, by the keyboard alone and by other keys than the usual ones; and the settings that say so. */
final class DevicesIT {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;
    private static final Servers QUIET = new Servers(1600, 8, 0, 3);

    /** A gamepad that a test holds: {@code pad.press(7)}, {@code pad.stick(1, 0)}; {@code rumbles} counts what it was asked for. */
    private static final String GAMEPAD = """
            window.rumbles = [];
            const buttons = Array.from({ length: 17 }, () => ({ pressed: false, touched: false, value: 0 }));
            const held = {
                id: 'Xbox 360 Controller (STANDARD GAMEPAD)', index: 1, mapping: 'standard', connected: true,
                axes: [0.05, -0.04, 0, 0], buttons, timestamp: 0,
                vibrationActuator: { playEffect: (type, effect) => { rumbles.push(effect); return Promise.resolve('complete'); } },
            };
            let plugged = false;
            navigator.getGamepads = () => [null, plugged ? held : null, null, null];
            const set = (button, down) => { buttons[button] = { pressed: down, touched: down, value: down ? 1 : 0 }; };
            window.pad = {
                plug() { plugged = true; dispatchEvent(Object.assign(new Event('gamepadconnected'), { gamepad: held })); },
                unplug() { plugged = false; dispatchEvent(Object.assign(new Event('gamepaddisconnected'), { gamepad: held })); },
                hold(button) { set(button, true); },
                lift(button) { set(button, false); },
                stick(x, y) { held.axes = [x, y, 0, 0]; },
            };
            """;

    /** Presses a button for some frames, since a page reads the pad once per frame. */
    private static final String PRESS = """
            const done = arguments[arguments.length - 1];
            const button = arguments[0];
            const frames = (count, then) => count === 0 ? then() : requestAnimationFrame(() => frames(count - 1, then));
            pad.hold(button);
            frames(4, () => { pad.lift(button); frames(4, done); });
            """;

    /** Notes the gain of the music, whose volume alone changes with this time constant. */
    private static final String MUSIC = """
            window.musicGain = null;
            const aim = AudioParam.prototype.setTargetAtTime;
            AudioParam.prototype.setTargetAtTime = function(value, when, constant) {
                if (constant === 0.25) window.musicGain = this;
                return aim.call(this, value, when, constant);
            };
            """;

    /** The pairs of controls that cover each other, with the touch buttons on the one side or the other. */
    private static final String OVERLAPS = """
            const touch = document.getElementById('touch').classList;
            touch.toggle('swap', arguments[0]);
            const boxes = ['settings-button', 'chat-button', 'emote-button', 'board', 'minimap', 'gauges',
                    'touch-0', 'touch-1', 'touch-2', 'touch-3', 'touch-4']
                .map(id => document.getElementById(id))
                .filter(each => each.checkVisibility({ visibilityProperty: true }))
                .map(each => [each.id, each.getBoundingClientRect()]);
            const overlaps = [];
            for (const [one, a] of boxes) {
                if (a.left < 0 || a.top < 0 || a.right > innerWidth || a.bottom > innerHeight) {
                    overlaps.push(one + ' outside');
                }
                for (const [other, b] of boxes) {
                    const apart =
                        a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
                    if (one < other && !apart) {
                        overlaps.push(one + ' over ' + other);
                    }
                }
            }
            touch.remove('swap');
            return overlaps""";

    /** The stick's direction straight down, in brads. */
    private static final int DOWN = 256;

    private static boolean holds(State state, int control) {
        return (ShipSteering.controls(state.whole("input")) & control) != 0;
    }

    private static void awaitControls(Browser browser, int controls) {
        browser.await("controls " + controls, state -> ShipSteering.controls(state.whole("input")) == controls);
    }

    private static int aim(State state) {
        return ShipSteering.aim(state.whole("input"));
    }

    private static void press(Browser browser, int button) {
        browser.runAsync(PRESS, button);
    }

    private static String device(Browser browser) {
        return String.valueOf(browser.run("return document.body.dataset.device"));
    }

    /** What the hints of the flight say for the device in use, also once they are gone. */
    private static String hint(Browser browser) {
        return String.valueOf(browser.run("return [...document.querySelectorAll('#hint > span')]"
                + ".filter(each => each.checkVisibility()).map(each => each.textContent).join(', ')"));
    }

    private static void phone(Browser browser, int width, int height) {
        browser.cdp("Emulation.setTouchEmulationEnabled", Map.of("enabled", true, "maxTouchPoints", 5));
        browser.cdp(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "pointer", "value", "coarse"))));
        browser.resize(width, height);
    }

    @Test
    void twoThumbsFlyAShip() throws IOException {
        try (DriftfireServer server = QUIET.start(0);
                Browser browser = Browser.open(PHONE_WIDTH, PHONE_HEIGHT)) {
            phone(browser, PHONE_WIDTH, PHONE_HEIGHT);
            browser.visit(server.port(), "");
            browser.run("window.vibrations = []; navigator.vibrate = pattern => vibrations.push(pattern)");
            // The first screen takes no finger while it fades.
            browser.run("document.documentElement.style.setProperty('--slow', '100s')");
            Fingers fingers = new Fingers(browser);
            fingers.tap("play");
            browser.await("in play", State::flies);
            assertEquals("touch", device(browser));
            assertTrue(hint(browser).contains("thumb"), () -> hint(browser));
            assertTrue(browser.shows("touch-0"), "the button to fire");
            assertNothingOverlapsOnEitherSide(browser);
            fingers.down(0, 90, 620).move(0, 90, 670);
            awaitControls(browser, Ship.AIMED | Ship.THRUST);
            browser.await("the direction of the thumb", state -> Math.abs(aim(state) - DOWN) < 8);
            fingers.move(0, 110, 628);
            awaitControls(browser, Ship.AIMED);
            browser.await("a turn to the right", state -> aim(state) < 200);
            fingers.down(1, "touch-0");
            awaitControls(browser, Ship.AIMED | Ship.FIRE);
            fingers.move(1, "touch-1");
            awaitControls(browser, Ship.AIMED | Ship.BOOST);
            fingers.up(1);
            awaitControls(browser, Ship.AIMED);
            fingers.up(0).down(0, "touch-4");
            awaitControls(browser, Ship.AIMED | Ship.BRAKE);
            fingers.up(0);
            awaitControls(browser, Ship.AIMED);
            browser.run("document.documentElement.style.removeProperty('--slow')");
            pressesAButtonWithASecondFinger(browser, fingers);
            assertNoPageGestures(browser);
            browser.picture("phone-play", PHONE_WIDTH, PHONE_HEIGHT);
            phone(browser, PHONE_HEIGHT, PHONE_WIDTH);
            assertNothingOverlapsOnEitherSide(browser);
            browser.picture("phone-play", PHONE_HEIGHT, PHONE_WIDTH);
        }
    }

    /** Browsers make a click of one finger only. */
    private static void pressesAButtonWithASecondFinger(Browser browser, Fingers fingers) {
        fingers.down(0, 90, 620).move(0, 90, 670).down(1, "emote-button").up(1);
        browser.awaitShown("wheel", true);
        fingers.up(0).down(0, 300, 300).up(0);
        browser.awaitShown("wheel", false);
    }

    /** In one script for each side: the page itself, which measures the buttons now and then, must not see the other side. */
    private static void assertNothingOverlapsOnEitherSide(Browser browser) {
        for (boolean swapped : new boolean[] {true, false}) {
            assertEquals(List.of(), browser.run(OVERLAPS, swapped), "swapped: " + swapped);
        }
    }

    /** No zoom, no scrolling, no selection, no pulling down for a reload, no menu. */
    private static void assertNoPageGestures(Browser browser) {
        assertEquals("none none none", browser.run("""
                const style = getComputedStyle(document.body);
                return [style.touchAction, style.userSelect, style.overscrollBehaviorY].join(' ')"""));
        assertEquals(true, browser.run("""
                const menu = new MouseEvent('contextmenu', { bubbles: true, cancelable: true });
                document.getElementById('space').dispatchEvent(menu);
                return menu.defaultPrevented"""));
        assertEquals(1L, browser.run("return Math.round(visualViewport.scale)"));
        assertEquals("", browser.run("return String(getSelection())"));
    }

    @Test
    void aGamepadFliesAndGoesThroughTheMenus() throws IOException {
        try (DriftfireServer server = QUIET.start(0);
                Browser browser = Browser.open(WIDTH, HEIGHT)) {
            browser.cdp("Page.addScriptToEvaluateOnNewDocument", Map.of("source", GAMEPAD));
            browser.visit(server.port(), "");
            assertNotEquals("pad", device(browser));
            browser.run("pad.plug()");
            press(browser, 9);
            browser.await("in play, by the start button", State::flies);
            assertEquals("pad", device(browser));
            assertTrue(
                    hint(browser).startsWith("Left stick turn, farther: thrust, RT fire, LT boost"),
                    () -> hint(browser));

            browser.run("pad.stick(0, 1); pad.hold(7)");
            browser.await(
                    "thrust downwards and fire",
                    state -> holds(state, Ship.THRUST) && holds(state, Ship.FIRE) && aim(state) == 256);
            browser.run("pad.stick(-0.5, 0); pad.lift(7); pad.hold(6)");
            browser.await(
                    "a turn to the left and boost",
                    state -> holds(state, Ship.BOOST) && !holds(state, Ship.THRUST | Ship.FIRE) && aim(state) == 512);
            browser.run("pad.stick(0, 0); pad.lift(6); pad.hold(1)");
            browser.await("brake", state -> holds(state, Ship.BRAKE));
            browser.run("pad.lift(1)");
            browser.await("rest", state -> !holds(state, Ship.BRAKE));

            press(browser, 9);
            browser.awaitShown("settings", true);
            browser.run("pad.stick(0, 1); pad.hold(7)");
            browser.await("the menu has the pad", "return document.activeElement.id !== 'resume'");
            assertTrue(!holds(browser.state(), Ship.FIRE | Ship.THRUST), "the ship flies on");
            browser.run("pad.stick(0, 0); pad.lift(7)");
            changesTheFireButton(browser);
            rumblesOnlyWhereThatIsWanted(browser);
            browser.run("document.getElementById('resume').focus()");
            press(browser, 0);
            browser.awaitShown("settings", false);
            browser.run("pad.hold(3)");
            browser.await("fire by the new button", state -> holds(state, Ship.FIRE));
            browser.run("pad.lift(3)");

            browser.run("pad.stick(1, 0)");
            browser.await("thrust", state -> holds(state, Ship.THRUST));
            browser.run("pad.unplug()");
            browser.await("no thrust without the pad", state -> !holds(state, Ship.THRUST));
            browser.run("pad.stick(0, 0); pad.plug(); pad.hold(6)");
            browser.await("boost by the pad that is back", state -> holds(state, Ship.BOOST));
            browser.hands().keyDown("a").perform();
            browser.await(
                    "the keyboard, though the pad holds a button", "return document.body.dataset.device === 'keys'");
            browser.hands().keyUp("a").perform();
        }
    }

    /** The box is turned over by the pad itself: off is silent, on is felt. */
    private static void rumblesOnlyWhereThatIsWanted(Browser browser) {
        browser.run("rumbles.length = 0; document.getElementById('haptics').focus()");
        press(browser, 0);
        browser.await("the box without its tick", "return !document.getElementById('haptics').checked");
        assertEquals(0L, browser.run("return rumbles.length"));
        press(browser, 0);
        browser.await("a rumble", "return rumbles.length === 1 && rumbles[0].strongMagnitude > 0.5");
        assertEquals("1", browser.run("return localStorage.getItem('driftfire.arena.haptics')"));
    }

    private static void changesTheFireButton(Browser browser) {
        browser.run("document.getElementById('tab-controls').click();"
                + " document.querySelectorAll('#part-controls details')[1].open = true;"
                + " document.querySelector('#bind-pad [data-bind=\"fire:Pad7\"]').focus()");
        press(browser, 0);
        browser.awaitText("bind-pad-note", text -> text.startsWith("Press a button"));
        press(browser, 1);
        browser.awaitText("bind-pad-note", text -> text.contains("\u201cBrake\u201d"));
        press(browser, 3);
        browser.await("the new button", "return !!document.querySelector('#bind-pad [data-bind=\"fire:Pad3\"]')");
    }

    @Test
    void otherKeysAreKeptOverAReload() throws IOException {
        try (DriftfireServer server = QUIET.start(0);
                Browser browser = Browser.open(WIDTH, HEIGHT)) {
            browser.visit(server.port(), "");
            openKeys(browser);
            bind(browser, "thrust:KeyW", "i");
            bind(browser, "fire:Space", "f");
            browser.awaitText("bind-keys-note", text -> text.startsWith("F is \u201cSpecial\u201d"));
            browser.hands().sendKeys("f").perform();
            browser.awaitText("bind-keys-note", text -> text.contains("\u201cSpecial\u201d has lost F"));
            bind(browser, "brake:KeyS", "v");
            browser.awaitText("bind-keys-note", text -> text.contains("belongs to the page"));
            browser.hands().sendKeys(Keys.ESCAPE).perform();
            browser.awaitShown("settings", true);
            assertEquals(
                    "thrust=KeyI,ArrowUp,Mouse2;fire=KeyF,Mouse0,Pad7,Pad0;special=Pad2",
                    browser.run("return localStorage.getItem('driftfire.arena.bindings')"));

            browser.reload();
            assertEquals(
                    "I", browser.run("return document.querySelector('#controls [data-action=thrust]').textContent"));
            browser.join("Pilot");
            browser.await("in play", State::flies);
            browser.hands().keyDown("i").keyDown("f").perform();
            browser.await("thrust and fire", state -> holds(state, Ship.THRUST) && holds(state, Ship.FIRE));
            browser.hands().keyUp("i").keyUp("f").keyDown("w").perform();
            browser.await("rest, the old key does nothing", state -> !holds(state, Ship.THRUST | Ship.FIRE));
            browser.hands().keyUp("w").keyDown(Keys.ARROW_LEFT).perform();
            browser.await(
                    "a turn by the keyboard alone", state -> holds(state, Ship.LEFT) && !holds(state, Ship.AIMED));
            browser.hands().keyUp(Keys.ARROW_LEFT).perform();
            assertTrue(hint(browser).startsWith("AD turn, I thrust, F fire"), () -> hint(browser));

            openKeys(browser);
            browser.click("bind-reset");
            browser.hands().sendKeys(Keys.ESCAPE).perform();
            browser.awaitShown("settings", false);
            browser.hands().keyDown("w").perform();
            browser.await("thrust as usual", state -> holds(state, Ship.THRUST));
            browser.hands().keyUp("w").keyDown("s").perform();
            browser.await("the brake", state -> holds(state, Ship.BRAKE) && state.has("own"));
            browser.hands().keyUp("s").perform();
        }
    }

    private static void openKeys(Browser browser) {
        browser.click("settings-button");
        browser.awaitShown("settings", true);
        browser.run("document.getElementById('tab-controls').click();"
                + " document.querySelector('#part-controls details').open = true");
    }

    private static void bind(Browser browser, String chip, String key) {
        browser.run("document.querySelector('#bind-keys [data-bind=\"" + chip + "\"]').click()");
        browser.awaitText("bind-keys-note", text -> text.startsWith("Press a key"));
        browser.hands().sendKeys(key).perform();
    }

    @Test
    void settingsFitAPhoneAndAreKept() throws IOException {
        try (DriftfireServer server = QUIET.start(0);
                Browser browser = Browser.open(PHONE_WIDTH, PHONE_HEIGHT)) {
            Accessibility accessibility = new Accessibility();
            browser.cdp("Page.addScriptToEvaluateOnNewDocument", Map.of("source", MUSIC));
            browser.visit(server.port(), "");
            browser.click("settings-button");
            browser.awaitShown("settings", true);
            browser.run("document.querySelectorAll('#part-controls details').forEach(each => { each.open = true; })");
            for (String tab : List.of("controls", "display", "sound")) {
                browser.run("document.getElementById('tab-" + tab + "').click()");
                browser.awaitShown("part-" + tab, true);
                accessibility.assertInOrder(browser, "settings, " + tab);
                browser.resize(PHONE_WIDTH, PHONE_HEIGHT);
                assertEquals(
                        true,
                        browser.run("const dialog = document.getElementById('settings');"
                                + " return dialog.scrollWidth <= dialog.clientWidth"),
                        "no scrolling sideways: " + tab);
                browser.picture("settings-" + tab, PHONE_WIDTH, PHONE_HEIGHT);
            }
            browser.run("document.getElementById('tab-display').click()");
            browser.run("document.getElementById('calm').click(); document.getElementById('contrast').click()");
            choose(browser, "letters", "150");
            choose(browser, "palette", "redgreen");
            choose(browser, "quality", "low");
            browser.awaitShown("palette-note", true);
            browser.run("document.getElementById('tab-sound').click()");
            choose(browser, "effects", "80");
            choose(browser, "music", "0");
            choose(browser, "interface", "35");

            browser.reload();
            assertEquals("less high redgreen", browser.run("""
                    const marks = document.body.dataset;
                    return [marks.motion, marks.contrast, marks.palette].join(' ')"""));
            assertEquals("21px", browser.run("return getComputedStyle(document.body).fontSize"));
            assertEquals("80 0 35", browser.run("""
                    return ['effects', 'music', 'interface'].map(id => document.getElementById(id).value).join(' ')"""));
            browser.click("settings-button");
            browser.awaitShown("settings", true);
            accessibility.assertInOrder(browser, "settings with large letters");
            browser.resize(PHONE_WIDTH, PHONE_HEIGHT);
            browser.hands().sendKeys(Keys.ESCAPE).perform();
            browser.awaitShown("settings", false);
            browser.join("Pilot");
            browser.await("in play", State::flies);
            assertEquals(0, musicGain(browser), "the music's gain at volume 0");
            choose(browser, "music", "50");
            browser.await("music", "return musicGain.value > 0");
            choose(browser, "music", "0");
            browser.await("silence", "return musicGain.value < 0.001");
            browser.await(
                    "fewer pixels", "return document.getElementById('space').width < innerWidth * devicePixelRatio");
        }
    }

    private static double musicGain(Browser browser) {
        return browser.run("return musicGain.value") instanceof Number gain ? gain.doubleValue() : Double.NaN;
    }

    private static void choose(Browser browser, String id, String value) {
        browser.run(
                "const field = document.getElementById(arguments[0]); field.value = arguments[1];"
                        + " field.dispatchEvent(new Event('input', { bubbles: true }))",
                id,
                value);
    }
}
