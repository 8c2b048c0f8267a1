package io.github.driftfire.standalone.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.standalone.ConfiguredServer;
import io.github.driftfire.standalone.DriftfireServer;
import io.github.driftfire.standalone.browser.ScriptedPeer.Temper;
import io.github.driftfire.suite.Address;
import io.github.driftfire.suite.Browser;
import io.github.driftfire.suite.Health;
import io.github.driftfire.suite.LobbyPageCases;
import io.github.driftfire.suite.State;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The first screen with a lobby behind it: people at two and three browsers. */
@SuppressWarnings("NullAway.Init")
final class LobbyPageIT extends LobbyPageCases {
    private static final String WRONG = "ZZZZZZ";

    private static final int ARENA_UNITS = 1_000;

    /** Of no other flight: a seat that is kept for another Ada would make it Ada with a number. */
    private static final String SCORER = "Hopper";

    private static final String IS_LISTED = "return Array.from(document.querySelectorAll('#leaderboard-rows .who'))"
            + ".some(who => who.textContent === '" + SCORER + "');";

    private static Browser ada;
    private static Browser grace;
    private static DriftfireServer server;
    private static Accessibility accessibility;

    @BeforeAll
    static void open() throws IOException {
        accessibility = new Accessibility();
        Map<String, String> values = Map.of(
                "room",
                "arena",
                "bots",
                "0",
                "max-players",
                "4",
                "arena-size",
                Integer.toString(ARENA_UNITS),
                "room-linger",
                "0");
        server = ConfiguredServer.of(values);
        server.start();
        ada = Browser.open(1280, 720);
        grace = Browser.open(1280, 720);
    }

    @AfterAll
    static void close() throws IOException {
        try (DriftfireServer ended = server;
                Browser first = ada;
                Browser second = grace) {
            assertTrue(ended.port() > 0 && first != null && second != null);
        }
    }

    @AfterEach
    void leave() throws IOException, InterruptedException {
        for (Browser browser : List.of(ada, grace)) {
            browser.run("if (window.driftfire) { document.getElementById('leave').click(); }");
            browser.run("if (window.driftfire) { sessionStorage.clear(); localStorage.clear(); }");
            browser.open("about:blank");
            browser.resize(1280, 720);
            browser.assertNoErrors();
        }
        Health.awaitPlayers(Address.at(server.port()), "arena", 0, 60);
    }

    private static void play(Browser browser, String name) {
        browser.join(name);
        browser.await("in play", State::flies);
    }

    @Override
    protected Address server() {
        return Address.at(server.port());
    }

    private static String openPrivateRoom() {
        return openPrivateRoom(ada, Address.at(server.port()));
    }

    @Test
    void quickPlayBringsTwoStrangersIntoOneRoom() {
        ada.visit(server.port(), "");
        ada.awaitShown("modes", true);
        accessibility.assertInOrder(ada, "modes");
        ada.resize(1440, 900);
        assertEquals("", ada.run("""
                return ['name', 'modes', 'play', 'daily'].filter(id => {
                    const box = document.getElementById(id).getBoundingClientRect();
                    return box.height === 0 || box.top < 0 || box.bottom > innerHeight;
                }).join()"""), "what is not in view");
        ada.resize(1280, 720);
        ada.resize(1280, 720);
        play(ada, "Ada");
        grace.visit(server.port(), "");
        play(grace, "Grace");
        assertEquals("arena", room(ada));
        assertEquals("arena", room(grace));
        int other = grace.state().whole("player");
        ada.await("the other's name", state -> state.name(other).equals("Grace"));
    }

    @Test
    void theLeaderboardHasWhoHasScored() {
        ada.visit(server.port(), "");
        ada.awaitShown("modes", true);
        play(ada, SCORER);
        new Autopilot(ada, 1280, 720, ARENA_UNITS / 2.0).score();
        ada.run("document.getElementById('leave').click()");
        ada.await("the first screen", state -> state.phase().equals("name"));
        ada.click("leaderboard-button");
        ada.awaitShown("leaderboard", true);
        ada.await("a line of today", IS_LISTED);
        accessibility.assertInOrder(ada, "the leaderboard");
        ada.resize(1280, 720);
        ada.run("document.querySelectorAll('#leaderboard-periods button')[3].click()");
        ada.await("a line of all time", IS_LISTED);
        ada.picture("leaderboard");
        ada.click("leaderboard-done");
        ada.awaitShown("leaderboard", false);
    }

    @Test
    void aModesCardLeadsIntoThatMode() {
        ada.visit(server.port(), "");
        ada.awaitShown("modes", true);
        ada.run("document.querySelectorAll('#modes input')[4].click()");
        play(ada, "Ada");
        assertEquals("duel-1", room(ada));
    }

