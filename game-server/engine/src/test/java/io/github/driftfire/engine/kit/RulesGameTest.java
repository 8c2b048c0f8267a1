package io.github.driftfire.engine.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.carryover.CarryOver;
import io.github.driftfire.engine.sessions.TicketKind;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class RulesGameTest {
    private static final int STAY = DiscGame.INPUT.pack(0, 1, 1);
    private static final int RIGHT = DiscGame.INPUT.pack(0, 2, 1);
    private static final int POP = DiscGame.INPUT.pack(1, 1, 1);

    private final DiscGame game = new DiscGame();

    @Test
    void whoComesWithAPartyIsKnownByItsNumber() {
        DiscRoom room = new DiscRoom(new DiscGame(), 4, 2);
        List<String> tickets = room.room.reservations().reserve(TicketKind.SEAT, List.of(1L, 2L), 7);
        for (String ticket : tickets) {
            room.redeem("Ada", ticket);
        }
        room.join("Bob");
        Players players = room.rules().players;
        assertEquals(
                List.of(7, 7, 0, 0),
                List.of(players.party(0), players.party(1), players.party(2), players.party(4)),
                "parties of two with tickets, one without, a bot");
    }

    @Test
    void aPlayerTakesAlongScoreAndTheFieldsThatAreNamed() {
        DiscRoom before = new DiscRoom(game, 4, 0);
        before.rules().context.carryOver(DiscGame.VX);
        before.join("Ada");
        Players players = before.rules().players;
        players.addScore(0, 41);
        EntityTable discs = before.rules().context.world().table(DiscGame.DISC);
        discs.set(players.avatar(0), DiscGame.VX, 33);
        WireWriter record = new WireWriter(CarryOver.MAX_BYTES);
        before.opened().writeCarryOver(0, record);

        DiscRoom after = new DiscRoom(new DiscGame(), 4, 0);
        after.rules().context.carryOver(DiscGame.VX);
        after.opened().join(1, "Ada");
        assertTrue(after.opened().readCarryOver(1, new WireReader(record.bytes(), 0, record.size())));
        after.tick();
        Players there = after.rules().players;
        assertEquals(41, there.score(1));
        assertEquals(33, after.rules().context.world().table(DiscGame.DISC).get(there.avatar(1), DiscGame.VX));

        DiscRoom other = new DiscRoom(new DiscGame(), 4, 0);
        other.opened().join(1, "Ada");
        assertFalse(other.opened().readCarryOver(1, new WireReader(record.bytes(), 0, record.size())), "other fields");
        assertEquals(0, other.rules().players.score(1));
    }

    @Test
    void aPlayerJoinsThenArrivesWithAnAvatarOfTheOwnNumber() {
        DiscRoom room = new DiscRoom(game, 4, 0);
        DiscRoom.Player ada = room.join("Ada");
        assertEquals(List.of("begin", "joined 0 Ada"), game.events);
        assertTrue(ada.replica.avatar() >= 0, "has an avatar in the first snapshot");
        DiscRoom.Player bob = room.join("Bob");
        int disc = bob.replica.avatar();
        assertEquals(1, bob.replica.table(DiscGame.DISC).get(disc, DiscGame.PLAYER), "number in the avatar's row");
        assertEquals(1, room.rules().players.owner(disc), "owner of the slot");
    }

    @Test
    void aNewcomerIsGreetedWithEverybodyAndWhatIsKept() {
        DiscRoom room = new DiscRoom(game, 4, 0);
        room.join("Ada");
        room.rules().round = 3;
        DiscRoom.Player bob = room.join("Bob");
        room.ticks(12);
        assertTrue(bob.feed.contains("own 1"), bob.feed::toString);
        assertTrue(bob.feed.contains("player 0 Ada team 1"), bob.feed::toString);
        assertTrue(bob.feed.contains("player 1 Bob team 2"), bob.feed::toString);
        assertTrue(bob.feed.contains("round 3"), bob.feed::toString);
        assertTrue(bob.feed.contains("leaders of 2 rank 2"), bob.feed::toString);
    }

    @Test
    void aSpectatorKnowsTheLeadersBeforeItReadsTheirList() {
        DiscRoom room = new DiscRoom(game, 4, 0, spec -> spec.spectators(1, 0));
        room.join("Ada");
        room.join("Bob");
        room.ticks(12);
        String ticket = Objects.requireNonNull(room.room.reservations().reserve(TicketKind.SPECTATOR, 1), "a place");
        DiscRoom.Player eve = room.redeem("Eve", ticket);
        room.ticks(3);
        int list = eve.feed.indexOf("leader 0 0 0");
        assertTrue(list > 0, eve.feed::toString);
        assertTrue(eve.feed.subList(0, list).contains("player 0 Ada team 1"), eve.feed::toString);
        assertTrue(eve.feed.subList(0, list).contains("player 1 Bob team 2"), eve.feed::toString);
    }

    @Test
    void everybodyIsToldWhoLeaves() {
        DiscRoom room = new DiscRoom(game, 4, 0);
        DiscRoom.Player ada = room.join("Ada");
        DiscRoom.Player bob = room.join("Bob");
        bob.session().left();
        room.tick();
        assertTrue(ada.feed.contains("left 1"), ada.feed::toString);
        assertEquals(1, room.rules().context.world().table(DiscGame.DISC).count(), "discs");
        assertEquals("left 1", game.events.get(game.events.size() - 1));
    }

    @Test
    void anInputSteersInTheTickThatItBelongsTo() {
        DiscRoom room = new DiscRoom(game, 4, 0);
        DiscRoom.Player ada = room.join("Ada");
        ada.input(RIGHT);
        room.tick();
        assertEquals(game.startX + 512, ada.x(), "x after one tick");
    }

    @Test
    void lateInputsMoveTheAvatarToWhereTheyWouldHave() {
        DiscRoom room = new DiscRoom(game, 4, 0);
        DiscRoom.Player ada = room.join("Ada");
        ada.input(STAY);
        room.tick();
        room.ticks(4);
        assertEquals(game.startX, ada.x(), "x while no input comes");
        for (int i = 0; i < 5; i++) {
            ada.input(RIGHT);
        }
        room.tick();
        assertEquals(game.startX + 5 * 512, ada.x(), "x once all inputs have come");
    }

    @Test
    void aShortPressThatCameTooLateStillCounts() {
        DiscRoom room = new DiscRoom(game, 4, 0);
        DiscRoom.Player ada = room.join("Ada");
        ada.input(STAY);
        room.tick();
        room.ticks(2);
        ada.input(POP);
        ada.input(STAY);
        ada.input(STAY);
        room.tick();
        assertEquals(List.of("ended 0"), game.events.subList(2, game.events.size()));
    }

    @Test
    void anAvatarThatEndedComesBackAfterItsWait() {
        DiscRoom room = new DiscRoom(game, 4, 0);
        DiscRoom.Player ada = room.join("Ada");
        ada.input(POP);
        room.tick();
        assertEquals(-1, room.rules().players.avatar(0), "avatar");
        ada.input(STAY);
        room.ticks(4);
        assertEquals(-1, room.rules().players.avatar(0), "avatar after 4 ticks");
        room.tick();
        assertTrue(room.rules().players.avatar(0) >= 0, "is back after 5 ticks");
    }

    @Test
    void anAvatarThatItsMotionEndsIsNoticed() {
        game.startX = 1598 * Model.SUB;
        DiscRoom room = new DiscRoom(game, 4, 0);
        DiscRoom.Player ada = room.join("Ada");
        ada.input(RIGHT);
        room.tick();
        assertEquals("ended 0", game.events.get(game.events.size() - 1));
    }

    @Test
    void anAvatarThatEndedInATickThatFailedIsForgotten() {
        DiscRoom room = new DiscRoom(game, 2, 0);
        DiscRoom.Player ada = room.join("Ada");
        DiscRoom.Player bob = room.join("Bob");
        game.fails = true;
        room.tick();
        assertEquals(1, room.room.metrics().count(Counter.FAILED_TICKS), "failed ticks");
        room.tick();
        Players players = room.rules().players;
        assertEquals(0, players.owner(players.avatar(0)), "owner of the first avatar");
        assertEquals(1, players.owner(players.avatar(1)), "owner of the second avatar");
        assertTrue(ada.closes.isEmpty() && bob.closes.isEmpty(), "both play on");
    }

    @Test
    void rulesFindWhatIsNear() {
        DiscRoom room = new DiscRoom(game, 4, 0);
        room.join("Ada");
        EntityTable dots = room.rules().context.world().table(DiscGame.DOT);
        dots.set(0, DiscGame.X, game.startX + 15 * Model.SUB);
        dots.set(0, DiscGame.Y, game.startY);
        dots.set(1, DiscGame.X, game.startX + 25 * Model.SUB);
        dots.set(1, DiscGame.Y, game.startY);
        int before = room.rules().players.score(0);
        room.tick();
        assertEquals(before + 1, room.rules().players.score(0), "score");
    }

    @Test
    void whatIsSpawnedAnywhereIsSpreadOverTheWholeWorld() {
        DiscRoom room = new DiscRoom(game, 4, 0);
        GameContext context = room.rules().context;
        int third = context.world().model().widthSub() / 3;
        int[] counts = new int[3];
        for (int i = 0; i < 300; i++) {
            int slot = context.spawnAnywhere(DiscGame.DOT, 60);
            EntityTable dots = context.world().table(DiscGame.DOT);
            counts[dots.get(slot, DiscGame.X) / third]++;
            context.world().end(DiscGame.DOT, slot, 0);
            if (i % 20 == 0) {
                room.tick();
            }
        }
        assertTrue(Arrays.stream(counts).allMatch(count -> count > 50), () -> Arrays.toString(counts));
    }

    @Test
    void botsFillTheRoomAndMakeWay() {
        DiscRoom room = new DiscRoom(game, 4, 3);
        assertEquals(3, room.room.status().bots(), "bots at first");
        DiscRoom.Player ada = room.join("Ada");
        room.ticks(3);
        assertEquals(2, room.room.status().bots(), "bots beside one player");
        assertEquals(3, room.rules().players.count(), "players");
        assertTrue(ada.feed.stream().anyMatch(line -> line.startsWith("bot ")), ada.feed::toString);
        ada.session().left();
        room.ticks(3);
        assertEquals(3, room.room.status().bots(), "bots when the player has left");
    }

    @Test
    void botsSteer() {
        DiscRoom room = new DiscRoom(game, 4, 3);
        room.ticks(60);
        EntityTable discs = room.rules().context.world().table(DiscGame.DISC);
        boolean moved = false;
        for (int slot = 0; slot < discs.end(); slot++) {
            moved |= discs.alive(slot) && discs.get(slot, DiscGame.X) != game.startX;
        }
        assertTrue(moved, "a bot has moved");
    }

    @Test
    void rulesAreToldOfALostConnectionAndOfTheReturn() {
        DiscRoom room = new DiscRoom(game, 4, 0);
        DiscRoom.Player ada = room.join("Ada");
        ada.session().closed();
        room.tick();
        room.connect("Ada", ada.token());
        room.tick();
        assertEquals(List.of("disconnected 0", "resumed 0"), game.events.subList(2, game.events.size()));
    }

    @Test
    void anOperatorsCommandIsAnsweredInTheNextTick() {
        DiscRoom room = new DiscRoom(game, 4, 0);
        CompletableFuture<String> answer = room.room.admin("dots");
        CompletableFuture<String> unknown = room.room.admin("fly");
        assertFalse(answer.isDone(), "answered before the tick");
        room.tick();
        assertEquals("40 dots", answer.join());
        assertEquals("unknown command: fly", unknown.join());
    }

    @Test
    void commandsThatDoNotFitAreRefusedAtOnce() {
        DiscRoom room = new DiscRoom(game, 4, 0);
        for (int i = 0; i < 16; i++) {
            assertFalse(room.room.admin("dots").isDone(), "command " + i);
        }
        assertTrue(room.room.admin("dots").isCompletedExceptionally(), "the seventeenth");
        room.tick();
        assertFalse(room.room.admin("dots").isCompletedExceptionally(), "once the others are answered");
    }

    @Test
    void aPlayerIsKickedAlone() {
        DiscRoom room = new DiscRoom(game, 4, 0);
        DiscRoom.Player ada = room.join("Ada");
        DiscRoom.Player bob = room.join("Bob");
        room.rules().context.kick(0, "enough");
        room.tick();
        assertEquals(List.of(CloseCode.KICKED), ada.closes, "closes of who was kicked");
        assertEquals(List.of(), bob.closes, "closes of the other");
        assertFalse(room.rules().players.isPresent(0), "still present");
    }

    @Test
    @SuppressWarnings("NullAway")
    void aKickWithoutAReasonIsRefused() {
        DiscRoom room = new DiscRoom(game, 4, 0);
        DiscRoom.Player ada = room.join("Ada");
        NullPointerException refused = assertThrows(
                NullPointerException.class, () -> room.rules().context.kick(0, null));
        assertEquals("a kick needs a reason", refused.getMessage());
        room.tick();
        assertFalse(ada.session().isClosed(), "the session goes on");
        assertTrue(room.rules().players.isPresent(0), "the player is present");
        room.rules().context.kick(0, "enough");
        assertEquals(List.of(CloseCode.KICKED), ada.closes, "closes");
    }

    @Test
    void aPlayerWithoutAnAvatarSeesWhereTheGameLooks() {
        DiscRoom room = new DiscRoom(game, 4, 0);
        DiscRoom.Player ada = room.join("Ada");
        ada.input(POP);
        room.tick();
        int top = ada.replica.view().top;
        room.rules().context.look(0, 1500 * Model.SUB, 1500 * Model.SUB);
        room.tick();
        assertEquals(-1, ada.replica.avatar(), "avatar");
        assertTrue(ada.replica.view().top > top, "the view has moved down from " + top);
    }

    @Test
    void aMessageGoesToThoseItIsFor() {
        DiscRoom room = new DiscRoom(game, 4, 0);
        DiscRoom.Player ada = room.join("Ada");
        game.startX = 100 * Model.SUB;
        DiscRoom.Player bob = room.join("Bob");
        room.tick();
        ada.feed.clear();
        bob.feed.clear();
        GameContext context = room.rules().context;
        context.say(DiscGame.PAINTED, 1);
        context.tell(1, DiscGame.PAINTED, 2);
        context.near(1550 * Model.SUB, 800 * Model.SUB, DiscGame.PAINTED, 3);
        room.tick();
        ada.feed.removeIf(line -> !line.startsWith("painted"));
        bob.feed.removeIf(line -> !line.startsWith("painted"));
        assertEquals(List.of("painted 1", "painted 3"), ada.feed, "who sees the place");
        assertEquals(List.of("painted 1", "painted 2"), bob.feed, "who is far away");
    }
}
