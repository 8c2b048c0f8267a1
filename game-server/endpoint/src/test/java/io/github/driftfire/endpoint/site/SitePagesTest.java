package io.github.driftfire.endpoint.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.driftfire.engine.sessions.ClientAddress;
import java.io.IOException;
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

/** Which page is at which address. */
final class SitePagesTest {
    private final Site site = new Site(
            StoredPages.host(),
            new StoredPages(Map.of(
                    "/kit/index.html", "kit's page",
                    "/orbs/client.js", "orbs' script",
                    "/sumo/client.js", "sumo's script",
                    "/WEB-INF/secret.json", "a secret")),
            "orbs",
            List.of(),
            Map.of());

    private Answer get(String path, @Nullable String query) {
        return site.answer("GET", path, query, name -> null, () -> ClientAddress.UNLIMITED);
    }

    @ParameterizedTest
    @CsvSource({
        "/, kit's page",
        "/index.html, kit's page",
        "/client.js, orbs' script",
        "/orbs/, kit's page",
        "/orbs/index.html, kit's page",
        "/orbs/client.js, orbs' script",
    })
    void theDefaultGameIsAtTheRootAndInItsFolder(String path, String text) {
        Answer answer = get(path, null);

        assertEquals(200, answer.status());
        assertEquals(text, new String(answer.body(), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "/sumo/client.js", // it has no room
        "/sumo/",
        "/kit/index.html",
        "/orbs/orbs/client.js",
        "/orbs/../sumo/client.js",
        "/orbs//client.js",
        "/WEB-INF/secret.json",
        "/orbs/../WEB-INF/secret.json",
        "/orb",
        "//",
    })
    void nothingElseIsThere(String path) {
        assertEquals(404, get(path, null).status());
    }

    /** By it the page finds the rooms: before the server's own path a proxy or a container may have any, also one that ends in the game's name. */
    @ParameterizedTest
    @CsvSource({"/, ./", "/index.html, ./", "/orbs/, ../", "/orbs/index.html, ../"})
    void eachPageIsToldTheWayToTheRoot(String path, String root) {
        Site marked = new Site(
                StoredPages.host(),
                new StoredPages(Map.of("/orbs/index.html", "<head></head>")),
                "orbs",
                List.of(),
                Map.of());

        assertEquals(
                "<head>  <meta name=\"root\" content=\"" + root
                        + "\">\n  <meta name=\"game\" content=\"orbs\">\n</head>",
                body(marked, path));
    }

    @Test
    void withoutTheSlashItLeadsToTheOneWith() {
        Answer answer = get("/orbs", "room=duel");

        assertEquals(302, answer.status());
        assertEquals("./orbs/?room=duel", answer.headers().get("Location"));
        assertEquals(0, answer.body().length);
        assertNull(answer.headers().get("Content-Type"));
    }

    @Test
    void aVisitOfAPageThatChangesReadsItsFilesAgain() {
        Map<String, String> files =
                new HashMap<>(Map.of("/kit/index.html", "client.js?v=@page.version@", "/orbs/client.js", "the script"));
        for (boolean changes : new boolean[] {true, false}) {
            files.put("/orbs/client.js", "the script");
            Site changing = new Site(StoredPages.host(), new StoredPages(files, changes), "orbs", List.of(), Map.of());
            String before = body(changing, "/orbs/");
            assertEquals("the script", body(changing, "/client.js"));
            files.put("/orbs/client.js", "another script");

            assertEquals(changes, !before.equals(body(changing, "/orbs/")));
            assertEquals(changes ? "another script" : "the script", body(changing, "/client.js"));
        }
    }

    private static String body(Site site, String path) {
        return new String(
                site.answer("GET", path, null, name -> null, () -> ClientAddress.UNLIMITED)
                        .body(),
                StandardCharsets.UTF_8);
    }

    @Test
    void aPageThatCannotBeReadKeepsNothingElseFromBeingServed() {
        PageSource broken = new PageSource() {
            @Override
            public @Nullable InputStream open(String path) throws IOException {
                throw new IOException("a broken jar");
            }

            @Override
            public Collection<String> list(String folder) throws IOException {
                throw new IOException("a broken jar");
            }
        };
        Site without = new Site(StoredPages.host(), broken, "orbs", List.of(), Map.of());

        assertEquals(
                404,
                without.answer("GET", "/", null, name -> null, () -> ClientAddress.UNLIMITED)
                        .status());
        assertEquals(
                200,
                without.answer("GET", "/healthz", null, name -> null, () -> ClientAddress.UNLIMITED)
                        .status());
    }
}
