package io.github.driftfire.standalone.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.driftfire.standalone.ConfiguredServer;
import io.github.driftfire.standalone.DriftfireServer;
import io.github.driftfire.suite.Address;
import io.github.driftfire.suite.Browser;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page in the browser's language, and in one that the player chooses. */
@SuppressWarnings("NullAway.Init")
@Timeout(value = 300, unit = TimeUnit.SECONDS)
final class LanguagesIT {
    /**
     * Answers what is shown, or read by screen readers, in English: all that has the form of a table's key, and not of one of its texts. The table is
     * that of the page's language.
     */
    private static final String ENGLISH = """
            const done = arguments[arguments.length - 1];
            const form = text => new RegExp('^' + text.split(/\\{\\d\\}/)
                .map(part => part.replace(/[.*+?^${}()|[\\]\\\\]/g, '\\\\$&')).join('.+') + '$');
            fetch('texts/' + driftfireTexts.language + '.json').then(answer => answer.json()).then(table => {
                const keys = Object.keys(table).filter(key => /\\p{L}{2}/u.test(key.replace(/\\{\\d\\}/g, ''))).map(form);
                const texts = Object.values(table).flatMap(text => text.split(' | ')).map(form);
                const shown = [...document.querySelectorAll('body *')]
                    .filter(each => each.checkVisibility({ visibilityProperty: true }))
                    .filter(each => !each.closest('bdi, .who, #network, #chat-lines, option'))
                    .flatMap(each => [
                        ...[...each.childNodes].filter(node => node.nodeType === 3).map(node => node.data),
                        ...['aria-label', 'title', 'placeholder'].map(name => each.getAttribute(name) || '')])
                    .map(text => text.trim().replace(/\\s+/g, ' '));
                done([shown.length, ...shown.filter(text => keys.some(key => key.test(text)) && !texts.some(its => its.test(text)))]);
            });
            """;

    private DriftfireServer server;

    @BeforeEach
    void start() throws IOException {
        server = ConfiguredServer.of(Map.of("room", "arena", "bots", "2", "arena-size", "1000"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static Browser open(String languages) throws IOException {
        return Browser.open(1440, 900, false, List.of("--disable-gpu", "--accept-lang=" + languages));
    }

    private static void assertNoEnglish(Browser browser, String screen) {
        if (!(browser.runAsync(ENGLISH) instanceof List<?> found)) {
            throw new AssertionError("no texts of " + screen);
        }
        assertNotEquals(0L, found.get(0), screen);
        assertEquals(List.of(), found.subList(1, found.size()), screen);
    }

    private static String language(Browser browser) {
        return String.valueOf(browser.run("return document.documentElement.lang"));
    }

    @ParameterizedTest
    @CsvSource({
        "'de-CH,de,en', de, Fliegen",
        "'es-MX,es', es, Volar",
        "'fr-CA,fr', fr, D\u00e9coller",
        "'pt-PT,pt', pt-BR, Voar",
        "'nl,ja', ja, \u51fa\u6483"
    })
    void noScreenHasEnglishLeft(String languages, String tag, String fly) throws IOException {
        try (Browser browser = open(languages)) {
            browser.visit(server.port(), "");
            assertEquals(tag, language(browser));
            browser.awaitText("play", fly::equals);
            browser.awaitShown("modes", true);
            assertNoEnglish(browser, "first screen");
            browser.picture("language-" + tag + "-first");
            for (String[] dialog : new String[][] {
                {"settings-button", "resume", "settings"},
                {"private-button", "friends-done", "friends"},
                {"watch-button", "watch-done", "rooms"},
                {"leaderboard-button", "leaderboard-done", "leaderboard"},
                {"profile-button", "profile-done", "profile"}
            }) {
                browser.click(dialog[0]);
                browser.awaitShown(dialog[1], true);
                assertNoEnglish(browser, dialog[2]);
                browser.picture("language-" + tag + "-" + dialog[2]);
                browser.click(dialog[1]);
            }
            browser.join("Ada");
            browser.await("in play", state -> state.phase().equals("playing"));
            assertNoEnglish(browser, "in play");
            browser.picture("language-" + tag + "-play");
            browser.click("settings-button");
            browser.awaitShown("leave", true);
            assertNoEnglish(browser, "menu");
            browser.picture("language-" + tag + "-menu");
        }
    }

    @Test
    void theChosenLanguageOutlastsAReload() throws IOException {
        try (Browser browser = open("en-GB,en")) {
            browser.visit(server.port(), "");
            assertEquals("en", language(browser));
            assertEquals("Fly", browser.text("play"));

            choose(browser, "#language-button select", "ja");
            browser.awaitText("play", "\u51fa\u6483"::equals);
            browser.reload();
            assertEquals("ja", language(browser));
            assertEquals("\u51fa\u6483", browser.text("play"));

            choose(browser, "#settings select[data-language]", "de");
            browser.awaitText("play", "Fliegen"::equals);
            choose(browser, "#settings select[data-language]", "en");
            browser.awaitText("play", "Fly"::equals);
        }
    }

    @Test
    void whoTypesNoNameIsNamelessInTheOwnLanguage() throws IOException {
        try (Browser browser = open("de")) {
            browser.visit(server.port(), "");
            browser.awaitText("play", "Fliegen"::equals);
            browser.join("");
            browser.await("the name of who has none", state -> state.fliesAs("Namenlos"));
        }
    }

    private static void choose(Browser browser, String select, String language) {
        browser.run(
                "const select = document.querySelector(arguments[0]); select.value = arguments[1];"
                        + " select.dispatchEvent(new Event('change'));",
                select,
                language);
        browser.await(
                "the page in " + language,
                "return !!window.driftfire && driftfireTexts.language === '" + language + "'");
    }

    @Test
    void withoutItsTextsThePageIsEnglish() throws IOException {
        try (Browser browser = open("de")) {
            browser.allowLostLines();
            browser.cdp("Network.enable", Map.of());
            browser.cdp("Network.setBlockedURLs", Map.of("urls", List.of("*texts/de.json*")));
            browser.visit(Address.at(server.port()), "");
            browser.awaitText("play", "Fly"::equals);
        }
    }
}
