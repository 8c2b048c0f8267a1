package io.github.driftfire.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.standalone.RawWebSocket.Frame;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever breaks a rule is told which, and closed, alone: in each of these tests somebody else plays in the same room, gets
 * every tick's frame, and is not closed.
 */
final class MisbehaviourIT {
    private static final int ROOM_SIZE = 3;

    private DriftfireServer server;
    private Bystander bystander;

    @BeforeEach
    void start() throws IOException {
        server = Servers.start(ROOM_SIZE, "arena");
        bystander = new Bystander(server.port(), "arena");
    }

    @AfterEach
    void nobodyElseNotices() throws InterruptedException {
        try {
            bystander.assertUndisturbed();
        } finally {
            bystander.close();
            server.close();
        }
    }

    private RawWebSocket open() throws IOException {
        return RawWebSocket.open(server.port(), "arena");
    }

    private RawWebSocket join() throws IOException {
        return RawWebSocket.join(server.port(), "arena", "Mallory");
    }

    /** The line ends with this code and reason, and then the TCP connection ends too. */
    private static void assertClosed(RawWebSocket line, int code, String reason) throws IOException {
        Frame close = line.read(RawWebSocket.CLOSE);
        assertEquals(code + " " + reason, close.closeCode() + " " + close.closeReason());
        line.send(RawWebSocket.CLOSE, Arrays.copyOf(close.payload().array(), 2));
        assertTrue(line.ends(), "the TCP connection ends");
    }

