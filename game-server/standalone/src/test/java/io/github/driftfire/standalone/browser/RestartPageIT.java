package io.github.driftfire.standalone.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.standalone.ConfiguredServer;
import io.github.driftfire.standalone.DriftfireServer;
import io.github.driftfire.suite.Address;
import io.github.driftfire.suite.Browser;
import io.github.driftfire.suite.RawWebSocket;
import io.github.driftfire.suite.State;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A restart of the server as a player sees it: a countdown, a short wait, the same ship. */
final class RestartPageIT {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;
    private static final int HOUR_SECONDS = 3_600;

    /** What of the ship nothing changes while its pilot does nothing. */
    private static final List<String> KEPT = List.of("upgrades", "loadout", "experience", "offer seed");

    private static final String ROOM = "return sessionStorage.getItem('driftfire.arena.room')";

    private static final String LOBBY = "Sec-WebSocket-Protocol: driftfire.lobby.v1\r\n";
    private static final Pattern CODE = Pattern.compile("\"code\":\"([2-9A-Z]{6})\"");

    @TempDir
    private Path folder = Path.of("");

    private DriftfireServer start(int port, String... more) throws IOException {
        Map<String, String> options = new HashMap<>(
                Map.of("data", folder.toString(), "bots", "0", "seed", "3", "set", "arena.start-level=3"));
        for (int i = 0; i < more.length; i += 2) {
            options.put(more[i], more[i + 1]);
        }
        DriftfireServer server = ConfiguredServer.of(options, port);
        server.start();
        return server;
    }

    /** Begins to stop a server, which takes an hour unless the rest is skipped. */
    private static Thread drain(DriftfireServer server) {
        Thread stops = new Thread(() -> {
            server.drain().await(HOUR_SECONDS);
            server.close();
        });
        stops.start();
        return stops;
    }

    /** A room that opens on demand is not there after the restart: the lobby gives a place in another of the mode. */
    @Test
    void goesOnInAnotherRoomOfTheMode() throws Exception {
        DriftfireServer first = start(0, "max-players", "1");
        int port = first.port();
        try (Browser browser = Browser.open(WIDTH, HEIGHT);
                RawWebSocket other = RawWebSocket.join(Address.at(port), "arena", "Other")) {
            other.read(RawWebSocket.BINARY);
            browser.joinAt(port, "Phoenix");
            assertEquals("arena-2", browser.run(ROOM));
            browser.awaitText("upgrades-title", text -> text.startsWith("3 "));
            browser.hands().sendKeys("1").perform();
            browser.awaitText("upgrades-title", text -> text.startsWith("2 "));
            browser.allowLostLines();
            first.close();
            State before = browser.await("the restart", state -> state.phase().equals("offline"));
            try (DriftfireServer second = start(port, "max-players", "1")) {
                State after = browser.await("back in play", state -> state.fliesAs("Phoenix"));
                assertEquals("arena", browser.run(ROOM));
                for (String field : KEPT) {
                    assertEquals(before.own(field), after.own(field), field);
                }
                assertEquals(port, second.port());
            }
        }
    }

    /** A private room is opened again by its code. */
    @Test
    void goesOnInThePrivateRoom() throws Exception {
        DriftfireServer first = start(0);
        int port = first.port();
        try (Browser browser = Browser.open(WIDTH, HEIGHT)) {
            String code;
            try (RawWebSocket host = RawWebSocket.openLobby(Address.at(port), LOBBY)) {
                host.send(RawWebSocket.TEXT, "{\"type\":\"enter\",\"name\":\"Host\"}");
                host.send(RawWebSocket.TEXT, "{\"type\":\"create\",\"mode\":\"duel\"}");
                code = code(host);
                browser.visit(port, "#" + code);
                browser.join("Phoenix");
                browser.await("in play", State::flies);
            }
            browser.awaitText("upgrades-title", text -> text.startsWith("3 "));
            browser.hands().sendKeys("1").perform();
            browser.awaitText("upgrades-title", text -> text.startsWith("2 "));
            browser.allowLostLines();
            first.close();
            State before = browser.await("the restart", state -> state.phase().equals("offline"));
            try (DriftfireServer second = start(port)) {
                State after = browser.await("back in play", state -> state.fliesAs("Phoenix"));
                for (String field : KEPT) {
                    assertEquals(before.own(field), after.own(field), field);
                }
                assertEquals("#" + code, browser.run("return location.hash"));
                assertTrue(String.valueOf(browser.run(ROOM)).startsWith("private-"));
                assertEquals(port, second.port());
            }
        }
    }

    private static String code(RawWebSocket host) throws IOException {
        Matcher code = CODE.matcher(host.read().text());
        while (!code.find()) {
            code = CODE.matcher(host.read().text());
        }
        return code.group(1);
    }

    @Test
    void theSameShipGoesOn() throws Exception {
        DriftfireServer first = start(0);
        int port = first.port();
        try (Browser browser = Browser.open(WIDTH, HEIGHT)) {
            browser.joinAt(port, "Phoenix");
            browser.awaitText("upgrades-title", text -> text.startsWith("3 "));
            browser.hands().sendKeys("1").perform();
            browser.awaitText("upgrades-title", text -> text.startsWith("2 "));

            Thread stops = drain(first);
            browser.awaitShown("restart", true);
            browser.awaitText("restart-count", text -> text.startsWith("35"));
            browser.picture("restart-countdown", WIDTH, HEIGHT);
            browser.picture("restart-countdown-phone", PHONE_WIDTH, PHONE_HEIGHT);
            browser.resize(WIDTH, HEIGHT);
            assertTrue(browser.state().flies(), "in play while the server counts down");

            browser.allowLostLines();
            first.drain().skip();
            stops.join();
            State before = browser.await("the restart", state -> state.phase().equals("offline"));
            browser.awaitShown("restart", false);
            browser.awaitText("offline-title", text -> text.equalsIgnoreCase("Restarting"));
            browser.awaitText("offline-reason", text -> text.startsWith("The server is restarting"));
            browser.picture("restart-wait", WIDTH, HEIGHT);
            browser.picture("restart-wait-phone", PHONE_WIDTH, PHONE_HEIGHT);
            browser.resize(WIDTH, HEIGHT);
            try (DriftfireServer second = start(port)) {
                State after = browser.await("back in play", state -> state.fliesAs("Phoenix"));
                browser.awaitShown("offline", false);
                for (String field : KEPT) {
                    assertEquals(before.own(field), after.own(field), field);
                }
                browser.picture("restart-back", WIDTH, HEIGHT);
                State frames =
                        browser.await("frames to flow", state -> state.whole("frames") > after.whole("frames") + 30);
                assertEquals(0, frames.whole("broken"), "broken frames");
                assertEquals(port, second.port());
            }
        }
    }
}
