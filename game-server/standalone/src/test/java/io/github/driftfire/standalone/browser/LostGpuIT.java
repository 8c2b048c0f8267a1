package io.github.driftfire.standalone.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.standalone.DriftfireServer;
import io.github.driftfire.suite.Browser;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A graphics processor that is reset in the middle of a game empties every canvas. */
final class LostGpuIT {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 600;
    private static final Servers QUIET = new Servers(1200, 8, 0, 3);
    private static final List<String> GRAPHICS =
            List.of("--ignore-gpu-blocklist", "--enable-gpu-rasterization", "--use-angle=swiftshader");

    /** Counts bright pixels around the own ship, and dark ones of the space's own colour at the left edge, in the next picture. */
    private static final String LOOK = """
            window.look = (left, top, width, height, test) => {
                const canvas = document.getElementById('space');
                const data = canvas.getContext('2d').getImageData(left, top, width, height).data;
                let found = 0;
                for (let i = 0; i < data.length; i += 4) found += test(data[i] + data[i + 1] + data[i + 2]) ? 1 : 0;
                return found;
            };
            window.ship = () => {
                const canvas = document.getElementById('space'), state = driftfire.state(), view = state.view;
                const scale = canvas.width / view.width;
                const x = (state.x - view.left) * scale, y = (state.y - view.top) * scale;
                return look(x - 30, y - 30, 60, 60, light => light > 330);
            };
            window.empty = () => look(0, 0, innerWidth, innerHeight, light => light === 0);
            window.map = () => {
                const data = document.getElementById('minimap').getContext('2d').getImageData(0, 0, 320, 320).data;
                let found = 0;
                for (let i = 3; i < data.length; i += 4) found += data[i] > 0 ? 1 : 0;
                return found;
            };
            window.lost = 0;
            document.getElementById('space').addEventListener('contextrestored', () => lost++);
            """;

    @Test
    void drawsEverythingAgainAfterTheGraphicsProcessorWasReset() throws IOException {
        try (DriftfireServer server = QUIET.start(0);
                Browser browser = Browser.open(WIDTH, HEIGHT, false, GRAPHICS)) {
            browser.joinAt(server.port(), "Phoenix");
            browser.run(LOOK);
            browser.await("the own ship", "return ship() > 50");
            browser.picture("gpu-before");
            // Once: after pixels were read, Chromium may keep a canvas in memory, where no crash reaches it.
            browser.cdp("Browser.crashGpuProcess", Map.of());
            browser.await("the canvas to come back", "return lost >= 1");
            browser.await("the own ship again", "return ship() > 50");
            browser.await("the map again", "return map() > 50");
            browser.await("no hole in the picture", "return empty() === 0");
            browser.picture("gpu-after");
            assertTrue(browser.state().flies(), browser.state().toString());
        }
    }
}
