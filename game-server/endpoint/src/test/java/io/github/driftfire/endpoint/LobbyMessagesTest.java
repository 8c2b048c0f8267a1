package io.github.driftfire.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.driftfire.model.lobby.BackgroundTicket;
import io.github.driftfire.model.lobby.BanEntry;
import io.github.driftfire.model.lobby.BanList;
import io.github.driftfire.model.lobby.BanPlayer;
import io.github.driftfire.model.lobby.BecomeOperator;
import io.github.driftfire.model.lobby.CloseRoom;
import io.github.driftfire.model.lobby.CreateRoom;
import io.github.driftfire.model.lobby.EnterLobby;
import io.github.driftfire.model.lobby.JoinPublicRoom;
import io.github.driftfire.model.lobby.JoinRoom;
import io.github.driftfire.model.lobby.KickPlayer;
import io.github.driftfire.model.lobby.LeaveQueue;
import io.github.driftfire.model.lobby.LiftBan;
import io.github.driftfire.model.lobby.ListBans;
import io.github.driftfire.model.lobby.ListPlayers;
import io.github.driftfire.model.lobby.ListReports;
import io.github.driftfire.model.lobby.LobbyList;
import io.github.driftfire.model.lobby.LobbyPing;
import io.github.driftfire.model.lobby.LobbyPong;
import io.github.driftfire.model.lobby.LockRoom;
import io.github.driftfire.model.lobby.ModeEntry;
import io.github.driftfire.model.lobby.Moderated;
import io.github.driftfire.model.lobby.MutePlayer;
import io.github.driftfire.model.lobby.PartyState;
import io.github.driftfire.model.lobby.PassHost;
import io.github.driftfire.model.lobby.PlayerEntry;
import io.github.driftfire.model.lobby.PrivateRoom;
import io.github.driftfire.model.lobby.QueuePosition;
import io.github.driftfire.model.lobby.QuickPlay;
import io.github.driftfire.model.lobby.Refused;
import io.github.driftfire.model.lobby.ReportEntry;
import io.github.driftfire.model.lobby.ReportList;
import io.github.driftfire.model.lobby.ReportMade;
import io.github.driftfire.model.lobby.RoleGranted;
import io.github.driftfire.model.lobby.RoomClosed;
import io.github.driftfire.model.lobby.RoomEntry;
import io.github.driftfire.model.lobby.RoomMember;
import io.github.driftfire.model.lobby.RoomPlayers;
import io.github.driftfire.model.lobby.RoomTicket;
import io.github.driftfire.model.lobby.WatchBackground;
import io.github.driftfire.model.lobby.WatchRoom;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lobby's messages as texts. */
final class LobbyMessagesTest {
    private final LobbyMessages messages = new LobbyMessages();

    @Test
    void readsEachMessage() throws BadTextException {
        assertEquals(EnterLobby.of(null, null, null, null), messages.read("{\"type\":\"enter\",\"name\":null}"));
        assertEquals(
                EnterLobby.of("Ada", "d", "p", "h"),
                messages.read(
                        "{\"type\":\"enter\",\"name\":\"Ada\",\"device\":\"d\",\"party\":\"p\",\"member\":\"h\",\"x\":[{}]}"));
        assertEquals(QuickPlay.of("duel"), messages.read("{\"mode\":\"duel\",\"type\":\"play\"}"));
        assertEquals(CreateRoom.of("duel", null, null), messages.read("{\"type\":\"create\",\"mode\":\"duel\"}"));
        assertEquals(
                CreateRoom.of("duel", 2, 0),
                messages.read("{\"type\":\"create\",\"mode\":\"duel\",\"maxPlayers\":2,\"bots\":0}"));
        assertEquals(JoinRoom.of("K7M2QX"), messages.read("{\"type\":\"join\",\"code\":\"K7M2QX\"}"));
        assertEquals(JoinPublicRoom.of("arena"), messages.read("{\"type\":\"room\",\"room\":\"arena\"}"));
        assertEquals(WatchRoom.of("arena", null), messages.read("{\"type\":\"watch\",\"room\":\"arena\"}"));
        assertEquals(WatchRoom.of(null, "K7M2QX"), messages.read("{\"type\":\"watch\",\"code\":\"K7M2QX\"}"));
        assertEquals(WatchBackground.of("arena"), messages.read("{\"type\":\"background\",\"game\":\"arena\"}"));
        assertEquals(LeaveQueue.of(), messages.read("{\"type\":\"leave\"}"));
        assertEquals(LockRoom.of(true), messages.read("{\"type\":\"lock\",\"locked\":true}"));
        assertEquals(PassHost.of(2), messages.read("{\"type\":\"host\",\"member\":2}"));
        assertEquals(CloseRoom.of(), messages.read("{\"type\":\"close\"}"));
        assertEquals(LobbyPing.of(-1), messages.read("{\"type\":\"ping\",\"n\":-1}"));
    }

