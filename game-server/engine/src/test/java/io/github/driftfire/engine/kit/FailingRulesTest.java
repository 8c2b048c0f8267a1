package io.github.driftfire.engine.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.LogTrap;
import io.github.driftfire.engine.rooms.RoomSpec;
import io.github.driftfire.engine.rooms.Rooms;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.engine.telemetry.RoomStatus;
import io.github.driftfire.model.game.ChatChannel;
import io.github.driftfire.model.game.ChatText;
import io.github.driftfire.model.game.CommonMessages;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.wire.WireWriter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that throw. */
final class FailingRulesTest {
    private static final int POP = DiscGame.INPUT.pack(1, 1, 1);
    private static final long RESUME_TICKS = Protocol.RESUME_MILLIS * (long) DiscGame.SETTINGS.tickRateHz() / 1000 + 2;

    private final DiscGame game = new DiscGame();
    private final DiscRoom room = new DiscRoom(game, 4, 0);

    @ParameterizedTest
    @ValueSource(strings = {"joined", "left", "disconnected", "resumed", "ended", "paint", "chat"})
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
        chat(bob, "hello");
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

    @ParameterizedTest
    @ValueSource(strings = {"before", "arrive"})
    void endTheTickAndNotTheRoom(String call) {
        DiscRoom.Player ada = room.join("Ada");
        DiscRoom.Player bob = room.join("Bob");
        try (LogTrap log = new LogTrap()) {
            game.failing = call;
            bob.input(POP);
            room.ticks(11);
            assertEquals(1, log.messages().size(), () -> "lines within a second: " + log.messages());
        }
        long failed = room.room.metrics().count(Counter.FAILED_TICKS);
        assertTrue(failed >= 6, "failed ticks: " + failed);
        game.failing = " ";
        int x = ada.x();
        ada.input(DiscGame.INPUT.pack(0, 2, 1));
        bob.input(DiscGame.INPUT.pack(0, 1, 1));
        room.ticks(7);
        assertEquals(failed, room.room.metrics().count(Counter.FAILED_TICKS), "failed ticks once the rules work");
        assertTrue(ada.x() > x, "steers again");
        assertTrue(bob.replica.avatar() >= 0, "has arrived");
        assertTrue(ada.closes.isEmpty() && bob.closes.isEmpty(), "both play on");
    }

    @Test
    void endTheSessionsOfThoseWhoseGreetingFails() {
        DiscRoom.Player ada = room.join("Ada");
        try (LogTrap log = new LogTrap()) {
            game.failing = "keep";
            DiscRoom.Player bob = room.join("Bob");
            DiscRoom.Player cy = room.join("Cy");
            room.ticks(2);
            assertEquals(List.of(CloseCode.SERVER_ERROR), bob.closes);
            assertEquals(List.of(CloseCode.SERVER_ERROR), cy.closes);
            assertEquals(2, room.room.metrics().count(Counter.FAILED_CALLS), "failed calls");
            assertEquals(List.of("SEVERE room test: a call about player 1 failed"), log.messages());
        }
        game.failing = " ";
        room.rules().round = 3;
        DiscRoom.Player next = room.join("Di");
        room.ticks(2);
        assertTrue(next.feed.contains("round 3"), next.feed::toString);
        assertEquals(List.of(), ada.closes, "closes of the one who was there before");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fly", "break", "recurse"})
    void failACommandAlone(String command) {
        DiscRoom.Player ada = room.join("Ada");
        game.failing = "admin";
        ada.feed.clear();
        try (LogTrap log = new LogTrap()) {
            CompletableFuture<String> first = room.room.admin(command);
            CompletableFuture<String> second = room.room.admin(command);
            room.ticks(2);
            assertThrows(CompletionException.class, first::join);
            assertThrows(CompletionException.class, second::join);
            assertEquals(List.of("SEVERE room test: a command failed"), log.messages());
        }
        game.failing = " ";
        CompletableFuture<String> dots = room.room.admin("dots");
        room.tick();
        assertTrue(dots.join().endsWith(" dots"), dots::join);
        assertEquals(0, room.room.metrics().count(Counter.FAILED_TICKS), "failed ticks");
        assertTrue(ada.feed.contains("own 0"), () -> "is greeted again: " + ada.feed);
        assertEquals(List.of(), ada.closes);
    }

    @Test
    void closeNoRoomButTheirOwnWhenTheyCannotBegin() {
        DiscGame broken = new DiscGame();
        broken.failing = "begin";
        RoomSettings settings = DiscGame.settings(4, 0);
        try (LogTrap log = new LogTrap()) {
            Rooms rooms = new Rooms(
                    List.of(
                            new RoomSpec("broken", 4, () -> broken.open(settings)),
                            new RoomSpec("whole", 4, () -> game.open(settings))),
                    Thread::new,
                    error -> {});
            assertEquals(
                    List.of("whole"),
                    rooms.status().stream().map(RoomStatus::name).toList());
            assertEquals(
                    List.of("SEVERE room broken is left out, its game fails to open it:"
                            + " java.lang.IllegalStateException: fails at: begin"),
                    log.messages());
        }
    }

    private static void paint(DiscRoom.Player player, int colour) {
        WireWriter out = new WireWriter(Protocol.MAX_CLIENT_FRAME_BYTES);
        DiscGame.PAINT.frame(out, player.sequence, colour);
        player.session().frame(out.bytes(), 0, out.size());
    }

    private static void chat(DiscRoom.Player player, String text) {
        WireWriter out = new WireWriter(Protocol.MAX_CLIENT_FRAME_BYTES);
        CommonMessages.CHAT.frame(out, player.sequence, new ChatText(ChatChannel.ROOM, text));
        player.session().frame(out.bytes(), 0, out.size());
    }
}
