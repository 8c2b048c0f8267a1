package io.github.driftfire.bench.swarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class HandshakeTest {
    private final Handshake handshake = new Handshake(7, "driftfire.v2");

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }

    private String answer(String status, String protocol) {
        return "HTTP/1.1 " + status + "\r\nSEC-WebSocket-Accept: " + handshake.accept() + "\r\nSec-WebSocket-Protocol: "
                + protocol + "\r\n\r\n";
    }

    /** The example of RFC 6455, section 1.3. */
    @Test
    void derivesTheAcceptAsTheStandardShows() {
        assertEquals("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=", Handshake.accept("dGhlIHNhbXBsZSBub25jZQ=="));
    }

    @Test
    void asksForTheSubProtocol() {
        String request = new String(handshake.request("127.0.0.1:1", "/play/a"), StandardCharsets.US_ASCII);
        assertTrue(request.startsWith("GET /play/a HTTP/1.1\r\nHost: 127.0.0.1:1\r\n"), request);
        assertTrue(request.contains("\r\nSec-WebSocket-Protocol: driftfire.v2\r\n"), request);
        assertTrue(request.endsWith("\r\n\r\n"), request);
    }

    @Test
    void leavesWhatFollowsTheAnswerToTheFrames() {
        String answer = answer("101 Switching Protocols", "driftfire.v2");
        ByteBuffer first = bytes(answer.substring(0, answer.length() - 2));
        ByteBuffer second = bytes(answer.substring(answer.length() - 2) + "frames");
        assertFalse(handshake.read(first), "complete too early");
        assertTrue(handshake.read(second), "incomplete");
        assertEquals("frames".length(), second.remaining(), "bytes left");
        assertEquals(answer.length(), handshake.answerBytes(), "bytes of the answer");
    }

    @Test
    void refusesAnotherStatusAndAnotherSubProtocol() {
        assertThrows(ProtocolException.class, () -> handshake.read(bytes(answer("403 Forbidden", "driftfire.v2"))));
        Handshake other = new Handshake(7, "driftfire.v2");
        assertThrows(ProtocolException.class, () -> other.read(bytes(answer("101 Switching Protocols", "chat"))));
    }
}
