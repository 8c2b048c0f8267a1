package io.github.driftfire.standalone.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.driftfire.model.math.Brads;
import io.github.driftfire.standalone.DriftfireServer;
import io.github.driftfire.standalone.browser.ScriptedPeer.Temper;
import io.github.driftfire.suite.Browser;
import io.github.driftfire.suite.State;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

@SuppressWarnings("NullAway.Init")
final class BrowserIT {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final int MOST_FLIGHTS = 6;
    private static final int STRAIGHT_FLIGHTS = 3;
    private static final int MOST_SHOTS = 12;
    private static final int MOST_LOOKS = 100;
    private static final Servers QUIET = new Servers(1600, 8, 0, 3);

    /** So small that nobody is out of anybody's reach. */
    private static final Servers NARROW = new Servers(800, 8, 0, 3);

    /** Keeps what the overlay says, also if it soon says something else. */
    private static final String NOTE_REASONS = """
            window.reasons = [];
            const text = document.getElementById('offline-reason');
            new MutationObserver(() => reasons.push(text.textContent)).observe(text, { childList: true });
            """;

    private static Browser browser;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void open() throws IOException {
        browser = Browser.open(WIDTH, HEIGHT);
    }

    @AfterAll
    static void close() throws IOException {
        browser.close();
    }

    @AfterEach
    void thePageHadNoError() {
        browser.assertNoErrors();
    }

    @Test
    void joinsByTheNameScreenFliesShootsAndScores() throws IOException {
        try (DriftfireServer server = QUIET.start(0);
                ScriptedPeer peer = ScriptedPeer.join(http, server.port(), QUIET.world(), "Rover", Temper.ROVER)) {
            browser.visit(server.port(), "");
            browser.awaitText("live-text", text -> text.equals("1 pilot in flight"));
            browser.picture("name");
            browser.join("Ada Lovelace");
            browser.await("in play", State::flies);
            browser.await("the own name", state -> state.fliesAs("Ada Lovelace"));

            fliesByTheKeyboard();
            networkPanelOpensByItsKey();

            Autopilot autopilot = new Autopilot(browser, WIDTH, HEIGHT, QUIET.sizeUnits() / 2.0);
            autopilot.faceHome();
            seesItsShotTravel(autopilot);
            State scored = autopilot.score();
            assertTrue(autopilot.shotsSeen() > 0, "no own shot was seen");
            browser.picture("play");
            int score = browser.await("a score", state -> state.flies() && state.own("score") >= scored.own("score"))
                    .own("score");
            browser.awaitText("score-value", text -> Integer.parseInt(text) >= score);
            assertEquals(0, browser.state().whole("broken"), "broken frames");
            peer.assertWell();
        }
    }

    /** A rock or a ship that rams pushes the own ship off its course now and then; most flights are straight. */
    private static void fliesByTheKeyboard() {
        List<Double> off = new ArrayList<>();
        int straight = 0;
        while (straight < STRAIGHT_FLIGHTS && off.size() < MOST_FLIGHTS) {
            off.add(flightByTheKeyboard());
            straight += off.get(off.size() - 1) < 0.5 ? 1 : 0;
        }
        assertEquals(STRAIGHT_FLIGHTS, straight, "flights where the ship headed; radians off: " + off);
    }

    /** Radians between heading and course, 0..π. */
    private static double flightByTheKeyboard() {
        State rest = browser.await("rest", state -> state.flies() && state.rests());
        browser.hands().keyDown("d").perform();
        browser.await("a turn", state -> state.number("heading") != rest.number("heading"));
        browser.hands().keyUp("d").keyDown("w").perform();
        State moved = browser.await("a way of 60 units", state -> state.flies() && rest.distance(state) > 60);
        browser.hands().keyUp("w").perform();
        double heading = moved.number("heading") * Brads.RADIANS;
        double course = Math.atan2(moved.number("y") - rest.number("y"), moved.number("x") - rest.number("x"));
        browser.await("rest", State::rests);
        return Math.abs(Math.IEEEremainder(course - heading, 2 * Math.PI));
    }

    /** Rocks drift by and stop a shot now and then: the next goes another way. */
    private static void seesItsShotTravel(Autopilot autopilot) {
        for (int shot = 0; shot < MOST_SHOTS; shot++) {
            browser.hands().keyDown(Keys.SPACE).keyUp(Keys.SPACE).perform();
            State born = firstLookAtAShot();
            State far = born;
            for (State now = born; shot(now) >= 0; now = browser.state()) {
                far = now;
            }
            if (shot(far) > shot(born) + 200) {
                assertTrue(far.whole("tick") > born.whole("tick"), born + " then " + far);
                return;
            }
            autopilot.face(shot + 1);
        }
        fail("none of " + MOST_SHOTS + " shots was seen to travel 200 units: " + browser.state());
    }

    /** The first state with an own shot, or the last without one if it was over too soon. */
    private static State firstLookAtAShot() {
        State state = browser.state();
        for (int look = 0; look < MOST_LOOKS && shot(state) < 0; look++) {
            state = browser.state();
        }
        return state;
    }

