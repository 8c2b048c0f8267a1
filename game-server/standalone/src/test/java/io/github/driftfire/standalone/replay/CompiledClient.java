package io.github.driftfire.standalone.replay;

import io.github.driftfire.suite.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The replica as the client has it, compiled, in a real browser. */
final class CompiledClient implements AutoCloseable {
    private static final Path SCRIPT =
            Path.of(System.getProperty("driftfire.root"), "game-client-web", "arena", "target", "golden", "golden.js");

    private final Browser browser;

    CompiledClient() throws IOException {
        browser = Browser.open(800, 600);
        browser.run(Files.readString(SCRIPT) + "\nmain([]);");
    }

    /** Plays a recording into a fresh replica. Answers a line for each frame. */
    String replay(String recording) {
        return String.valueOf(browser.run("return golden.replay(arguments[0])", recording));
    }

    @Override
    public void close() throws IOException {
        browser.close();
    }
}
