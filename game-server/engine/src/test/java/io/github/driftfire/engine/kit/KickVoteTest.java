package io.github.driftfire.engine.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.driftfire.engine.moderation.ClientIdentity;
import io.github.driftfire.engine.moderation.TestModeration;
import io.github.driftfire.engine.rooms.RoomSpec;
import io.github.driftfire.engine.sessions.TicketKind;
import io.github.driftfire.model.game.CommonMessages;
import io.github.driftfire.model.game.NoticeKind;
import io.github.driftfire.model.protocol.CloseCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Votes of players to remove another who spoils the game. */
final class KickVoteTest extends ModeratedRoom {
    private static final String REFUSED = "notice " + NoticeKind.VOTE_REFUSED + " 0";

    private void vote(DiscRoom.Player player, int target) {
        send(player, CommonMessages.VOTE, target);
        room.ticks(2);
    }

    @Test
    void moreThanHalfOfThePlayersRemoveOneForTenMinutes() {
        List<DiscRoom.Player> all = players(4);
        vote(all.get(0), 3);
        assertEquals(List.of("vote 3: 1 of 3, 30 s"), told(all.get(1)));
        assertEquals(List.of("vote 3: 1 of 3, 30 s"), told(all.get(3)), "the target");
        told(all.get(2));
        vote(all.get(1), 3);
        assertEquals(List.of("vote 3: 2 of 3, 30 s"), told(all.get(2)));
        assertEquals(List.of(), all.get(3).closes);
        vote(all.get(2), 3);
        assertEquals(List.of("vote 3: 3 of 3, 30 s, carried"), told(all.get(2)));
        assertEquals(List.of(CloseCode.KICKED), all.get(3).closes);
        DiscRoom.Player again = room.join("Other", "device3", address(99));
        assertEquals(List.of(CloseCode.KICKED), again.closes);
        TestModeration.flush(moderation);
        assertEquals(
                List.of("vote-open", "vote-carried", "kick"),
                audited.stream()
                        .map(line -> line.replaceAll(".*\"act\":\"([a-z-]+)\".*", "$1"))
                        .toList());
    }

    @Test
    void aStateThatIsLostWithATickIsToldAgain() {
        List<DiscRoom.Player> all = players(4);
        vote(all.get(0), 3);
        told(all.get(2));
        room.game.failing = "before";
        vote(all.get(1), 3);
        assertEquals(List.of(), told(all.get(2)), "while each tick fails");
        room.game.failing = " ";
        room.ticks(2);
        assertEquals(List.of("vote 3: 2 of 3, 30 s"), told(all.get(2)));
        room.game.failing = "before";
        seconds(30);
        room.game.failing = " ";
        room.ticks(2);
        assertEquals(List.of("vote 3: 2 of 3, 0 s, failed"), told(all.get(2)), "the end, once");
    }

    @Test
    void aVoteEndsAfterHalfAMinute() {
        List<DiscRoom.Player> all = players(4);
        vote(all.get(0), 3);
        vote(all.get(1), 3);
        told(all.get(2));
        seconds(30);
        assertEquals(List.of("vote 3: 2 of 3, 0 s, failed"), told(all.get(2)));
        vote(all.get(2), 3);
        assertEquals(List.of(REFUSED), told(all.get(2)), "against the same player at once");
        told(all.get(0));
        vote(all.get(0), 2);
        assertEquals(List.of(REFUSED), told(all.get(0)), "by the same player at once");
        vote(all.get(1), 2);
        assertEquals(List.of("vote 2: 1 of 3, 30 s"), told(all.get(2)), "by another against another");
        for (int i = 0; i < 121; i++) {
            // Or they would be closed as silent.
            all.forEach(player -> player.input(DiscGame.INPUT.pack(0, 1, 1)));
            seconds(1);
        }
        told(all.get(2));
        vote(all.get(2), 3);
        assertEquals(List.of("vote 3: 1 of 3, 30 s"), told(all.get(2)), "after two minutes");
        assertEquals(List.of(), all.get(3).closes);
    }

    @Test
    void eachVotesOnceAndForOneThatIsOpen() {
        List<DiscRoom.Player> all = players(5);
        vote(all.get(0), 4);
        all.forEach(KickVoteTest::told);
        vote(all.get(0), 4);
        vote(all.get(1), 2);
        vote(all.get(4), 0);
        assertEquals(List.of(REFUSED), told(all.get(0)), "twice");
        assertEquals(List.of(REFUSED), told(all.get(1)), "against another");
        assertEquals(List.of(REFUSED), told(all.get(4)), "the target against its starter");
        vote(all.get(2), 2);
        vote(all.get(2), 77);
        vote(all.get(2), 65_535);
        assertEquals(List.of(REFUSED, REFUSED, REFUSED), told(all.get(2)), "itself, a bot, nobody");
    }