    @Test
    void aPrivateLinkBringsAFriendInAndTheHostClosesTheRoom() {
        String link = openPrivateRoom();
        follow(grace, link);
        grace.awaitShown("invite", true);
        accessibility.assertInOrder(grace, "invitation");
        grace.resize(1280, 720);
        play(grace, "Grace");
        assertEquals(room(ada), room(grace));

        ada.reload();
        ada.await("in play again", State::flies);
        ada.await("the host's role", "return !document.getElementById('private-host').hidden");
        ada.click("room-chip");
        ada.awaitShown("settings", true);
        ada.awaitText("private-note", text -> text.contains("Ada (host)") && text.contains("Grace"));
        accessibility.assertInOrder(ada, "the host's menu");
        ada.resize(1280, 720);
        ada.click("private-close");
        for (Browser browser : List.of(ada, grace)) {
            browser.await("the name screen", state -> state.phase().equals("name"));
            browser.awaitText("note-text", text -> text.equals("The private room is closed."));
            assertEquals("", browser.run("return location.hash"));
        }
    }

    @Test
    void threeWaitInOrderForTheOnePlaceThatIsTakenAndOneOfThemLeaves() throws IOException, InterruptedException {
        Servers single = new Servers(1000, 1, 0, 3);
        HttpClient http = HttpClient.newHttpClient();
        try (DriftfireServer full = single.start(0);
                Browser linus = Browser.open(1280, 720)) {
            try (ScriptedPeer first = ScriptedPeer.join(http, full.port(), single.world(), "First", Temper.ROVER)) {
                Health.awaitPlayers(Address.at(full.port()), "arena", 1, 30);
                int position = 0;
                for (Browser browser : List.of(ada, grace, linus)) {
                    browser.visit(full.port(), "");
                    browser.join("Number " + ++position);
                    String expected = position == 1 ? "You are next." : "You are number " + position + ".";
                    browser.awaitText("queue-text", text -> text.equals(expected));
                }
                accessibility.assertInOrder(linus, "queue");
                grace.open("about:blank");
                linus.awaitText("queue-text", text -> text.equals("You are number 2."));
                first.assertWell();
            }
            ada.await("in play", State::flies);
            linus.awaitText("queue-text", text -> text.equals("You are next."));
            assertEquals("connecting", linus.state().phase());
            ada.run("document.getElementById('leave').click()");
            linus.await("in play", State::flies);
            linus.awaitShown("queue", false);
            assertEquals("arena", room(linus));
            // The server ends before the browsers do.
            ada.open("about:blank");
            linus.open("about:blank");
        }
    }

