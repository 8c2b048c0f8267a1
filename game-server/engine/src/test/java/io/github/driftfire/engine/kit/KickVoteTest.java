package io.github.driftfire.engine.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.driftfire.engine.moderation.ClientIdentity;
import io.github.driftfire.engine.moderation.Moderation;
import io.github.driftfire.engine.moderation.TestModeration;
import io.github.driftfire.engine.rooms.RoomSpec;
import io.github.driftfire.engine.sessions.AddressLimits;
import io.github.driftfire.engine.sessions.ClientAddress;
import io.github.driftfire.engine.sessions.SettingNames;
import io.github.driftfire.engine.sessions.TicketKind;
import io.github.driftfire.model.game.ChatChannel;
import io.github.driftfire.model.game.ChatText;
import io.github.driftfire.model.game.ClientMessageType;
import io.github.driftfire.model.game.CommonMessages;
import io.github.driftfire.model.game.NoticeKind;
import io.github.driftfire.model.game.PlayerReport;
import io.github.driftfire.model.game.RosterFeed;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What players do about another who spoils the game: votes and reports. */
final class KickVoteTest {
    private static final int SECOND = DiscGame.SETTINGS.tickRateHz();
    private static final String REFUSED = "notice " + NoticeKind.VOTE_REFUSED + " 0";
    private static final String RECEIVED = "notice " + NoticeKind.REPORT_RECEIVED + " 0";

    private final AddressLimits limits = new AddressLimits(16, 0, 0, SettingNames.OPTIONS);
    private final List<String> audited = new ArrayList<>();
    private final Moderation moderation = TestModeration.of(() -> 0, "", audited);
    private final WireWriter out = new WireWriter(Protocol.MAX_CLIENT_FRAME_BYTES);
    private DiscRoom room = room(spec -> spec);

    private DiscRoom room(UnaryOperator<RoomSpec> kind) {
        return new DiscRoom(new DiscGame(), 8, 4, kind, moderation);
    }

    private ClientAddress address(int number) {
        return limits.client("192.0.2." + number, false);
    }

