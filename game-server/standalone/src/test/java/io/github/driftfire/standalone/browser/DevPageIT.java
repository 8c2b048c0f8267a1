package io.github.driftfire.standalone.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.standalone.DriftfireServer;
import io.github.driftfire.suite.Address;
import io.github.driftfire.suite.Browser;
import io.github.driftfire.suite.State;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The developer's panel: there with --dev, and nothing of it without. */
final class DevPageIT {
    private static final Servers ARENA = new Servers(1600, 8, 3, 3);

    @Test
    void delaysTheLineAndShowsWhatIsOnIt() throws IOException, InterruptedException {
        try (DriftfireServer server = ARENA.start(0, true);
                Browser browser = Browser.open(1280, 720)) {
            browser.joinAt(server.port(), "Ada");
            assertTrue(!browser.shows("dev"), "open before it is asked for");
            browser.hands().sendKeys(Keys.F4).perform();
            browser.awaitShown("dev", true);
            assertTrue(browser.text("dev-button").startsWith("Dev"));

            browser.await(
                    "a table of ships with every field of their rows",
                    "return /ship · \\d+\\s+slot\\s+x\\s+y\\s+vx\\s+vy\\s+heading/i.test(document.getElementById('dev-content').innerText)");
            browser.run("""
                    const slider = document.getElementById('dev-delay');
                    slider.value = 100;
                    slider.dispatchEvent(new Event('input'));""");
            assertEquals("100 ms", browser.text("dev-delay-value"));
            browser.await(
                    "a longer round trip", "return parseFloat(document.getElementById('dev-rtt').textContent) > 100");
            browser.picture("dev-entities", 1280, 720);

            browser.click("dev-to-frames");
            for (String row : new String[] {
                "opcode 2 binary, length 9\\+6, masked\\s+input \\d+ · bits",
                "opcode 2 binary, length \\d+\\+[24], unmasked\\s+snapshot · tick \\d+ · input \\d+ applied"
            }) {
                browser.await(row, "return /" + row + "/.test(document.getElementById('dev-content').innerText)");
            }
            browser.picture("dev-frames", 1280, 720);
            browser.picture("dev-frames", 390, 844);
            browser.resize(1280, 720);

            browser.click("dev-to-handshake");
            String handshake = browser.text("dev-content");
            assertTrue(handshake.contains("GET /play/arena HTTP/1.1\nHost: 127.0.0.1:" + server.port()), handshake);
            assertTrue(handshake.contains("101 Switching Protocols"), handshake);
            browser.picture("dev-handshake", 1280, 720);

            State state = browser.state();
            assertTrue(state.flies() && state.whole("broken") == 0, state.toString());
            browser.click("dev-close");
            browser.awaitShown("dev", false);
            browser.assertNoErrors();
        }
    }

    @Test
    void aReleasedPageHasNothingOfIt() throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        try (DriftfireServer server = ARENA.start(0)) {
            assertEquals(404, get(http, server, "/dev/panel.js").statusCode());
            assertEquals(404, get(http, server, "/dev/panel.css").statusCode());
            assertTrue(!get(http, server, "/").body().contains("dev/panel"));
        }
    }

    private static HttpResponse<String> get(HttpClient http, DriftfireServer server, String path)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(Address.at(server.port()).http(path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
