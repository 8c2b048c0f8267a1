package io.github.driftfire.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.sessions.SettingNames;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OriginPolicyTest {
    private final OriginPolicy policy = new OriginPolicy(List.of(
            "https://Play.example.com",
            "http://localhost:3000",
            "capacitor://localhost",
            "https://B\u00fccher.example",
            "https://our_page:8443"));

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
                "http://game_server:8080,game_server:8080,true",
                "http://game_server:8080,GAME_SERVER:8080,true",
                "http://game_server,game_server:80,true",
                "http://game_server:8081,game_server:8080,false",
                "http://other_server:8080,game_server:8080,false",
                "http://-game.example.com-,-game.example.com-,true",
                "https://game.example.com.,game.example.com.,true",
                "https://xn--mnchen-3ya.example,xn--mnchen-3ya.example:443,true",
                "http://127.0.0.1:8080,127.0.0.1:8080,true",
                "http://[::1]:8080,[0:0:0:0:0:0:0:1]:8080,true",
                "http://[fe80::1%25eth0]:8080,[FE80::1%25eth0]:8080,true",
                "http://[::1]:8080,[::2]:8080,false",
                "http://[::1],::1,false",
                "http://[1:2],[1:2],false",
                "wss://game_server,game_server:443,true",
                "http://game_server:,game_server,true",
                "http://game_server:0080,game_server,true",
                "http://game_server:65536,game_server:65536,false",
                "http://game_server:+80,game_server,false",
                "http://game_server;x,game_server;x,false",
                "http://game_server/,game_server,false",
                "http://game_server#,game_server,false",
                "http://münchen.example,münchen.example,false",
                "chrome-extension://game_server,game_server,false",
                "capacitor://localhost,game_server,true",
                "https://xn--bcher-kva.example,game_server,true",
                "https://our_page:8443,game_server,true",
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
        assertTrue(OriginPolicy.isOrigin("http://game_server:8080"));
        assertTrue(OriginPolicy.isOrigin("https://m\u00fcnchen.example"));
        assertTrue(OriginPolicy.isOrigin("http://[2001:db8::1]:8080"));
        assertFalse(OriginPolicy.isOrigin("http://[2001:db8::1"));
        assertFalse(OriginPolicy.isOrigin("http://"));
        assertFalse(OriginPolicy.isOrigin("http://game server"));
        assertFalse(OriginPolicy.isOrigin("http://game_server\r\nX: y"));
        assertFalse(OriginPolicy.isOrigin("1http://game_server"));
    }

    @Test
    void namesTheSettingThatWouldAllowAnOrigin() {
        OriginPolicy ofWebApplication = new OriginPolicy(List.of(), SettingNames.PROPERTIES);

        assertEquals("--origin https://a.example", policy.setting("https://a.example"));
        assertEquals("driftfire.origin=https://a.example", ofWebApplication.setting("https://a.example"));
        assertEquals("driftfire.origin=<origin>", ofWebApplication.setting("null\r\n"));
    }
}
