package io.github.driftfire.standalone;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.suite.RawWebSocket;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the log has of clients that make mistakes. */
final class BadRequestLogIT {
    private static final int REQUESTS = 1_000;
    private static final int MOST_LINES = 50;
    private static final String HOST = "Host: a\r\n";

    @Test
    void aThousandBadRequestsAreAFewCleanLines() throws IOException {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try (DriftfireServer server = Servers.start(4, "arena")) {
            Logs.configure(System.Logger.Level.INFO);
            List<String> kinds = kinds(server.port());
            for (int i = 0; i < REQUESTS; i++) {
                send(server.port(), kinds.get(i % kinds.size()), i % 3 == 0);
            }
        } finally {
            System.setErr(before);
            Logs.configure(System.Logger.Level.WARNING);
        }
        String lines = log.toString(StandardCharsets.UTF_8);
        assertFalse(lines.contains("\tat "), lines);
        assertTrue(lines.lines().count() <= MOST_LINES, lines);
        assertTrue(lines.chars().allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7f)), lines);
        assertTrue(lines.contains("refused a request from 127.0.0.1 with "), lines);
        assertTrue(lines.contains("refused an upgrade from 127.0.0.1: "), lines);
        assertTrue(lines.contains("refused an upgrade: Origin 'http://evil.example' is not the Host '"), lines);
    }

    private static List<String> kinds(int port) {
        String chunks = "POST / HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n";
        return List.of(
                chunks + "zz\r\n",
                "GET /\u001b[31m\u0007 HTTP/1.1\r\n" + HOST + "\r\n",
                "GET /\u0000 HTTP/1.1\r\n\r\n",
                "GET / HTTP/9.9\r\n\r\n",
                "GET /%zz HTTP/1.1\r\n" + HOST + "\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001",
                "GET /client.js HTTP/1.1\r\n" + HOST + "\r\n",
                "GET /client.js HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n",
                "GET /index.html?x=%00 HTTP/1.1\r\n" + HOST + "X-Tyrus-Tracing-Threshold: no\r\n\r\n",
                RawWebSocket.upgrade(port, "/play/arena", "Origin: http://evil.example\r\n"),
                RawWebSocket.upgrade(port, "/play/arena", "Origin: \u001b]0;x\r\n"),
                RawWebSocket.upgrade(port, "/play/%00", ""),
                RawWebSocket.upgrade(port, "/nowhere", ""),
                RawWebSocket.upgrade(port, "/play/arena", "X-Tyrus-Tracing-Threshold: no\r\n") + "\u00ff\u00ff\u0000",
                RawWebSocket.upgrade(port, "/play/arena", "").replace(RawWebSocket.KEY, "k"));
    }

    /** @param leaves at once, with whatever is on its way */
    private static void send(int port, String request, boolean leaves) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoLinger(leaves, 0);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            if (!leaves) {
                int first = socket.getInputStream().read(new byte[16]);
                assertTrue(first != 0, "no answer");
            }
        } catch (SocketException e) {
            // A connection that is reset is an answer, too.
        }
    }
}