    /** Each with a device and an address of its own. */
    private List<DiscRoom.Player> players(int count) {
        List<DiscRoom.Player> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(room.join("P" + i, "device" + i, address(i)));
        }
        room.ticks(2);
        return all;
    }

    private <T> void send(DiscRoom.Player player, ClientMessageType<T> type, T message) {
        out.reset();
        type.frame(out, player.sequence, message);
        player.session().frame(out.bytes(), 0, out.size());
    }

    private void vote(DiscRoom.Player player, int target) {
        send(player, CommonMessages.VOTE, target);
        room.ticks(2);
    }

    private void seconds(int count) {
        room.ticks(count * SECOND);
    }

    /** What a client was told of votes since the last call. */
    private static List<String> told(DiscRoom.Player player) {
        List<String> told = player.feed.stream()
                .filter(event -> event.startsWith("vote ") || event.startsWith("notice "))
                .toList();
        player.feed.clear();
        return told;
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

    @Test
    void aReportKeepsTheLastLinesAndIsAcknowledged() {
        List<DiscRoom.Player> all = players(2);
        send(all.get(1), CommonMessages.CHAT, new ChatText(ChatChannel.ROOM, "first"));
        send(all.get(1), CommonMessages.CHAT, new ChatText(ChatChannel.ROOM, "second"));
        room.ticks(2);
        send(all.get(0), CommonMessages.REPORT, new PlayerReport(1, PlayerReport.CHAT, "P1"));
        room.ticks(2);
        assertEquals(List.of(RECEIVED), told(all.get(0)));
        var report = moderation.reports().since(0).get(0);
        assertEquals(
                "P0 P1 chat [first, second]",
                report.reporter().name() + " " + report.target().name() + " " + report.reason() + " " + report.lines());
        send(all.get(0), CommonMessages.REPORT, new PlayerReport(1, PlayerReport.CHAT, "P1"));
        send(all.get(0), CommonMessages.REPORT, new PlayerReport(6, PlayerReport.CHAT, "P6"));
        room.ticks(2);
        assertEquals(1, moderation.reports().since(0).size(), "again at once, and of nobody");
        assertEquals(List.of(RECEIVED, RECEIVED), told(all.get(0)));
        assertEquals(List.of(), all.get(0).closes);
        send(all.get(0), CommonMessages.REPORT, new PlayerReport(1, 4, "P1"));
        room.ticks(2);
        assertEquals(List.of(CloseCode.BAD_FRAME), all.get(0).closes, "a reason that there is not");
    }

    /** A spectator sees a room later: by then the number may be another player's. */
    @Test
    void aReportDoesNotMeanTheNextPlayerOfTheNumber() {
        List<DiscRoom.Player> all = players(2);
        all.get(1).session().left();
        room.ticks(2);
        DiscRoom.Player next = room.join("Ada", "another", address(9));
        room.ticks(2);
        told(all.get(0));
        send(all.get(0), CommonMessages.REPORT, new PlayerReport(1, PlayerReport.CHAT, "P1"));
        room.ticks(2);
        assertEquals(List.of(RECEIVED), told(all.get(0)));
        assertEquals(List.of(), moderation.reports().since(0));
        send(all.get(0), CommonMessages.REPORT, new PlayerReport(1, PlayerReport.CHAT, "Ada"));
        room.ticks(2);
        assertEquals(1, moderation.reports().since(0).size());
        assertEquals(List.of(), next.closes);
    }

    @Test
    void whoFloodsStaysSilentAlsoAfterComingBack() {
        DiscRoom.Player eve = room.join("Eve", "device", address(1));
        for (int i = 0; i < 5; i++) {
            send(eve, CommonMessages.CHAT, new ChatText(ChatChannel.ROOM, "text " + i));
        }
        room.ticks(2);
        assertEquals(List.of("notice " + NoticeKind.TOO_FAST + " 10"), told(eve));
        eve.session().left();
        room.ticks(2);
        DiscRoom.Player again = room.join("Adam", "device", address(2));
        send(again, CommonMessages.CHAT, new ChatText(ChatChannel.ROOM, "back"));
        room.ticks(2);
        assertEquals(List.of("notice " + NoticeKind.TOO_FAST + " 10"), told(again));
        DiscRoom.Player other = room.join("Bob", "other", address(1));
        send(other, CommonMessages.CHAT, new ChatText(ChatChannel.ROOM, "hello"));
        room.ticks(2);
        assertEquals(List.of(), told(other), "another device of the first address");
        seconds(10);
        send(again, CommonMessages.CHAT, new ChatText(ChatChannel.ROOM, "back again"));
        room.ticks(2);
        assertEquals(List.of(), told(again), "after ten seconds");
    }

    private DiscRoom.Player watch(String name) {
        String ticket = Objects.requireNonNull(room.room.reservations().reserve(TicketKind.SPECTATOR, 1), "a ticket");
        DiscRoom.Player spectator = room.redeem(name, ticket);
        room.ticks(4);
        return spectator;
    }

    @Test
    void spectatorsReportAndAreReportedByTheNameThatTheirLinesShow() {
        players(1);
        DiscRoom.Player rude = watch("P0");
        DiscRoom.Player other = watch("Eve");
        String shown = "P0 2";
        send(other, CommonMessages.REPORT, new PlayerReport(RosterFeed.NO_PLAYER, PlayerReport.CHAT, shown));
        room.ticks(4);
        assertEquals(List.of(), moderation.reports().since(0), "before it has said anything");
        seconds(11);
        send(rude, CommonMessages.CHAT, new ChatText(ChatChannel.SPECTATORS, "shame"));
        room.ticks(4);
        send(other, CommonMessages.REPORT, new PlayerReport(RosterFeed.NO_PLAYER, PlayerReport.CHAT, shown));
        room.ticks(4);
        send(rude, CommonMessages.REPORT, new PlayerReport(0, PlayerReport.NAME, "P0"));
        room.ticks(4);
        assertEquals(
                List.of("P0 P0 0 name []", "Eve P0 2 -2 chat [shame]"),
                moderation.reports().since(0).stream()
                        .map(report -> report.reporter().name() + " "
                                + report.target().name() + " " + report.target().player() + " " + report.reason() + " "
                                + report.lines())
                        .toList());
        assertEquals(List.of(RECEIVED, RECEIVED), told(other));
        assertEquals(List.of(), other.closes);
    }

    @Test
    void aMutedPlayerIsToldSo() {
        List<DiscRoom.Player> all = players(2);
        moderation.mutes().mute(ClientIdentity.hash("device1"), "", TestModeration.START_MILLIS + 60_000);
        send(all.get(1), CommonMessages.CHAT, new ChatText(ChatChannel.ROOM, "hello"));
        room.ticks(2);
        assertEquals(List.of("notice " + NoticeKind.MUTED + " 60"), told(all.get(1)));
        assertEquals(
                List.of(),
                all.get(0).feed.stream()
                        .filter(event -> event.startsWith("chat"))
                        .toList());
        moderation.mutes().mute(ClientIdentity.hash("device1"), "", 0);
        send(all.get(1), CommonMessages.CHAT, new ChatText(ChatChannel.ROOM, "hello"));
        room.ticks(2);
        assertEquals(
                List.of("chat 1 hello"),
                all.get(0).feed.stream()
                        .filter(event -> event.startsWith("chat"))
                        .toList());
    }
}
