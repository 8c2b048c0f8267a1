package io.github.driftfire.standalone.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.ShipSteering;
import io.github.driftfire.standalone.DriftfireServer;
import io.github.driftfire.standalone.browser.ScriptedPeer.Temper;
import io.github.driftfire.suite.Browser;
import io.github.driftfire.suite.Devtools;
import io.github.driftfire.suite.State;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** A tab behind another one, whose timers the browser holds back. How long it stays there: {@code -Ddriftfire.hidden.seconds}. */
final class HiddenTabIT {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 600;
    private static final int HZ = 30;
    private static final int HIDDEN_SECONDS = Integer.getInteger("driftfire.hidden.seconds", 12);
    private static final int TIMEOUT_SECONDS = 60;
    private static final long POLL_NANOS = 200_000_000;
    private static final double HEAP_GROWTH_BYTES = 1_048_576;
    private static final Servers ROOMY = new Servers(2000, 8, 0, 3);
    private static final List<String> THROTTLING = List.of(
            "--disable-gpu",
            "--autoplay-policy=no-user-gesture-required",
            "--enable-features=IntensiveWakeUpThrottling:grace_period_seconds/10");

    /** Notes what the page does with Web Audio: its context, the tones and noises begun, and the engine's loudness. */
    private static final String SOUND = """
            window.sound = { begun: 0, engine: 0, context: null };
            window.AudioContext = class extends AudioContext {
                constructor() {
                    super();
                    sound.context = this;
                }
            };
            const start = AudioScheduledSourceNode.prototype.start;
            AudioScheduledSourceNode.prototype.start = function(...when) {
                sound.begun++;
                return start.apply(this, when);
            };
            const aim = AudioParam.prototype.setTargetAtTime;
            AudioParam.prototype.setTargetAtTime = function(value, when, constant) {
                // The engine's loudness is what changes with this time constant.
                if (Math.abs(constant - 0.06) < 0.001) sound.engine = value;
                return aim.call(this, value, when, constant);
            };
            """;

    /** Notes when timers ran, whether the own ship died, and the sounds of the first second after the return. */
    private static final String NOTES = """
            window.timerRan = performance.now();
            setInterval(() => { timerRan = performance.now(); }, 100);
            window.died = false;
            new MutationObserver(() => { died = died || document.body.dataset.phase === 'dead'; })
                .observe(document.body, { attributes: true });
            window.heard = -1;
            document.addEventListener('visibilitychange', () => {
                if (document.hidden) return;
                const before = sound.begun;
                const begin = performance.now();
                const look = () => {
                    if (performance.now() - begin < 1000) requestAnimationFrame(look);
                    else heard = sound.begun - before;
                };
                look();
            });
            """;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void keepsSeatAndScoreAndComesBackInSilence() throws IOException {
        try (DriftfireServer server = ROOMY.start(0);
                NetworkRelay relay = NetworkRelay.start(0, server.port(), NetworkConditions.NONE);
                Browser browser = Browser.open(WIDTH, HEIGHT, false, THROTTLING);
                ScriptedPeer gunner = ScriptedPeer.join(http, server.port(), ROOMY.world(), "Gunner", Temper.GUNNER);
                ScriptedPeer rover = ScriptedPeer.join(http, server.port(), ROOMY.world(), "Rover", Temper.ROVER)) {
            browser.cdp("Page.addScriptToEvaluateOnNewDocument", Map.of("source", SOUND));
            browser.joinAt(relay.port(), "Sleeper");
            browser.allowLostLines();
            browser.run(NOTES);
            browser.hands().keyDown("w").perform();
            browser.await("thrust that is heard", "return sound.engine > 0");
            State before = browser.state();
            double heapBefore = browser.heapBytes();

            String tab = browser.hide();
            sleeps(browser, tab, relay, before);
            browser.show(tab);
            browser.await("the first second after the return", "return heard >= 0");
            State back = browser.await("pictures", state -> !state.is("unseen") && state.flies());
            assertEquals(before.whole("player"), back.whole("player"), "the seat");
            assertEquals(
                    before.whole("connections") + 1,
                    back.whole("connections"),
                    "one resume, for the line that was cut");
            if (!Boolean.TRUE.equals(browser.run("return died"))) {
                assertTrue(back.own("score") >= before.own("score"), before + " then " + back);
            }
            int heard = browser.run("return heard") instanceof Number sounds ? sounds.intValue() : -1;
            assertTrue(heard >= 0 && heard <= 5, "sounds in the first second: " + heard);
            assertEquals(0, back.whole("broken") + back.whole("desyncs"), back.toString());
            double grown = browser.heapBytes() - heapBefore;
            System.out.printf(
                    Locale.ROOT,
                    "hidden %d s: heap %+.0f bytes, %d sounds in the first second, %d connections%n",
                    HIDDEN_SECONDS,
                    grown,
                    heard,
                    back.whole("connections"));
            assertTrue(grown < HEAP_GROWTH_BYTES, "the heap has grown by " + grown);
            gunner.assertWell();
            rover.assertWell();
        }
    }

    /** Stays hidden for a while, then loses its line: a seat is kept for 20 s, which the page's own timers would miss. */
    private static State sleeps(Browser browser, String tab, NetworkRelay relay, State before) {
        try (Devtools inside = browser.devtools(tab)) {
            await(inside, "timers held back and frames flowing", """
                    document.hidden && performance.now() - timerRan > 5000
                        && driftfire.state().frames > %d""".formatted(
                            before.whole("frames") + HIDDEN_SECONDS * HZ));
            State hidden = inside.state();
            assertTrue(hidden.is("unseen"), hidden.toString());
            assertEquals(
                    0, ShipSteering.controls(hidden.whole("input")) & ~Ship.AIMED, "controls are released: " + hidden);
            assertEquals(0, number(inside, "sound.engine"), "the engine is silent");
            assertEquals("suspended", inside.evaluate("sound.context.state"));
            double sounds = number(inside, "sound.begun");
            assertEquals(before.whole("connections"), hidden.whole("connections"), "nothing was given up");
            relay.cut();
            await(
                    inside,
                    "a new line while hidden",
                    "driftfire.state().connections === " + (hidden.whole("connections") + 1)
                            + " && driftfire.state().frames > 30");
            State later = inside.state();
            assertEquals(sounds, number(inside, "sound.begun"), "no sound while hidden");
            assertEquals(true, inside.evaluate("document.hidden"));
            return later;
        }
    }

    private static double number(Devtools inside, String expression) {
        return inside.evaluate(expression) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    private static void await(Devtools inside, String what, String condition) {
        long deadlineNanos = System.nanoTime() + (HIDDEN_SECONDS + TIMEOUT_SECONDS) * 1_000_000_000L;
        while (!Boolean.TRUE.equals(inside.evaluate(condition))) {
            if (System.nanoTime() > deadlineNanos) {
                fail("waited for " + what + ": "
                        + inside.evaluate("[document.hidden, performance.now() - timerRan].join()") + " "
                        + inside.state());
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }
}
