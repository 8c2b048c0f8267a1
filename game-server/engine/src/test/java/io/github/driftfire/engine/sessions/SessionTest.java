package io.github.driftfire.engine.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.FakeClock;
import io.github.driftfire.engine.FakeConnection;
import io.github.driftfire.engine.FakeGame;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.engine.telemetry.Counters;
import io.github.driftfire.model.game.CommonMessages;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Hello;
import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.protocol.ViewChange;
import io.github.driftfire.model.protocol.ViewShape;
import io.github.driftfire.model.wire.WireWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a client may do, and how a session ends: once. */
final class SessionTest {
    private static final byte[] INPUT = {2, 0, 1, 0, 0, 0, 0, 0, 0};

    private final FakeClock clock = new FakeClock();
    private final Counters counters = new Counters();
    private final SessionRegistry home =
            new SessionRegistry(FakeGame.FINGERPRINT, MessageTypes.NONE, 30, 100, new RunningClock(clock), counters);
    private final FakeConnection line = new FakeConnection();
    private final Session session = home.admit(line, ClientAddress.UNLIMITED);

    @Test
    void refusesATextThatIsNoHello() {
        session.hello(new Hello("x".repeat(1000), "Ada", FakeGame.FINGERPRINT, null));
        assertEquals(CloseCode.BAD_TEXT, line.closedWith());
    }

    /** JSON-B leaves out what a text does not give, also where the record says that it is there. */
    @Test
    @SuppressWarnings("NullAway")
    void refusesAHelloWithoutItsParts() {
        session.hello(new Hello(Hello.TYPE, null, FakeGame.FINGERPRINT, null));
        assertEquals(CloseCode.BAD_TEXT, line.closedWith(), "without a name");
        FakeConnection other = new FakeConnection();
        home.admit(other, ClientAddress.UNLIMITED).hello(new Hello(Hello.TYPE, "Ada", null, null));
        assertEquals(CloseCode.BAD_TEXT, other.closedWith(), "without a model");
        FakeConnection third = new FakeConnection();
        home.admit(third, ClientAddress.UNLIMITED).hello(new Hello(null, "Ada", FakeGame.FINGERPRINT, null));
        assertEquals(CloseCode.BAD_TEXT, third.closedWith(), "without a type");
    }

    @Test
    void makesAQueueForMessagesWithTheFirstOne() {
        SessionRegistry chatting =
                new SessionRegistry(FakeGame.FINGERPRINT, MessageTypes.NONE, 30, 1, new RunningClock(clock), counters);
        Session player = chatting.admit(line, ClientAddress.UNLIMITED);
        player.hello(hello());
        assertNull(player.messages(), "of a player who has sent none");
        WireWriter out = new WireWriter(Protocol.MAX_CLIENT_FRAME_BYTES);
        CommonMessages.EMOTE.frame(out, 0, 1);
        player.frame(out.bytes(), 0, out.size());
        assertNotNull(player.messages(), "of a player who has sent one");
    }

    @Test
    void knowsTheShapeThatTheHelloReports() {
        session.hello(hello());
        assertNull(session.shape(), "of a client that does not report it");
        Session upright = home.admit(new FakeConnection());
        upright.hello(hello(693));
        assertEquals(ViewShape.ofWidth(693), upright.shape());
    }

    @Test
    void boundsWhateverShapeIsReported() {
        session.hello(hello(Integer.MAX_VALUE));
        assertEquals(ViewShape.ofWidth(ViewShape.MOST_UNITS), session.shape());
        session.view(new ViewChange(ViewChange.TYPE, 1));
        assertEquals(ViewShape.ofWidth(ViewShape.LEAST_UNITS), session.shape());
        session.view(new ViewChange(ViewChange.TYPE, 1558));
        assertEquals(ViewShape.ofWidth(1558), session.shape());
        assertNull(line.closedWith());
    }

    @Test
    void refusesAViewThatIsNone() {
        for (int width : new int[] {0, -1, Integer.MIN_VALUE}) {
            FakeConnection other = new FakeConnection();
            home.admit(other).hello(hello(width));
            assertEquals(CloseCode.BAD_TEXT, other.closedWith(), "a hello with " + width);
            FakeConnection third = new FakeConnection();
            Session seated = home.admit(third);
            seated.hello(hello());
            seated.view(new ViewChange(ViewChange.TYPE, width));
            assertEquals(CloseCode.BAD_TEXT, third.closedWith(), "a change to " + width);
        }
    }

    @Test
    void refusesAViewBeforeTheHello() {
        session.view(new ViewChange(ViewChange.TYPE, 693));
        assertEquals(CloseCode.BAD_TEXT, line.closedWith());
    }

    @Test
    void closesAFloodOfViews() {
        session.hello(hello());
        for (int sent = 0; line.closes.isEmpty() && sent < 10_000; sent++) {
            session.view(new ViewChange(ViewChange.TYPE, 600 + sent % 1000));
        }
        assertEquals(CloseCode.FLOOD, line.closedWith());
    }

    @Test
    void refusesAnInputBeforeTheHello() {
        session.frame(INPUT, 0, INPUT.length);
        assertEquals(CloseCode.BAD_FRAME, line.closedWith());
        assertEquals(List.of("An input before the hello"), line.reasons);
    }

