package io.github.driftfire.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.driftfire.model.lobby.CloseRoom;
import io.github.driftfire.model.lobby.CreateRoom;
import io.github.driftfire.model.lobby.EnterLobby;
import io.github.driftfire.model.lobby.JoinPublicRoom;
import io.github.driftfire.model.lobby.JoinRoom;
import io.github.driftfire.model.lobby.LeaveQueue;
import io.github.driftfire.model.lobby.LobbyList;
import io.github.driftfire.model.lobby.LobbyPing;
import io.github.driftfire.model.lobby.LobbyPong;
import io.github.driftfire.model.lobby.LockRoom;
import io.github.driftfire.model.lobby.ModeEntry;
import io.github.driftfire.model.lobby.PartyState;
import io.github.driftfire.model.lobby.PassHost;
import io.github.driftfire.model.lobby.PrivateRoom;
import io.github.driftfire.model.lobby.QueuePosition;
import io.github.driftfire.model.lobby.QuickPlay;
import io.github.driftfire.model.lobby.Refused;
import io.github.driftfire.model.lobby.RoomClosed;
import io.github.driftfire.model.lobby.RoomEntry;
import io.github.driftfire.model.lobby.RoomMember;
import io.github.driftfire.model.lobby.RoomTicket;
import io.github.driftfire.model.lobby.WatchRoom;
import java.util.List;
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
        assertEquals(LeaveQueue.of(), messages.read("{\"type\":\"leave\"}"));
        assertEquals(LockRoom.of(true), messages.read("{\"type\":\"lock\",\"locked\":true}"));
        assertEquals(PassHost.of(2), messages.read("{\"type\":\"host\",\"member\":2}"));
        assertEquals(CloseRoom.of(), messages.read("{\"type\":\"close\"}"));
        assertEquals(LobbyPing.of(-1), messages.read("{\"type\":\"ping\",\"n\":-1}"));
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
                "{\"type\":\"create\",\"mode\":\"m\",\"maxPlayers\":1e999999999}|The message's 'maxPlayers' is a whole number",
                "{\"type\":\"lock\",\"locked\":\"yes\"}|The message's 'locked' is true or false",
                "{\"type\":\"lock\"}|The message needs 'locked'",
                "{\"type\":\"ping\"}|The message needs 'n'",
            })
    void saysWhatIsWrong(String text, String reason) {
        assertEquals(
                reason,
                assertThrows(BadTextException.class, () -> messages.read(text)).getMessage());
    }

    @Test
    void writesEachMessage() {
        LobbyList list = LobbyList.of(List.of(new ModeEntry(
                "duel", "arena", "Duel", 2, 1, 0, 3, List.of(new RoomEntry("duel-1", 1, 0, 3, 2, "Ada")))));
        assertEquals(
                "{\"modes\":[{\"bots\":0,\"game\":\"arena\",\"maxPlayers\":2,\"mode\":\"duel\",\"players\":1,\"rooms\":"
                        + "[{\"bots\":0,\"leader\":\"Ada\",\"maxPlayers\":2,\"players\":1,\"room\":\"duel-1\",\"spectators\":3}],"
                        + "\"spectators\":3,\"title\":\"Duel\"}],\"type\":\"lobby\"}",
                messages.text(list));
        assertSame(messages.text(list), messages.text(list), "made once");
        assertEquals(
                "{\"game\":\"arena\",\"room\":\"duel-1\",\"ticket\":\"t\",\"type\":\"ticket\",\"watch\":false}",
                messages.text(RoomTicket.of("duel-1", "arena", "t", false, null)));
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
                "{\"next\":\"play\",\"reason\":\"The room is full\",\"request\":\"room\",\"type\":\"refused\"}",
                messages.text(Refused.of("room", "The room is full", "play")));
        assertEquals("{\"code\":\"K7M2QX\",\"type\":\"closed\"}", messages.text(RoomClosed.of("K7M2QX")));
        assertEquals("{\"n\":7,\"type\":\"pong\"}", messages.text(LobbyPong.of(7)));
    }
}
