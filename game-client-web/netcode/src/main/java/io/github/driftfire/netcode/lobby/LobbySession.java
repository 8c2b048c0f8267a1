package io.github.driftfire.netcode.lobby;

import io.github.driftfire.model.lobby.BackgroundTicket;
import io.github.driftfire.model.lobby.EnterLobby;
import io.github.driftfire.model.lobby.LeaveQueue;
import io.github.driftfire.model.lobby.LobbyClientMessage;
import io.github.driftfire.model.lobby.LobbyList;
import io.github.driftfire.model.lobby.LobbyPing;
import io.github.driftfire.model.lobby.LobbyServerMessage;
import io.github.driftfire.model.lobby.ModeEntry;
import io.github.driftfire.model.lobby.PartyState;
import io.github.driftfire.model.lobby.PrivateRoom;
import io.github.driftfire.model.lobby.QueuePosition;
import io.github.driftfire.model.lobby.Refused;
import io.github.driftfire.model.lobby.RoomClosed;
import io.github.driftfire.model.lobby.RoomTicket;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.netcode.session.Backoff;
import io.github.driftfire.netcode.session.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A visit of the lobby. Has one request at a time, and says it again after each reconnection until it is answered. */
public final class LobbySession {
    /** A visitor who says nothing is taken for gone; and where no answer comes, the connection is dead. */
    static final double PING_MILLIS = 20_000;

    static final double SILENT_MILLIS = 45_000;

    private final Supplier<String> address;
    private final Supplier<EnterLobby> enter;
    private final Backoff backoff;
    private final Clock clock;
    private final Listener listener;
    private final LobbySocket.Opener opener;
    private @Nullable LobbySocket link;
    private boolean opened;
    private boolean listed;
    private boolean wanted;
    private double retryAtMillis;
    private double saidMillis;
    private double receivedMillis;
    private int pings;
    private String entered = "";
    private List<ModeEntry> modes = List.of();
    private @Nullable LobbyClientMessage request;
    private int position;
    private @Nullable PrivateRoom room;
    private @Nullable PartyState party;

    /** Is called for what the lobby says. */
    public interface Listener {
        /** Modes, queue, private room or party have changed. */
        void changed();

        /** A place is kept, asked for by this visitor or by another of the party. */
        void ticket(RoomTicket ticket);

        /** A room to show behind the first screen. */
        void background(BackgroundTicket ticket);

        void refused(Refused refused);

        /** The private room is closed. */
        void roomClosed(String code);

        /** The connection is gone, or was never there; the next attempt is made by itself. */
        void lost(CloseCode code, String reason);
    }

    /**
     * @param address of the lobby's socket
     * @param enter how the visitor enters, asked for at each connection and before each request
     * @param seed of the spread of reconnection attempts
     */
    public LobbySession(
            Supplier<String> address,
            Supplier<EnterLobby> enter,
            int seed,
            Clock clock,
            Listener listener,
            LobbySocket.Opener opener) {
        this.address = address;
        this.enter = enter;
        this.backoff = new Backoff(seed);
        this.clock = clock;
        this.listener = listener;
        this.opener = opener;
    }

    /** Connects, and from here on again whenever the connection is gone. */
    public void open() {
        if (!wanted) {
            wanted = true;
            backoff.reset();
            connect();
        }
    }

    /** Leaves the lobby: a place that is kept or played stays so. */
    public void close() {
        wanted = false;
        request = null;
        position = 0;
        room = null;
        party = null;
        drop();
    }

    /** Asks for something, in place of what was asked for before. */
    public void ask(LobbyClientMessage wish) {
        request = wish;
        position = 0;
        open();
        if (opened) {
            enter();
            send(wish);
        } else if (link == null) {
            connect();
        }
    }

    /** Says something that needs no answer; nothing without a connection. */
    public void tell(LobbyClientMessage message) {
        if (opened) {
            send(message);
        }
    }

    /** Enters once more where name, party or member's key have changed. */
    public void enterAgain() {
        if (opened) {
            enter();
        }
    }

    /** Asks for nothing any more, and leaves queue and private room. */
    public void leave() {
        request = null;
        position = 0;
        room = null;
        tell(LeaveQueue.of());
    }

