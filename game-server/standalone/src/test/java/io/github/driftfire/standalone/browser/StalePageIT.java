package io.github.driftfire.standalone.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.github.driftfire.standalone.DriftfireServer;
import io.github.driftfire.suite.Browser;
import io.github.driftfire.suite.State;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A rolling deploy: an old server has answered for a file of the new version, and the browser keeps that answer for a year. */
final class StalePageIT {
    private static final Servers QUIET = new Servers(1200, 8, 0, 3);
    private static final Pattern VERSION = Pattern.compile("boot\\.js\\?v=([^\"]+)");

    /** Makes a script say that it is of another build. */
    private static final String OLD = """
            if (!window.old) {
                window.old = true;
                const send = WebSocket.prototype.send;
                WebSocket.prototype.send = function(data) {
                    send.call(this, typeof data === 'string' ? data.replace(/"model":"[^"]*"/, '"model":"0"') : data);
                };
            }
            """;

    private static String file(String name) throws IOException {
        try (InputStream in =
                StalePageIT.class.getClassLoader().getResourceAsStream("META-INF/resources/arena/" + name)) {
            if (in == null) {
                throw new AssertionError("no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** As it is served, with its version. */
    private static String page() throws IOException {
        try (DriftfireServer server = QUIET.start(0);
                InputStream in = URI.create("http://127.0.0.1:" + server.port() + "/")
                        .toURL()
                        .openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aWrongFileInTheCacheIsFetchedAnewAndThePageFlies() throws IOException {
        Matcher version = VERSION.matcher(page());
        assertTrue(version.find(), "the page names a version");
        try (Browser browser = Browser.open(800, 600)) {
            int port = poison(browser, "client.js?v=" + version.group(1));
            try (DriftfireServer server = QUIET.start(port)) {
                browser.visit(server.port(), "");
                assertEquals(true, browser.run("return window.old === true"), "the cache has the old file");
                browser.join("Mixed");
                browser.await("the page to reload by itself", "return !window.old && !!window.driftfire");
                browser.join("Mixed");
                browser.await("in play", State::flies);
            }
        }
    }

    /** Lets the browser keep an old file under a name of the new version; answers the port that it came from. */
    private static int poison(Browser browser, String name) throws IOException {
        HttpServer old = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] script = (OLD + file("client.js")).getBytes(StandardCharsets.UTF_8);
        old.createContext("/", exchange -> {
            URI asked = exchange.getRequestURI();
            boolean js = asked.getPath().endsWith(".js");
            byte[] body = js ? script : "<!DOCTYPE html><title>Old</title>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", js ? "text/javascript" : "text/html");
            exchange.getResponseHeaders().set("Cache-Control", js ? "public, max-age=31536000, immutable" : "no-store");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        old.start();
        int port = old.getAddress().getPort();
        try {
            browser.open("http://127.0.0.1:" + port + "/old.html");
            browser.run(
                    "fetch(arguments[0]).then(answer => answer.text()).then(() => { window.kept = true; })",
                    "/" + name);
            browser.await("the file to be kept", "return window.kept === true");
        } finally {
            old.stop(0);
        }
        return port;
    }
}
