package io.github.driftfire.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.standalone.RawWebSocket.Frame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A connection that keeps the rules, from hello to goodbye. */
final class PlayIT {
    private DriftfireServer server;

    @BeforeEach
    void start() throws IOException {
        server = Servers.start(8, "arena", "duel");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aHelloIsWelcomedAndFramesFollowTickByTick() throws IOException {
        try (RawWebSocket line = RawWebSocket.open(server.port(), "arena")) {
            line.send(RawWebSocket.TEXT, RawWebSocket.hello("Ann"));

            assertEquals(
                    "{\"player\":0,\"resume\":\"…\",\"room\":\"arena\",\"type\":\"welcome\",\"world\":{\"heightUnits\":4000,"
                            + "\"preset\":\"dogfight\",\"tickRateHz\":30,\"widthUnits\":4000}}",
                    line.read().text().replaceFirst("[0-9a-f]{32}", "…"));
            Frame first = line.read();
            assertEquals(RawWebSocket.BINARY, first.opcode());
            for (int i = 1; i <= 30; i++) {
                assertEquals(first.tick() + i, line.read().tick());
            }
        }
    }

    @Test
    void inputsAreAcknowledgedAlsoInFragments() throws IOException {
        byte[] input = RawWebSocket.input(41);
        byte[] hello = RawWebSocket.hello("Bob").getBytes(StandardCharsets.UTF_8);
        try (RawWebSocket line = RawWebSocket.open(server.port(), "arena")) {
            line.sendRaw(RawWebSocket.frame(false, RawWebSocket.TEXT, Arrays.copyOf(hello, 10)));
            line.send(RawWebSocket.PING, "still here");
            line.sendRaw(
                    RawWebSocket.frame(true, RawWebSocket.CONTINUATION, Arrays.copyOfRange(hello, 10, hello.length)));
            assertEquals("still here", line.read(RawWebSocket.PONG).text());
            line.read(RawWebSocket.TEXT);

            line.send(RawWebSocket.BINARY, RawWebSocket.input(40));
            line.sendRaw(RawWebSocket.frame(false, RawWebSocket.BINARY, Arrays.copyOf(input, 3)));
            line.sendRaw(
                    RawWebSocket.frame(true, RawWebSocket.CONTINUATION, Arrays.copyOfRange(input, 3, input.length)));

            Frame frame = line.read(RawWebSocket.BINARY);
            for (int i = 0; i < 60 && frame.acknowledged() != 41; i++) {
                frame = line.read(RawWebSocket.BINARY);
            }
            assertEquals(41, frame.acknowledged());
        }
    }

    @Test
    void framesThatArriveByteByByteAreStillFrames() throws IOException {
        try (RawWebSocket line = RawWebSocket.open(server.port(), "arena")) {
            byte[] hello = RawWebSocket.frame(
                    true, RawWebSocket.TEXT, RawWebSocket.hello("Cat").getBytes(StandardCharsets.UTF_8));
            for (byte octet : hello) {
                line.sendRaw(new byte[] {octet});
            }

            assertEquals(RawWebSocket.TEXT, line.read().opcode());
        }
    }

    @Test
    void helloAndInputsMayComeWithTheHandshake() throws IOException {
        try (RawWebSocket line = RawWebSocket.connect(server.port())) {
            byte[] request = RawWebSocket.upgrade(
                            server.port(), "/play/arena", "Sec-WebSocket-Protocol: driftfire.v1\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            byte[] hello = RawWebSocket.frame(
                    true, RawWebSocket.TEXT, RawWebSocket.hello("Dee").getBytes(StandardCharsets.UTF_8));
            byte[] both = Arrays.copyOf(request, request.length + hello.length);
            System.arraycopy(hello, 0, both, request.length, hello.length);
            line.sendRaw(both);

            String answer = line.exchange("");
            assertTrue(answer.startsWith("HTTP/1.1 101 "), answer);
            assertEquals(RawWebSocket.TEXT, line.read().opcode());
        }
    }

    @Test
    void aGoodbyeIsAnsweredAndTheLineEnds() throws IOException {
        try (RawWebSocket line = RawWebSocket.join(server.port(), "arena", "Eve")) {
            line.send(RawWebSocket.CLOSE, new byte[] {3, (byte) 0xe8});

            assertEquals(1000, line.read(RawWebSocket.CLOSE).closeCode());
            assertTrue(line.ends(), "the TCP connection ends");
        }
    }

    @Test
    void roomsDoNotShareTheirSeats() throws IOException, InterruptedException {
        try (Bystander inArena = new Bystander(server.port(), "arena");
                RawWebSocket inDuel = RawWebSocket.open(server.port(), "duel")) {
            inDuel.send(RawWebSocket.TEXT, RawWebSocket.hello("Fay"));

            String welcome = inDuel.read().text();
            assertTrue(welcome.contains("\"player\":0,") && welcome.contains("\"room\":\"duel\""), welcome);
            inArena.assertUndisturbed();
        }
    }

    @Test
    void stoppingTellsEverybodyGoodbye() throws IOException {
        try (RawWebSocket player = RawWebSocket.join(server.port(), "arena", "Gus");
                RawWebSocket stranger = RawWebSocket.open(server.port(), "duel")) {
            long beganNanos = System.nanoTime();
            server.close();

            for (RawWebSocket line : new RawWebSocket[] {player, stranger}) {
                Frame close = line.read(RawWebSocket.CLOSE);
                assertEquals("1001 The server is restarting", close.closeCode() + " " + close.closeReason());
            }
            long millis = (System.nanoTime() - beganNanos) / 1_000_000;
            assertTrue(millis < 2_000, "stopped after " + millis + " ms");
        }
    }
}
