package io.github.driftfire.standalone.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.suite.Address;
import io.github.driftfire.suite.Browser;
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
final class OrbsIT {
    private static final Path JAR = Path.of("target", "driftfire.jar").toAbsolutePath();
    private static final Path ORBS = Path.of("..", "orbs", "target");
    private static final Pattern UP = Pattern.compile("Driftfire is up: http://127\\.0\\.0\\.1:(\\d+)/.*");
    private static final int WIDTH = 700;
    private static final int HEIGHT = 500;
    private static final int MOST_LOOKS = 2_000;

    @TempDir
    private static Path games;

    private static Process server;
    private static Address orbs;

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
                "orbs.dots=20");
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        server = builder.start();
        String line = server.inputReader(StandardCharsets.UTF_8).readLine();
        assertNotNull(line, "the server has ended");
        Matcher up = UP.matcher(line);
        assertTrue(up.matches(), line);
        orbs = new Address(Integer.parseInt(up.group(1)), "/orbs");
    }

    @AfterAll
    static void stop() {
        server.destroyForcibly();
    }

    @Test
    void twoPlayersPushEachOtherReloadAndResume() throws IOException {
        try (Browser one = Browser.open(WIDTH, HEIGHT);
                Browser other = Browser.open(WIDTH, HEIGHT)) {
            one.joinAt(orbs, "Castor");
            other.joinAt(orbs, "Pollux");
            rest(other);
            push(one, other);
            one.picture("orbs", 1280, 720);
            one.resize(WIDTH, HEIGHT);
            resume(other);
            for (Browser browser : List.of(one, other)) {
                assertEquals(0, browser.state().whole("broken"), "broken snapshots");
                assertEquals(0, browser.state().whole("desyncs"), "desyncs");
                browser.assertNoErrors();
            }
        }
    }

    /** The pointer on the own orb. */
    private static void rest(Browser browser) {
        browser.hands().moveToLocation(WIDTH / 2 + 1, HEIGHT / 2 + 1).perform();
    }

    /** One goes for the other, who rests, until that one has been moved. Either may burst at the border meanwhile, and is back soon. */
    private static void push(Browser one, Browser other) {
        State before = other.await("an orb", State::flies);
        for (int look = 0; look < MOST_LOOKS; look++) {
            State own = one.state();
            State target = other.state();
            if (!target.flies() || !own.flies()) {
                before = other.await("an orb", State::flies);
                one.await("an orb", State::flies);
                continue;
            }
            if (before.distance(target) > 60) {
                return;
            }
            double dx = target.number("x") - own.number("x");
            double dy = target.number("y") - own.number("y");
            double scale = Math.max(1, Math.hypot(dx, dy));
            one.hands()
                    .moveToLocation(WIDTH / 2 + (int) (dx / scale * 200), HEIGHT / 2 + (int) (dy / scale * 200))
                    .perform();
        }
        throw new AssertionError("nobody was pushed: " + one.state() + ", " + other.state());
    }

    private static void resume(Browser browser) {
        int player = browser.await("an orb", State::flies).part("own").whole("player");
        browser.reload();
        State back = browser.await("the same orb after a reload", State::flies);
        assertEquals(player, back.part("own").whole("player"), "the seat");
    }

    @Test
    void aFingerSteersOnAPhone() throws IOException {
        try (Browser phone = Browser.open(390, 844)) {
            phone.cdp("Emulation.setTouchEmulationEnabled", Map.of("enabled", true, "maxTouchPoints", 2));
            phone.visit(orbs, "");
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
}