    @Test
    void aPartyOfTwoIsNotPartedByTheLastPlace() throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        WorldSettings world = new WorldSettings(Tuning.DOGFIGHT, 1000, 1000, 30);
        try (ScriptedPeer first = ScriptedPeer.join(http, server.port(), world, "First", Temper.ROVER);
                ScriptedPeer second = ScriptedPeer.join(http, server.port(), world, "Second", Temper.ROVER);
                ScriptedPeer third = ScriptedPeer.join(http, server.port(), world, "Third", Temper.ROVER)) {
            Health.awaitPlayers(Address.at(server.port()), "arena", 3, 30);
            ada.visit(server.port(), "");
            ada.awaitShown("modes", true);
            ada.click("private-button");
            ada.awaitShown("friends", true);
            ada.click("party-copy");
            follow(grace, String.valueOf(ada.run("return location.href")));
            for (Browser browser : List.of(ada, grace)) {
                browser.await(
                        "both in the party", "return document.getElementById('party-line').textContent.includes(',')");
            }
            ada.click("friends-done");
            play(ada, "Ada");
            grace.await("in play", State::flies);
            assertEquals("arena-2", room(ada));
            assertEquals("arena-2", room(grace));
            for (ScriptedPeer peer : List.of(first, second, third)) {
                peer.assertWell();
            }
        }
    }

    /** Whether it is dimmed, as the style sheet has it. */
    private static void awaitBackground(Browser browser, boolean shown) {
        // Without input it begins seconds later.
        browser.run("dispatchEvent(new MouseEvent('mousemove', { clientX: 5, clientY: 5 }))");
        browser.await(
                shown ? "a live room behind the first screen" : "the drawn background",
                state -> shown ? state.hasBackground() : state.phase().equals("name") && !state.has("frames"));
        assertEquals(shown, browser.run("return document.body.hasAttribute('data-background')"), "dimmed");
        assertFalse(browser.shows("hud"), "figures");
        assertFalse(browser.shows("note") || browser.shows("offline"), "an error");
    }

    private static void hide(Browser browser, boolean hidden) {
        browser.run(
                "Object.defineProperty(document, 'hidden', { value: arguments[0], configurable: true });"
                        + "document.dispatchEvent(new Event('visibilitychange'));",
                hidden);
    }

    private static void preferReducedMotion(Browser browser, boolean preferred) {
        Map<String, String> feature =
                Map.of("name", "prefers-reduced-motion", "value", preferred ? "reduce" : "no-preference");
        browser.cdp("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
    }

    @Test
    void aLiveRoomIsBehindTheFirstScreenUntilItEndsAndThenAnother() throws IOException, InterruptedException {
        grace.visit(server.port(), "");
        grace.awaitShown("modes", true);
        awaitBackground(grace, false);
        grace.run("document.querySelectorAll('#modes input')[4].click()");
        play(grace, "Grace");
        int player = grace.state().whole("player");

        ada.visit(server.port(), "");
        awaitBackground(ada, true);
        State first =
                ada.await("whoever plays there", state -> state.name(player).equals("Grace"));
        ada.await("more of it", state -> state.whole("frames") > first.whole("frames") + 5);
        hide(ada, true);
        awaitBackground(ada, false);
        hide(ada, false);
        awaitBackground(ada, true);
        preferReducedMotion(ada, true);
        awaitBackground(ada, false);
        preferReducedMotion(ada, false);
        awaitBackground(ada, true);
        assertEquals(0, ada.state().whole("broken"), "snapshots that could not be applied");
        assertEquals(0, ada.state().whole("desyncs"), "desyncs");

        grace.run("document.getElementById('leave').click()");
        awaitBackground(ada, false);
        grace.run("document.querySelectorAll('#modes input')[0].click()");
        play(grace, "Grace");
        awaitBackground(ada, true);
        play(ada, "Ada");
        assertEquals("arena", room(ada));
        assertEquals(false, ada.run("return document.body.hasAttribute('data-background')"), "dimmed");
        assertEquals(0, ada.state().whole("broken"), "snapshots that could not be applied");
    }

    @Test
    void aSpectatorTakesThePlaceOfALiveBackground() throws IOException, InterruptedException {
        Map<String, String> values = Map.of(
                "room", "arena", "bots", "2", "arena-size", Integer.toString(ARENA_UNITS), "max-spectators", "1");
        try (DriftfireServer small = ConfiguredServer.of(values)) {
            small.start();
            ada.visit(small.port(), "");
            awaitBackground(ada, true);
            grace.visit(small.port(), "?room=arena&watch");
            grace.await("a view", state -> state.phase().equals("watching") && state.whole("following") >= 0);
            awaitBackground(ada, false);
            grace.click("watching-leave");
            grace.await("the name screen", state -> state.phase().equals("name"));
            grace.open("about:blank");
            Health.awaitSpectators(Address.at(small.port()), "arena", 0, 30);
            // Who comes back to the page need not wait.
            hide(ada, true);
            hide(ada, false);
            awaitBackground(ada, true);
            ada.open("about:blank");
        }
    }

    @Test
    void theBackButtonLeavesAPrivateRoom() {
        openPrivateRoom();
        ada.run("history.back()");
        ada.await("the name screen", state -> state.phase().equals("name"));
        ada.awaitShown("room-chip", false);
        assertEquals("", ada.run("return location.hash"));
    }

    @Test
    void aWrongCodeIsToldWhereItWasTyped() {
        ada.visit(server.port(), "");
        ada.click("code-button");
        ada.awaitShown("friends", true);
        ada.hands().sendKeys("abc\n").perform();
        ada.awaitText("code-note-text", text -> text.startsWith("A code has six"));
        ada.run("document.getElementById('code').value = ''");
        ada.hands().sendKeys(WRONG + "\n").perform();
        ada.awaitText("code-note-text", text -> text.equals("There is no room with that code."));
        assertEquals("code", ada.run("return document.activeElement.id"));
        accessibility.assertInOrder(ada, "a wrong code");
        ada.resize(1280, 720);
        ada.click("friends-done");
        ada.awaitShown("friends", false);

        grace.visit(server.port(), "#" + WRONG);
        grace.join("Grace");
        grace.awaitText("note-text", text -> text.equals("There is no room with that code."));
        accessibility.assertInOrder(grace, "a wrong link");
        grace.resize(1280, 720);
        grace.click("note-button");
        grace.await("in play", State::flies);
        assertEquals("arena", room(grace));
    }
}
