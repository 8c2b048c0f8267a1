package io.github.driftfire.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.driftfire.suite.RawWebSocket.Frame;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever breaks a rule is told which, and closed, alone: in each of these tests somebody else plays in the same room, gets
 * each tick's frame or one that covers it, and is not closed. The server has a room {@value #ROOM}.
 */
public abstract class MisbehaviourCases {
    protected static final String ROOM = "arena";

    private static final int TIMEOUT_SECONDS = 10;
    private static final int HANDSHAKES = 20;

    @Nullable
    private Bystander bystander;

    protected abstract Address server();

    /** Most people in the room. */
    protected abstract int roomSize();

    /** Ticks that one frame may cover: a container may be held up for a moment, and then catches up. */
    protected int mostTicksOfAFrame() {
        return 30;
    }

    @BeforeEach
    void somebodyPlays() throws IOException, InterruptedException {
        Health.awaitPlayers(server(), ROOM, 0, TIMEOUT_SECONDS);
        bystander = new Bystander(server(), ROOM, mostTicksOfAFrame());
    }

    @AfterEach
    void nobodyElseNotices() throws InterruptedException {
        if (bystander != null) {
            try (Bystander player = bystander) {
                player.assertUndisturbed();
            }
        }
    }

    /**
     * Before the hello. What the container itself judges is tested in this state: Tomcat sends no close frame of its own while a
     * frame of ours is being sent, which depends on the machine's speed.
     */
    protected final RawWebSocket open() throws IOException {
        return RawWebSocket.open(server(), ROOM);
    }

    protected final RawWebSocket join() throws IOException {
        return RawWebSocket.join(server(), ROOM, "Mallory");
    }

    protected final void awaitPlayers(int expected) throws IOException, InterruptedException {
        Health.awaitPlayers(server(), ROOM, expected, TIMEOUT_SECONDS);
    }

    /** The line ends with this code and reason, and then the TCP connection ends too. */
    protected static void assertClosed(RawWebSocket line, int code, String reason) throws IOException {
        Frame close = line.read(RawWebSocket.CLOSE);
        assertEquals(code + " " + reason, close.closeCode() + " " + close.closeReason());
        assertEnds(line, close);
    }

    /** The same, where the reason is the container's. */
    protected static void assertClosed(RawWebSocket line, int code) throws IOException {
        Frame close = line.read(RawWebSocket.CLOSE);
        assertEquals(code, close.closeCode(), close.closeReason());
        assertEnds(line, close);
    }

    private static void assertEnds(RawWebSocket line, Frame close) throws IOException {
        line.send(RawWebSocket.CLOSE, Arrays.copyOf(close.payload().array(), 2));
        assertTrue(line.ends(), "the TCP connection ends");
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
        List<RawWebSocket> others = new ArrayList<>();
        try {
            for (int i = 1; i < roomSize(); i++) {
                others.add(join());
            }
            try (RawWebSocket last = open()) {
                last.send(RawWebSocket.TEXT, RawWebSocket.hello("Mallory"));

                assertClosed(last, 4004, "The room is full: " + roomSize() + " are playing");
            }
            for (RawWebSocket other : others) {
                assertEquals(RawWebSocket.BINARY, other.read().opcode());
            }
        } finally {
            others.forEach(RawWebSocket::close);
        }
    }

    @Test
    void anUnknownRoomIsNamedAsSuch() throws IOException {
        try (RawWebSocket line = RawWebSocket.open(server(), "nowhere")) {
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
        assertTrue(millis >= 4_900, "closed after " + millis + " ms");
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
                "{\"type\":\"hello\",\"name\":\"x\",\"model\":\"x\",\"view\":\"wide\"}|A hello's 'view' is a whole number above 0",
                "{\"type\":\"hello\",\"name\":\"x\",\"model\":\"x\",\"view\":1e999999999}|A hello's 'view' is a whole number above 0",
                "{\"type\":\"view\"}|A view needs 'width'",
                "{\"type\":\"view\",\"width\":[1]}|A view's 'width' is a whole number above 0",
                "{\"type\":\"view\",\"width\":693}|A view before the hello",
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
            line.send(RawWebSocket.BINARY, new byte[257]);

            assertClosed(line, 1009, "A frame of 257 bytes; at most 256 are read");
        }
    }

    @Test
    void anOversizeTextIsTooBig() throws IOException {
        try (RawWebSocket line = open()) {
            line.send(RawWebSocket.TEXT, "x".repeat(1025));

            assertClosed(line, 1009, "A text of more than 1024 characters");
        }
    }

    @Test
    void aFrameThatAnnouncesTooMuchIsRefusedBeforeAllOfItComes() throws IOException {
        assumeFalse(ContainerQuirk.GATHERS_HUGE_FRAMES.isHere(), "gathers huge frames");
        byte[] twoGigabytes = {(byte) 0x82, (byte) 0xff, 0, 0, 0, 0, (byte) 0x80, 0, 0, 0, 1, 2, 3, 4};

        assertRefusedAfterTheHandshake(concat(twoGigabytes, new byte[8 * 1024]), 1009);
    }

    @Test
    void fragmentsDoNotGetAroundTheLimit() throws IOException {
        byte[] fragments = concat(
                RawWebSocket.frame(false, RawWebSocket.BINARY, new byte[4000]),
                RawWebSocket.frame(false, RawWebSocket.CONTINUATION, new byte[4000]));

        assertRefusedAfterTheHandshake(fragments, ContainerQuirk.GATHERS_FRAGMENTS.isHere() ? 4006 : 1009);
    }

    @Test
    void fragmentsOfATextDoNotGetAroundTheLimit() throws IOException {
        assertRefusedAfterTheHandshake(
                concat(
                        RawWebSocket.frame(false, RawWebSocket.TEXT, new byte[4000]),
                        RawWebSocket.frame(false, RawWebSocket.CONTINUATION, new byte[4000])),
                1009);
    }

    /** Again and again: a container may open the endpoint on one thread and read on another meanwhile. */
    private void assertRefusedAfterTheHandshake(byte[] frames, int code) throws IOException {
        boolean forgets = ContainerQuirk.FORGETS_WHAT_CAME_WITH_THE_HANDSHAKE.isHere();
        // A silent client is closed after seconds only.
        int tries = code == 4006 ? 1 : HANDSHAKES;
        for (int i = 0; i < tries; i++) {
            try (RawWebSocket line = forgets ? open() : RawWebSocket.open(server(), ROOM, "", frames)) {
                if (forgets) {
                    line.sendRaw(frames);
                }
                assertEquals(code, line.read(RawWebSocket.CLOSE).closeCode());
            }
        }
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
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
        try (RawWebSocket line = open()) {
            // Enough for a mask and a byte: Liberty waits for these before it judges the head.
            line.sendRaw(new byte[] {(byte) 0x82, 1, 2, 3, 4, 5, 6});

            int code = ContainerQuirk.READS_UNMASKED_FRAMES.isHere() ? 4000 : 1002;
            assertEquals(code, line.read(RawWebSocket.CLOSE).closeCode());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x70, 0x03, 0x0b})
    void reservedBitsAndOpcodesBreakTheProtocol(int bits) throws IOException {
        try (RawWebSocket line = open()) {
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
        awaitPlayers(2);
        player.vanish();
        awaitPlayers(1);
    }
}