    @Test
    void fewerThanFourPlayersAndPrivateRoomsHaveNoVote() {
        List<DiscRoom.Player> all = players(3);
        vote(all.get(0), 2);
        assertEquals(List.of(REFUSED), told(all.get(0)), "three, and bots");
        room = room(RoomSpec::asPrivate);
        List<DiscRoom.Player> members = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            members.add(room.redeem(
                    "P" + i,
                    Objects.requireNonNull(room.room.reservations().reserve(TicketKind.SEAT, i + 1), "a ticket")));
        }
        room.ticks(3);
        members.forEach(KickVoteTest::told);
        vote(members.get(0), 2);
        assertEquals(List.of(REFUSED), told(members.get(0)), "a private room, which has a host");
    }

    @Test
    void playersOfOneAddressHaveOneVote() {
        List<DiscRoom.Player> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            // The first five are one person's tabs.
            all.add(room.join("P" + i, "device" + i, address(i < 5 ? 0 : i)));
        }
        room.ticks(2);
        all.forEach(KickVoteTest::told);
        for (int i = 0; i < 5; i++) {
            vote(all.get(i), 7);
        }
        assertEquals(List.of("vote 7: 1 of 3, 30 s"), told(all.get(6)));
        vote(all.get(5), 7);
        vote(all.get(6), 7);
        assertEquals(List.of(CloseCode.KICKED), all.get(7).closes);
    }

    @Test
    void whoLeavesDoesNotCountAndWhoJoinsHasNoVote() {
        List<DiscRoom.Player> all = players(5);
        vote(all.get(0), 4);
        vote(all.get(1), 4);
        assertEquals(List.of("vote 4: 1 of 3, 30 s", "vote 4: 2 of 3, 30 s"), told(all.get(2)));
        all.get(1).session().left();
        seconds(1);
        assertEquals(List.of("vote 4: 1 of 3, 29 s"), told(all.get(2)), "a vote less, and a voter less");
        DiscRoom.Player late = room.join("Late", "late", address(9));
        room.ticks(2);
        told(late);
        vote(late, 4);
        assertEquals(List.of(REFUSED), told(late));
        vote(all.get(2), 4);
        vote(all.get(3), 4);
        assertEquals(List.of(CloseCode.KICKED), all.get(4).closes);
    }

    @Test
    void aTargetWhoseLineIsCutIsStillVotedOn() {
        List<DiscRoom.Player> all = players(4);
        vote(all.get(0), 3);
        told(all.get(1));
        all.get(3).session().closed();
        seconds(2);
        assertEquals(List.of(), told(all.get(1)), "the line is cut");
        vote(all.get(1), 3);
        vote(all.get(2), 3);
        assertEquals(List.of("vote 3: 2 of 3, 28 s", "vote 3: 3 of 3, 28 s, carried"), told(all.get(1)));
        DiscRoom.Player back = room.connect("P3", all.get(3).token());
        room.ticks(2);
        assertFalse(back.closes.isEmpty(), "the token brings nobody back");
    }

    @Test
    void aTargetThatLeavesEndsTheVote() {
        List<DiscRoom.Player> others = players(4);
        vote(others.get(0), 2);
        others.get(2).session().left();
        room.ticks(3);
        assertEquals(List.of("vote 2: 1 of 3, 30 s", "vote 2: 1 of 3, 30 s, failed"), told(others.get(1)));
    }

    @Test
    void anOperatorIsNotVotedOut() {
        List<DiscRoom.Player> all = players(4);
        moderation.operatorComes(ClientIdentity.hash("device3"));
        vote(all.get(0), 3);
        assertEquals(List.of(REFUSED), told(all.get(0)));
    }

    @Test
    void aRoomMayCloseDuringAVote() {
        List<DiscRoom.Player> all = players(4);
        vote(all.get(0), 3);
        room.room.close("closed");
        TestModeration.flush(moderation);
        assertEquals(List.of(CloseCode.GOING_AWAY), all.get(3).closes);
        room.ticks(3);
        TestModeration.flush(moderation);
        assertEquals(2, audited.size(), "opened and failed");
    }
}
