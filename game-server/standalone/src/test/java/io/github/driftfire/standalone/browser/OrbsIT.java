package io.github.driftfire.standalone.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.suite.Address;
import io.github.driftfire.suite.Browser;
import io.github.driftfire.suite.OrbsCases;
import io.github.driftfire.suite.RawWebSocket;
import io.github.driftfire.suite.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second game, from the jar with {@code orbs.jar} in its folder of games, in real browsers. */
@SuppressWarnings("NullAway.Init")
final class OrbsIT extends OrbsCases {
    private static final Path JAR = Path.of("target", "driftfire.jar").toAbsolutePath();
    private static final Path ORBS = Path.of("..", "orbs", "target");
    private static final Pattern UP = Pattern.compile("Driftfire is up: http://127\\.0\\.0\\.1:(\\d+)/.*");

    private static final String LOBBY = "Sec-WebSocket-Protocol: driftfire.lobby.v1\r\n";
    private static final String PARTY = "ABCDEFGHJK";

    /** What the lobby tells of a party of two. */
    private static final Pattern BOTH = Pattern.compile(".*\"members\":\\[\"[^\"]*\",\"[^\"]*\"].*");

    @TempDir
    private static Path games;

    private static Process process;
    private static Address server;

    @BeforeAll
    static void start() throws IOException {
        try (Stream<Path> built = Files.list(ORBS)) {
            Path jar = built.filter(file -> file.getFileName().toString().matches("orbs-.*\\.jar"))
                    .findFirst()
                    .orElseThrow();
            Files.copy(jar, games.resolve("orbs.jar"), StandardCopyOption.REPLACE_EXISTING);
        }
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                JAR.toString(),
                "--port",
                "0",
                "--games",
                games.toString(),
                "--game",
                "orbs",
                "--room",
                "orbs",
                "--room",
                "arena=arena",
                "--arena-size",
                "1000",
                "--bots",
                "0",
                "--set",
                "orbs.dots=100");
        builder.environment().put("DRIFTFIRE_DATA", "none");
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        process = builder.start();
        String line = process.inputReader(StandardCharsets.UTF_8).readLine();
        assertNotNull(line, "the server has ended");
        Matcher up = UP.matcher(line);
        assertTrue(up.matches(), line);
        server = Address.at(Integer.parseInt(up.group(1)));
    }

    @AfterAll
    static void stop() {
        process.destroyForcibly();
    }

    @Override
    protected Address server() {
        return server;
    }

    @Test
    void aFingerSteersOnAPhone() throws IOException {
        try (Browser phone = Browser.open(390, 844)) {
            phone.cdp("Emulation.setTouchEmulationEnabled", Map.of("enabled", true, "maxTouchPoints", 2));
            phone.visit(page(), "");
            phone.picture("orbs-name", 390, 844);
            phone.join("Thumb");
            State before = phone.await("an orb", State::flies);
            phone.cdp(
                    "Input.dispatchTouchEvent",
                    Map.of("type", "touchStart", "touchPoints", List.of(Map.of("x", 190, "y", 300))));
            phone.await("the orb to follow the finger", state -> state.flies() && before.distance(state) > 40);
            phone.picture("orbs", 390, 844);
            phone.cdp("Input.dispatchTouchEvent", Map.of("type", "touchEnd", "touchPoints", List.of()));
            assertEquals(0, phone.state().whole("broken"), "broken snapshots");
            phone.assertNoErrors();
        }
    }

    @Test
    void aPartysTicketTakesAMemberFromTheOtherGamesPageIntoPlay() throws IOException {
        try (Browser browser = Browser.open(1280, 720);
                RawWebSocket friend = RawWebSocket.openLobby(server, LOBBY)) {
            browser.visit(new Address(server.port(), server.path() + "/arena"), "#party=" + PARTY);
            friend.send(RawWebSocket.TEXT, "{\"type\":\"enter\",\"name\":\"Friend\",\"party\":\"" + PARTY + "\"}");
            String told = "";
            while (!BOTH.matcher(told).matches()) {
                told = friend.read(RawWebSocket.TEXT).text();
            }
            friend.send(RawWebSocket.TEXT, "{\"type\":\"play\",\"mode\":\"orbs\"}");
            browser.await(
                    "the game's own page",
                    "return location.pathname.endsWith('/orbs/') && location.hash === '#party=" + PARTY + "'");
            browser.await("an orb", State::flies);
            browser.assertNoErrors();
        }
    }
}
