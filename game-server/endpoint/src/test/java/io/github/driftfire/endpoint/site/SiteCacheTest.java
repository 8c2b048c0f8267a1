package io.github.driftfire.endpoint.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.driftfire.engine.sessions.ClientAddress;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long the answers may be kept, by the version that they are asked for with. */
class SiteCacheTest {
    private static final String FOREVER = "public, max-age=31536000, immutable";
    private static final StoredPages PAGES = new StoredPages(Map.of(
            "/orbs/index.html", "<script src=\"boot.js?v=@page.version@\"></script>",
            "/orbs/boot.js", "1",
            "/orbs/client.js", "2",
            "/kit/kit.css", "3",
            "/orbs/icon.svg", "4"));
    private static final String VERSION = new PageFiles(PAGES, "orbs").version();

    private static Site site() {
        return new Site(StoredPages.host(), PAGES, "orbs", List.of(), Map.of());
    }

    private static String cacheControl(Site site, String path, @Nullable String query) {
        return String.valueOf(site.answer("GET", path, query, name -> null, () -> ClientAddress.UNLIMITED)
                .headers()
                .get("Cache-Control"));
    }

    @ParameterizedTest
    @CsvSource({"/boot.js", "/client.js", "/kit.css", "/icon.svg"})
    void keepsAFileForEverByThisBuildsVersionOnly(String path) {
        Site site = site();
        assertEquals(FOREVER, cacheControl(site, path, "v=" + VERSION));
        for (String query : new String[] {
            "v=anything",
            "v=",
            "v",
            "v=" + VERSION.substring(1),
            "v=" + VERSION + "e",
            "v=@page.version@",
            "x=1&v=" + VERSION,
            "v=" + VERSION + "&x=1",
            ""
        }) {
            assertEquals("no-cache", cacheControl(site, path, query), query);
        }
        assertEquals("no-cache", cacheControl(site, path, null));
    }

    @ParameterizedTest
    @CsvSource({"/", "/index.html"})
    void neverKeepsThePage(String path) {
        Site site = site();
        assertEquals("no-cache", cacheControl(site, path, null));
        assertEquals("no-cache", cacheControl(site, path, "v=" + VERSION));
        assertEquals("no-cache", cacheControl(site, path, "room=arena"));
    }

    @Test
    void storesNoErrorAndNoReport() {
        Site site = site();
        assertEquals("no-store", cacheControl(site, "/none.js", "v=" + VERSION));
        assertEquals("no-store", cacheControl(site, "/healthz", "v=" + VERSION));
    }
}
