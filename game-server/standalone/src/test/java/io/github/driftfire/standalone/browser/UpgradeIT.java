package io.github.driftfire.standalone.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.driftfire.standalone.DriftfireServer;
import io.github.driftfire.suite.Browser;
import io.github.driftfire.suite.State;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.interactions.PointerInput;

/** Upgrades are chosen by key, mouse and touch while the flight goes on, and the class before it. */
final class UpgradeIT {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 800;
    private static final Servers QUIET = new Servers(1600, 8, 0, 3);

    /** So long after a choice the server has answered it. */
    private static final int ANSWERED_MILLIS = 1_500;

    @Test
    void upgradesAreChosenByKeyMouseAndTouch() throws IOException {
        try (DriftfireServer server = QUIET.start(0, false, 5);
                Browser browser = Browser.open(WIDTH, HEIGHT)) {
            browser.visit(server.port(), "");
            browser.click("class-1");
            browser.join("Pilot");
            browser.await("in play", State::flies);
            awaitLeft(browser, 5);

            browser.hands().keyDown("w").sendKeys("2").perform();
            awaitLeft(browser, 4);
            browser.await("thrust goes on", state -> state.flies() && !state.rests());
            browser.hands().keyUp("w").perform();

            List<Long> middle = middle(browser, "upgrade-3");
            browser.hands()
                    .moveToLocation(middle.get(0).intValue(), middle.get(1).intValue())
                    .click()
                    .perform();
            awaitLeft(browser, 3);
            assertNotEquals("upgrade-3", browser.run("return document.activeElement.id"), "the card has the keys");

            browser.cdp("Emulation.setTouchEmulationEnabled", Map.of("enabled", true, "maxTouchPoints", 2));
            middle = middle(browser, "upgrade-1");
            browser.hands()
                    .setActivePointer(PointerInput.Kind.TOUCH, "finger")
                    .moveToLocation(middle.get(0).intValue(), middle.get(1).intValue())
                    .click()
                    .perform();
            awaitLeft(browser, 2);

            browser.hands().pause(ANSWERED_MILLIS).perform();
            awaitLeft(browser, 2);
            assertEquals(0, browser.state().whole("desyncs"), "checksums that did not agree");
            assertEquals(0, browser.state().whole("broken"), "broken frames");
            browser.hands().sendKeys("1").pause(300).sendKeys("1").perform();
            browser.awaitShown("upgrades", false);
        }
    }

    private static void awaitLeft(Browser browser, int left) {
        browser.awaitText("upgrades-title", text -> text.startsWith(left + " "));
    }

    @SuppressWarnings("unchecked")
    private static List<Long> middle(Browser browser, String id) {
        Object place = browser.run("const box = document.getElementById('" + id + "').getBoundingClientRect();"
                + " return [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)]");
        if (place == null) {
            throw new AssertionError("no place of " + id);
        }
        return (List<Long>) place;
    }
}
