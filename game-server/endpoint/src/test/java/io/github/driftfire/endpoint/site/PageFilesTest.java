package io.github.driftfire.endpoint.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a game's page is made of, and its version. */
final class PageFilesTest {
    private static final Map<String, String> FILES = Map.of(
            "/kit/index.html", "kit's page, client.js?v=@page.version@",
            "/kit/boot.js", "kit's boot @page.version@",
            "/kit/page.js", "kit's script",
            "/kit/kit.css", "kit's style",
            "/orbs/client.js", "orbs' script",
            "/orbs/kit.css", "orbs' style",
            "/orbs/sounds/pop.ogg", "@page.version@",
            "/sumo/client.js", "sumo's script");

    private static final String ROOT =
            "  <meta name=\"root\" content=\"./\">\n  <meta name=\"game\" content=\"orbs\">\n";

    private static PageFiles orbs(Map<String, String> files) {
        return new PageFiles(new StoredPages(files), "orbs");
    }

    private static String text(PageFiles files, String path) {
        PageFile file = files.find(path, "./");
        return file == null ? "none" : new String(file.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void whatTheGameHasGoesBeforeTheKits() {
        PageFiles orbs = orbs(FILES);

        assertEquals("orbs' script", text(orbs, "/client.js"));
        assertEquals("orbs' style", text(orbs, "/kit.css"));
        assertEquals("kit's boot " + orbs.version(), text(orbs, "/boot.js"));
        assertEquals("kit's page, client.js?v=" + orbs.version(), text(orbs, "/index.html"));
        assertEquals("none", text(orbs, "/early.js"));
    }

    @Test
    void theGamesSlotsAreFilledIntoTheKitsPageAndAreNoFile() {
        Map<String, String> files = new HashMap<>(FILES);
        files.put("/kit/index.html", "<p><!--slot:name-->@game.title@<!--end--><!--slot:help-->Help<!--end--></p>");
        files.put("/orbs/slots.html", "<!--slot:help-->Eat. @page.version@<!--end-->");
        PageFiles orbs = orbs(files);

        assertEquals("<p>OrbsEat. " + orbs.version() + "</p>", text(orbs, "/index.html"));
        assertEquals("none", text(orbs, "/slots.html"));
        assertNotEquals(orbs(FILES).version(), orbs.version());
    }

    @Test
    void theTextsOfALanguageAreTheGamesAndTheKits() {
        Map<String, String> files = new HashMap<>(FILES);
        files.put("/kit/kit-texts.txt", "# Kit\nPlay\nde Spielen\nfr Jouer\n\n# \"Done\"\n\"Done\"\nde \"Fer\\tig\"\n");
        files.put("/orbs/texts.txt", "Play\nde Essen\n");
        PageFiles orbs = orbs(files);

        assertEquals("{\"\\\"Done\\\"\":\"\\\"Fer\\\\tig\\\"\",\n\"Play\":\"Essen\"}", text(orbs, "/texts/de.json"));
        assertEquals("{\"Play\":\"Jouer\"}", text(orbs, "/texts/fr.json"));
        assertEquals("none", text(orbs, "/texts/es.json"));
        assertEquals("none", text(orbs(FILES), "/texts/de.json"));
        assertEquals("none", text(orbs, "/texts.txt"));
        assertEquals("none", text(orbs, "/kit-texts.txt"));
        assertNotEquals(orbs(FILES).version(), orbs.version());
    }

    @Test
    void aTextWithoutALanguageIsAnError() {
        PageFiles orbs = orbs(Map.of("/kit/kit-texts.txt", "Play\nSpielen\n"));

        assertEquals(
                "no language before a text: Spielen",
                assertThrows(IllegalArgumentException.class, () -> orbs.find("/texts/de.json", "./"))
                        .getMessage());
    }

    @Test
    void theVersionIsFilledIntoTextsOnly() {
        assertEquals("@page.version@", text(orbs(FILES), "/sounds/pop.ogg"));
    }

    @ParameterizedTest
    @CsvSource({
        "/kit/index.html",
        "/kit/page.js",
        "/kit/boot.js",
        "/orbs/client.js",
        "/orbs/kit.css",
        "/orbs/sounds/pop.ogg"
    })
    void theVersionChangesWithEveryFileOfThePage(String path) {
        Map<String, String> changed = new HashMap<>(FILES);
        changed.merge(path, " changed", String::concat);
        Map<String, String> renamed = new HashMap<>(FILES);
        renamed.put(path.replace(".", "2."), String.valueOf(renamed.remove(path)));

        assertTrue(orbs(FILES).version().matches("[0-9a-f]{12}"), orbs(FILES).version());
        assertEquals(orbs(FILES).version(), orbs(Map.copyOf(FILES)).version());
        assertNotEquals(orbs(FILES).version(), orbs(changed).version());
        assertNotEquals(orbs(FILES).version(), orbs(renamed).version());
    }

    /** As of a servlet container that finds files in jars and does not list them. */
    @Test
    void theVersionChangesWithTheScriptAlsoWhereNothingIsListed() {
        Map<String, String> changed = new HashMap<>(FILES);
        changed.merge("/orbs/client.js", " changed", String::concat);

        assertNotEquals(unlisted(FILES), unlisted(changed));
    }

    private static String unlisted(Map<String, String> files) {
        PageSource source = new PageSource() {
            @Override
            public @Nullable InputStream open(String path) {
                return new StoredPages(files).open(path);
            }

            @Override
            public Collection<String> list(String folder) {
                return List.of();
            }
        };
        return new PageFiles(source, "orbs").version();
    }

    @Test
    void theDeveloperPanelIsOfPagesThatChange() {
        Map<String, String> files = new HashMap<>(FILES);
        files.put("/kit/index.html", "<head></head>");
        files.put("/kit/dev/panel.js", "the panel");
        PageFiles released = orbs(files);
        PageFiles changing = new PageFiles(new StoredPages(files, true), "orbs");

        assertEquals("none", text(released, "/dev/panel.js"));
        assertEquals("<head>" + ROOT + "</head>", text(released, "/index.html"));
        assertEquals("the panel", text(changing, "/dev/panel.js"));
        assertEquals(
                "<head>" + ROOT + "  <script src=\"dev/panel.js?v=" + changing.version() + "\"></script>\n</head>",
                text(changing, "/index.html"));
    }

    @ParameterizedTest
    @CsvSource({"/sumo/client.js", "/kit/kit.css"})
    void theVersionIsOfThisPageAlone(String path) {
        Map<String, String> changed = new HashMap<>(FILES);
        changed.merge(path, " changed", String::concat);

        assertEquals(orbs(FILES).version(), orbs(changed).version());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../sumo/client.js", "/", "", "/client", "//client.js", "/.client.js", "/client.class"})
    void whatIsNoPathOfAFileIsNotLookedFor(String path) {
        assertNull(orbs(FILES).find(path, "./"));
    }
}
