package io.github.driftfire.endpoint.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.driftfire.endpoint.OriginPolicy;
import io.github.driftfire.endpoint.PlayHost;
import io.github.driftfire.engine.Rooms;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long the answers may be kept, by the version that they are asked for with. */
class SiteCacheTest {
    private static final String FOREVER = "public, max-age=31536000, immutable";
    private static final String PAGE =
            "<link href=\"style.css?v=0123abcd\"><script src=\"boot.js?v=0123abcd\"></script>";
    private static final Map<String, String> FILES =
            Map.of("/index.html", PAGE, "/boot.js", "1", "/client.js", "2", "/style.css", "3", "/icon.svg", "4");

    private static @Nullable InputStream file(String path) {
        String text = FILES.get(path);
        return text == null ? null : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String cacheControl(Site site, String path, @Nullable String query) {
        return String.valueOf(
                site.answer("GET", path, query, name -> null).headers().get("Cache-Control"));
    }

    private static PlayHost host() {
        return new PlayHost(new Rooms(List.of(), Thread::new), new OriginPolicy(List.of()), Runnable::run);
    }

    @ParameterizedTest
    @CsvSource({"/boot.js", "/client.js", "/style.css", "/icon.svg"})
    void keepsAFileForEverByThisBuildsVersionOnly(String path) {
        Site site = new Site(host(), SiteCacheTest::file);
        assertEquals(FOREVER, cacheControl(site, path, "v=0123abcd"));
        for (String query : new String[] {
            "v=anything", "v=", "v", "v=0123abc", "v=0123abcde", "v=0123ABCD", "x=1&v=0123abcd", "v=0123abcd&x=1", ""
        }) {
            assertEquals("no-cache", cacheControl(site, path, query), query);
        }
        assertEquals("no-cache", cacheControl(site, path, null));
    }

    @ParameterizedTest
    @CsvSource({"/", "/index.html"})
    void neverKeepsThePage(String path) {
        Site site = new Site(host(), SiteCacheTest::file);
        assertEquals("no-cache", cacheControl(site, path, null));
        assertEquals("no-cache", cacheControl(site, path, "v=0123abcd"));
        assertEquals("no-cache", cacheControl(site, path, "room=arena"));
    }

    @Test
    void keepsNothingWhereThePageNamesNoVersion() {
        Site site = new Site(host(), path -> path.equals("/index.html") ? null : file(path));
        assertEquals("no-cache", cacheControl(site, "/client.js", "v="));
        assertEquals("no-cache", cacheControl(site, "/client.js", "v=null"));
    }

    @Test
    void storesNoErrorAndNoReport() {
        Site site = new Site(host(), SiteCacheTest::file);
        assertEquals("no-store", cacheControl(site, "/none.js", "v=0123abcd"));
        assertEquals("no-store", cacheControl(site, "/healthz", "v=0123abcd"));
    }
}
