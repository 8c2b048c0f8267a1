package io.github.driftfire.client.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The compiled client is held to the golden files that the JVM is held to, and to what the JVM finds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GoldenIT {
    private static final Path ROOT = Path.of(System.getProperty("driftfire.root"));
    private static final Path SCRIPT =
            ROOT.resolve(Path.of("game-client-web", "arena", "target", "golden", "golden.js"));
    private static final Path FILES = ROOT.resolve(Path.of("shared-model", "src", "test", "resources", "golden"));

    private final ChromeDriver browser;

    GoldenIT(@TempDir Path profile) throws IOException {
        browser = new ChromeDriver(service(), headless(profile));
        browser.executeScript(Files.readString(SCRIPT) + "\nmain([]);");
    }

    @AfterAll
    void quit() {
        browser.quit();
    }

    @ParameterizedTest
    @ValueSource(strings = {"motion-dogfight.txt", "motion-workload.txt", "flight-dogfight.txt", "flight-workload.txt"})
    void motionIsTheGoldenFiles(String file) throws IOException {
        assertSame(file, Files.readString(FILES.resolve(file)), ask("text", file));
    }

    @Test
    void feedsReadAsTheGoldenFileSays() throws IOException {
        String file = Files.readString(FILES.resolve("feed.txt"));
        StringBuilder feeds = new StringBuilder();
        for (String block : file.split("\n\n", -1)) {
            feeds.append(block, 0, block.indexOf('\n') + 1);
        }
        assertSame("feed.txt", file, ask("feeds", feeds.toString()));
    }

    /** A golden file that is new must be asked for here, too. */
    @Test
    void noGoldenFileIsLeftOut() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            assertEquals(
                    Set.of(
                            "feed.txt",
                            "flight-dogfight.txt",
                            "flight-workload.txt",
                            "motion-dogfight.txt",
                            "motion-workload.txt"),
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()),
                    "golden files");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fingerprint", "math", "wire", "inputs"})
    void theCompiledClientFindsWhatTheJvmFinds(String name) {
        assertSame(name, GoldenTexts.text(name), ask("text", name));
    }

    private String ask(String function, String question) {
        Object answer = browser.executeScript("return golden." + function + "(arguments[0])", question);
        return String.valueOf(answer);
    }

    /** Fails at the first line that differs. */
    private static void assertSame(String what, String expected, String actual) {
        List<String> expectedLines = expected.lines().toList();
        List<String> lines = actual.lines().toList();
        for (int i = 0; i < Math.min(expectedLines.size(), lines.size()); i++) {
            assertEquals(expectedLines.get(i), lines.get(i), what + ", line " + (i + 1));
        }
        assertEquals(expectedLines.size(), lines.size(), what + ", lines");
        assertEquals(expected, actual, what);
        assertFalse(expected.isEmpty(), what + " is empty");
    }

    private static ChromeDriverService service() {
        return new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
                .build();
    }

    private static ChromeOptions headless(Path profile) {
        return new ChromeOptions()
                .setBinary("/usr/bin/chromium")
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + profile);
    }
}
