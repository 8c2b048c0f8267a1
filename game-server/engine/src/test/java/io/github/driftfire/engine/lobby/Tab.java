package io.github.driftfire.engine.lobby;

import io.github.driftfire.engine.sessions.ClientAddress;
import io.github.driftfire.engine.sessions.Connection;
import io.github.driftfire.model.lobby.EnterLobby;
import io.github.driftfire.model.lobby.LobbyClientMessage;
import io.github.driftfire.model.lobby.LobbyList;
import io.github.driftfire.model.lobby.LobbyServerMessage;
import io.github.driftfire.model.lobby.Moderated;
import io.github.driftfire.model.lobby.PartyState;
import io.github.driftfire.model.lobby.PrivateRoom;
import io.github.driftfire.model.lobby.QueuePosition;
import io.github.driftfire.model.lobby.Refused;
import io.github.driftfire.model.lobby.RoleGranted;
import io.github.driftfire.model.lobby.RoomClosed;
import io.github.driftfire.model.lobby.RoomTicket;
import io.github.driftfire.model.protocol.CloseCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One visitor's page: keeps what it was sent. */
final class Tab implements LobbyConnection {
    final List<LobbyServerMessage> sent = new ArrayList<>();
    private final List<LobbyServerMessage> all = new ArrayList<>();
    final List<String> closes = new ArrayList<>();
    final String name;
    final LobbyVisitor visitor;

    /** Whether it takes no more. */
    boolean stalled;

    private Connection.@Nullable Sent pending;

    Tab(Lobby lobby, String name) {
        this(lobby, name, ClientAddress.UNLIMITED);
    }

    Tab(Lobby lobby, String name, ClientAddress address) {
        this.name = name;
        this.visitor = lobby.connect(this, address);
    }

    Tab enter() {
        return say(EnterLobby.of(name, null, null, null));
    }

    Tab enterFrom(@Nullable String device) {
        return say(EnterLobby.of(name, device, null, null));
    }

    Tab enter(@Nullable String party, @Nullable String key) {
        return say(EnterLobby.of(name, null, party, key));
    }

    Tab say(LobbyClientMessage message) {
        visitor.received(message);
        return this;
    }

    /** Takes again what it is sent. */
    void recover() {
        stalled = false;
        Connection.Sent waiting = pending;
        pending = null;
        if (waiting != null) {
            waiting.sent(true);
        }
    }

    @Override
    public void send(LobbyServerMessage message, Connection.Sent done) {
        sent.add(message);
        all.add(message);
        if (stalled) {
            pending = done;
        } else {
            done.sent(true);
        }
    }

    @Override
    public void close(CloseCode code, String reason) {
        closes.add(code.code() + " " + reason);
    }

    @Override
    public void abort() {
        closes.add("aborted");
    }

    /** The last message of a type, or {@code null}. */
    <T> @Nullable T last(Class<T> type) {
        T found = null;
        for (LobbyServerMessage message : all) {
            found = type.isInstance(message) ? type.cast(message) : found;
        }
        return found;
    }

    /** The last message of a type, which there must be. */
    <T> T told(Class<T> type) {
        T found = last(type);
        if (found == null) {
            throw new AssertionError("told no " + type.getSimpleName() + ": " + sent);
        }
        return found;
    }

    /** Forgets what it was sent. */
    void clear() {
        sent.clear();
        all.clear();
    }

    /** What it was told since the last call, as texts; without lists. */
    List<String> news() {
        List<String> texts = new ArrayList<>();
        for (LobbyServerMessage message : sent) {
            if (!(message instanceof LobbyList)) {
                texts.add(text(message));
            }
        }
        sent.removeIf(message -> !(message instanceof LobbyList));
        return texts;
    }

    private static String text(LobbyServerMessage message) {
        if (message instanceof RoomTicket ticket) {
            return (ticket.watch() ? "watch " : "ticket ") + ticket.room();
        } else if (message instanceof QueuePosition queued) {
            return "queued " + queued.mode() + ' ' + queued.position();
        } else if (message instanceof Refused refused) {
            return "refused " + refused.request() + ": " + refused.reason() + "; " + refused.next();
        } else if (message instanceof PrivateRoom room) {
            List<String> members = room.members().stream()
                    .map(member -> member.name() + (member.host() ? "*" : "") + (member.spectates() ? " watching" : ""))
                    .toList();
            return "private " + members + (room.host() ? " host" : "") + (room.locked() ? " locked" : "");
        } else if (message instanceof PartyState party) {
            return "party " + party.members();
        } else if (message instanceof Moderated done) {
            return "done " + done.request() + " " + done.name() + (done.ban() == null ? "" : " ban " + done.ban());
        } else if (message instanceof RoleGranted role) {
            return "role " + role.role();
        } else if (message instanceof RoomClosed) {
            return "closed";
        }
        return message.type();
    }
}
