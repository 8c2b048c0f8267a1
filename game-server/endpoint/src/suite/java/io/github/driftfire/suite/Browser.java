package io.github.driftfire.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.PageLoadStrategy;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A person at a Chromium: opens the page, looks at it, presses keys. Every error of the page is kept and fails the test. */
public final class Browser implements AutoCloseable {
    static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final int TIMEOUT_MILLIS = 60_000;
    private static final int POLL_MILLIS = 30;

    /** Keeps errors that nobody caught, and everything that the page complains about. */
    private static final String TRAP = """
            window.trapped = [];
            addEventListener('error', event => trapped.push('error: ' + event.message));
            addEventListener('unhandledrejection', event => trapped.push('rejection: ' + event.reason));
            const complain = console.error;
            console.error = (...words) => { trapped.push('console: ' + words.join(' ')); complain(...words); };
            """;

    private final Path profile;
    private final ChromeDriver driver;
    private boolean lineMayFail;

    private Browser(Path profile, ChromeDriver driver) {
        this.profile = profile;
        this.driver = driver;
    }

    public static Browser open(int width, int height) throws IOException {
        return open(width, height, false);
    }

    /** @param listening whether all requests are noted for {@link #traffic} */
    public static Browser open(int width, int height, boolean listening) throws IOException {
        return open(width, height, listening, List.of("--disable-gpu"));
    }

    /** A browser whose hands do not wait until a page has loaded. */
    public static Browser openImpatient(int width, int height) throws IOException {
        ChromeOptions options = options(false, List.of("--disable-gpu"));
        options.setPageLoadStrategy(PageLoadStrategy.NONE);
        return open(width, height, options);
    }

    /** @param arguments more of them for the browser's command line */
    public static Browser open(int width, int height, boolean listening, List<String> arguments) throws IOException {
        return open(width, height, options(listening, arguments));
    }

