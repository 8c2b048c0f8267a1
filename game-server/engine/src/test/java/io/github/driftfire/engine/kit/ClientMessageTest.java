package io.github.driftfire.engine.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.model.game.ChatText;
import io.github.driftfire.model.game.CommonMessages;
import io.github.driftfire.model.math.Rng;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.wire.WireWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Messages from clients to the game, as they come from the wire. */
final class ClientMessageTest {
    private static final int STAY = DiscGame.INPUT.pack(0, 1, 1);
    private static final int RIGHT = DiscGame.INPUT.pack(0, 2, 1);
    private static final int MESSAGES = 100_000;

    private final DiscGame game = new DiscGame();
    private final DiscRoom room = new DiscRoom(game, 4, 0);
    private final WireWriter out = new WireWriter(Protocol.MAX_CLIENT_FRAME_BYTES);

    private void paint(DiscRoom.Player player, int sequence, int colour) {
        out.reset();
        DiscGame.PAINT.frame(out, sequence, colour);
        player.session().frame(out.bytes(), 0, out.size());
    }

    private List<String> painted() {
        return game.events.stream().filter(event -> event.startsWith("paint")).toList();
    }

    @Test
    void hasItsGoldenBytes() {
        DiscGame.PAINT.frame(out, 0x1234, 0xab);
        assertEquals(5, out.size(), "bytes");
        assertEquals(0x04, out.bytes()[0], "type");
        assertEquals(0x00, out.bytes()[1], "number");
        assertEquals(0x12, out.bytes()[2], "sequence");
        assertEquals(0x34, out.bytes()[3], "sequence");
        assertEquals((byte) 0xab, out.bytes()[4], "payload");
    }

    @Test
    void aMessageWithoutInputsIsDeliveredInTheNextTickAndAnswered() {
        DiscRoom.Player ada = room.join("Ada");
        paint(ada, 0, 7);
        room.tick();
        assertEquals(List.of("paint 0 7 at 0"), painted());
        assertTrue(ada.feed.contains("painted 7"), ada.feed::toString);
    }

    @Test
    void aMessageWaitsForTheInputThatItWasSentAfter() {
        DiscRoom.Player ada = room.join("Ada");
        ada.input(STAY);
        ada.input(STAY);
        ada.input(RIGHT);
        paint(ada, 3, 7);
        room.ticks(2);
        assertEquals(List.of(), painted(), "before the third input is applied");
        room.tick();
        assertEquals(1, painted().size(), "with the third input");
    }

    @Test
    void messagesKeepTheirOrder() {
        DiscRoom.Player ada = room.join("Ada");
        for (int colour = 0; colour < 30; colour++) {
            paint(ada, 0, colour);
        }
        room.tick();
        assertEquals(30, painted().size(), "messages");
        for (int colour = 0; colour < 30; colour++) {
            assertEquals("paint 0 " + colour + " at 0", painted().get(colour));
        }
    }

    @Test
    void whatIsNoMessageOfTheGameClosesThatSessionAlone() {
        byte[][] frames = {
            {4}, {4, 0, 0}, {4, 1, 0, 0, 1}, {4, 0, 0, 0, 1, 2}, {4, (byte) 0xf4, 0, 0}, {4, 0, 0, 0},
        };
        DiscRoom.Player ada = room.join("Ada");
        for (byte[] frame : frames) {
            DiscRoom.Player bob = room.join("Bob");
            bob.session().frame(frame, 0, frame.length);
            room.tick();
            assertEquals(List.of(CloseCode.BAD_FRAME), bob.closes, "closes after " + frame.length + " bytes");
            room.tick();
        }
        assertEquals(List.of(), ada.closes, "closes of the other");
        assertEquals(List.of(), painted(), "messages that the game was given");
    }

    @Test
    void aMessageBeforeTheHelloClosesTheSession() {
        DiscRoom.Player ada = new DiscRoom(game, 1, 0).silent();
        paint(ada, 0, 1);
        assertEquals(List.of(CloseCode.BAD_FRAME), ada.closes);
    }

    @Test
    void moreThanATypesLimitIsAFlood() {
        DiscRoom.Player ada = room.join("Ada");
        int sent = 0;
        while (ada.closes.isEmpty() && sent < 1_000) {
            paint(ada, 0, 1);
            sent++;
        }
        assertEquals(List.of(CloseCode.FLOOD), ada.closes);
        assertEquals(8 * DiscGame.PAINT.perSecond() + 1, sent, "messages until then");
    }

    @Test
    void aListenerThatFailsInTheMiddleOfAMessageToEverybodyEndsThatSessionAlone() {
        DiscRoom.Player ada = room.join("Ada");
        DiscRoom.Player bob = room.join("Bob");
        game.paintFails = true;
        paint(bob, 0, 7);
        room.ticks(2);
        game.paintFails = false;
        assertEquals(List.of(CloseCode.SERVER_ERROR), bob.closes);
        assertEquals(List.of(), ada.closes, "closes of the other");
        paint(ada, 0, 7);
        room.tick();
        assertTrue(ada.feed.contains("painted 7"), ada.feed::toString);
        assertTrue(ada.feed.contains("left 1"), ada.feed::toString);
    }

    /** Too long, unknown, cut, changed, too many, in a wrong order, before the hello. */
    @Test
    void hostileMessagesAffectTheirOwnSessionAlone() {
        Rng random = new Rng(5);
        game.records = false;
        DiscRoom.Player ada = room.join("Ada");
        ada.keepsFeed = true;
        int closed = 0;
        int sent = 0;
        while (sent < MESSAGES) {
            DiscRoom.Player hostile = random.oneIn(20) ? room.silent() : room.connect("Eve", null);
            if (!random.oneIn(10)) {
                room.tick();
            }
            int burst = random.oneIn(20) ? 200 : 1 + random.below(16);
            for (int i = 0; i < burst; i++) {
                byte[] frame = frame(random);
                hostile.session().frame(frame, 0, frame.length);
                sent++;
            }
            ada.input(STAY);
            room.tick();
            closed += hostile.closes.isEmpty() ? 0 : 1;
            hostile.session().left();
        }
        assertTrue(closed > 1_000, "hostile sessions that were closed: " + closed);
        assertEquals(List.of(), ada.closes, "closes of the other");
        assertEquals(0, room.room.metrics().count(Counter.FAILED_TICKS), "failed ticks");
        assertEquals(0, room.room.metrics().count(Counter.FAILED_CALLS), "failed calls");
        paint(ada, ada.sequence, 9);
        room.tick();
        assertTrue(ada.feed.contains("painted 9"), "the other's message is answered");
    }

    private byte[] frame(Rng random) {
        out.reset();
        if (random.oneIn(3)) {
            CommonMessages.CHAT.frame(out, random.next(), new ChatText(0, "x".repeat(random.below(120))));
        } else {
            DiscGame.PAINT.frame(out, random.next(), random.next());
        }
        byte[] frame = new byte[random.oneIn(4) ? random.below(Protocol.MAX_CLIENT_FRAME_BYTES + 1) : out.size()];
        System.arraycopy(out.bytes(), 0, frame, 0, Math.min(frame.length, out.size()));
        for (int change = random.oneIn(2) ? random.below(4) : 0; change > 0 && frame.length > 1; change--) {
            frame[1 + random.below(frame.length - 1)] = (byte) random.next();
        }
        return frame;
    }
}