    /** Distance of the own pulse; -1 without one. */
    private static double shot(State state) {
        return Autopilot.ownPulses(state)
                .mapToDouble(state::distance)
                .findFirst()
                .orElse(-1);
    }

    private static void networkPanelOpensByItsKey() {
        browser.awaitShown("network", false);
        browser.hands().sendKeys(Keys.F3).perform();
        browser.awaitText("network", text -> text.contains("ms"));
        browser.picture("network");
        browser.hands().sendKeys(Keys.F3).perform();
        browser.awaitShown("network", false);
    }

    @Test
    void diesIsToldByWhomAndComesBack() throws IOException {
        try (DriftfireServer server = NARROW.start(0);
                ScriptedPeer peer = ScriptedPeer.join(http, server.port(), NARROW.world(), "Nemesis", Temper.HUNTER)) {
            browser.joinAt(server.port(), "Prey");
            browser.await("death", state -> state.phase().equals("dead"));
            browser.awaitShown("death", true);
            browser.awaitText("death-killer", text -> text.equals("Nemesis"));
            browser.picture("death");
            browser.hands().keyDown(Keys.SPACE).perform();
            browser.await("a new ship", State::flies);
            browser.hands().keyUp(Keys.SPACE).perform();
            browser.awaitShown("death", false);
            assertEquals(0, browser.state().whole("broken"), "broken frames");
            peer.assertWell();
        }
    }

    @Test
    void survivesARestartOfTheServer() throws IOException {
        DriftfireServer first = QUIET.start(0);
        int port = first.port();
        try (first) {
            browser.joinAt(port, "Phoenix");
            browser.allowLostLines();
            browser.run(NOTE_REASONS);
        }
        browser.await("the outage", state -> state.phase().equals("offline"));
        browser.awaitShown("offline", true);
        assertEquals("The server is restarting", browser.run("return reasons[0]"));
        browser.picture("offline");
        try (DriftfireServer second = QUIET.start(port)) {
            State back = browser.await("back in play", State::flies);
            browser.awaitShown("offline", false);
            browser.await("the own name", state -> state.fliesAs("Phoenix"));
            State frames = browser.await("frames to flow", state -> state.whole("frames") > back.whole("frames") + 30);
            assertEquals(0, frames.whole("broken"), "broken frames");
            assertEquals(port, second.port());
        }
    }

    @Test
    void isToldThatTheRoomIsFull() throws IOException {
        Servers tiny = new Servers(800, 1, 0, 3);
        try (DriftfireServer server = tiny.start(0);
                ScriptedPeer peer = ScriptedPeer.join(http, server.port(), tiny.world(), "First", Temper.ROVER)) {
            // By its name, for which no lobby is asked.
            browser.visit(server.port(), "?room=arena");
            browser.awaitText("live-text", text -> text.endsWith("full"));
            browser.join("Second");
            browser.await("the refusal", state -> state.phase().equals("offline"));
            browser.awaitText("offline-reason", text -> text.startsWith("The room is full"));
            browser.awaitText("offline-next", text -> text.startsWith("Waiting for a place"));
            browser.picture("full");
            browser.click("offline-leave");
            assertEquals("name", browser.state().phase());
            peer.assertWell();
        }
    }

    @Test
    void aStalePageReloadsOnceAndThenAsksTheReader() throws IOException {
        try (DriftfireServer server = QUIET.start(0)) {
            browser.visit(server.port(), "");
            browser.run("window.old = true");
            pretendToBeOld();
            browser.join("Rip van Winkle");
            browser.await("the page to reload by itself", "return !window.old && !!window.driftfire");
            pretendToBeOld();
            browser.join("Rip van Winkle");
            browser.await("the overlay", state -> state.phase().equals("offline"));
            browser.awaitText("offline-reason", text -> text.equals("This page is out of date: reload it"));
            browser.awaitText("offline-retry", text -> text.equalsIgnoreCase("Reload"));
            browser.picture("stale");
            browser.click("offline-retry");
            browser.await("the name screen", "return !!window.driftfire && driftfire.state().phase === 'name'");
        }
    }

    /** The page's hello claims another model. */
    private static void pretendToBeOld() {
        browser.run("""
                const send = WebSocket.prototype.send;
                WebSocket.prototype.send = function(data) {
                    send.call(this, typeof data === 'string' ? data.replace(/"model":"[^"]*"/, '"model":"0"') : data);
                };
                """);
    }

    @Test
    void thePageIsLightAndAsksNobodyElse() throws IOException {
        try (DriftfireServer server = QUIET.start(0);
                Browser fresh = Browser.open(800, 600, true)) {
            fresh.joinAt(server.port(), "Feather");
            Requests requests = Requests.of(fresh.traffic());

            assertEquals(Set.of("127.0.0.1:" + server.port()), requests.hosts(), "hosts that were asked");
            int script = requests.bytes("/client.js");
            assertTrue(script > 0 && script < 150_000, "bytes of client.js: " + script);
            int all = requests.bytes("");
            assertTrue(all >= script && all < 400_000, "bytes of everything: " + all);
            System.out.println("page: client.js " + script + " bytes, everything " + all + " bytes");
        }
    }
}
