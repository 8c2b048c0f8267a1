package io.github.driftfire.bench.swarm;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/** One client's opening handshake, RFC 6455 section 4. Owned by one thread. */
public final class Handshake {
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int MAX_ANSWER_BYTES = 8192;

    private final String subprotocol;
    private final String key;
    private final ByteArrayOutputStream answer = new ByteArrayOutputStream();
    private int endMatched;

    /** @param nonce any number: servers echo it, nobody keeps it */
    Handshake(int nonce, String subprotocol) {
        this.subprotocol = subprotocol;
        byte[] bytes = new byte[16];
        ByteBuffer.wrap(bytes).putInt(nonce).putInt(~nonce);
        key = Base64.getEncoder().encodeToString(bytes);
    }

    byte[] request(String hostAndPort, String path) {
        return String.join(
                        "\r\n",
                        "GET " + path + " HTTP/1.1",
                        "Host: " + hostAndPort,
                        "Upgrade: websocket",
                        "Connection: Upgrade",
                        "Sec-WebSocket-Key: " + key,
                        "Sec-WebSocket-Version: 13",
                        "Sec-WebSocket-Protocol: " + subprotocol,
                        "",
                        "")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads the answer up to its end. Answers whether it is complete and right; a wrong one is an exception. */
    boolean read(ByteBuffer in) {
        while (in.hasRemaining() && endMatched < 4) {
            byte next = in.get();
            answer.write(next);
            endMatched = next == (endMatched % 2 == 0 ? '\r' : '\n') ? endMatched + 1 : next == '\r' ? 1 : 0;
            if (answer.size() > MAX_ANSWER_BYTES) {
                throw new ProtocolException("an endless answer to the handshake");
            }
        }
        if (endMatched < 4) {
            return false;
        }
        check(answer.toString(StandardCharsets.ISO_8859_1));
        return true;
    }

    /** Bytes of the answer. */
    int answerBytes() {
        return answer.size();
    }

    private void check(String text) {
        String[] lines = text.split("\r\n", -1);
        if (!lines[0].startsWith("HTTP/1.1 101 ")) {
            throw new ProtocolException("the handshake was answered with '" + lines[0] + "'");
        }
        expect(lines, "sec-websocket-accept", accept());
        expect(lines, "sec-websocket-protocol", subprotocol);
    }

    private static void expect(String[] lines, String name, String value) {
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon > 0 && line.substring(0, colon).toLowerCase(Locale.ROOT).equals(name)) {
                if (line.substring(colon + 1).trim().equals(value)) {
                    return;
                }
            }
        }
        throw new ProtocolException("the handshake's answer lacks '" + name + ": " + value + "'");
    }

    String accept() {
        return accept(key);
    }

    /** What a server answers to a key. */
    public static String accept(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest((key + GUID).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
