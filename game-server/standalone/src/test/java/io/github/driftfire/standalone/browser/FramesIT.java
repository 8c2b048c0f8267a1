package io.github.driftfire.standalone.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.standalone.DriftfireServer;
import io.github.driftfire.suite.Browser;
import io.github.driftfire.suite.State;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * What a picture of a crowd costs. Each build counts the draw calls of some pictures; {@code -Ppage-trials} looks for ten minutes and prints how
 * long pictures take, how far apart they are, and how the heap grows.
 */
final class FramesIT {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int SECONDS = Integer.getInteger("driftfire.page.seconds", 0);

    /** Fewer say little, and each build makes so many. */
    private static final int LEAST_PICTURES = 120;

    private static final int LEAST_ENTITIES = 200;
    private static final int LEAST_CALLS = 200;

    /** Most entities are ships, with name, bars and marks: some 25 calls each. */
    private static final int MOST_CALLS = 8_000;

    private static final double HEAP_GROWTH_BYTES = 1_048_576;
    private static final Servers CROWD = new Servers(1000, 8, 300, 3);

    /** Some 200 entities in view, of which two thirds are ships. */
    private static final Servers MEASURED = new Servers(2000, 8, 200, 3);

    /** Notes of each picture: its draw calls if they are counted, the milliseconds of the script, and those since the last picture. */
    private static final String CLOCK = """
            window.pictures = { calls: [], turned: [], work: [], gaps: [], on: false };
            window.calls = 0;
            window.turned = 0;
            const request = window.requestAnimationFrame.bind(window);
            let last = 0;
            window.requestAnimationFrame = picture => request(now => {
                const begin = performance.now();
                picture(now);
                const work = performance.now() - begin;
                if (pictures.on && now === last) {
                    pictures.work.push(work + pictures.work.pop());
                    return;
                }
                if (pictures.on) {
                    pictures.work.push(work);
                    pictures.gaps.push(now - last);
                    pictures.calls.push(calls);
                    pictures.turned.push(turned);
                }
                calls = 0;
                turned = 0;
                last = now;
            });
            """;

    /** Counting takes a third of the script's time, so what is timed is not counted. */
    private static final String COUNTER = CLOCK + """
            for (const name of ['drawImage', 'fill', 'stroke', 'fillRect', 'strokeRect', 'fillText', 'strokeText', 'clearRect']) {
                const draw = CanvasRenderingContext2D.prototype[name];
                CanvasRenderingContext2D.prototype[name] = function(...values) {
                    calls++;
                    return draw.apply(this, values);
                };
            }
            """;

    /** Counts also the draw calls that turn a picture: it asks for each how the picture is placed, which takes time. */
    private static final String TURN_COUNTER = COUNTER + """
            const draw = CanvasRenderingContext2D.prototype.drawImage;
            CanvasRenderingContext2D.prototype.drawImage = function(...values) {
                turned += pictures.on && this.canvas.id === 'space' && this.getTransform().b !== 0 ? 1 : 0;
                return draw.apply(this, values);
            };
            """;

    @Test
    void aCrowdIsDrawnByFewCalls() throws IOException {
        try (DriftfireServer server = CROWD.start(0);
                Browser browser = Browser.open(WIDTH, HEIGHT)) {
            browser.cdp("Page.addScriptToEvaluateOnNewDocument", Map.of("source", COUNTER));
            watch(browser, server);
            browser.await("pictures", "return pictures.calls.length >= " + LEAST_PICTURES);
            double[] calls = taken(browser, "calls");
            browser.picture("crowd", WIDTH, HEIGHT);
            System.out.printf(
                    Locale.ROOT,
                    "%d pictures of %d entities: draw calls median %.0f, most %.0f%n",
                    calls.length,
                    entities(browser.state()),
                    part(calls, 0.5),
                    part(calls, 1));
            assertTrue(part(calls, 0.5) > LEAST_CALLS, "the counter counts: " + part(calls, 0.5));
            assertTrue(part(calls, 1) <= MOST_CALLS, "draw calls of a picture: " + part(calls, 1));
            State state = browser.state();
            assertEquals(0, state.whole("broken") + state.whole("desyncs"), state.toString());
        }
    }