    @Test
    void refusesAFrameThatIsNoInput() {
        for (byte[] frame : new byte[][] {{}, {2}, {1, 0, 1, 0, 0, 0, 0, 0, 0}, {2, 0, 1, 0, 0, 0, 0, 0, 0, 0}}) {
            FakeConnection other = new FakeConnection();
            Session sender = home.admit(other, ClientAddress.UNLIMITED);
            sender.hello(hello());
            sender.frame(frame, 0, frame.length);
            assertEquals(CloseCode.BAD_FRAME, other.closedWith(), "a frame of " + frame.length + " bytes");
        }
        assertEquals(4, counters.closes(CloseCode.BAD_FRAME), "counted");
    }

    @Test
    void readsAFrameInTheMiddleOfAnArray() {
        session.hello(hello());
        byte[] bytes = new byte[20];
        System.arraycopy(INPUT, 0, bytes, 7, INPUT.length);
        session.frame(bytes, 7, INPUT.length);
        assertNull(line.closedWith());
        assertEquals(1, session.inputs().size(), "inputs");
    }

    @Test
    void closesAFloodForLong() {
        session.hello(hello());
        int sent = 0;
        while (line.closes.isEmpty() && sent < 100_000) {
            session.frame(INPUT, 0, INPUT.length);
            sent++;
            clock.advanceMillis(1);
        }
        assertEquals(CloseCode.FLOOD, line.closedWith());
        assertTrue(sent > 240 && sent < 300, "closed after " + sent + " inputs at 1000 a second");
    }

    @Test
    void doesNotCloseALineThatStalledAndDeliversWhatPiledUp() {
        session.hello(hello());
        for (int stall = 0; stall < 20; stall++) {
            clock.advanceMillis(7_500);
            for (int i = 0; i < 30 * 7.5; i++) {
                session.frame(INPUT, 0, INPUT.length);
            }
        }
        assertNull(line.closedWith(), () -> "closed for " + line.reasons);
        assertEquals(20 * 225 - InputQueue.CAPACITY, counters.get(Counter.INPUTS_OVERFLOWED), "overflowed");
    }

    @Test
    void takesTwiceTheTickRateForEver() {
        session.hello(hello());
        for (int i = 0; i < 60 * 600; i++) {
            clock.advanceNanos(1_000_000_000L / 60);
            session.frame(INPUT, 0, INPUT.length);
        }
        assertNull(line.closedWith(), () -> "closed for " + line.reasons);
    }

    @Test
    void ignoresWhatComesAfterItsEnd() {
        session.reject(CloseCode.TOO_BIG, "big");
        session.hello(hello());
        session.frame(INPUT, 0, INPUT.length);
        session.closed();
        session.abort();
        session.reject(CloseCode.FLOOD, "flood");
        assertEquals(List.of(CloseCode.TOO_BIG), line.closes);
        assertEquals(0, line.aborts, "aborts");
        assertNull(session.hello(), "hello");
        assertEquals(0, home.size(), "open sessions");
    }

    @Test
    void cutsTheLineWhenASendFails() {
        line.line = FakeConnection.Line.BROKEN;
        session.send(ByteBuffer.allocate(3));
        assertTrue(session.isClosed(), "closed");
        assertEquals(1, line.aborts, "aborts");
        assertEquals(1, counters.get(Counter.LINES_LOST), "lost");
        assertEquals(0, home.size(), "open sessions");
    }

    @Test
    void aLineThatFailedIsCutAndItsPlayerMayComeBack() {
        session.failed();
        session.failed();
        session.reject(CloseCode.SERVER_ERROR, "late");

        assertTrue(session.mayResume(), "the seat is kept");
        assertEquals(1, line.aborts, "aborts");
        assertEquals(1, counters.get(Counter.LINES_LOST), "lost");
    }

    @Test
    void survivesATransportThatThrows() {
        line.line = FakeConnection.Line.THROWING;
        session.send(ByteBuffer.allocate(3));
        assertTrue(session.isClosed(), "closed");
        assertEquals(1, line.aborts, "aborts");
        assertEquals(2, counters.get(Counter.TRANSPORT_FAILURES), "the send and the abort");
        FakeConnection other = new FakeConnection();
        other.line = FakeConnection.Line.THROWING;
        home.admit(other, ClientAddress.UNLIMITED).reject(CloseCode.FLOOD, "flood");
        assertEquals(3, counters.get(Counter.TRANSPORT_FAILURES), "the close");
    }

    @Test
    void isNotBusyAfterASendThatFinishedAtOnce() {
        session.send(ByteBuffer.allocate(3));
        assertEquals(false, session.sending());
        line.line = FakeConnection.Line.SLOW;
        session.send(ByteBuffer.allocate(3));
        assertEquals(true, session.sending());
        line.finish(true);
        assertEquals(false, session.sending());
    }

    @Test
    void clipsAReasonToWhatACloseFrameHolds() {
        session.reject(CloseCode.BAD_TEXT, "é".repeat(200));
        assertEquals("é".repeat(61), line.reasons.get(0));
        assertEquals("a".repeat(123), CloseReason.clip("a".repeat(124)));
        assertEquals("short", CloseReason.clip("short"));
        String emoji = "a" + "\uD83D\uDE80".repeat(40);
        String clipped = CloseReason.clip(emoji);
        assertEquals("a" + "\uD83D\uDE80".repeat(30), clipped, "no half of a character");
        assertEquals(121, clipped.getBytes(StandardCharsets.UTF_8).length, "bytes");
    }

    private static Hello hello(int view) {
        return new Hello(Hello.TYPE, "Ada", FakeGame.FINGERPRINT, null, view);
    }

    private static Hello hello() {
        return new Hello(Hello.TYPE, "Ada", FakeGame.FINGERPRINT, null);
    }
}
