package io.github.driftfire.endpoint.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TrailingSlashTest {
    @ParameterizedTest
    @CsvSource({
        "/driftfire,, /driftfire/",
        "/driftfire, room=duel, /driftfire/?room=duel",
        "/driftfire, room=duel&a=%20b, /driftfire/?room=duel&a=%20b",
        "/games/driftfire, room=duel, /games/driftfire/?room=duel",
        "/a:b,, /a:b/",
        "/driftfire##1,, /driftfire##1/",
    })
    void leadsToTheSameAddressWithASlash(String context, String query, String expected) {
        URI asked = URI.create("https://play.example.com:8443" + context.replace("#", "%23"));
        URI location = URI.create(TrailingSlash.location(context.replace("#", "%23"), query));

        assertEquals(
                "https://play.example.com:8443" + expected.replace("#", "%23"),
                asked.resolve(location).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "///evil.example", "/driftfire//evil.example"})
    void leadsToNoOtherHost(String context) {
        URI asked = URI.create("https://play.example.com/x");

        assertEquals(
                "play.example.com",
                asked.resolve(TrailingSlash.location(context, null)).getHost());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nSet-Cookie: x", "room=\u00e4", "a b", "\u0000", ""})
    void leavesOutAQueryThatIsNone(String query) {
        assertEquals("./driftfire/", TrailingSlash.location("/driftfire", query));
    }
}