    @Test
    void readsEachMessageOfHostsAndOperators() throws BadTextException {
        assertEquals(BecomeOperator.of("secret"), messages.read("{\"type\":\"operator\",\"token\":\"secret\"}"));
        assertEquals(ListPlayers.of("arena"), messages.read("{\"type\":\"players\",\"room\":\"arena\"}"));
        assertEquals(ListPlayers.of(null), messages.read("{\"type\":\"players\"}"));
        assertEquals(
                KickPlayer.of("arena", 3, null, "Ada", "language"),
                messages.read(
                        "{\"type\":\"kick\",\"room\":\"arena\",\"player\":3,\"name\":\"Ada\",\"reason\":\"language\"}"));
        assertEquals(
                KickPlayer.of("arena", -2, null, null, null),
                messages.read("{\"type\":\"kick\",\"room\":\"arena\",\"player\":-2}"),
                "a spectator");
        assertEquals(
                MutePlayer.of(null, null, 2, null, 600),
                messages.read("{\"type\":\"mute\",\"member\":2,\"seconds\":600}"));
        assertEquals(
                BanPlayer.of("arena", 3, null, null, 86_400, null, true, false),
                messages.read(
                        "{\"type\":\"ban\",\"room\":\"arena\",\"player\":3,\"seconds\":86400,\"device\":true,\"address\":false}"));
        assertEquals(LiftBan.of(7), messages.read("{\"type\":\"unban\",\"ban\":7}"));
        assertEquals(ListBans.of(), messages.read("{\"type\":\"bans\"}"));
        assertEquals(ListReports.of(), messages.read("{\"type\":\"reports\"}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "enter|That text is no JSON object",
                "[]|That text is no JSON object",
                "null|That text is no JSON object",
                "{\"type\":\"enter\"|That text is no JSON object",
                "{}|A message needs 'type'",
                "{\"type\":7}|A message's 'type' is a text",
                "{\"type\":\"dance\"}|There is no message of that type",
                "{\"type\":\"play\"}|The message needs 'mode'",
                "{\"type\":\"play\",\"mode\":{}}|The message's 'mode' is a text",
                "{\"type\":\"create\",\"mode\":\"m\",\"bots\":1.5}|The message's 'bots' is a whole number",
                "{\"type\":\"create\",\"mode\":\"m\",\"maxPlayers\":1e999999999}|The message's 'maxPlayers' is a whole"
                        + " number",
                "{\"type\":\"lock\",\"locked\":\"yes\"}|The message's 'locked' is true or false",
                "{\"type\":\"lock\"}|The message needs 'locked'",
                "{\"type\":\"ping\"}|The message needs 'n'",
                "{\"type\":\"operator\"}|The message needs 'token'",
                "{\"type\":\"kick\",\"player\":\"3\"}|The message's 'player' is a whole number",
                "{\"type\":\"mute\",\"player\":3}|The message needs 'seconds'",
                "{\"type\":\"ban\",\"player\":3,\"seconds\":60,\"device\":true}|The message needs 'address'",
                "{\"type\":\"unban\"}|The message needs 'ban'",
            })
    void saysWhatIsWrong(String text, String reason) {
        assertEquals(
                reason,
                assertThrows(BadTextException.class, () -> messages.read(text)).getMessage());
    }

    @Test
    void writesEachMessage() {
        LobbyList list = LobbyList.of(List.of(new ModeEntry(
                "duel",
                "arena",
                "Duel",
                "One against one",
                2,
                1,
                0,
                3,
                List.of(new RoomEntry("duel-1", 1, 0, 3, 2, "Ada")))));
        assertEquals(
                "{\"modes\":[{\"bots\":0,\"description\":\"One against"
                        + " one\",\"game\":\"arena\",\"maxPlayers\":2,\"mode\":\"duel\",\"players\":1,\"rooms\":"
                        + "[{\"bots\":0,\"leader\":\"Ada\",\"maxPlayers\":2,\"players\":1,\"room\":\"duel-1\",\"spectators\":3}],"
                        + "\"spectators\":3,\"title\":\"Duel\"}],\"type\":\"lobby\"}",
                messages.text(list));
        assertSame(messages.text(list), messages.text(list), "made once");
        assertEquals(
                "{\"game\":\"arena\",\"room\":\"duel-1\",\"ticket\":\"t\",\"type\":\"ticket\",\"watch\":false}",
                messages.text(RoomTicket.of("duel-1", "arena", "t", false, null)));
        assertEquals(
                "{\"room\":\"duel-1\",\"ticket\":\"t\",\"type\":\"background\"}",
                messages.text(BackgroundTicket.of("duel-1", "t")));
        assertEquals(
                "{\"mode\":\"duel\",\"position\":2,\"type\":\"queued\"}", messages.text(QueuePosition.of("duel", 2)));
        assertEquals(
                "{\"code\":\"K7M2QX\",\"host\":true,\"key\":\"k\",\"locked\":false,\"members\":"
                        + "[{\"host\":true,\"member\":1,\"name\":\"Ada\",\"spectates\":false}],\"mode\":\"duel\",\"room\":\"private-x\",\"type\":\"private\"}",
                messages.text(PrivateRoom.of(
                        "K7M2QX",
                        "private-x",
                        "duel",
                        true,
                        "k",
                        false,
                        List.of(new RoomMember(1, "Ada", true, false)))));
        assertEquals(
                "{\"code\":\"ABCDEFGHJK\",\"members\":[\"Ada\"],\"type\":\"party\"}",
                messages.text(PartyState.of("ABCDEFGHJK", List.of("Ada"))));
        assertEquals(
                "{\"code\":\"room-full\",\"next\":\"play\",\"reason\":\"The room is full\",\"request\":\"room\",\"type\":\"refused\"}",
                messages.text(Refused.of("room", "room-full", "The room is full", "play")));
        assertEquals("{\"code\":\"K7M2QX\",\"type\":\"closed\"}", messages.text(RoomClosed.of("K7M2QX")));
        assertEquals("{\"n\":7,\"type\":\"pong\"}", messages.text(LobbyPong.of(7)));
    }

    @Test
    void writesEachMessageToHostsAndOperators() {
        assertEquals("{\"role\":\"operator\",\"type\":\"role\"}", messages.text(RoleGranted.of("operator")));
        assertEquals(
                "{\"players\":[{\"device\":\"79d7000f\",\"muted\":true,\"name\":\"Ada\",\"player\":3,"
                        + "\"suspicion\":{\"stall\":7}}],\"room\":\"arena\",\"type\":\"players\"}",
                messages.text(RoomPlayers.of(
                        "arena", List.of(new PlayerEntry(3, "Ada", "79d7000f", true, Map.of("stall", 7))))));
        assertEquals(
                "{\"ban\":2,\"name\":\"Ada\",\"request\":\"ban\",\"type\":\"done\"}",
                messages.text(Moderated.of("ban", "Ada", 2)));
        assertEquals(
                "{\"name\":\"Ada\",\"request\":\"mute\",\"type\":\"done\"}",
                messages.text(Moderated.of("mute", "Ada", null)));
        assertEquals(
                "{\"bans\":[{\"address\":\"192.0.2.0/24\",\"ban\":2,\"by\":\"operator\",\"device\":\"\",\"name\":\"Ada\",\"reason\":\"aiming"
                        + " aid\",\"until\":\"2026-12-01 10:00 UTC\"}],\"total\":1,\"type\":\"bans\"}",
                messages.text(BanList.of(
                        List.of(new BanEntry(
                                2, "Ada", "", "192.0.2.0/24", null, "2026-12-01 10:00 UTC", "aiming aid", "operator")),
                        1)));
        ReportEntry report = new ReportEntry(
                1, "2026-12-01 10:00 UTC", "arena", "Bob", 3, "Ada", "79d7000f", "chat", List.of("boo"));
        String written =
                "{\"device\":\"79d7000f\",\"lines\":[\"boo\"],\"name\":\"Ada\",\"player\":3,\"reason\":\"chat\","
                        + "\"report\":1,\"reporter\":\"Bob\",\"room\":\"arena\",\"time\":\"2026-12-01 10:00 UTC\"}";
        assertEquals(
                "{\"reports\":[" + written + "],\"type\":\"reports\"}", messages.text(ReportList.of(List.of(report))));
        assertEquals("{\"report\":" + written + ",\"type\":\"report\"}", messages.text(ReportMade.of(report)));
    }
}
