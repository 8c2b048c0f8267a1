package io.github.driftfire.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.driftfire.suite.RawWebSocket.Frame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A connection that keeps the rules, from hello to goodbye. The server has the rooms arena and duel. */
public abstract class PlayCases {
    protected abstract Address server();

    @Test
    void aHelloIsWelcomedAndFramesFollow() throws IOException {
        try (RawWebSocket line = RawWebSocket.open(server(), "arena")) {
            line.send(RawWebSocket.TEXT, RawWebSocket.hello("Ann"));

            assertEquals(
                    "{\"player\":…,\"resume\":\"…\",\"room\":\"arena\",\"type\":\"welcome\",\"world\":{\"heightUnits\":4000,"
                            + "\"preset\":\"dogfight\",\"tickRateHz\":30,\"widthUnits\":4000}}",
                    line.read()
                            .text()
                            .replaceFirst("[0-9a-f]{32}", "…")
                            .replaceFirst("\"player\":\\d+", "\"player\":…"));
            Frame first = line.read();
            assertEquals(RawWebSocket.BINARY, first.opcode());
            int last = first.tick();
            for (int i = 1; i <= 30; i++) {
                int tick = line.read().tick();
                assertTrue(tick > last, "tick " + tick + " after " + last);
                last = tick;
            }
        }
    }

    @Test
    void inputsAreAcknowledgedAlsoInFragments() throws IOException {
        byte[] input = RawWebSocket.input(41);
        byte[] hello = RawWebSocket.hello("Bob").getBytes(StandardCharsets.UTF_8);
        try (RawWebSocket line = RawWebSocket.open(server(), "arena")) {
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
        try (RawWebSocket line = RawWebSocket.open(server(), "arena")) {
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
        assumeFalse(Habit.FORGETS_WHAT_CAME_WITH_THE_HANDSHAKE.isHere(), "forgets what came with it");
        try (RawWebSocket line = RawWebSocket.connect(server().port())) {
            byte[] request = RawWebSocket.upgrade(
                            server().port(), server().playPath("arena"), "Sec-WebSocket-Protocol: driftfire.v1\r\n")
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
        try (RawWebSocket line = RawWebSocket.join(server(), "arena", "Eve")) {
            line.send(RawWebSocket.CLOSE, new byte[] {3, (byte) 0xe8});

            assertEquals(1000, line.read(RawWebSocket.CLOSE).closeCode());
            assertTrue(line.ends(), "the TCP connection ends");
        }
    }

    @Test
    void roomsDoNotShareTheirSeats() throws IOException, InterruptedException {
        try (Bystander inArena = new Bystander(server(), "arena", 30);
                RawWebSocket inDuel = RawWebSocket.open(server(), "duel")) {
            inDuel.send(RawWebSocket.TEXT, RawWebSocket.hello("Fay"));

            String welcome = inDuel.read().text();
            assertTrue(welcome.contains("\"room\":\"duel\""), welcome);
            inArena.assertUndisturbed();
        }
    }
}
