package io.github.driftfire.standalone.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.standalone.ConfiguredServer;
import io.github.driftfire.standalone.DriftfireServer;
import io.github.driftfire.standalone.browser.ScriptedPeer.Temper;
import io.github.driftfire.suite.Address;
import io.github.driftfire.suite.Browser;
import io.github.driftfire.suite.Health;
import io.github.driftfire.suite.State;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Spectating: from the lobby, by a link, and while there is no ship of one's own. */
@SuppressWarnings("NullAway.Init")
final class SpectateIT {
    private static final int BOTS = 4;
    private static final int SIZE_UNITS = 3000;
    private static final Servers NARROW = new Servers(800, 4, 0, 3);

    /** Clicks a ship that is not watched, if one is in the window; answers its pilot, or -1. */
    private static final String CLICK_ANOTHER = """
            const now = driftfire.state();
            for (const ship of now.kinds.ship) {
                const x = (ship.x - now.view.left) / now.view.width, y = (ship.y - now.view.top) / now.view.height;
                if (ship.row.pilot !== now.following && x > .05 && x < .95 && y > .05 && y < .8) {
                    document.getElementById('space').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true,
                        isPrimary: true, pointerType: 'mouse', clientX: x * innerWidth, clientY: y * innerHeight }));
                    return ship.row.pilot;
                }
            }
            return -1;
            """;

    /** Presses the button of whoever destroys the ship, as soon as it is there, and notes who is watched then. */
    private static final String WATCH_THE_KILLER = """
            const button = document.getElementById('watching-killer');
            new MutationObserver(() => {
                if (!button.hidden) {
                    window.label = button.textContent;
                    button.click();
                }
            }).observe(button, { attributes: true });
            document.addEventListener('driftfire:watched', event => {
                window.watched = event.detail.player < 0 ? window.watched : event.detail.name;
            });
            """;

    private static Browser browser;
    private static DriftfireServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void open() throws IOException {
        Map<String, String> values = Map.of(
                "room",
                "arena",
                "bots",
                Integer.toString(BOTS),
                "arena-size",
                Integer.toString(SIZE_UNITS),
                "seed",
                "7");
        server = ConfiguredServer.of(values);
        server.start();
        browser = Browser.open(1280, 720);
    }

    @AfterAll
    static void close() throws IOException {
        try (DriftfireServer ended = server;
                Browser closed = browser) {
            assertTrue(ended.port() > 0 && closed != null);
        }
    }

    @AfterEach
    void leave() {
        browser.run("if (window.driftfire) { sessionStorage.clear(); localStorage.clear(); }");
        browser.open("about:blank");
        browser.assertNoErrors();
    }

    private static State awaitWatching() {
        State state = browser.await("a view", now -> now.phase().equals("watching") && now.whole("following") >= 0);
        browser.awaitShown("watching", true);
        return state;
    }

    private static int follow(String what, int before) {
        return browser.await(what, now -> now.whole("following") >= 0 && now.whole("following") != before)
                .whole("following");
    }

    private static String followedName() {
        State state = browser.state();
        return state.name(state.whole("following"));
    }

    private static void assertNamed(int player) {
        String name = browser.state().name(player);
        browser.awaitText("watching-name", text -> text.equals(name));
    }

    private static void assertWell() {
        assertEquals(0, browser.state().whole("broken"), "snapshots that could not be applied");
        assertEquals(0, browser.state().whole("desyncs"), "desyncs");
    }

