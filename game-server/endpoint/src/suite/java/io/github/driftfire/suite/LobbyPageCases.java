package io.github.driftfire.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The first screen with a lobby behind it: two people at two browsers, in a private room, and one who watches the
 * other. The server has the arena's modes.
 */
public abstract class LobbyPageCases {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;

    /**
     * Turns to the next player once the bar names this one, until it is Ada. The bar counts from the one that it names, and may come back to that one
     * when the next is destroyed: a second later it is turned from again.
     */
    private static final String TURN_TO_ADA = """
            const name = document.getElementById('watching-name').textContent;
            if (name !== '' && name !== 'Ada' && (name !== window.turnedFrom || Date.now() - window.turnedMillis > 1000)) {
                window.turnedFrom = name;
                window.turnedMillis = Date.now();
                document.getElementById('watching-next').click();
            }
            return name === 'Ada';
            """;

    protected abstract Address server();

    /** Opens a private room and is in play; answers the room's link, from the address that the host's browser shows. */
    public static String openPrivateRoom(Browser host, Address server) {
        host.visit(server, "");
        host.awaitShown("modes", true);
        host.run("document.getElementById('name').value = 'Ada'");
        host.click("private-button");
        host.awaitShown("friends", true);
        host.click("create");
        host.await("in play", State::flies);
        host.awaitShown("room-chip", true);
        assertEquals("#" + host.text("room-chip"), host.run("return location.hash"));
        assertTrue(room(host).startsWith("private-"), room(host));
        return String.valueOf(host.run("return location.href"));
    }

    /** The room of the page's seat; {@code null} as a text for the usual one. */
    public static String room(Browser browser) {
        return String.valueOf(browser.run("return sessionStorage.getItem('driftfire.arena.room')"));
    }

    /** Opens a link of the page. */
    public static void follow(Browser browser, String link) {
        browser.open(link);
        browser.await("the page's script to run", "return !!window.driftfire");
    }

    /** The menu, with what the lobby tells of the private room. */
    private static void openMenu(Browser browser) {
        browser.click("room-chip");
        browser.awaitShown("settings", true);
    }

    @Test
    void aVisitorWatchesAPlayerAndTakesASeatBesideIt() throws IOException, InterruptedException {
        try (Browser ada = Browser.open(WIDTH, HEIGHT);
                Browser grace = Browser.open(WIDTH, HEIGHT)) {
            ada.visit(server(), "");
            ada.awaitShown("modes", true);
            ada.join("Ada");
            ada.await("in play", State::flies);
            String room = room(ada);

            grace.visit(server(), "");
            grace.awaitShown("modes", true);
            grace.click("watch-button");
            String choice = "document.querySelector('[aria-label=\"Watch " + room + "\"]')";
            grace.await("the room", "return !!" + choice);
            grace.run(choice + ".click()");
            grace.awaitShown("watching", true);
            grace.await("Ada's view", TURN_TO_ADA);
            assertEquals(-1, grace.state().whole("player"), "own number");

            grace.click("watching-play");
            grace.await("in play", State::flies);
            assertEquals(room, room(grace));
            for (Browser browser : List.of(ada, grace)) {
                assertEquals(0, browser.state().whole("broken"), "broken snapshots");
                browser.assertNoErrors();
            }
        }
    }

    @Test
    void aFriendComesByTheLinkAndBecomesTheHost() throws IOException, InterruptedException {
        try (Browser ada = Browser.open(WIDTH, HEIGHT);
                Browser grace = Browser.open(WIDTH, HEIGHT)) {
            String link = openPrivateRoom(ada, server());
            openMenu(ada);
            ada.awaitText("private-note", text -> text.equals("Ada (host)"));
            ada.click("private-lock");
            ada.awaitText("private-note", text -> text.endsWith("locked"));

            follow(grace, link);
            grace.awaitShown("invite", true);
            grace.join("Grace");
            grace.awaitText("note-text", text -> text.startsWith("The room is locked"));
            assertEquals("Play in a public room", grace.text("note-button"));
            ada.click("private-lock");
            ada.awaitText("private-note", text -> text.equals("Ada (host)"));
            grace.click("play");
            grace.await("in play", State::flies);
            assertEquals(room(ada), room(grace));

            grace.reload();
            grace.await("in play again", State::flies);
            ada.awaitText("private-members", text -> text.startsWith("Grace"));
            openMenu(grace);
            grace.awaitText("private-note", text -> text.equals("Ada (host), Grace"));
            ada.run("document.querySelector('#private-members button').click()");
            ada.awaitShown("private-host", false);
            grace.awaitShown("private-host", true);
            grace.click("private-close");
            for (Browser browser : List.of(ada, grace)) {
                browser.await("the name screen", state -> state.phase().equals("name"));
                browser.awaitText("note-text", text -> text.equals("The private room is closed."));
                assertEquals("", browser.run("return location.hash"));
                assertEquals(0, browser.state().whole("broken"), "broken snapshots");
            }
        }
    }
}
