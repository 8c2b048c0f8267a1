package io.github.driftfire.kit.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AddressTest {
    @Test
    void findsTheSocketBesideThePageWhateverItsPath() {
        assertEquals("ws://host:8080/play/arena", socket("http:", "/", "./"));
        assertEquals("ws://host:8080/play/arena", socket("http:", "/index.html", "./"));
        assertEquals("ws://host:8080/drift/play/arena", socket("http:", "/drift/", "./"));
        assertEquals("ws://host:8080/orbs/play/arena", socket("http:", "/orbs/", "./"));
        assertEquals("wss://host:8080/a/b/play/arena", socket("https:", "/a/b/index.html", "./"));
    }

    @Test
    void findsTheRootAboveTheFolderOfTheGame() {
        assertEquals("ws://host:8080/play/arena", socket("http:", "/orbs/", "../"));
        assertEquals("ws://host:8080/drift/play/arena", socket("http:", "/drift/orbs/index.html", "../"));
        assertEquals("ws://host:8080/orbs/play/arena", socket("http:", "/orbs/orbs/", "../"));
    }

    @Test
    void keepsHostsOfEveryForm() {
        for (String host : new String[] {"game_server:8080", "[::1]:8080", "xn--mnchen-3ya.example", "example.com."}) {
            assertEquals(
                    "wss://" + host + "/play/arena",
                    new Address("https:", host, "/", "", "orbs", "./").socket("arena"));
        }
    }

    @Test
    void takesTheRoomFromTheQuery() {
        assertEquals("", room(""));
        assertEquals("", room("?"));
        assertEquals("", room("?room="));
        assertEquals("duel", room("?room=duel"));
        assertEquals("duel", room("?x=1&room=duel&room=other"));
        assertEquals("", room("?mushroom=duel"));
    }

    private static String socket(String scheme, String path, String toRoot) {
        return new Address(scheme, "host:8080", path, "", "orbs", toRoot).socket("arena");
    }

    private static String room(String query) {
        return new Address("http:", "host", "/", query, "orbs", "./").room();
    }
}
