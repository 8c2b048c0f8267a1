package io.github.driftfire.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as text: {@code |} for the end of a line, {@code \} and two digits for a byte. */
final class RequestReaderTest {
    private static final String KEY = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==|";
    private static final String UPGRADE = "GET /play/arena HTTP/1.1|Host: a|Connection: keep-alive, Upgrade|"
            + "Upgrade: websocket|Sec-WebSocket-Version: 13|" + KEY;

    private static byte[] bytes(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '|') {
                out.append("\r\n");
            } else if (c == '\\') {
                out.append((char) Integer.parseInt(text, i + 1, i + 3, 16));
                i += 2;
            } else {
                out.append(c);
            }
        }
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The heads of all requests as they are passed on, and at the end the status of a refusal. */
    private static List<String> read(byte[] bytes, int step) {
        RequestReader reader = new RequestReader();
        List<String> seen = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += step) {
            ByteBuffer in = ByteBuffer.wrap(bytes, at, Math.min(step, bytes.length - at));
            RequestHead head = reader.read(in);
            while (head != null) {
                seen.add(new String(head.forwarded(), StandardCharsets.ISO_8859_1).replace("\r\n", "|"));
                head = reader.read(in);
            }
        }
        Refusal refusal = reader.refusal();
        if (refusal != null) {
            seen.add(String.valueOf(refusal.status()));
        }
        return seen;
    }

    /** In one piece; byte by byte it must be the same. */
    private static List<String> read(String text) {
        byte[] bytes = bytes(text);
        List<String> whole = read(bytes, bytes.length);
        assertEquals(whole, read(bytes, 1), "byte by byte");
        return whole;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1|Host: game.example.com|",
                "GET /healthz HTTP/1.1|host:game_server:8080 |",
                "HEAD /client.js?v=1%20a HTTP/1.1|Host: [::1]:8080|Accept: */*|",
                "GET / HTTP/1.0|",
                "OPTIONS * HTTP/1.1|Host: a|",
                "FROB /a;b=c/@:!$&'()*+,~ HTTP/1.1|Host: a:|X: \\e4\\09b|Y:|",
                "POST / HTTP/1.1|Host: a|Content-Length: 0|",
            })
    void passesProperRequestsAsTheyAre(String head) {
        String passed = new String(bytes(head + "|"), StandardCharsets.ISO_8859_1).replace("\r\n", "|");

        assertEquals(List.of(passed), read(head + "|"));
    }

    @Test
    void passesOneRequestAfterAnother() {
        String first = "GET /a HTTP/1.1|Host: a||";
        String second = "GET /b HTTP/1.1|Host: a||";

        assertEquals(List.of(first, second), read(first + second));
        assertEquals(List.of(first, second), read("||" + first + "|" + second), "with empty lines before them");
    }

    @Test
    void passesARequestWithoutItsBody() {
        String second = "GET /b HTTP/1.1|Host: a||";
        List<String> both = List.of("POST / HTTP/1.1|Host: a||", second);

        assertEquals(both, read("POST / HTTP/1.1|Host: a|Content-Length: 5||hello" + second));
        assertEquals(
                both, read("POST / HTTP/1.1|Host: a|Transfer-Encoding: Chunked||5|hello|1;a=\"b\"|!|0||" + second));
        assertEquals(both, read("POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked||0|A: b|C:||" + second));
    }

    @Test
    void passesNoRequestBeforeItsBodyIsThere() {
        assertEquals(List.of(), read("POST / HTTP/1.1|Host: a|Content-Length: 5||hell"));
        assertEquals(List.of(), read("POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked||5|hello|0|"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "GET http://b/c?d HTTP/1.1|Host: a|X: y|| > GET /c?d HTTP/1.1|Host: b|X: y||",
                "GET HTTP://b_c:80 HTTP/1.1|Host: a|| > GET / HTTP/1.1|Host: b_c:80||",
                "GET https://b?c HTTP/1.1|Host: a|| > GET /?c HTTP/1.1|Host: b||",
                "GET / HTTP/1.1|Host: a|Expect: 100-continue|| > GET / HTTP/1.1|Host: a||",
                "GET / HTTP/1.1|Host: a|Connection: x, Close|| > GET / HTTP/1.1|Connection: close|Host: a||",
            })
    void passesOnOtherFormsInTheUsualOne(String request, String forwarded) {
        assertEquals(List.of(forwarded), read(request));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1|Host: a|Host: a||",
                "GET / HTTP/1.1|Host: a|Host: b||",
                "GET / HTTP/1.0|Host: a|Host: b||",
                "GET / HTTP/1.1||",
                "GET / HTTP/1.1|Host:||",
                "GET / HTTP/1.1|Host: a b||",
                "GET / HTTP/1.1|Host: a/b||",
                "GET / HTTP/1.1|Host: a@b||",
                "GET / HTTP/1.1|Host: a,b||",
                "GET / HTTP/1.1|Host: a:b||",
                "GET / HTTP/1.1|Host: a:65536||",
                "GET / HTTP/1.1|Host: [::1||",
                "GET / HTTP/1.1|Host: \\e4||",
                "GET / HTTP/1.1|Host : a||",
                "GET / HTTP/1.1|Host\\09: a||",
                "GET / HTTP/1.1| Host: a||",
                "GET / HTTP/1.1|Host: a|X: b| c||",
                "GET / HTTP/1.1|Host: a|X: b|\\09c||",
                "GET / HTTP/1.1|Host: a|: b||",
                "GET / HTTP/1.1|Host: a|X||",
                "GET / HTTP/1.1|Host: a|X y: b||",
                "GET / HTTP/1.1|Host: a|\\e4: b||",
                "GET / HTTP/1.1|Host: a|X: \\00||",
                "GET / HTTP/1.1|Host: a|X: \\1b[31m||",
                "GET / HTTP/1.1|Host: a|X: \\7f||",
                "GET / HTTP/1.1|Host: a|X: b\\0dY: c||",
                "GET / HTTP/1.1|Host: a|X: b\\0aY: c||",
                "GET / HTTP/1.1\\0aHost: a\\0a\\0a",
                "GET / HTTP/1.1\\0d\\0d\\0aHost: a||",
                "\\0aGET / HTTP/1.1|Host: a||",
                "|||||||||GET / HTTP/1.1|Host: a||",
                "GET / HTTP/1.1|Host: a|Content-Length: 5|Transfer-Encoding: chunked||0||",
                "GET / HTTP/1.1|Host: a|Transfer-Encoding: chunked|Content-Length: 5||0||",
                "GET / HTTP/1.1|Host: a|Content-Length: 5|Content-Length: 6||hello",
                "GET / HTTP/1.1|Host: a|Content-Length: 5, 6||hello",
                "GET / HTTP/1.1|Host: a|Content-Length: -1||",
                "GET / HTTP/1.1|Host: a|Content-Length: +1||a",
                "GET / HTTP/1.1|Host: a|Content-Length: 0x1||a",
                "GET / HTTP/1.1|Host: a|Content-Length: many||",
                "GET / HTTP/1.1|Host: a|Content-Length:||",
                "GET / HTTP/1.1|Host: a|Transfer-Encoding: gzip||",
                "GET / HTTP/1.1|Host: a|Transfer-Encoding: gzip, chunked||0||",
                "GET / HTTP/1.1|Host: a|Transfer-Encoding: chunked, identity||0||",
                "GET / HTTP/1.1|Host: a|Transfer-Encoding: chunked|Transfer-Encoding: chunked||0||",
                "GET / HTTP/1.1|Host: a|Transfer-Encoding: xchunked||0||",
                "GET / HTTP/1.1|Host: a|Transfer-Encoding:||",
                "GET / HTTP/1.0|Transfer-Encoding: chunked||0||",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked||zz|",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked||-1|",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked|| 1|",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked||1 |a|",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked||0x1|a|",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked||000000001|a|",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked|||",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked||1\\0aa|",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked||1;\\01|a|",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked||1|ab|",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked||0| a: b||",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked||0|a b||",
                "G(T / HTTP/1.1|Host: a||",
                "GET  / HTTP/1.1|Host: a||",
                "GET /  HTTP/1.1|Host: a||",
                " GET / HTTP/1.1|Host: a||",
                "GET / HTTP/1.1 |Host: a||",
                "GET\\09/ HTTP/1.1|Host: a||",
                "GET /|",
                "GET|",
                "GET / http/1.1|Host: a||",
                "GET / HTTP/1.10|Host: a||",
                "GET / HTTP/11|Host: a||",
                "GET / HTTPS/1.1|Host: a||",
                "GET /?x={1} HTTP/1.1|Host: a||",
                "GET /? HTTP/1.1 HTTP/1.1|Host: a||",
                "GET /\" HTTP/1.1|Host: a||",
                "GET /<a> HTTP/1.1|Host: a||",
                "GET /a^b HTTP/1.1|Host: a||",
                "GET /a#b HTTP/1.1|Host: a||",
                "GET /%zz HTTP/1.1|Host: a||",
                "GET /%4 HTTP/1.1|Host: a||",
                "GET /\\e4 HTTP/1.1|Host: a||",
                "GET a HTTP/1.1|Host: a||",
                "GET * HTTP/1.1|Host: a||",
                "GET http:///a HTTP/1.1|Host: a||",
                "GET http://a@b/ HTTP/1.1|Host: a||",
                "GET ftp://a/ HTTP/1.1|Host: a||",
                "CONNECT a:80 HTTP/1.1|Host: a||",
                "\\16\\03\\01\\02\\00\\01",
                "\\80\\2e\\01",
                "\\00",
            })
    void refusesWhatIsNoProperRequest(String request) {
        assertEquals(List.of("400"), read(request + "GET /hidden HTTP/1.1|Host: a||"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "GET / HTTP/2.0|Host: a||>505",
                "PRI * HTTP/2.0||SM||>505",
                "GET / HTTP/1.2|Host: a||>505",
                "GET / HTTP/0.9|Host: a||>505",
                "POST / HTTP/1.1|Host: a|Content-Length: 65537||>413",
                "POST / HTTP/1.1|Host: a|Content-Length: 99999999999999999999||>413",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked||10001|>413",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked||ffffffff|>413",
                "POST / HTTP/1.1|Host: a|Content-Length: 1|Expect: 100-continue||>417",
                "GET / HTTP/1.1|Host: a|Expect: nothing||>417",
            })
    void refusesWhatItDoesNotServe(String request, String status) {
        assertEquals(List.of(status), read(request + "|"));
    }

    @Test
    void boundsAHead() {
        String start = "GET / HTTP/1.1|Host: a|Cookie: ";
        int rest = RequestHead.MAX_BYTES - bytes(start + "||").length;

        assertEquals(1, read(start + "c".repeat(8_000) + "||").size());
        assertEquals(List.of(start + "c".repeat(rest) + "||"), read(start + "c".repeat(rest) + "||"));
        assertEquals(List.of("431"), read(start + "c".repeat(rest + 1) + "||"));
        assertEquals(List.of("431"), read("GET /" + "a".repeat(RequestHead.MAX_BYTES) + " HTTP/1.1|Host: a||"));
        assertEquals(
                1,
                read("GET / HTTP/1.1|Host: a|" + "X: y|".repeat(RequestHead.MAX_FIELDS - 1) + "|")
                        .size());
        assertEquals(List.of("431"), read("GET / HTTP/1.1|Host: a|" + "X: y|".repeat(RequestHead.MAX_FIELDS) + "|"));
    }

    @Test
    void boundsABodyInPieces() {
        String head = "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked||";

        assertEquals(
                1,
                read(bytes(head + ("1000|" + "a".repeat(0x1000) + "|").repeat(16) + "0||"), 500)
                        .size());
        assertEquals(List.of("413"), read(bytes(head + ("1000|" + "a".repeat(0x1000) + "|").repeat(17) + "0||"), 500));
        assertEquals(List.of("413"), read(bytes(head + "1|a|".repeat(3_000)), 500), "many small ones");
        assertEquals(List.of("413"), read(bytes(head + "0|" + "a: b|".repeat(3_000)), 500), "many trailers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                UPGRADE,
                UPGRADE + "Sec-WebSocket-Protocol: a, driftfire.v2|",
                UPGRADE + "Sec-WebSocket-Protocol: a|Sec-WebSocket-Protocol: driftfire.v2,,|",
                "GET / HTTP/1.1|Host: a|connection: UPGRADE|upgrade: foo, WebSocket|sec-websocket-version: 13|" + KEY,
            })
    void passesProperUpgrades(String request) {
        assertEquals(List.of(request + "|"), read(request + "|"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "GET >POST >METHOD",
                "HTTP/1.1>HTTP/1.0>METHOD",
                "keep-alive, Upgrade>xUpgrade>CONNECTION",
                "keep-alive, Upgrade>Upgradex>CONNECTION",
                "keep-alive, Upgrade>close>CONNECTION",
                "Connection>Konnection>CONNECTION",
                "dGhlIHNhbXBsZSBub25jZQ==>dGhlIHNhbXBsZSBub25jZQ>KEY",
                "dGhlIHNhbXBsZSBub25jZQ==>dGhlIHNhbXBsZSBub25jZQo=>KEY",
                "dGhlIHNhbXBsZSBub25jZQ==>dGhlIHNhbXBsZSBub25jZ===>KEY",
                "dGhlIHNhbXBsZSBub25jZQ==>dGhlIHNhbXBsZSBub25*ZQ==>KEY",
                "dGhlIHNhbXBsZSBub25jZQ==>short>KEY",
                "Sec-WebSocket-Key>X-Key>KEY",
                "Host: a>Host: a|Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==>KEY",
                "Version: 13>Version: 8>VERSION",
                "Version: 13>Version: 13, 8>VERSION",
                "Version: 13>Version:>VERSION",
                "Sec-WebSocket-Version>X-Version>VERSION",
                "Host: a>Host: a|Content-Length: 5>BODY",
                "Host: a>Host: a|Transfer-Encoding: chunked>BODY",
                "Host: a>Host: a|Sec-WebSocket-Protocol: a b>SUBPROTOCOL",
                "Host: a>Host: a|Sec-WebSocket-Protocol:>SUBPROTOCOL",
                "Host: a>Host: a|Origin: http://a|Origin: http://b>ORIGIN",
            })
    void refusesOtherUpgradesWithAReason(String proper, String wrong, String reason) {
        assertTrue(UPGRADE.contains(proper), proper);
        RequestReader reader = new RequestReader();
        assertNull(reader.read(ByteBuffer.wrap(bytes(UPGRADE.replace(proper, wrong) + "|"))));
        Refusal refusal = reader.refusal();

        assertNotNull(refusal);
        assertEquals(reason, String.valueOf(refusal.upgrade()));
        assertEquals(reason.equals("VERSION") ? 426 : 400, refusal.status());
    }

    @Test
    void knowsWhichRequestIsTheLast() {
        assertTrue(head("GET / HTTP/1.0||").isLast());
        assertFalse(head("GET / HTTP/1.0|Connection: Keep-Alive||").isLast());
        assertFalse(head("GET / HTTP/1.1|Host: a||").isLast());
        assertTrue(head("GET / HTTP/1.1|Host: a|Connection: CLOSE||").isLast());
        assertTrue(head("GET / HTTP/1.1|Host: a|Connection: te|Connection: close||")
                .isLast());
    }

    private static RequestHead head(String text) {
        RequestHead head = new RequestReader().read(ByteBuffer.wrap(bytes(text)));
        assertNotNull(head, text);
        return head;
    }

    @Test
    void passesNothingButProperHeadsWhateverComes() {
        Random random = new Random(7);
        List<byte[]> valid = List.of(
                bytes(UPGRADE + "|"),
                bytes("GET http://b/c HTTP/1.1|Host: a|Connection: close||"),
                bytes("POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked||5|hello|0||"),
                bytes("GET / HTTP/1.1|Host: a|Content-Length: 3||abcGET / HTTP/1.1|Host: b||"));
        String alphabet = "\r\n\t :,;/?%{}abGH1.\0";
        for (int round = 0; round < 100_000; round++) {
            byte[] bytes = valid.get(random.nextInt(valid.size())).clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte)
                        (random.nextBoolean() ? alphabet.charAt(random.nextInt(alphabet.length())) : random.nextInt());
            }
            for (String head : read(bytes, 1 + random.nextInt(bytes.length))) {
                boolean refused = head.matches("400|413|417|426|431|505");
                assertTrue(refused || head.matches("[^ ]+ [^ ]+ HTTP/1\\.[01]\\|([^|]*\\|)*\\|"), head);
            }
        }
    }
}
