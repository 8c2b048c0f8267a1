package io.github.driftfire.standalone.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.standalone.DriftfireServer;
import io.github.driftfire.standalone.browser.ScriptedPeer.Temper;
import io.github.driftfire.suite.Browser;
import io.github.driftfire.suite.State;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/**
 * A person far away on a lossy line, in an arena where a fight goes on: {@code -Ddriftfire.badLineSeconds=300} for long.
 *
 * <p>Such a line starves the server of inputs in many ticks. It goes on with what is held and flies them again when the inputs come, so the
 * own ship is where the hand has put it. A correction without a blow is a defect, unless inputs were late by more than the server
 * makes good.
 */
final class BadLineIT {
    private static final int SECONDS = Integer.getInteger("driftfire.badLineSeconds", 20);
    private static final NetworkConditions BAD = new NetworkConditions(150, 30, 2, 11);
    private static final Servers FIGHT = new Servers(2400, 16, 8, 9);
    private static final int PEERS = 3;

    /** A ship that boosts for as long as it likes: 1050 units/s² against a drag of 0.875 a second. */
    private static final int TOP_SPEED_UNITS = 1200;

    @Test
    void theHandIsAnsweredAtOnceAndOthersFlySmoothly() throws IOException {
        HttpClient http = HttpClient.newHttpClient();
        List<ScriptedPeer> peers = new ArrayList<>();
        try (DriftfireServer server = FIGHT.start(0);
                NetworkRelay relay = NetworkRelay.start(0, server.port(), BAD);
                Browser browser = Browser.open(800, 600)) {
            for (int i = 0; i < PEERS; i++) {
                peers.add(ScriptedPeer.join(http, server.port(), FIGHT.world(), "Rover " + i, Temper.ROVER));
            }
            browser.joinAt(relay.port(), "Far Away");
            browser.run(script());
            fly(browser);
            State state = browser.state();
            State tally = tally(browser);
            System.out.println("bad line: " + tally + ", round trip " + state.text("rttMillis") + " ms, jitter "
                    + state.text("jitterMillis") + " ms, others behind " + state.text("delayMillis") + " ms");
            judge(tally);
            assertEquals(0, state.whole("broken"), "broken frames");
            assertEquals(0, state.whole("desyncs"), "checksums that did not agree");
            peers.forEach(ScriptedPeer::assertWell);
        } finally {
            peers.forEach(ScriptedPeer::close);
        }
    }

    private static void judge(State tally) {
        assertTrue(tally.whole("keysProbed") >= SECONDS / 4, "keys pressed while steady: " + tally);
        assertEquals(
                tally.whole("keysProbed"), tally.whole("keysAnswered"), "keys answered in the next frame: " + tally);
        assertEquals(List.of(), tally.list("unexplained"), "corrections without a cause: " + tally);
        int exact = tally.whole("exactFrames");
        assertTrue(exact > tally.whole("corrections"), "frames that moved the own ship nowhere: " + tally);
        assertTrue(tally.whole("shipFrames") > 0, "no other ship was seen twice: " + tally);
        assertEquals(List.of(), tally.list("jumps"), "steps that no ship can do: " + tally);
    }

    /** Turns, thrusts and shoots by the keyboard, and lets the ship drift in between. */
    private static void fly(Browser browser) {
        long endNanos = System.nanoTime() + SECONDS * 1_000_000_000L;
        String[] turns = {"d", "a"};
        for (int i = 0; System.nanoTime() < endNanos; i++) {
            if (!browser.state().flies()) {
                browser.hands().keyDown(Keys.SPACE).pause(200).keyUp(Keys.SPACE).perform();
                continue;
            }
            browser.hands()
                    .pause(150)
                    .keyDown(turns[i % 2])
                    .pause(150 + i % 3 * 100)
                    .keyUp(turns[i % 2])
                    .perform();
            if (i % 2 == 0) {
                browser.hands().keyDown("w").pause(400).keyUp("w").perform();
            }
            if (i % 4 == 3) {
                browser.hands().keyDown(Keys.SPACE).pause(250).keyUp(Keys.SPACE).perform();
            }
        }
    }

    private static String script() throws IOException {
        try (InputStream in = BadLineIT.class.getResourceAsStream("witness.js")) {
            if (in == null) {
                throw new IOException("no witness.js");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@top.speed@", String.valueOf(TOP_SPEED_UNITS));
        }
    }

    @SuppressWarnings("unchecked")
    private static State tally(Browser browser) {
        Object tally = browser.run("return witness");
        if (tally == null) {
            throw new AssertionError("the witness is gone");
        }
        return new State((Map<String, @Nullable Object>) tally);
    }
}
