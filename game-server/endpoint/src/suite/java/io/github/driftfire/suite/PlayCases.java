package io.github.driftfire.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.driftfire.suite.RawWebSocket.Frame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection that keeps the rules, from hello to goodbye. The server has the rooms arena and duel. */
public abstract class PlayCases {
    /** A try takes a line of its own; a room looks at its lines in every tick. */
    private static final int TIMEOUT_SECONDS = 15;

    private static final int POLL_MILLIS = 50;

    protected abstract Address server();

    @Test
    void aHelloIsWelcomedAndFramesFollow() throws IOException {
        try (RawWebSocket line = RawWebSocket.open(server(), "arena")) {
            line.send(RawWebSocket.TEXT, RawWebSocket.hello("Ann"));

            assertEquals(
                    "{\"chat\":\"on\",\"delay\":0,\"player\":…,\"resume\":\"…\",\"room\":\"arena\",\"type\":\"welcome\",\"world\":{\"heightUnits\":…,"
                            + "\"preset\":\"dogfight\",\"tickRateHz\":30,\"widthUnits\":…}}",
                    line.read()
                            .text()
                            .replaceFirst("[0-9a-f]{32}", "…")
                            .replaceFirst("\"player\":\\d+", "\"player\":…")
                            .replaceAll("Units\":\\d+", "Units\":…"));
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
        assumeFalse(ContainerQuirk.FORGETS_WHAT_CAME_WITH_THE_HANDSHAKE.isHere(), "forgets what came with it");
        byte[] hello = RawWebSocket.frame(
                true, RawWebSocket.TEXT, RawWebSocket.hello("Dee").getBytes(StandardCharsets.UTF_8));
        try (RawWebSocket line = RawWebSocket.open(server(), "arena", "", hello)) {
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
    void whoLeavesFreesTheSeatAtOnce() throws IOException, InterruptedException {
        String token;
        try (RawWebSocket line = RawWebSocket.open(server(), "duel")) {
            token = RawWebSocket.token(welcome(line, RawWebSocket.hello("Gil")));
            line.send(RawWebSocket.CLOSE, new byte[] {3, (byte) 0xe8});
            assertEquals(1000, line.read(RawWebSocket.CLOSE).closeCode());
        }
        Frame answer = resumedOnceTheLineHasEnded(token);
        assertEquals(RawWebSocket.CLOSE, answer.opcode());
        assertEquals(4010, answer.closeCode(), answer.closeReason());
    }

    /** A reload of the page, the codes that were registered after RFC 6455, a code of the client's own, and a reset. */
    @ParameterizedTest
    @ValueSource(ints = {1001, 1012, 1013, 1014, 4999, -1})
    void whoLosesTheLineComesBackToTheSeat(int code) throws IOException, InterruptedException {
        assertComesBack(code);
    }

    /** @param code of the client's close frame; below 0 for a reset */
    protected final void assertComesBack(int code) throws IOException, InterruptedException {
        String welcome;
        try (RawWebSocket line = RawWebSocket.open(server(), "duel")) {
            welcome = welcome(line, RawWebSocket.hello("Hal"));
            if (code < 0) {
                line.vanish();
            } else {
                line.send(RawWebSocket.CLOSE, new byte[] {(byte) (code >> 8), (byte) code});
                line.read(RawWebSocket.CLOSE);
            }
        }
        Frame answer = resumedOnceTheLineHasEnded(RawWebSocket.token(welcome));
        assertEquals(RawWebSocket.TEXT, answer.opcode(), () -> "after " + code + ": closed with " + answer.closeCode());
        assertEquals(player(welcome), player(answer.text()), "the seat");
    }

    /** The answer to a hello with a token. Whoever comes back leaves again, so that nobody stays. */
    private Frame resumed(String token) throws IOException {
        try (RawWebSocket line = RawWebSocket.open(server(), "duel")) {
            line.send(RawWebSocket.TEXT, RawWebSocket.helloAgain("Ida", token));
            Frame answer = line.read();
            if (answer.opcode() == RawWebSocket.TEXT) {
                line.send(RawWebSocket.CLOSE, new byte[] {3, (byte) 0xe8});
            }
            return answer;
        }
    }

    /** Until the room has met the end of the line, the seat is being played: a container may be a moment late to tell of it. */
    private Frame resumedOnceTheLineHasEnded(String token) throws IOException, InterruptedException {
        long deadlineNanos = System.nanoTime() + TIMEOUT_SECONDS * 1_000_000_000L;
        Frame answer = resumed(token);
        while (isBusy(answer) && System.nanoTime() < deadlineNanos) {
            Thread.sleep(POLL_MILLIS);
            answer = resumed(token);
        }
        return answer;
    }

    private static boolean isBusy(Frame answer) {
        return answer.opcode() == RawWebSocket.CLOSE && answer.closeCode() == 4012;
    }

    private static String welcome(RawWebSocket line, String hello) throws IOException {
        line.send(RawWebSocket.TEXT, hello);
        return line.read().text();
    }

    private static String player(String welcome) {
        return welcome.replaceFirst(".*\"player\":(\\d+).*", "$1");
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
