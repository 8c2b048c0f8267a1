package io.github.driftfire.engine.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.driftfire.engine.moderation.ClientIdentity;
import io.github.driftfire.engine.moderation.TestModeration;
import io.github.driftfire.engine.sessions.TicketKind;
import io.github.driftfire.model.game.ChatChannel;
import io.github.driftfire.model.game.ChatText;
import io.github.driftfire.model.game.CommonMessages;
import io.github.driftfire.model.game.NoticeKind;
import io.github.driftfire.model.game.PlayerReport;
import io.github.driftfire.model.game.RosterFeed;
import io.github.driftfire.model.protocol.CloseCode;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Reports about a player who spoils the game, and mutes. */
final class ReportTest extends ModeratedRoom {
    private static final String RECEIVED = "notice " + NoticeKind.REPORT_RECEIVED + " 0";

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