    private void assertPlayers(int expected) throws IOException, InterruptedException {
        String wanted = "\"players\":" + expected + ",";
        String report = "";
        for (int i = 0; i < 100 && !report.contains(wanted); i++) {
            report = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/healthz"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            if (!report.contains(wanted)) {
                Thread.sleep(50);
            }
        }
        assertTrue(report.contains(wanted), "expected " + wanted + " in " + report);
    }

    @Test
    void aStalePageIsToldToReload() throws IOException {
        try (RawWebSocket line = open()) {
            line.send(RawWebSocket.TEXT, RawWebSocket.hello("Mallory", "00000000"));

            assertClosed(line, 4003, "This page is out of date: reload it");
        }
    }

    @Test
    void aFullRoomSaysSo() throws IOException {
        try (RawWebSocket second = join();
                RawWebSocket third = join();
                RawWebSocket fourth = open()) {
            fourth.send(RawWebSocket.TEXT, RawWebSocket.hello("Mallory"));

            assertClosed(fourth, 4004, "The room is full: " + ROOM_SIZE + " are playing");
            assertEquals(RawWebSocket.BINARY, second.read().opcode());
            assertEquals(RawWebSocket.BINARY, third.read().opcode());
        }
    }

    @Test
    void anUnknownRoomIsNamedAsSuch() throws IOException {
        try (RawWebSocket line = RawWebSocket.open(server.port(), "nowhere")) {
            assertClosed(line, 4005, "There is no such room");
        }
    }

    @Test
    void silenceForFiveSecondsEndsTheWait() throws IOException {
        long beganNanos = System.nanoTime();
        try (RawWebSocket line = open()) {
            assertClosed(line, 4006, "No hello arrived in time");
        }
        long millis = (System.nanoTime() - beganNanos) / 1_000_000;
        assertTrue(millis >= 4_900 && millis < 8_000, "closed after " + millis + " ms");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I am no JSON|That text is no JSON object",
                "''|That text is no JSON object",
                "[]|That text is no JSON object",
                "null|That text is no JSON object",
                "5|That text is no JSON object",
                "{\"type\":\"hello\"|That text is no JSON object",
                "{}|A hello needs 'type'",
                "{\"type\":\"hello\",\"model\":\"x\"}|A hello needs 'name'",
                "{\"type\":\"hello\",\"name\":\"x\"}|A hello needs 'model'",
                "{\"type\":\"hello\",\"name\":5,\"model\":\"x\"}|A hello's 'name' is a text",
                "{\"type\":\"hello\",\"name\":{\"a\":[1]},\"model\":\"x\"}|A hello's 'name' is a text",
                "{\"type\":\"goodbye\",\"name\":\"x\",\"model\":\"x\"}|The only text that is expected is a hello",
            })
    void aTextThatIsNoHelloIsNotUnderstood(String text, String reason) throws IOException {
        try (RawWebSocket line = open()) {
            line.send(RawWebSocket.TEXT, text);

            assertClosed(line, 4001, reason);
        }
    }

    @Test
    void aSecondHelloIsOneTooMany() throws IOException {
        try (RawWebSocket line = join()) {
            line.send(RawWebSocket.TEXT, RawWebSocket.hello("Mallory"));

            assertClosed(line, 4001, "A second hello");
        }
    }

    @Test
    void anInputBeforeTheHelloIsMalformed() throws IOException {
        try (RawWebSocket line = open()) {
            line.send(RawWebSocket.BINARY, RawWebSocket.input(1));

            assertClosed(line, 4000, "An input before the hello");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 9, 64})
    void aFrameThatIsNoInputIsMalformed(int bytes) throws IOException {
        try (RawWebSocket line = join()) {
            line.send(RawWebSocket.BINARY, new byte[bytes]);

            assertClosed(line, 4000, "A frame of " + bytes + " bytes that is no input");
        }
    }

    @Test
    void anOversizeFrameIsTooBig() throws IOException {
        try (RawWebSocket line = join()) {
            line.send(RawWebSocket.BINARY, new byte[65]);

            assertClosed(line, 1009, "A frame of 65 bytes; at most 64 are read");
        }
    }

    @Test
    void anOversizeTextIsTooBig() throws IOException {
        try (RawWebSocket line = open()) {
            line.send(RawWebSocket.TEXT, "x".repeat(1025));

            assertClosed(line, 1009, "A text of 1025 characters; at most 1024 are read");
        }
    }

    @Test
    void aFrameThatAnnouncesTooMuchIsRefusedBeforeItComes() throws IOException {
        byte[] twoGigabytes = {(byte) 0x82, (byte) 0xff, 0, 0, 0, 0, (byte) 0x80, 0, 0, 0, 1, 2, 3, 4};
        try (RawWebSocket line = join()) {
            line.sendRaw(twoGigabytes);

            Frame close = line.read(RawWebSocket.CLOSE);
            assertEquals("1009 That frame is too large", close.closeCode() + " " + close.closeReason());
        }
    }

    @Test
    void fragmentsDoNotGetAroundTheLimit() throws IOException {
        try (RawWebSocket line = join()) {
            line.sendRaw(RawWebSocket.frame(false, RawWebSocket.BINARY, new byte[4000]));
            line.sendRaw(RawWebSocket.frame(false, RawWebSocket.CONTINUATION, new byte[4000]));

            assertEquals(1009, line.read(RawWebSocket.CLOSE).closeCode());
        }
    }

    @Test
    void endlessFragmentsAreAFlood() throws IOException {
        try (RawWebSocket line = join()) {
            line.sendRaw(RawWebSocket.frame(false, RawWebSocket.BINARY, new byte[1]));
            for (int i = 0; i < FrameGate.MAX_IDLE_FRAMES; i++) {
                line.sendRaw(RawWebSocket.frame(false, RawWebSocket.CONTINUATION, new byte[0]));
            }

            assertClosed(line, 4007, "Too many messages");
        }
    }

    @Test
    void endlessPingsAreAFlood() throws IOException {
        try (RawWebSocket line = join()) {
            for (int i = 0; i <= FrameGate.MAX_IDLE_FRAMES; i++) {
                line.send(RawWebSocket.PING, new byte[0]);
            }

            assertClosed(line, 4007, "Too many messages");
        }
    }

    @Test
    void aFloodOfInputsIsStoppedAndTheReasonStillArrives() throws IOException {
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        for (int i = 0; i < 2_000; i++) {
            many.writeBytes(RawWebSocket.frame(true, RawWebSocket.BINARY, RawWebSocket.input(i)));
        }
        try (RawWebSocket line = join()) {
            line.sendRaw(many.toByteArray());

            assertClosed(line, 4007, "Too many messages");
        }
    }

    @Test
    void anUnmaskedFrameBreaksTheProtocol() throws IOException {
        try (RawWebSocket line = join()) {
            line.sendRaw(new byte[] {(byte) 0x82, 1, 2});

            assertClosed(line, 1002, "A client's frames must be masked");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x70, 0x03, 0x0b})
    void reservedBitsAndOpcodesBreakTheProtocol(int bits) throws IOException {
        try (RawWebSocket line = join()) {
            line.send(bits == 0x70 ? 0x72 : bits, RawWebSocket.input(1));

            assertEquals(1002, line.read(RawWebSocket.CLOSE).closeCode());
        }
    }

    @Test
    void aTextThatIsNotUtf8IsNoText() throws IOException {
        try (RawWebSocket line = open()) {
            line.send(RawWebSocket.TEXT, new byte[] {(byte) 0xc3, 0x28});

            assertEquals(1007, line.read(RawWebSocket.CLOSE).closeCode());
        }
    }

    @Test
    void whoVanishesRightAfterTheHandshakeLeavesNothingBehind() throws IOException, InterruptedException {
        for (int i = 0; i < 20; i++) {
            open().vanish();
        }
        RawWebSocket player = join();
        assertPlayers(2);
        player.vanish();
        assertPlayers(1);
    }

    @Test
    void whoAsksForPongsAndNeverReadsIsCutOff() throws IOException, InterruptedException {
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(2048);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
            RawWebSocket line = new RawWebSocket(socket);
            line.exchange(
                    RawWebSocket.upgrade(server.port(), "/play/arena", "Sec-WebSocket-Protocol: driftfire.v1\r\n"));
            line.send(RawWebSocket.TEXT, RawWebSocket.hello("Mallory"));
            assertPlayers(2);

            // Inputs at a proper pace, and as many pings between them as are let pass: the pongs pile up.
            assertThrows(IOException.class, () -> {
                for (int i = 0; i < 1_000; i++) {
                    line.send(RawWebSocket.BINARY, RawWebSocket.input(i));
                    for (int ping = 0; ping < FrameGate.MAX_IDLE_FRAMES; ping++) {
                        line.send(RawWebSocket.PING, new byte[125]);
                    }
                    Thread.sleep(20);
                }
            });
            assertPlayers(1);
        }
    }
}
