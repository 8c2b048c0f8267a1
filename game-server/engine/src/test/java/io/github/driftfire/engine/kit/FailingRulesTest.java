package io.github.driftfire.engine.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.Counter;
import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.wire.WireWriter;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that throw in a call about one player. */
final class FailingRulesTest {
    private static final int POP = DiscGame.INPUT.pack(1, 1, 1);
    private static final long RESUME_TICKS = Protocol.RESUME_MILLIS * (long) DiscGame.SETTINGS.tickRateHz() / 1000 + 2;

    private final DiscGame game = new DiscGame();
    private final DiscRoom room = new DiscRoom(game, 4, 0);

    @ParameterizedTest
    @ValueSource(strings = {"joined", "left", "disconnected", "resumed", "ended", "paint"})
    void affectThatPlayerAlone(String call) {
        DiscRoom.Player ada = room.join("Ada");
        DiscRoom.Player bob = call.equals("joined") ? null : room.join("Bob");
        game.failing = call;
        if (bob == null) {
            bob = room.join("Bob");
        }
        bob.input(POP);
        room.ticks(2);
        paint(bob, 7);
        room.tick();
        bob.session().closed();
        room.tick();
        if (call.equals("resumed")) {
            room.connect("Bob", bob.token());
        }
        for (long tick = 0; tick < RESUME_TICKS; tick++) {
            ada.input(DiscGame.INPUT.pack(0, 1, 1));
            room.tick();
        }
        game.failing = " ";
        paint(ada, 9);
        room.tick();
        assertEquals(List.of(), ada.closes, "closes of the other");
        assertTrue(ada.feed.contains("painted 9"), ada.feed::toString);
        assertEquals(1, room.room.status().players(), "players");
        assertTrue(
                room.room.metrics().count(Counter.FAILED_CALLS)
                                + room.room.metrics().count(Counter.FAILED_TICKS)
                        > 0,
                "the rules have failed");
        assertTrue(room.join("Cy").replica.avatar() >= 0, "a player who comes next has an avatar");
    }

    private static void paint(DiscRoom.Player player, int colour) {
        WireWriter out = new WireWriter(Protocol.MAX_CLIENT_FRAME_BYTES);
        DiscGame.PAINT.frame(out, player.sequence, colour);
        player.session().frame(out.bytes(), 0, out.size());
    }
}
