package io.github.driftfire.standalone.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.standalone.DriftfireServer;
import io.github.driftfire.standalone.browser.ScriptedPeer.Temper;
import io.github.driftfire.suite.Address;
import io.github.driftfire.suite.Browser;
import io.github.driftfire.suite.Health;
import io.github.driftfire.suite.State;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What the page says and offers beside the space: menu, cards, notices. One server and one browser. */
@SuppressWarnings("NullAway.Init")
final class ScreensIT {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final Servers ARENA = new Servers(1600, 2, 0, 3);

    /** Lets a test say what the server would, and keeps the next sockets from opening. */
    private static final String SOCKETS = """
            const Real = WebSocket;
            window.sockets = [];
            window.deaf = false;
            window.WebSocket = class extends EventTarget {
                constructor(...words) {
                    const socket = deaf ? super() && this : new Real(...words);
                    sockets.push(socket);
                    return socket;
                }
                close() {}
            };
            window.say = text => sockets.at(-1).dispatchEvent(new MessageEvent('message', { data: text }));
            window.end = (code, reason) => {
                deaf = true;
                const last = sockets.at(-1);
                last.dispatchEvent(new CloseEvent('close', { code, reason }));
                last.close();
            };
            """;

    private static Browser browser;
    private static DriftfireServer server;
    private static Accessibility accessibility;

    @BeforeAll
    static void open() throws IOException {
        accessibility = new Accessibility();
        server = ARENA.start(0);
        browser = Browser.open(WIDTH, HEIGHT);
        browser.cdp("Page.addScriptToEvaluateOnNewDocument", Map.of("source", SOCKETS));
    }

    @AfterAll
    static void close() throws IOException {
        try (DriftfireServer ended = server;
                Browser closed = browser) {
            assertTrue(ended.port() > 0 && closed != null);
        }
    }

    @BeforeEach
    void atTheDesk() {
        browser.resize(WIDTH, HEIGHT);
    }

    /** Nobody stays for the next test: the page says goodbye and opens no other socket. */
    @AfterEach
    void leave() throws IOException, InterruptedException {
        browser.run("deaf = true; sockets.forEach(socket => socket.close(1000)); sessionStorage.clear()");
        Health.awaitPlayers(Address.at(server.port()), "arena", 0, 60);
        browser.assertNoErrors();
    }

    private static void fly() {
        browser.visit(server.port(), "");
        browser.join("Ada");
        browser.await("in play", State::flies);
    }

    @Test
    void escapeOpensTheMenuAndLeavingFreesTheSeat() throws IOException, InterruptedException {
        fly();
        assertEquals("Driftfire \u2013 In flight", browser.run("return document.title"));
        browser.hands().keyDown("w").perform();
        browser.await("thrust", state -> state.flies() && !state.rests());
        browser.hands().sendKeys(Keys.ESCAPE).perform();
        browser.awaitShown("settings", true);
        assertEquals("true", browser.run("return document.getElementById('settings-button').ariaExpanded"));
        assertEquals("resume", browser.run("return document.activeElement.id"));
        browser.await("rest, though the key is held", State::rests);
        int tick = browser.state().whole("tick");
        browser.await("the game to go on", state -> state.whole("tick") > tick + 10);
        browser.hands().keyUp("w").perform();
        accessibility.assertInOrder(browser, "menu");
        browser.resize(WIDTH, HEIGHT);

        browser.hands().sendKeys(Keys.ESCAPE).perform();
        browser.awaitShown("settings", false);
        assertEquals("false", browser.run("return document.getElementById('settings-button').ariaExpanded"));
        browser.click("settings-button");
        browser.awaitShown("settings", true);
        browser.hands().moveToLocation(5, 5).click().perform();
        browser.awaitShown("settings", false);

        browser.hands().sendKeys(Keys.ESCAPE).perform();
        browser.awaitShown("settings", true);
        double left = Health.metric(Address.at(server.port()), "players_left_total", "arena");
        browser.click("leave");
        browser.await("the name screen", state -> state.phase().equals("name"));
        Health.awaitPlayers(Address.at(server.port()), "arena", 0, 30);
        assertEquals(left + 1, Health.metric(Address.at(server.port()), "players_left_total", "arena"), "players left");
        assertEquals("name", browser.run("return document.activeElement.id"));
    }

    @Test
    void aNewCallSignStartsANewFlight() throws IOException, InterruptedException {
        fly();
        browser.hands().sendKeys(Keys.ESCAPE).perform();
        browser.awaitShown("settings", true);
        browser.run("document.getElementById('new-name').value = 'Grace'");
        browser.run("document.getElementById('rename').requestSubmit()");
        browser.await("the new name", state -> state.fliesAs("Grace"));
    }