    private static Browser open(int width, int height, ChromeOptions options) throws IOException {
        Files.createDirectories(SCREENSHOTS);
        Path profile = Files.createTempDirectory("driftfire-browser");
        ChromeDriver driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
                        .build(),
                options.addArguments("--user-data-dir=" + profile));
        Browser browser = new Browser(profile, driver);
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", TRAP));
        browser.resize(width, height);
        return browser;
    }

    private static ChromeOptions options(boolean listening, List<String> arguments) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        if (listening) {
            logs.enable(LogType.PERFORMANCE, Level.ALL);
        }
        ChromeOptions options = new ChromeOptions()
                .setBinary("/usr/bin/chromium")
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--accept-lang=en-US",
                        "--mute-audio")
                .addArguments(arguments);
        // The driver's own switches that let a hidden page run on as if it were seen.
        options.setExperimentalOption(
                "excludeSwitches",
                List.of(
                        "disable-background-timer-throttling",
                        "disable-backgrounding-occluded-windows",
                        "disable-renderer-backgrounding"));
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    /** Makes the window's inside so large, in CSS pixels; also smaller than a window can be. */
    public void resize(int width, int height) {
        cdp(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    public Map<String, Object> cdp(String command, Map<String, Object> parameters) {
        return driver.executeCdpCommand(command, parameters);
    }

    /** Opens another tab in front of this one, which is hidden from here on; answers what {@link #show} takes. */
    public String hide() {
        String tab = driver.getWindowHandle();
        driver.switchTo().newWindow(WindowType.TAB);
        return tab;
    }

    /** Closes all other tabs and shows this one. */
    public void show(String tab) {
        for (String other : driver.getWindowHandles()) {
            if (!other.equals(tab)) {
                driver.switchTo().window(other);
                driver.close();
            }
        }
        driver.switchTo().window(tab);
        cdp("Page.bringToFront", Map.of());
    }

    /** The heap's bytes in use after a collection. */
    public double heapBytes() {
        cdp("HeapProfiler.collectGarbage", Map.of());
        return cdp("Runtime.getHeapUsage", Map.of()).get("usedSize") instanceof Number used ? used.doubleValue() : -1;
    }

    /** Looks into a tab and leaves it where it is. */
    public Devtools devtools(String tab) {
        Object options = driver.getCapabilities().getCapability("goog:chromeOptions");
        Object address = options instanceof Map<?, ?> map ? map.get("debuggerAddress") : null;
        return new Devtools(URI.create("ws://" + address + "/devtools/page/" + tab));
    }

    /** Opens the page and does not wait until it has loaded. */
    public void begin(Address server) {
        // Not by a script: it would be lost with the browser's first, empty page, if that is still about to come.
        cdp("Page.navigate", Map.of("url", server.http("/").toString()));
    }

    /** Opens any address. */
    public void open(String address) {
        driver.get(address);
    }

    /** Opens the page, whose script may not come. */
    public void go(Address server, String query) {
        driver.get(server.http("/" + query).toString());
    }

    public void visit(int port, String query) {
        visit(Address.at(port), query);
    }

    public void visit(Address server, String query) {
        driver.get(server.http("/" + query).toString());
        await("the page's script to run", "return !!window.driftfire");
    }

    /** Types a name and presses the button. */
    public void join(String name) {
        driver.findElement(By.id("name")).clear();
        driver.findElement(By.id("name")).sendKeys(name);
        click("play");
    }

    /** Opens the page and is in play. */
    public void joinAt(int port, String name) {
        joinAt(Address.at(port), name);
    }

    public void joinAt(Address server, String name) {
        visit(server, "");
        join(name);
        await("in play", State::flies);
    }

    public void click(String id) {
        driver.findElement(By.id(id)).click();
    }

    public void reload() {
        driver.navigate().refresh();
        await("the page's script to run", "return !!window.driftfire");
    }

    /** Hands at the keyboard and the mouse. */
    public Actions hands() {
        return new Actions(driver, Duration.ZERO);
    }

    public String text(String id) {
        return driver.findElement(By.id(id)).getText();
    }

    /** Waits until something is to be seen, or no more. */
    public void awaitShown(String id, boolean shown) {
        await(id + (shown ? " to show" : " to go"), state -> shows(id) == shown);
    }

    public boolean shows(String id) {
        return driver.findElement(By.id(id)).isDisplayed();
    }

    @Nullable
    public Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Runs a script that calls its last argument with its result. */
    @Nullable
    public Object runAsync(String script, Object... arguments) {
        return driver.executeAsyncScript(script, arguments);
    }

    @SuppressWarnings("unchecked")
    public State state() {
        Object state = run("return driftfire.state()");
        if (state == null) {
            throw new AssertionError("the page has no state");
        }
        return new State((Map<String, @Nullable Object>) state);
    }

    public State await(String what, Predicate<State> condition) {
        long deadlineNanos = System.nanoTime() + TIMEOUT_MILLIS * 1_000_000L;
        State state = state();
        while (!condition.test(state)) {
            if (System.nanoTime() > deadlineNanos) {
                fail("waited for " + what + ": " + state + ", " + errors());
            }
            pause();
            state = state();
        }
        return state;
    }

    public void await(String what, String script) {
        long deadlineNanos = System.nanoTime() + TIMEOUT_MILLIS * 1_000_000L;
        while (!Boolean.TRUE.equals(run(script))) {
            if (System.nanoTime() > deadlineNanos) {
                fail("waited for " + what + ": " + script + ", " + errors());
            }
            pause();
        }
    }

    public void awaitText(String id, Predicate<String> condition) {
        long deadlineNanos = System.nanoTime() + TIMEOUT_MILLIS * 1_000_000L;
        String text = text(id);
        while (!condition.test(text)) {
            if (System.nanoTime() > deadlineNanos) {
                fail("#" + id + " reads '" + text + "'");
            }
            pause();
            text = text(id);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes pictures at a desk's size and a phone's, and returns to the desk's. */
    public void picture(String name) {
        try {
            pictureAt(name, 390, 844);
            pictureAt(name, 1440, 900);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes one picture at the size that the page has. */
    public void picture(String name, int width, int height) {
        try {
            pictureAt(name, width, height);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pictureAt(String name, int width, int height) throws IOException {
        resize(width, height);
        // Two frames, so that the page has drawn at this size.
        driver.executeAsyncScript(
                "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))");
        byte[] png = driver.getScreenshotAs(OutputType.BYTES);
        Files.write(SCREENSHOTS.resolve(name + "-" + width + "x" + height + ".png"), png);
    }

    /** From here on the server may be away: that a request fails is no error of the page. */
    public void allowLostLines() {
        lineMayFail = true;
    }

    /** Messages of the network since the last call, each as JSON. */
    public List<String> traffic() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<String> errors() {
        List<String> trapped = (List<String>) driver.executeScript("return window.trapped || []");
        Stream<String> logged = driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .filter(message -> !lineMayFail || !isLostLine(message));
        return Stream.concat(trapped == null ? Stream.of() : trapped.stream(), logged)
                .toList();
    }

    private static boolean isLostLine(String message) {
        // The page asks why a socket was refused, also while the server is up and the application is not.
        return message.contains("WebSocket connection to")
                || message.contains("net::ERR_")
                || (message.contains("/play-check?") && (message.contains(" 404 ") || message.contains(" 503 ")));
    }

    public void assertNoErrors() {
        assertEquals(List.of(), errors(), "errors of the page");
    }

    /** Ends the browser; fails if the page had an error. */
    @Override
    public void close() throws IOException {
        try {
            assertNoErrors();
        } finally {
            driver.quit();
            try (Stream<Path> files = Files.walk(profile)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }
}
