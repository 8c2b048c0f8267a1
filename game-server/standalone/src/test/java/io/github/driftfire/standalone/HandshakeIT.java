package io.github.driftfire.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.suite.Address;
import io.github.driftfire.suite.HandshakeCases;
import io.github.driftfire.suite.RawWebSocket;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The upgrade, byte for byte. */
final class HandshakeIT extends HandshakeCases {
    private static DriftfireServer server;

    @BeforeAll
    static void start() throws IOException {
        server = Servers.start(4, null, List.of(LISTED_ORIGIN), ROOM);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    protected Address server() {
        return Address.at(server.port());
    }

    @Test
    void answersTheUpgradeAndNothingElse() throws IOException {
        assertEquals(
                "HTTP/1.1 101 Switching Protocols\r\n"
                        + "Connection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: " + RawWebSocket.ACCEPT + "\r\n"
                        + "Sec-WebSocket-Protocol: driftfire.v2\r\n"
                        + "Upgrade: websocket\r\n\r\n",
                answer(PROTOCOL));
    }

    @Test
    void takesAHelloThatComesWithTheLastPieceOfARequest() throws IOException, InterruptedException {
        byte[] request = request(PROTOCOL).getBytes(StandardCharsets.US_ASCII);
        byte[] hello = RawWebSocket.frame(
                true, RawWebSocket.TEXT, RawWebSocket.hello("Early").getBytes(StandardCharsets.UTF_8));
        try (RawWebSocket line = RawWebSocket.connect(server.port())) {
            line.sendRaw(Arrays.copyOf(request, 50));
            // Long enough for a segment of its own.
            Thread.sleep(50);
            byte[] rest = Arrays.copyOfRange(request, 50, request.length + hello.length);
            System.arraycopy(hello, 0, rest, request.length - 50, hello.length);
            line.sendRaw(rest);

            String answer = line.exchange("");
            assertTrue(answer.startsWith("HTTP/1.1 101 "), answer);
            assertEquals(RawWebSocket.TEXT, line.read().opcode(), "the welcome");
            line.read(RawWebSocket.BINARY);
        }
    }

    @Test
    void refusesAForeignOriginInItsOwnWords() throws IOException {
        String answer = answer(PROTOCOL + "Origin: https://evil.example\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 403 Forbidden\r\n"), answer);
    }

    @Test
    void takesAHostThatIsNoProperName() throws IOException {
        String answer = answerTo(request(PROTOCOL + "Origin: http://game_server:8080\r\n")
                .replace("Host: 127.0.0.1:" + server().port(), "Host: game_server:8080"));

        assertTrue(answer.startsWith("HTTP/1.1 101 "), answer);
    }

    @Test
    void tellsWhichVersionItSpeaks() throws IOException {
        String answer = answerTo(request(PROTOCOL).replace("Version: 13", "Version: 8"));

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
        String answer = answerTo(request(PROTOCOL).replace(proper, wrong));

        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), wrong + " got " + answer);
    }
}
