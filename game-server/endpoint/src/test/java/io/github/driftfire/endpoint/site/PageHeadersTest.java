package io.github.driftfire.endpoint.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PageHeadersTest {
    private static final String NO_HOST = PageHeaders.policy(null);

    @ParameterizedTest
    @CsvSource({
        "game_server:8080,game_server:8080",
        "Game.Example.com,game.example.com",
        "127.0.0.1:80,127.0.0.1:80",
        "[::1]:8080,[0:0:0:0:0:0:0:1]:8080",
        "xn--mnchen-3ya.example,xn--mnchen-3ya.example",
    })
    void namesTheSocketsOfItsHost(String host, String source) {
        String policy = PageHeaders.policy(host);

        assertTrue(policy.contains("connect-src 'self' ws://" + source + " wss://" + source + ";"), policy);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a;script-src *",
                "a,b",
                "a'b",
                "a\r\nX: y",
                "a/b",
                "*",
                "[::1",
                "[*]",
                "a:b",
                "a:1:2"
            })
    void namesNothingThatIsNoHost(String host) {
        assertEquals(NO_HOST, PageHeaders.policy(host));
    }

    @Test
    void staysOnePolicyForAnyHost() {
        Random random = new Random(7);
        String characters = "ab:.[]_-09 ;,'\"*/%25\r\n\u00fc";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder host = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                host.append(characters.charAt(random.nextInt(characters.length())));
            }
            String policy = PageHeaders.policy(host.toString());
            assertEquals(NO_HOST.split(";", -1).length, policy.split(";", -1).length, policy);
            assertTrue(policy.chars().allMatch(c -> c >= ' ' && c < 0x7f && c != ',' && c != '"' && c != '*'), policy);
        }
    }
}
