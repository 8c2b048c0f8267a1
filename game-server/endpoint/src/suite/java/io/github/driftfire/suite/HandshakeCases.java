package io.github.driftfire.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.suite.RawWebSocket.Frame;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The upgrade. The server has a room {@value #ROOM} and takes pages from {@value #LISTED_ORIGIN}. */
public abstract class HandshakeCases {
    protected static final String ROOM = "arena";
    protected static final String LISTED_ORIGIN = "https://play.example.com";
    protected static final String PROTOCOL = "Sec-WebSocket-Protocol: driftfire.v2\r\n";

    protected abstract Address server();

    protected final String request(String headers) {
        return RawWebSocket.upgrade(server().port(), server().playPath(ROOM), headers);
    }

    /** The head of the answer to an upgrade with these headers. */
    protected final String answer(String headers) throws IOException {
        return answerTo(request(headers));
    }

    /** How the server's setting for origins is given, up to its value. */
    protected String originSetting() {
        return "--origin ";
    }

    protected final String answerTo(String request) throws IOException {
        try (RawWebSocket line = RawWebSocket.connect(server().port())) {
            return line.exchange(request);
        }
    }

    /** A header of an answer, wherever it stands and however it is spelled. */
    protected static String header(String answer, String name) {
        return answer.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("(none)");
    }

    @Test
    void switchesProtocols() throws IOException {
        String answer = answer(PROTOCOL);

        assertTrue(answer.startsWith("HTTP/1.1 101 "), answer);
        assertEquals(RawWebSocket.ACCEPT, header(answer, "Sec-WebSocket-Accept"), answer);
        assertEquals("driftfire.v2", header(answer, "Sec-WebSocket-Protocol"), answer);
        assertEquals("websocket", header(answer, "Upgrade").toLowerCase(Locale.ROOT), answer);
    }

    @Test
    void negotiatesNoExtension() throws IOException {
        String answer = answer(PROTOCOL + "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 101 "), answer);
        assertFalse(answer.contains("permessage-deflate"), answer);
    }

    @Test
    void findsItsProtocolAmongOthers() throws IOException {
        String answer = answer("Sec-WebSocket-Protocol: chat, driftfire.v2, driftfire.v9\r\n");

        assertEquals("driftfire.v2", header(answer, "Sec-WebSocket-Protocol"), answer);
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
    void refusesAForeignOriginWithoutASession(String origin) throws IOException, InterruptedException {
        double before = Health.metric(server(), "arrivals_total", ROOM);
        String answer = answer(PROTOCOL + "Origin: " + origin + "\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 403") || answer.startsWith("HTTP/1.1 404"), answer);
        assertFalse(answer.contains("Sec-WebSocket-Accept"), answer);
        assertEquals(before, Health.metric(server(), "arrivals_total", ROOM), "sessions");
    }

    @Test
    void countsARefusedOriginAndTellsThePageThatAsks() throws IOException, InterruptedException {
        double before = Health.sample(server(), "upgrades_refused_total{reason=\"origin\"}");
        answer(PROTOCOL + "Origin: https://evil.example\r\n");

        // A container may ask more than once.
        assertTrue(Health.sample(server(), "upgrades_refused_total{reason=\"origin\"}") > before, "counted");
        String host = Address.HOST + ":" + server().port();
        assertEquals(
                "{\"allowed\":false,\"host\":\"" + host + "\",\"origin\":\"https://evil.example\",\"setting\":\""
                        + originSetting() + "https://evil.example\"}",
                Health.get(server(), "/play-check?origin=https%3A%2F%2Fevil.example")
                        .body());
        assertEquals(
                "{\"allowed\":true,\"host\":\"" + host + "\",\"origin\":\"http://" + host + "\",\"setting\":\""
                        + originSetting() + "http://" + host + "\"}",
                Health.get(server(), "/play-check?origin=http%3A%2F%2F127.0.0.1%3A" + server().port())
                        .body());
    }

    @Test
    void acceptsThePageOfTheSameHostAndListedOrigins() throws IOException {
        for (String origin :
                List.of("http://127.0.0.1:" + server().port(), LISTED_ORIGIN, "https://PLAY.example.com:443")) {
            String answer = answer(PROTOCOL + "Origin: " + origin + "\r\n");

            assertTrue(answer.startsWith("HTTP/1.1 101 "), origin + " got " + answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Sec-WebSocket-Protocol: driftfire.v0\r\n"})
    void closesWithAReasonWhenTheSubProtocolIsMissing(String headers) throws IOException {
        try (RawWebSocket line = RawWebSocket.connect(server().port())) {
            String answer = line.exchange(request(headers));
            assertTrue(answer.startsWith("HTTP/1.1 101 "), answer);

            Frame close = line.read();
            assertEquals(4002, close.closeCode(), close.closeReason());
            assertEquals("The sub-protocol driftfire.v2 is required", close.closeReason());
        }
    }

    @Test
    void closesAPageOfTheSubProtocolBeforeSoThatItReloads() throws IOException {
        try (RawWebSocket line = RawWebSocket.connect(server().port())) {
            String answer = line.exchange(request("Sec-WebSocket-Protocol: driftfire.v1\r\n"));
            assertEquals("driftfire.v1", header(answer, "Sec-WebSocket-Protocol"), answer);

            Frame close = line.read();
            assertEquals(4003, close.closeCode(), close.closeReason());
        }
    }
}