    /** A browser without a graphics processor takes ten times as long to turn a picture as to copy it. */
    @Test
    void inLowQualityMostPicturesTurnNothing() throws IOException {
        try (DriftfireServer server = CROWD.start(0);
                Browser browser = Browser.open(WIDTH, HEIGHT)) {
            browser.cdp("Page.addScriptToEvaluateOnNewDocument", Map.of("source", TURN_COUNTER));
            assertTrue(turned(browser, server, "high") >= LEAST_ENTITIES / 2.0, "the counter counts");
            assertEquals(0, turned(browser, server, "low"), "turned in half of the pictures");
        }
    }

    /** Watches until there is a crowd, and notes each picture from then on. */
    private static void watch(Browser browser, DriftfireServer server) {
        browser.visit(server.port(), "?room=arena&watch");
        browser.await("a crowd", state -> state.phase().equals("watching") && entities(state) >= LEAST_ENTITIES);
        browser.run("pictures.on = true");
    }

    /** Median of the pictures that one picture turns. */
    private static double turned(Browser browser, DriftfireServer server, String quality) throws IOException {
        browser.visit(server.port(), "");
        browser.run("localStorage.setItem('driftfire.arena.quality', '" + quality + "')");
        watch(browser, server);
        browser.await("pictures", "return pictures.turned.length >= " + LEAST_PICTURES);
        return part(taken(browser, "turned"), 0.5);
    }

    @Test
    @EnabledIf("isTimed")
    void aCrowdIsDrawnSmoothly() throws IOException, InterruptedException {
        try (DriftfireServer server = MEASURED.start(0);
                Browser browser = Browser.open(WIDTH, HEIGHT)) {
            browser.cdp("Page.addScriptToEvaluateOnNewDocument", Map.of("source", CLOCK));
            watch(browser, server);
            measure(browser);
        }
    }

    static boolean isTimed() {
        return SECONDS > 0;
    }

    /** The heap grows in the first minute, by what is made once. */
    private static void measure(Browser browser) throws InterruptedException {
        double heapAfterFirst = 0;
        for (int begin = 0; begin < SECONDS; begin += 60) {
            browser.run("for (const each of ['calls', 'turned', 'work', 'gaps']) { pictures[each].length = 0; }");
            int seconds = Math.min(60, SECONDS - begin);
            // To ask the page whether the time is over would fill its heap with the questions.
            TimeUnit.SECONDS.sleep(seconds);
            double[] gaps = taken(browser, "gaps");
            double[] work = taken(browser, "work");
            double heap = browser.heapBytes();
            heapAfterFirst = begin == 0 ? heap : heapAfterFirst;
            System.out.printf(
                    Locale.ROOT,
                    "%d s: %.1f pictures a second, %d entities; gap p50 %.1f, p99 %.1f ms; script p50 %.1f, p99 %.1f ms; heap %.1f MB%n",
                    begin,
                    (double) gaps.length / seconds,
                    entities(browser.state()),
                    part(gaps, 0.5),
                    part(gaps, 0.99),
                    part(work, 0.5),
                    part(work, 0.99),
                    heap / 1e6);
            assertTrue(
                    heap - heapAfterFirst < HEAP_GROWTH_BYTES,
                    "the heap has grown from " + heapAfterFirst + " to " + heap);
        }
    }

    private static double[] taken(Browser browser, String what) {
        List<?> values = (List<?>) Objects.requireNonNull(browser.run("return pictures." + what));
        return values.stream()
                .mapToDouble(each -> ((Number) each).doubleValue())
                .sorted()
                .toArray();
    }

    /** @param part of sorted values that is not above, 0..1 */
    private static double part(double[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, part * sorted.length)];
    }

    private static int entities(State state) {
        return List.of("ship", "rock", "shard", "pulse", "beam", "mine", "pickup").stream()
                .mapToInt(kind -> state.part("kinds").list(kind).size())
                .sum();
    }
}
