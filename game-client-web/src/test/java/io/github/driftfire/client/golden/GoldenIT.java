package io.github.driftfire.client.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

final class GoldenIT {
    private static final Path SCRIPT =
            Path.of(System.getProperty("driftfire.root"), "game-client-web", "target", "golden", "golden.js");

    @Test
    void theCompiledClientFindsWhatTheJvmFinds(@TempDir Path profile) throws IOException {
        ChromeDriver browser = new ChromeDriver(service(), headless(profile));
        try {
            browser.executeScript(Files.readString(SCRIPT) + "\nmain([]);");

            assertEquals("sine sum " + GoldenMain.sineSum(), browser.getTitle());
        } finally {
            browser.quit();
        }
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
