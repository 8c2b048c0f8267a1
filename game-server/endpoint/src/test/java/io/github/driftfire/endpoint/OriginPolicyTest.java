package io.github.driftfire.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OriginPolicyTest {
    private final OriginPolicy policy = new OriginPolicy(List.of("https://Play.example.com", "http://localhost:3000"));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,game.example.com,true",
                "http://game.example.com,game.example.com,true",
                "https://game.example.com,game.example.com,true",
                "https://GAME.example.com,Game.Example.com,true",
                "https://game.example.com:443,game.example.com,true",
                "http://game.example.com:80,game.example.com,true",
                "http://game.example.com:443,game.example.com,false",
                "https://game.example.com:8443,game.example.com:8443,true",
                "http://game.example.com,game.example.com:8080,false",
                "http://[::1]:8080,[::1]:8080,true",
                "http://other.example.com,game.example.com,false",
                "https://play.example.com,game.example.com,true",
                "https://play.example.com:443,-,true",
                "http://play.example.com,-,false",
                "http://localhost:3000,-,true",
                "http://localhost,-,false",
                "http://game.example.com,-,false",
                "null,null,false",
                "null,-,false",
                "'',game.example.com,false",
                "game.example.com,game.example.com,false",
                "http://game.example.com/,game.example.com,false",
                "http://a@game.example.com,game.example.com,false",
                "http://game.example.com,a@game.example.com,false",
                "http://game.example.com,game.example.com/x,false",
                "http://game .example.com,game .example.com,false",
                "file://,game.example.com,false",
            })
    void allowsTheSameHostAndListedOrigins(String origin, String host, boolean allowed) {
        assertEquals(allowed, policy.allows(origin, host), origin + " at " + host);
    }

    @Test
    void knowsAnOriginFromAnAddress() {
        assertTrue(OriginPolicy.isOrigin("https://play.example.com"));
        assertTrue(OriginPolicy.isOrigin("http://127.0.0.1:8080"));
        assertFalse(OriginPolicy.isOrigin("https://play.example.com/"));
        assertFalse(OriginPolicy.isOrigin("https://play.example.com?x"));
        assertFalse(OriginPolicy.isOrigin("play.example.com"));
        assertFalse(OriginPolicy.isOrigin("*"));
    }
}
