package io.github.driftfire.standalone.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.standalone.DriftfireServer;
import io.github.driftfire.suite.Browser;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * What a first visit loads before the ship flies, for a visitor who presses the button as soon as it is there. Each build counts the bytes; {@code
 * -Ppage-trials} also measures the time on a slow line.
 */
final class FirstVisitIT {
    private static final boolean TIMED = Integer.getInteger("driftfire.page.seconds", 0) > 0;
    private static final int VISITS = 5;
    private static final double LATENCY_MILLIS = 400;
    private static final double LINE_BYTES_PER_SECOND = 400_000 / 8.0;

    /** Compressed, with 300 for the headers of each answer. */
    private static final int MOST_BYTES = 215_000;

    private static final Servers QUIET = new Servers(1200, 8, 0, 3);

    /** Presses the button, and notes when the ship flies, and what has been loaded until then. */
    private static final String HASTY = """
            addEventListener('DOMContentLoaded', () => document.getElementById('join').requestSubmit());
            const look = setInterval(() => {
                const state = window.driftfire && driftfire.state();
                if (state && state.phase === 'playing' && state.x !== undefined) {
                    clearInterval(look);
                    const loaded = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
                    window.firstFlight = {
                        millis: performance.now(),
                        bytes: loaded.reduce((sum, each) => sum + each.transferSize, 0),
                    };
                }
            }, 50);
            """;

    @Test
    void littleIsLoadedBeforeTheShipFlies() throws IOException {
        try (DriftfireServer server = QUIET.start(0)) {
            double bytes = visit(server, "bytes", false);
            System.out.printf(Locale.ROOT, "a first visit loads %.0f bytes before the ship flies%n", bytes);
            assertTrue(bytes > 0 && bytes <= MOST_BYTES, "bytes loaded: " + bytes);
            for (int visit = 0; TIMED && visit < VISITS; visit++) {
                System.out.printf(
                        Locale.ROOT, "on a slow line the ship flies after %.0f ms%n", visit(server, "millis", true));
            }
        }
    }

    private static double visit(DriftfireServer server, String figure, boolean slow) throws IOException {
        try (Browser browser = Browser.open(1280, 720)) {
            browser.cdp("Page.addScriptToEvaluateOnNewDocument", Map.of("source", HASTY));
            if (slow) {
                browser.cdp("Network.enable", Map.of());
                browser.cdp(
                        "Network.emulateNetworkConditions",
                        Map.of(
                                "offline",
                                false,
                                "latency",
                                LATENCY_MILLIS,
                                "downloadThroughput",
                                LINE_BYTES_PER_SECOND,
                                "uploadThroughput",
                                LINE_BYTES_PER_SECOND));
            }
            browser.visit(server.port(), "");
            browser.await("the first flight", "return !!window.firstFlight");
            assertEquals(0, browser.state().whole("broken"), "broken frames");
            return ((Number) Objects.requireNonNull(browser.run("return firstFlight." + figure))).doubleValue();
        }
    }
}
