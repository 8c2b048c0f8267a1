package io.github.driftfire.standalone.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.standalone.ConfiguredServer;
import io.github.driftfire.standalone.DriftfireServer;
import io.github.driftfire.suite.Browser;
import io.github.driftfire.suite.State;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The arena's modes in the browser, each to its end, with short rounds. */
final class ModesIT {
    private static final String STEPS =
            "return document.querySelectorAll('#podium-places li:not([hidden])').length === %d;";

    private static DriftfireServer server(String mode, int roundSeconds, int bots) throws IOException {
        DriftfireServer server = ConfiguredServer.of(Map.of(
                "room",
                "arena",
                "bots",
                Integer.toString(bots),
                "seed",
                "7",
                "set",
                "arena.mode=" + mode + ",arena.round-seconds=" + roundSeconds
                        + ",arena.start-seconds=5,arena.podium-seconds=8"));
        server.start();
        return server;
    }

    private static void join(Browser browser, DriftfireServer server, String name) {
        browser.visit(server.port(), "?room=arena");
        browser.join(name);
    }

    @Test
    void aRoundEndsOnAPodiumAndTheNextOneBeginsWithoutPoints() throws IOException {
        try (DriftfireServer server = server("round", 12, 6);
                Browser browser = Browser.open(1440, 900)) {
            join(browser, server, "Ada");
            browser.await("flight", State::flies);
            browser.awaitText("round-time", text -> text.startsWith("0:"));
            browser.picture("mode-round");
            browser.awaitShown("podium", true);
            browser.await("three steps", STEPS.formatted(3));
            assertTrue(
                    browser.text("podium-own").matches("You came \\d+(st|nd|rd|th) of 6"), browser.text("podium-own"));
            assertFalse(browser.shows("death"), "the card of a death that was none");
            browser.picture("podium-round");
            browser.picture("podium-round", 844, 390);
            browser.resize(1440, 900);
            browser.awaitShown("podium", false);
            browser.await("the next flight", State::flies);
            browser.await("no points", state -> state.own("score") == 0);
            browser.assertNoErrors();
        }
    }

    @Test
    void teamsHaveColoursShapesAndAScore() throws IOException {
        try (DriftfireServer server = server("teams", 14, 8);
                Browser browser = Browser.open(1440, 900)) {
            join(browser, server, "Ada");
            browser.await("flight", State::flies);
            browser.awaitShown("round-bar", true);
            browser.await(
                    "both shapes in the list",
                    "return ['1', '2'].every(team => document.querySelector(`#board-rows"
                            + " li[data-team=\"${team}\"]`));");
            browser.picture("mode-teams");
            saysSomethingInTheColourOfItsTeam(browser);
            browser.awaitShown("podium", true);
            assertTrue(browser.shows("podium-teams"), "the teams' result");
            assertTrue(
                    browser.text("podium-title").matches("Blue wins|Orange wins|A draw"), browser.text("podium-title"));
            browser.picture("podium-teams");
            browser.awaitShown("podium", false);
            browser.await("the next flight", State::flies);
            browser.assertNoErrors();
        }
    }

    private static void saysSomethingInTheColourOfItsTeam(Browser browser) {
        ChatIT.say(browser, "Hello");
        browser.await("a line in the colour that the own line of the list has", """
                const line = document.querySelector('#chat-lines .who'), own = document.querySelector('#board-rows .own .who');
                return !!line && !!own && getComputedStyle(line).color === getComputedStyle(own).color;""");
    }

    @Test
    void theFieldClosesAndWhoIsOutWatchesUntilTheNextRound() throws IOException {
        try (DriftfireServer server = server("last", 30, 8);
                Browser browser = Browser.open(1440, 900)) {
            join(browser, server, "Ada");
            browser.awaitText("round-text", text -> text.contains("ships left"));
            browser.await("flight", State::flies);
            browser.await(
                    "as many in the list's heading",
                    "return parseInt(document.getElementById('board-room').textContent)"
                            + " === parseInt(document.getElementById('round-text').textContent)");
            browser.await("the end of the only ship", state -> state.phase().equals("dead"));
            browser.awaitShown("podium", true);
            browser.await("three steps", STEPS.formatted(3));
            browser.picture("podium-last");
            browser.awaitShown("podium", false);
            browser.await("a ship of the next round", State::flies);
            browser.assertNoErrors();
        }
    }

    @Test
    void theWayBackIntoTheFieldIsShownAndWhoComesLaterWaits() throws IOException {
        try (DriftfireServer server = server("last", 60, 0);
                Browser ada = Browser.open(1440, 900);
                Browser grace = Browser.open(1440, 900);
                Browser late = Browser.open(390, 844)) {
            join(ada, server, "Ada");
            ada.awaitText("round-text", "Waiting for one more pilot"::equals);
            join(grace, server, "Grace");
            ada.awaitText("round-text", text -> text.startsWith("Round starts in"));
            ada.awaitText("round-text", text -> text.contains("2 ships left"));
            join(late, server, "Late");
            late.awaitText("round-text", text -> text.startsWith("You fly again in the next round"));
            assertEquals("dead", late.state().phase(), "phase of who waits");
            late.picture("mode-last-waits", 390, 844);
            ada.awaitShown("field-back", true);
            ada.picture("mode-last-outside");
            late.awaitShown("podium", true);
            assertEquals("", late.text("podium-own"), "rank of who did not take part");
            late.await("a ship of the next round", State::flies);
            for (Browser browser : new Browser[] {ada, grace, late}) {
                browser.assertNoErrors();
            }
        }
    }
}