    @Test
    void theTitleScreenAndItsSettingsAreInOrder() {
        browser.visit(server.port(), "");
        browser.awaitText("live-text", text -> text.startsWith("Nobody"));
        accessibility.assertInOrder(browser, "name");
        browser.click("settings-button");
        browser.awaitShown("settings", true);
        accessibility.assertInOrder(browser, "settings");
    }

    @Test
    void anUnknownRoomOffersTheOpenOnes() {
        browser.visit(server.port(), "?room=nope%21");
        browser.awaitText("live-text", text -> text.equals("No room is called \u201cnope!\u201d"));
        assertEquals("down", browser.run("return document.getElementById('live').className"));
        assertEquals(true, browser.run("return document.getElementById('play').disabled"));
        assertEquals("?room=arena", browser.run("return document.querySelector('#rooms a').getAttribute('href')"));
        accessibility.assertInOrder(browser, "unknown room");
        browser.resize(WIDTH, HEIGHT);
        browser.run("document.getElementById('play').disabled = false; document.getElementById('play').click()");
        browser.await("the refusal", state -> state.phase().equals("offline"));
        browser.awaitShown("offline-rooms", true);
        assertTrue(!browser.shows("offline-retry"), "a button that would not help");
        browser.run("document.querySelector('#offline-rooms a').click()");
        browser.await("the room that is open", "return location.search === '?room=arena' && !!window.driftfire");
    }

    @Test
    void whoWaitsForAPlaceJoinsWhenOneIsFree() throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        try (ScriptedPeer first = ScriptedPeer.join(http, server.port(), ARENA.world(), "First", Temper.ROVER)) {
            try (ScriptedPeer second = ScriptedPeer.join(http, server.port(), ARENA.world(), "Second", Temper.ROVER)) {
                Health.awaitPlayers(Address.at(server.port()), "arena", 2, 30);
                browser.visit(server.port(), "");
                browser.join("Third");
                browser.awaitText("queue-text", text -> text.equals("You are next."));
                assertEquals(true, browser.run("return !!document.activeElement.closest('#queue')"), "the focus");
                accessibility.assertInOrder(browser, "queue");
                browser.resize(WIDTH, HEIGHT);
                browser.click("queue-leave");
                browser.await("the name screen", state -> state.phase().equals("name"));
                browser.awaitShown("queue", false);
                browser.join("Third");
                browser.awaitShown("queue", true);
                second.assertWell();
            }
            browser.await("in play", State::flies);
            first.assertWell();
        }
    }

    @Test
    void aWarningIsShownAndAnsweredByAnyInput() throws IOException, InterruptedException {
        fly();
        accessibility.assertInOrder(browser, "play");
        browser.resize(WIDTH, HEIGHT);
        // A ship that drifts past the border's corner moves on the screen, and so the aim.
        browser.await("rest", State::rests);
        // Said again as long as it does not stay: an aim that moves late answers it.
        browser.await("a warning, and a title that counts", """
                const shown = document.getElementById('still').checkVisibility({checkVisibilityCSS: true});
                if (!shown) {
                  say('{"seconds":10,"type":"inactive"}');
                }
                return shown && /^\\(\\d+\\) Are you still there/.test(document.title)""");
        browser.hands().keyDown("w").keyUp("w").perform();
        browser.awaitShown("still", false);
        assertEquals("Driftfire \u2013 In flight", browser.run("return document.title"));
    }

    @Test
    void everyFailureSaysWhatHelps() throws IOException, InterruptedException {
        for (int code : List.of(4004, 4007, 4015, 4016)) {
            fly();
            browser.run("end(arguments[0], 'Because')", code);
            browser.await("the card", state -> state.phase().equals("offline"));
            browser.awaitShown("offline", true);
            accessibility.assertInOrder(browser, "close code " + code);
            browser.resize(WIDTH, HEIGHT);
            boolean again = List.of(4007, 4015).contains(code);
            assertEquals(again, browser.text("offline-retry").startsWith("Play"), "plays again after " + code);
            browser.hands().sendKeys(Keys.ESCAPE).perform();
            browser.await("the name screen", state -> state.phase().equals("name"));
            leave();
        }
    }

    @Test
    void lessMotionHidesNoNotice() {
        browser.cdp(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        browser.visit(server.port(), "");
        assertEquals("2.2s", browser.run("""
                const notice = document.getElementById('notice');
                notice.classList.add('on');
                return getComputedStyle(notice).animationDuration"""));
        browser.cdp("Emulation.setEmulatedMedia", Map.of("features", List.of()));
    }
}