    /** Looks after the connection. Called a few times a second, while the page is hidden perhaps once a minute. */
    public void watch() {
        double now = clock.nowMillis();
        if (!wanted) {
            return;
        }
        if (link == null) {
            if (now >= retryAtMillis) {
                connect();
            }
        } else if (now - saidMillis >= PING_MILLIS) {
            if (now - receivedMillis >= SILENT_MILLIS) {
                drop();
                ended(CloseCode.IDLE, "");
            } else if (opened) {
                send(LobbyPing.of(++pings));
            }
        }
    }

    /** Nobody looks at the page any more, which may yet come back: leaves the lobby until {@link #wake}. */
    public void suspend() {
        drop();
        retryAtMillis = Double.POSITIVE_INFINITY;
    }

    /** The page is seen again, or has a network again: does not wait for the next attempt. */
    public void wake() {
        if (wanted && link == null) {
            connect();
        }
    }

    /** Whether the lobby has told what there is, over the present connection. */
    public boolean isListed() {
        return listed;
    }

    /** In the operator's order; empty before the first list. */
    public List<ModeEntry> modes() {
        return modes;
    }

    /** In the queue, from 1; 0 outside of it. */
    public int position() {
        return position;
    }

    /** Of which the visitor is a member. */
    public @Nullable PrivateRoom room() {
        return room;
    }

    /** {@code null} for who is alone. */
    public @Nullable PartyState party() {
        return party;
    }

    /** What is asked for and not answered. */
    public @Nullable LobbyClientMessage request() {
        return request;
    }

    private void connect() {
        drop();
        receivedMillis = clock.nowMillis();
        saidMillis = receivedMillis;
        link = opener.open(address.get(), new SocketEvents());
    }

    private void drop() {
        LobbySocket old = link;
        link = null;
        opened = false;
        listed = false;
        if (old != null) {
            old.close();
        }
    }

    private void enter() {
        EnterLobby message = enter.get();
        String text = LobbyTexts.of(message);
        if (!text.equals(entered)) {
            entered = text;
            send(message);
        }
    }

    private void send(LobbyClientMessage message) {
        LobbySocket now = link;
        if (now != null) {
            saidMillis = clock.nowMillis();
            now.send(LobbyTexts.of(message));
        }
    }

    private void ended(CloseCode code, String reason) {
        link = null;
        opened = false;
        listed = false;
        party = null;
        retryAtMillis = clock.nowMillis() + backoff.next();
        listener.lost(code, reason);
    }

    /** Takes the events of the present socket. */
    private final class SocketEvents implements LobbySocket.Listener {
        @Override
        public void opened() {
            receivedMillis = clock.nowMillis();
            opened = true;
            entered = "";
            enter();
            LobbyClientMessage wish = request;
            if (wish != null) {
                send(wish);
            }
        }

        @Override
        public void received(LobbyServerMessage message) {
            receivedMillis = clock.nowMillis();
            if (message instanceof RoomTicket ticket) {
                request = null;
                position = 0;
                listener.ticket(ticket);
            } else if (message instanceof BackgroundTicket ticket) {
                listener.background(ticket);
            } else if (message instanceof Refused refused) {
                LobbyClientMessage asked = request;
                if (asked != null && asked.type().equals(refused.request())) {
                    request = null;
                    position = 0;
                }
                listener.refused(refused);
            } else if (message instanceof RoomClosed closed) {
                room = null;
                listener.roomClosed(closed.code());
            } else {
                keep(message);
            }
        }

        private void keep(LobbyServerMessage message) {
            if (message instanceof LobbyList list) {
                modes = list.modes();
                listed = true;
                backoff.reset();
            } else if (message instanceof QueuePosition queued) {
                position = queued.position();
            } else if (message instanceof PrivateRoom mine) {
                room = mine;
            } else if (message instanceof PartyState mine) {
                party = mine;
            } else {
                return;
            }
            listener.changed();
        }

        @Override
        public void closed(int code, String reason) {
            ended(CloseCode.of(code), reason);
        }
    }
}
