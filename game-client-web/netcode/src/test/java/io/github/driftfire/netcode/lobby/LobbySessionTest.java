package io.github.driftfire.netcode.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.lobby.BackgroundTicket;
import io.github.driftfire.model.lobby.CreateRoom;
import io.github.driftfire.model.lobby.EnterLobby;
import io.github.driftfire.model.lobby.JoinRoom;
import io.github.driftfire.model.lobby.LobbyList;
import io.github.driftfire.model.lobby.LockRoom;
import io.github.driftfire.model.lobby.ModeEntry;
import io.github.driftfire.model.lobby.PrivateRoom;
import io.github.driftfire.model.lobby.QueuePosition;
import io.github.driftfire.model.lobby.QuickPlay;
import io.github.driftfire.model.lobby.Refused;
import io.github.driftfire.model.lobby.RoomClosed;
import io.github.driftfire.model.lobby.RoomMember;
import io.github.driftfire.model.lobby.RoomTicket;
import io.github.driftfire.model.protocol.CloseCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LobbySessionTest {
    private static final String ENTER = "{\"type\":\"enter\",\"name\":\"Ada\"}";
    private static final LobbyList LIST =
            LobbyList.of(List.of(new ModeEntry("arena", "arena", "Dogfight", "", 16, 3, 5, 0, List.of())));

    private final List<FakeSocket> sockets = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private double now = 1000;
    private String name = "Ada";

    private final LobbySession session = new LobbySession(
            () -> "ws://host/lobby",
            () -> EnterLobby.of(name, null, null, null),
            1,
            () -> now,
            new LobbySession.Listener() {
                @Override
                public void changed() {
                    events.add("changed");
                }

                @Override
                public void ticket(RoomTicket ticket) {
                    events.add("ticket " + ticket.ticket());
                }

                @Override
                public void background(BackgroundTicket ticket) {
                    events.add("background " + ticket.ticket());
                }

                @Override
                public void refused(Refused refused) {
                    events.add("refused " + refused.request());
                }

                @Override
                public void roomClosed(String code) {
                    events.add("closed " + code);
                }

                @Override
                public void lost(CloseCode code, String reason) {
                    events.add("lost " + code);
                }
            },
            (address, listener) -> {
                FakeSocket socket = new FakeSocket(listener);
                sockets.add(socket);
                return socket;
            });

    /** A connection that a test plays. */
    private static final class FakeSocket implements LobbySocket {
        private final LobbySocket.Listener listener;
        private final List<String> texts = new ArrayList<>();
        private boolean closed;

        FakeSocket(LobbySocket.Listener listener) {
            this.listener = listener;
        }

        @Override
        public void send(String text) {
            texts.add(text);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private FakeSocket last() {
        return sockets.get(sockets.size() - 1);
    }

    private FakeSocket enter() {
        session.open();
        last().listener.opened();
        last().listener.received(LIST);
        return last();
    }

    @Test
    void entersAndKnowsWhatThereIs() {
        session.open();
        assertTrue(last().texts.isEmpty(), "said before it was open");
        last().listener.opened();
        assertEquals(List.of(ENTER), last().texts);
        assertTrue(!session.isListed());
        last().listener.received(LIST);
        assertTrue(session.isListed());
        assertEquals("Dogfight", session.modes().get(0).title());
        assertEquals(List.of("changed"), events);
    }

    @Test
    void asksOnceTheConnectionIsOpenAndUnderTheLatestName() {
        session.ask(QuickPlay.of("arena"));
        last().listener.opened();
        assertEquals(List.of(ENTER, "{\"type\":\"play\",\"mode\":\"arena\"}"), last().texts);
        name = "Grace";
        session.ask(CreateRoom.of("arena", 4, null));
        assertEquals(
                List.of(
                        "{\"type\":\"enter\",\"name\":\"Grace\"}",
                        "{\"type\":\"create\",\"mode\":\"arena\",\"maxPlayers\":4}"),
                last().texts.subList(2, 4));
        last().listener.received(RoomTicket.of("private-x", "arena", "abc", false, "K7M2QX"));
        assertEquals("ticket abc", events.get(events.size() - 1));
        assertNull(session.request());
    }

    @Test
    void saysARequestAgainAfterAReconnectionUntilItIsAnswered() {
        enter();
        session.ask(QuickPlay.of("arena"));
        last().listener.received(QueuePosition.of("arena", 3));
        assertEquals(3, session.position());
        last().listener.closed(1001, "The server is restarting");
        assertEquals("lost GOING_AWAY", events.get(events.size() - 1));
        session.watch();
        assertEquals(1, sockets.size(), "tried without waiting");
        now += 1000;
        session.watch();
        assertEquals(2, sockets.size());
        last().listener.opened();
        assertEquals(2, last().texts.size(), "enter and the request");
        last().listener.received(Refused.of("play", "other", "No", "none"));
        assertEquals(0, session.position());
        assertNull(session.request());
    }

    @Test
    void leavingTheQueueAsksForNothingAnyMore() {
        enter();
        session.ask(QuickPlay.of("arena"));
        last().listener.received(QueuePosition.of("arena", 1));
        session.leave();
        assertEquals("{\"type\":\"leave\"}", last().texts.get(last().texts.size() - 1));
        assertNull(session.request());
        assertEquals(0, session.position());
    }

    @Test
    void aRefusalOfSomethingElseLeavesTheRequest() {
        enter();
        session.ask(JoinRoom.of("K7M2QX"));
        last().listener.received(Refused.of("enter", "party-full", "That party has 8 already", "play"));
        assertNotNull(session.request());
        assertEquals("refused enter", events.get(events.size() - 1));
    }

    @Test
    void knowsThePrivateRoomUntilItCloses() {
        enter();
        last().listener
                .received(PrivateRoom.of(
                        "K7M2QX",
                        "private-x",
                        "arena",
                        true,
                        "key",
                        false,
                        List.of(new RoomMember(1, "Ada", true, false))));
        assertEquals("K7M2QX", session.room() == null ? "" : session.room().code());
        session.tell(LockRoom.of(true));
        assertEquals("{\"type\":\"lock\",\"locked\":true}", last().texts.get(1));
        last().listener.received(RoomClosed.of("K7M2QX"));
        assertNull(session.room());
        assertEquals("closed K7M2QX", events.get(events.size() - 1));
    }

    @Test
    void whoClosedItIsNotConnectedAgain() {
        FakeSocket socket = enter();
        session.close();
        assertTrue(socket.closed);
        now += 60_000;
        session.watch();
        session.wake();
        session.tell(LockRoom.of(true));
        assertEquals(1, sockets.size());
        assertEquals(1, socket.texts.size());
    }

    @Test
    void pingsAndGivesUpAConnectionOnWhichNoAnswerComes() {
        FakeSocket socket = enter();
        now += LobbySession.PING_MILLIS;
        session.watch();
        assertEquals("{\"type\":\"ping\",\"n\":1}", socket.texts.get(1));
        now += LobbySession.SILENT_MILLIS;
        session.watch();
        assertTrue(socket.closed);
        assertEquals("lost IDLE", events.get(events.size() - 1));
        now += 1000;
        session.watch();
        assertEquals(2, sockets.size());
    }

    @Test
    void aNetworkThatIsBackIsUsedAtOnce() {
        session.open();
        last().listener.closed(1006, "");
        session.wake();
        assertEquals(2, sockets.size());
    }

    @Test
    void aPageThatIsLeftIsInTheLobbyAgainWhenItIsBack() {
        FakeSocket socket = enter();
        session.ask(QuickPlay.of("arena"));
        session.suspend();
        assertTrue(socket.closed);
        now += 60_000;
        session.watch();
        assertEquals(1, sockets.size());
        session.wake();
        last().listener.opened();
        assertEquals(List.of(ENTER, "{\"type\":\"play\",\"mode\":\"arena\"}"), last().texts);
    }
}
