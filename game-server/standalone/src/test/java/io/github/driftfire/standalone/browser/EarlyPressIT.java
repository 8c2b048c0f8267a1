package io.github.driftfire.standalone.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.standalone.DriftfireServer;
import io.github.driftfire.suite.Address;
import io.github.driftfire.suite.Browser;
import io.github.driftfire.suite.State;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What is pressed between the page and its script, on a slow network. */
final class EarlyPressIT {
    private static final Servers QUIET = new Servers(1200, 8, 0, 3);

    @Test
    void doesWhatWasPressedBeforeTheScriptHadLoaded() throws IOException {
        try (DriftfireServer server = QUIET.start(0)) {
            joinsByTheButton(server);
            joinsByEnterUnderTheNewName(server);
            opensTheSettings(server);
            reloadsWhenTheScriptDoesNotCome(server);
        }
    }

    private static void joinsByTheButton(DriftfireServer server) throws IOException {
        try (Browser browser = slow(server)) {
            browser.click("play");
            assertEquals("Loading\u2026", browser.run("return document.getElementById('play').textContent"));
            assertTrue(isLoading(browser), "the script was too fast for this test");
            browser.await("the page's script to run", "return !!window.driftfire");
            browser.await("in play", State::flies);
            assertEquals("Fly", browser.run("return document.getElementById('play').textContent"));
        }
    }

    private static void joinsByEnterUnderTheNewName(DriftfireServer server) throws IOException {
        try (Browser browser = slow(server)) {
            browser.run("localStorage.setItem('driftfire.arena.name', 'Somebody else')");
            browser.click("name");
            browser.hands().sendKeys("Hasty" + Keys.ENTER).perform();
            assertTrue(isLoading(browser), "the script was too fast for this test");
            browser.await("the page's script to run", "return !!window.driftfire");
            browser.await("in play", State::flies);
            browser.await("the own name", state -> state.fliesAs("Hasty"));
        }
    }

    private static void opensTheSettings(DriftfireServer server) throws IOException {
        try (Browser browser = slow(server)) {
            browser.click("settings-button");
            assertTrue(isLoading(browser), "the script was too fast for this test");
            browser.await("the page's script to run", "return !!window.driftfire");
            browser.awaitShown("settings", true);
            assertEquals("name", browser.state().phase());
        }
    }

    private static void reloadsWhenTheScriptDoesNotCome(DriftfireServer server) throws IOException {
        try (Browser browser = Browser.open(800, 600)) {
            browser.allowLostLines();
            browser.cdp("Network.enable", Map.of());
            browser.cdp("Network.setBlockedURLs", Map.of("urls", List.of("*client.js*")));
            browser.go(Address.at(server.port()), "");
            browser.await("the failure", "return document.getElementById('play').textContent === 'Reload'");
            browser.cdp("Network.setBlockedURLs", Map.of("urls", List.of()));
            browser.click("play");
            browser.await("the page's script to run", "return !!window.driftfire");
            browser.join("Patient");
            browser.await("in play", State::flies);
        }
    }

    /** A page that shows, whose script is still on its way. */
    private static Browser slow(DriftfireServer server) throws IOException {
        Browser browser = Browser.openImpatient(800, 600);
        browser.cdp("Network.enable", Map.of());
        browser.cdp(
                "Network.emulateNetworkConditions",
                Map.of("offline", false, "latency", 400, "downloadThroughput", 20_000, "uploadThroughput", 20_000));
        browser.begin(Address.at(server.port()));
        browser.await("the name screen", "return !!document.getElementById('settings')");
        return browser;
    }

    private static boolean isLoading(Browser browser) {
        return Boolean.TRUE.equals(browser.run("return !window.driftfire"));
    }
}
