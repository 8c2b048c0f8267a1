package io.github.driftfire.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.standalone.RawWebSocket.Frame;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The upgrade, byte for byte. */
final class HandshakeIT {
    private static final String PROTOCOL = "Sec-WebSocket-Protocol: driftfire.v1\r\n";

    private static DriftfireServer server;

    @BeforeAll
    static void start() throws IOException {
        server = Servers.start(4, null, List.of("https://play.example.com"), "arena");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String answer(String headers) throws IOException {
        return answerTo(RawWebSocket.upgrade(server.port(), "/play/arena", headers));
    }

    private static String answerTo(String request) throws IOException {
        try (RawWebSocket line = RawWebSocket.connect(server.port())) {
            return line.exchange(request);
        }
    }

    @Test
    void switchesProtocolsAndNothingElse() throws IOException {
        assertEquals(
                "HTTP/1.1 101 Switching Protocols\r\n"
                        + "Connection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: " + RawWebSocket.ACCEPT + "\r\n"
                        + "Sec-WebSocket-Protocol: driftfire.v1\r\n"
                        + "Upgrade: websocket\r\n\r\n",
                answer(PROTOCOL));
    }

    @Test
    void negotiatesNoExtension() throws IOException {
        String answer = answer(PROTOCOL + "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 101 "), answer);
        assertFalse(answer.contains("Sec-WebSocket-Extensions"), answer);
    }

    @Test
    void findsItsProtocolAmongOthers() throws IOException {
        String answer = answer("Sec-WebSocket-Protocol: chat, driftfire.v1, driftfire.v9\r\n");

        assertTrue(answer.contains("\r\nSec-WebSocket-Protocol: driftfire.v1\r\n"), answer);
    }

    @Test
    void toleratesTheHeadersOfRealBrowsers() throws IOException {
        String answer = answer(PROTOCOL + "Pragma: no-cache\r\nCache-Control: no-cache\r\n"
                + "User-Agent: Mozilla/5.0 (X11; Linux x86_64), like \"Gecko\"\r\nAccept-Language: de,en;q=0.5\r\n"
                + "Cookie: a=\"b, c\"; d=e\r\nSec-Fetch-Mode: websocket\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 101 "), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://127.0.0.1:1",
                "null",
                "http://127.0.0.1.evil.example",
                "https://play.example.com.evil.example",
                "https://play.example.com:444",
                "http://play.example.com",
                "nonsense",
                ""
            })
    void refusesAForeignOriginWithoutASession(String origin) throws IOException {
        String answer = answer(PROTOCOL + "Origin: " + origin + "\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 403 Forbidden\r\n"), answer);
        assertFalse(answer.contains("Sec-WebSocket-Accept"), answer);
    }

    @Test
    void acceptsThePageOfTheSameHostAndListedOrigins() throws IOException {
        for (String origin : List.of(
                "http://127.0.0.1:" + server.port(), "https://play.example.com", "https://PLAY.example.com:443")) {
            String answer = answer(PROTOCOL + "Origin: " + origin + "\r\n");

            assertTrue(answer.startsWith("HTTP/1.1 101 "), origin + " got " + answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Sec-WebSocket-Protocol: driftfire.v0\r\n"})
    void closesWithAReasonWhenTheSubProtocolIsMissing(String headers) throws IOException {
        try (RawWebSocket line = RawWebSocket.connect(server.port())) {
            String answer = line.exchange(RawWebSocket.upgrade(server.port(), "/play/arena", headers));
            Frame close = line.read();

            assertTrue(answer.startsWith("HTTP/1.1 101 "), answer);
            assertEquals(4002, close.closeCode(), close.closeReason());
            assertEquals("The sub-protocol driftfire.v1 is required", close.closeReason());
        }
    }

    @Test
    void tellsWhichVersionItSpeaks() throws IOException {
        String answer = answerTo(
                RawWebSocket.upgrade(server.port(), "/play/arena", PROTOCOL).replace("Version: 13", "Version: 8"));

        assertTrue(answer.startsWith("HTTP/1.1 426 "), answer);
        assertTrue(answer.contains("\r\nSec-WebSocket-Version: 13\r\n"), answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /play|POST /play|400",
                "HTTP/1.1|HTTP/1.0|400",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==|X-Nothing: here|400",
                "Connection: Upgrade|Connection: close|400",
                "/play/arena|/chat/arena|404",
                "/play/arena|/play/a/b|404",
                "/play/arena|/play/%zz|400",
                "/play/arena|//|400",
            })
    void refusesWhatIsNoUpgradeToAGame(String proper, String wrong, int status) throws IOException {
        String answer = answerTo(
                RawWebSocket.upgrade(server.port(), "/play/arena", PROTOCOL).replace(proper, wrong));

        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), wrong + " got " + answer);
    }
}