    @Test
    void spectatesFromTheLobbyAndTurnsToWhomItLikes() throws IOException, InterruptedException {
        browser.visit(server.port(), "");
        browser.awaitShown("modes", true);
        browser.click("watch-button");
        browser.await("the room", "return !!document.querySelector('[aria-label=\"Watch arena\"]')");
        browser.run("document.querySelector('[aria-label=\"Watch arena\"]').click()");
        awaitWatching();
        // Who leads changes: only who was chosen stays the same.
        browser.awaitText("watching-name", text -> text.equals(followedName()));

        browser.click("watching-next");
        browser.await("a choice", "return document.getElementById('watching-leader').ariaPressed === 'false'");
        int next = awaitWatching().whole("following");
        assertNamed(next);
        browser.hands().sendKeys("]").perform();
        int third = follow("the one after", next);
        browser.hands().sendKeys("[").perform();
        assertEquals(next, follow("the one before", third));

        browser.click("watching-whole");
        State whole = browser.await("the whole arena", SpectateIT::showsAll);
        assertEquals(-1, whole.whole("following"), "following");
        browser.picture("watching-all");
        browser.await("a click on a ship", "window.clicked = (() => {" + CLICK_ANOTHER + "})(); return clicked >= 0;");
        int clicked = ((Number) Objects.requireNonNull(browser.run("return clicked"))).intValue();
        browser.await("the ship that was clicked", now -> now.whole("following") == clicked);
        assertNamed(clicked);
        browser.await("its view", now -> !showsAll(now));
        browser.picture("watching");
        browser.hands().sendKeys("w").perform();
        browser.await("the whole arena", SpectateIT::showsAll);
        browser.hands().sendKeys("l").perform();
        browser.await("the leader", "return document.getElementById('watching-leader').ariaPressed === 'true'");

        browser.hands().sendKeys(Keys.SPACE, "e").perform();
        State state = browser.state();
        assertEquals(-1, state.whole("player"), "own number");
        assertFalse(state.has("own"), "own ship");
        assertEquals(0, state.whole("input"), "input");
        assertEquals(0, Health.players(Address.at(server.port()), "arena"), "players");
        assertWell();
        browser.hands().sendKeys(Keys.ESCAPE).perform();
        browser.await("the first screen", now -> now.phase().equals("name"));
        browser.awaitShown("watching", false);
    }

    private static boolean showsAll(State now) {
        return now.part("view").number("width") >= SIZE_UNITS
                && now.part("watched").number("right") >= SIZE_UNITS;
    }

    @Test
    void readsAndDoesNotWriteInARoomThatIsSeenLater() {
        browser.visit(server.port(), "");
        browser.await("the first screen", now -> now.phase().equals("name"));
        String shown = "const state = reads => { document.dispatchEvent(new CustomEvent('driftfire:state',"
                + " { detail: { state: 'watching', room: null, left: false, chat: 'on', reads } }));"
                + " return ['chat', 'chat-button'].filter(id => !document.getElementById(id).hidden).join(); };"
                + " return state(true) + ' ' + state(false);";
        assertEquals("chat chat,chat-button", browser.run(shown));
    }

    @Test
    void spectatesByALinkAndTakesASeat() {
        browser.visit(server.port(), "?room=arena&watch");
        awaitWatching();
        assertWell();
        browser.click("watching-play");
        State state = browser.await("in play", State::flies);
        assertNotEquals(-1, state.whole("player"), "own number");
        browser.awaitShown("watching", false);
        browser.click("settings-button");
        browser.click("leave");
        browser.await("the first screen", now -> now.phase().equals("name"));
    }

    @Test
    void namesNoKillerWhoIsNotKnown() {
        browser.visit(server.port(), "");
        browser.await("the first screen", now -> now.phase().equals("name"));
        String names = "const tell = (event, detail) => document.dispatchEvent("
                + "new CustomEvent('driftfire:' + event, { detail }));"
                + " const died = player => { tell('died', { player });"
                + " return document.getElementById('watching-killer-name').textContent; };"
                + " tell('players', { player: 0, players: [{ player: 1, name: 'Ada', hue: 0, team: 0 }] });"
                + " return died(1) + ', ' + died(9);";
        assertEquals("Ada, them", browser.run(names));
    }

    @Test
    void sharesTheViewOfWhoDestroyedIt() throws IOException {
        try (DriftfireServer narrow = NARROW.start(0);
                ScriptedPeer peer = ScriptedPeer.join(http, narrow.port(), NARROW.world(), "Nemesis", Temper.HUNTER)) {
            browser.joinAt(narrow.port(), "Prey");
            browser.run(WATCH_THE_KILLER);
            browser.await("its view", "return window.label === 'Watch Nemesis' && window.watched === 'Nemesis'");
            browser.hands().keyDown(Keys.SPACE).perform();
            browser.await("a new ship", now -> now.flies() && now.whole("following") < 0);
            browser.hands().keyUp(Keys.SPACE).perform();
            assertWell();
            peer.assertWell();
        }
    }
}
