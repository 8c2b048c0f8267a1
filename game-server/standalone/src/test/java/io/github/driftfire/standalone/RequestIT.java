package io.github.driftfire.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.suite.Address;
import io.github.driftfire.suite.Health;
import io.github.driftfire.suite.RawWebSocket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server answers to requests that are none, to the end of the connection. */
final class RequestIT {
    private static final String BEHIND = "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final int POLL_MILLIS = 20;
    private static final int WAIT_MILLIS = 30_000;

    private static DriftfireServer server;

    @BeforeAll
    static void start() throws IOException {
        server = Servers.start(4, "arena");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Everything that is answered until the server ends the connection. */
    private static String answers(byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(WAIT_MILLIS);
            socket.getOutputStream().write(request);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static String answers(String request) throws IOException {
        return answers(request.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String upgrade(String headers) {
        return RawWebSocket.upgrade(server.port(), "/play/arena", headers);
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /healthz HTTP/1.1\r\nHost : a\r\n\r\n",
                "GET /healthz HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "GET /?x={1} HTTP/1.1\r\nHost: a\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003",
                "\u0000\u0001\u0002",
            })
    void refusesOnceAndEnds(String request) throws IOException {
        String answers = answers(request + BEHIND);

        assertTrue(answers.startsWith("HTTP/1.1 400 Bad Request\r\n"), answers);
        assertEquals(1, count(answers, "HTTP/1\\.1 "), answers);
        assertTrue(answers.contains("\r\nConnection: close\r\n"), answers);
    }

    @Test
    void refusesUpgradesOnceAndEnds() throws IOException {
        for (String request : new String[] {
            upgrade("").replace("Connection: Upgrade", "Connection: xUpgrade"),
            upgrade("").replace("/play/arena", "/play/arena?x={1}"),
            upgrade("").replace(RawWebSocket.KEY, "c2hvcnQ="),
            upgrade("Content-Length: 3\r\n") + "abc",
            upgrade("Host: b\r\n"),
        }) {
            String answers = answers(request + BEHIND);
            assertTrue(answers.startsWith("HTTP/1.1 400 Bad Request\r\n"), request + answers);
            assertEquals(1, count(answers, "HTTP/1\\.1 "), answers);
        }
    }

    @Test
    void countsRefusalsByReasonAndStatus() throws IOException, InterruptedException {
        Address address = Address.at(server.port());
        double keys = Health.sample(address, "upgrades_refused_total{reason=\"key\"}");
        double paths = Health.sample(address, "upgrades_refused_total{reason=\"path\"}");
        double heads = Math.max(0, Health.sample(address, "requests_refused_total{status=\"431\"}"));
        answers(upgrade("").replace(RawWebSocket.KEY, "c2hvcnQ="));
        answers(upgrade("").replace("/play/arena", "/elsewhere"));
        String answer = answers("GET / HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(20_000) + "\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 431 "), answer);
        assertEquals(keys + 1, Health.sample(address, "upgrades_refused_total{reason=\"key\"}"));
        assertEquals(paths + 1, Health.sample(address, "upgrades_refused_total{reason=\"path\"}"));
        assertEquals(heads + 1, Health.sample(address, "requests_refused_total{status=\"431\"}"));
    }

    @Test
    void takesALongCookie() throws IOException {
        String cookie = "Cookie: a=" + "c".repeat(8_000) + "\r\n";
        assertTrue(
                answers("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + cookie + "\r\n")
                        .startsWith("HTTP/1.1 200 "),
                "the page");
        try (RawWebSocket line = RawWebSocket.connect(server.port())) {
            String answer = line.exchange(upgrade("Sec-WebSocket-Protocol: driftfire.v2\r\n" + cookie));
            assertTrue(answer.startsWith("HTTP/1.1 101 "), answer);
            line.send(RawWebSocket.TEXT, RawWebSocket.hello("Ann"));
            assertEquals(RawWebSocket.TEXT, line.read().opcode());
        }
    }

    @Test
    void answersRequestsInARowAndNoneBehindTheLast() throws IOException {
        String last = "GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: x, close\r\n\r\n";
        String body = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
        String answers = answers("\r\n" + BEHIND + body + "\r\n" + BEHIND + last + BEHIND);

        assertEquals(3, count(answers, "HTTP/1\\.1 200 "), answers);
        assertEquals(1, count(answers, "HTTP/1\\.1 405 "), answers);
    }

    @Test
    void answersAWholeAddress() throws IOException {
        String answers = answers("GET http://game_server:81/ HTTP/1.1\r\nHost: other\r\nConnection: close\r\n\r\n");

        assertTrue(answers.startsWith("HTTP/1.1 200 "), answers);
        assertTrue(answers.contains(" ws://game_server:81 "), answers);
    }

    @Test
    void endsAHeadThatDoesNotComeToItsEnd() throws IOException {
        try (RawWebSocket line = RawWebSocket.connect(server.port())) {
            line.exchange("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n");
            line.socket().setSoTimeout(POLL_MILLIS);
            line.sendRaw("GET /healthz HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII));

            String answer = awaitEnd(line.socket(), HttpConnection.HEAD_SECONDS);
            assertTrue(answer.contains("HTTP/1.1 408 Request Timeout\r\n"), answer);
        }
    }

    @Test
    void endsAConnectionThatSaysNothing() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(POLL_MILLIS);

            assertEquals("", awaitEnd(socket, HttpConnection.HEAD_SECONDS));
        }
    }

    @Test
    void endsAConnectionThatAsksForNothingMore() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(POLL_MILLIS);
            socket.getOutputStream().write(BEHIND.getBytes(StandardCharsets.US_ASCII));

            String answer = awaitEnd(socket, HttpConnection.IDLE_SECONDS);
            assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 200 "), answer);
        }
    }

    /** Has the server look as if so many seconds had gone by, until it ends the connection; answers what came before. */
    private static String awaitEnd(Socket socket, int seconds) throws IOException {
        StringBuilder answer = new StringBuilder();
        long deadlineNanos = System.nanoTime() + WAIT_MILLIS * 1_000_000L;
        while (System.nanoTime() < deadlineNanos) {
            server.sweep(System.nanoTime() + (seconds + 1) * 1_000_000_000L);
            try {
                int octet = socket.getInputStream().read();
                if (octet < 0) {
                    return answer.toString();
                }
                answer.append((char) octet);
            } catch (SocketTimeoutException e) {
                // Looked at again.
            } catch (SocketException e) {
                // A reset is an end as well.
                return answer.toString();
            }
        }
        throw new AssertionError("still open after " + answer);
    }

    @Test
    void upgradesAmongOtherProtocols() throws IOException {
        try (RawWebSocket line = RawWebSocket.connect(server.port())) {
            String answer = line.exchange(upgrade("").replace("Upgrade: websocket", "Upgrade: foo, WebSocket"));
            assertTrue(answer.startsWith("HTTP/1.1 101 "), answer);
            assertEquals(4002, line.read().closeCode(), "no sub-protocol");
        }
    }
}
