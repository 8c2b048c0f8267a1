package io.github.driftfire.standalone.browser;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.standalone.ConfiguredServer;
import io.github.driftfire.standalone.DriftfireServer;
import io.github.driftfire.suite.Browser;
import io.github.driftfire.suite.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Two people at two browsers talk to each other. */
final class ChatIT {
    @TempDir
    private Path folder;

    private DriftfireServer start() throws IOException {
        String words = Files.writeString(folder.resolve("words.txt"), "drat\n").toString();
        Map<String, String> values = Map.of(
                "room",
                "arena",
                "bots",
                "0",
                "max-players",
                "4",
                "arena-size",
                "1000",
                "seed",
                "5",
                "word-list",
                words);
        DriftfireServer server = ConfiguredServer.of(values);
        server.start();
        return server;
    }

    /** Opens the line, writes and sends it. */
    static void say(Browser browser, String text) {
        browser.hands().sendKeys(Keys.ENTER).perform();
        browser.awaitShown("chat-form", true);
        browser.hands().sendKeys(text).sendKeys(Keys.ENTER).perform();
        browser.awaitShown("chat-form", false);
    }

    /** Presses a key of the element that has the focus. */
    private static String key(String key, String how) {
        return "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: '" + key + "', code: '" + key
                + "', bubbles: true, cancelable: true, " + how + " }))";
    }

    private static void awaitLine(Browser browser, String line) {
        browser.await(
                "the line " + line,
                "return Array.from(document.querySelectorAll('#chat-lines p'))"
                        + ".some(line => Array.from(line.children).map(part => part.textContent).join(': ') === '"
                        + line + "');");
    }

    private static void awaitLines(Browser browser, int count) {
        browser.await(count + " lines", "return document.querySelectorAll('#chat-lines p').length === " + count + ";");
    }

    /** So many have been shown since the page was loaded. */
    private static void awaitEmotes(Browser browser, int count) {
        browser.await(count + " emotes", "return document.getElementById('emotes').dataset.shown === '" + count + "';");
    }

    private static void show(Browser browser, String key) {
        browser.hands().keyDown("v").perform();
        browser.awaitShown("wheel", true);
        browser.hands().sendKeys(key).perform();
        browser.awaitShown("wheel", false);
        browser.hands().keyUp("v").perform();
    }

    @Test
    void readEachOtherAndSeeEachOthersEmotes() throws IOException {
        Accessibility accessibility = new Accessibility();
        try (DriftfireServer server = start();
                Browser ada = Browser.open(1280, 720);
                Browser grace = Browser.open(1280, 720)) {
            ada.joinAt(server.port(), "Ada");
            grace.joinAt(server.port(), "Grace");
            ada.awaitShown("chat-button", true);

            // What is typed neither steers nor is markup.
            ada.await("rest", State::rests);
            say(ada, "<b>wd</b>, DR\u00c4T it");
            assertTrue(ada.state().rests(), () -> "moved while typing: " + ada.state());
            for (Browser browser : List.of(ada, grace)) {
                awaitLine(browser, "Ada: <b>wd</b>, **** it");
            }
            ada.awaitText("chat-notice", text -> text.equals("Some words are not shown here."));

            // Left on the page, so that it can be looked at after it has gone.
            for (Browser browser : List.of(ada, grace)) {
                browser.run(
                        "new MutationObserver(() => { if (document.querySelector('.bubble:not([hidden])')) window.seen = true; })"
                                + ".observe(document.getElementById('emotes'), { childList: true, subtree: true, attributes: true })");
            }
            show(ada, "3");
            for (Browser browser : List.of(ada, grace)) {
                awaitEmotes(browser, 1);
                browser.await("it to be seen", "return window.seen === true;");
            }

            // Held, Enter opens the line once; an input method's Escape does not close it.
            grace.run(key("Enter", "repeat: true"));
            assertFalse(grace.shows("chat-form"), "opened by a repeated key");
            grace.hands().sendKeys(Keys.ENTER).perform();
            grace.awaitShown("chat-form", true);
            grace.run(key("Enter", "repeat: true"));
            grace.run(key("Escape", "isComposing: true"));
            assertTrue(grace.shows("chat-form"), "still open");

            // Reachable by all, and Escape closes it.
            accessibility.assertInOrder(grace, "the open chat");
            grace.resize(1280, 720);
            grace.hands().sendKeys("not sent").sendKeys(Keys.ESCAPE).perform();
            grace.awaitShown("chat-form", false);

            // Muted: neither lines nor emotes.
            grace.run("document.querySelector('#chat-lines .who').click()");
            grace.awaitShown("player", true);
            accessibility.assertInOrder(grace, "what can be done about a player");
            grace.resize(1280, 720);
            grace.click("player-mute");
            grace.awaitShown("player", false);
            awaitLines(grace, 0);
            say(ada, "do you hear me?");
            awaitLine(ada, "Ada: do you hear me?");
            show(ada, "1");
            awaitEmotes(ada, 2);
            say(grace, "no");
            awaitLine(ada, "Grace: no");
            awaitLine(grace, "Grace: no");
            awaitLines(grace, 1);
            awaitEmotes(grace, 1);

            // A spectator has no number: muted and reported by name, and not voted on.
            grace.run("document.addEventListener('driftfire:message', told => window.told = told.detail);"
                    + " document.dispatchEvent(new CustomEvent('driftfire:chat',"
                    + " { detail: { player: -1, name: 'Eve', channel: 2, text: 'boo' } }))");
            awaitLines(grace, 2);
            grace.run("document.querySelector('#chat-lines [data-name=Eve] .who').click()");
            grace.awaitShown("player", true);
            grace.awaitShown("player-vote", false);
            grace.click("report-chat");
            grace.await(
                    "the report",
                    "return window.told && window.told.kind === 243"
                            + " && window.told.payload.join() === '-1,-1,0,3,69,118,101';");
            grace.run("document.querySelector('#chat-lines [data-name=Eve] .who').click()");
            grace.awaitShown("player", true);
            grace.click("player-mute");
            awaitLines(grace, 1);

            // Too much at once.
            ada.run("for (let i = 48; i < 55; i++) document.dispatchEvent(new CustomEvent('driftfire:message',"
                    + " { detail: { kind: 240, payload: new Int8Array([0, 1, i]) } }))");
            ada.awaitText("chat-notice", text -> text.startsWith("Too many messages. You can write again in "));
            assertTrue(ada.state().flies(), "still in play");
        }
    }
}
