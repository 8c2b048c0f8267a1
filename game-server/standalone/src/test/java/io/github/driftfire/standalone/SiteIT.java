package io.github.driftfire.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.arena.ArenaGameModel;
import io.github.driftfire.model.game.GameFingerprint;
import io.github.driftfire.suite.RawWebSocket;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page and the health report, over plain HTTP. */
final class SiteIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"([^\":#][^\":]*)\"");

    private static DriftfireServer server;

    @BeforeAll
    static void start() throws IOException {
        server = Servers.start(4, "arena", "duel");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whoDoesNotReadThePageHoldsNobodyUp() throws IOException, InterruptedException {
        String script = script();
        byte[] many = ("GET " + script + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .repeat(100)
                .getBytes(StandardCharsets.US_ASCII);
        List<Socket> silent = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Socket socket = new Socket();
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
            socket.getOutputStream().write(many);
            silent.add(socket);
        }
        HttpRequest health = request("/healthz").timeout(Duration.ofSeconds(10)).build();
        for (int i = 0; i < 6; i++) {
            // Each by a connection of its own, so that every selector has some.
            HttpResponse<byte[]> answer =
                    HttpClient.newHttpClient().send(health, HttpResponse.BodyHandlers.ofByteArray());
            assertEquals(200, answer.statusCode());
        }
        for (Socket socket : silent) {
            socket.setSoTimeout(10_000);
            long read = bytesUntilTheEnd(socket);
            assertTrue(read < 100L * get(script).body().length, read + " bytes: it was not cut");
            socket.close();
        }
    }

    /** The largest file, as the page asks for it. */
    private static String script() throws IOException, InterruptedException {
        Matcher version =
                Pattern.compile("boot\\.js(\\?v=[^\"]+)").matcher(new String(get("/").body(), StandardCharsets.UTF_8));
        assertTrue(version.find(), "the page has no script");
        return "/client.js" + version.group(1);
    }

    private static long bytesUntilTheEnd(Socket socket) throws IOException {
        long bytes = 0;
        byte[] buffer = new byte[64 * 1024];
        try {
            int size = socket.getInputStream().read(buffer);
            while (size >= 0) {
                bytes += size;
                size = socket.getInputStream().read(buffer);
            }
        } catch (SocketTimeoutException e) {
            throw new AssertionError("the line is still open after " + bytes + " bytes", e);
        } catch (SocketException e) {
            // A line that is cut is reset.
        }
        return bytes;
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    private static HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("(none)");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** The head and body of an answer to a request that no client would make. */
    private static String raw(String request) throws IOException {
        try (RawWebSocket line = RawWebSocket.connect(server.port())) {
            line.socket().setSoTimeout(3_000);
            String head = line.exchange(request);
            Matcher length = Pattern.compile("Content-Length: (\\d+)").matcher(head);
            int bytes = length.find() ? Integer.parseInt(length.group(1)) : 0;
            return head + new String(line.socket().getInputStream().readNBytes(bytes), StandardCharsets.UTF_8);
        }
    }

    @Test
    void servesThePageWithNothingFromElsewhere() throws IOException, InterruptedException {
        HttpResponse<byte[]> page = get("/");

        assertEquals(200, page.statusCode());
        assertEquals("text/html;charset=utf-8", header(page, "Content-Type"));
        assertEquals("no-cache", header(page, "Cache-Control"));
        assertEquals("nosniff", header(page, "X-Content-Type-Options"));
        assertEquals("no-referrer", header(page, "Referrer-Policy"));
        String policy = header(page, "Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'none'; script-src 'self';"), policy);
        assertTrue(policy.contains("connect-src 'self' ws://127.0.0.1:" + server.port() + " "), policy);
        assertFalse(policy.contains("unsafe"), policy);
    }

    @Test
    void servesWhatThePageRefersToForEver() throws IOException, InterruptedException {
        Matcher references = REFERENCE.matcher(text(get("/")));
        List<String> seen = new ArrayList<>();
        while (references.find()) {
            seen.add(references.group(1));
            HttpResponse<byte[]> file = get("/" + references.group(1));
            assertEquals(200, file.statusCode(), references.group(1));
            assertEquals("public, max-age=31536000, immutable", header(file, "Cache-Control"), references.group(1));
        }
        assertTrue(seen.stream().anyMatch(reference -> reference.startsWith("boot.js?v=")), seen.toString());
    }

    @Test
    void theGamesOwnFolderHasTheSamePageButForTheWayToTheRoot() throws IOException, InterruptedException {
        String page = text(get("/"));
        assertTrue(page.contains("<meta name=\"root\" content=\"./\">"), page);
        assertEquals(page.replace("content=\"./\"", "content=\"../\""), text(get("/arena/")));
        assertEquals(header(get("/client.js"), "ETag"), header(get("/arena/client.js"), "ETag"));
        HttpResponse<byte[]> withoutSlash = get("/arena?room=duel");
        assertEquals(302, withoutSlash.statusCode());
        assertEquals("./arena/?room=duel", header(withoutSlash, "Location"));
    }

    @ParameterizedTest
    @CsvSource({
        "/index.html,text/html;charset=utf-8",
        "/boot.js,text/javascript;charset=utf-8",
        "/client.js,text/javascript;charset=utf-8",
        "/page.js,text/javascript;charset=utf-8",
        "/profile.js,text/javascript;charset=utf-8",
        "/style.css,text/css;charset=utf-8",
        "/icon.svg,image/svg+xml",
        "/share.jpg,image/jpeg",
    })
    void knowsTypesAndAsksForARevisit(String path, String type) throws IOException, InterruptedException {
        HttpResponse<byte[]> file = get(path);

        assertEquals(200, file.statusCode());
        assertEquals(type, header(file, "Content-Type"));
        assertEquals("no-cache", header(file, "Cache-Control"));
        assertEquals(304, get(path, "If-None-Match", header(file, "ETag")).statusCode());
        assertEquals(200, get(path, "If-None-Match", "\"other\"").statusCode());
    }

    @Test
    void packsScriptsForThoseWhoUnpack() throws IOException, InterruptedException {
        HttpResponse<byte[]> plain = get("/client.js");
        HttpResponse<byte[]> packed = get("/client.js", "Accept-Encoding", "br, gzip");

        assertEquals("gzip", header(packed, "Content-Encoding"));
        assertEquals("Accept-Encoding", header(packed, "Vary"));
        assertTrue(packed.body().length < plain.body().length / 2, packed.body().length + " bytes packed");
        assertEquals(
                text(plain),
                new String(
                        new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes(),
                        StandardCharsets.UTF_8));
    }

    @Test
    void anOfferOfHttp2ChangesNothing() throws IOException {
        String answer = raw(String.join(
                "\r\n",
                "GET /client.js HTTP/1.1",
                "Host: x",
                "Connection: Upgrade, HTTP2-Settings",
                "Upgrade: h2c",
                "HTTP2-Settings: AAEAAEAAAAIAAAABAAMAAABkAAQBAAAAAAUAAEAA",
                "",
                ""));

        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
        assertTrue(answer.contains("\r\nContent-Type: text/javascript;charset=utf-8\r\n"), answer);
    }

    @Test
    void answersHeadWithoutABody() throws IOException, InterruptedException {
        HttpResponse<byte[]> head = CLIENT.send(
                request("/").method("HEAD", HttpRequest.BodyPublishers.noBody()).build(),
                HttpResponse.BodyHandlers.ofByteArray());

        assertEquals(200, head.statusCode());
        assertEquals(String.valueOf(get("/").body().length), header(head, "Content-Length"));
        assertEquals(0, head.body().length);
    }

    @Test
    void tellsHowTheRoomsAre() throws IOException, InterruptedException {
        HttpResponse<byte[]> report = get("/healthz");
        String game = "\"fingerprint\":\"" + GameFingerprint.of(new ArenaGameModel()) + "\",\"game\":\"arena\"";

        assertEquals(200, report.statusCode());
        assertEquals("application/json", header(report, "Content-Type"));
        assertEquals("no-store", header(report, "Cache-Control"));
        assertEquals(
                "{\"rooms\":[{\"bots\":4," + game
                        + ",\"maxPlayers\":4,\"name\":\"arena\",\"players\":0,\"spectators\":0,\"tickRateHz\":30},"
                        + "{\"bots\":4," + game
                        + ",\"maxPlayers\":4,\"name\":\"duel\",\"players\":0,\"spectators\":0,\"tickRateHz\":30}],"
                        + "\"status\":\"up\"}",
                text(report));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing.html",
                "/index",
                "/play/arena",
                "/../../etc/passwd.txt",
                "/..%2f..%2fetc/passwd.txt",
                "/%2e%2e/MANIFEST.MF",
                "/../MANIFEST.MF",
                "/./index.html",
                "//index.html",
                "/index.html/",
                "/.htaccess.txt",
                "/index%2ehtml",
                "/io/github/driftfire/standalone/Main.class",
                "/index.html%00.js",
                "/\\..\\index.html",
            })
    void findsNothingWhereNothingIs(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 40"), path + " got " + answer);
        assertTrue(answer.endsWith("404 Not Found\n") || answer.startsWith("HTTP/1.1 400 "), path + " got " + answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "PATCH", "FROB"})
    void onlyGivesThingsAway(String method) throws IOException {
        String answer = raw(method + " / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 405 "), method + " got " + answer);
        assertTrue(answer.contains("\r\nAllow: GET, HEAD\r\n"), method + " got " + answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NONSENSE / \r\n\r\n",
                "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: many\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nExpect: nothing\r\n\r\n",
            })
    void nonsenseIsRefusedWithoutAWordAboutTheServer(String request) throws IOException {
        String answer = raw(request);

        assertTrue(answer.matches("(?s)HTTP/1.1 (4\\d\\d|505) .*"), request + " got " + answer);
        assertFalse(answer.contains("Exception") || answer.contains("\tat "), answer);
        assertFalse(answer.toLowerCase(Locale.ROOT).contains("grizzly"), answer);
    }

    @Test
    void headersWithoutEndAreRefused() throws IOException {
        String answer = raw("GET / HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(20_000) + "\r\n\r\n");

        assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 4"), answer);
    }
}
