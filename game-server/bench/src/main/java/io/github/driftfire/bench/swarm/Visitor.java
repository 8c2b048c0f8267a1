package io.github.driftfire.bench.swarm;

import io.github.driftfire.model.lobby.EnterLobby;
import io.github.driftfire.model.lobby.LobbyClientMessage;
import io.github.driftfire.model.lobby.LobbyPing;
import io.github.driftfire.model.lobby.LobbyPong;
import io.github.driftfire.model.lobby.LobbyProtocol;
import io.github.driftfire.model.lobby.LobbyServerMessage;
import io.github.driftfire.model.lobby.Refused;
import io.github.driftfire.model.lobby.RoomTicket;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One who comes through the lobby: enters, asks for a place, takes it with the ticket, and leaves the lobby as a page does once it plays. Owned by
 * the loop's thread.
 */
final class Visitor implements ClientConnection.Listener, Player.Owner {
    private static final long PING_NANOS = 10_000_000_000L;

    private final int place;
    private final boolean watches;
    private final VisitPlan plan;
    private final SwarmVisitors home;
    private final SwarmContext context;
    private @Nullable ClientConnection lobby;
    private @Nullable Player player;
    private boolean entered;
    private boolean keepsLobby;
    private boolean seated;
    private long askedNanos;
    private int pings;
    private long pingedNanos;

    /** @param place among the swarm's players */
    Visitor(int place, boolean watches, VisitPlan plan, SwarmVisitors home, SwarmContext context) {
        this.place = place;
        this.watches = watches;
        this.plan = plan;
        this.home = home;
        this.context = context;
    }

    boolean watches() {
        return watches;
    }

    /** Whether it is in the lobby and may ask. */
    boolean isInLobby() {
        return entered && isConnected();
    }

    boolean isSeated() {
        return seated;
    }

    private boolean isConnected() {
        return lobby != null && !lobby.over();
    }

    /** Whether it stays in the lobby while it plays, as the host of a private room does. */
    void keepLobby(boolean keeps) {
        keepsLobby = keeps;
    }

    /** Enters the lobby; the plan is called once it is in. */
    void enter() {
        if (home.isOver()) {
            return;
        }
        if (isInLobby()) {
            plan.entered(this);
            return;
        }
        entered = false;
        try {
            lobby = context.connector()
                    .open(
                            context.settings().server().lobbyPath(),
                            LobbyProtocol.SUBPROTOCOL,
                            place,
                            false,
                            context,
                            this);
        } catch (IOException e) {
            ended(ClientConnection.BROKEN_CONNECTION, String.valueOf(e.getMessage()));
        }
    }

    /** Asks the lobby. */
    void ask(LobbyClientMessage request) {
        askedNanos = System.nanoTime();
        send(request);
    }

    /** Gives its place up, and leaves the lobby unless it is to stay there. */
    void leave(boolean leavesLobby) {
        seated = false;
        if (player != null) {
            player.leave(true);
            player = null;
        }
        if (leavesLobby) {
            leaveLobby();
        }
    }

    private void leaveLobby() {
        entered = false;
        if (lobby != null) {
            lobby.leave(true);
            lobby = null;
        }
    }

    private void send(LobbyClientMessage message) {
        if (lobby != null) {
            lobby.sendText(context.controlTexts().bytes(message));
        }
    }

    private void ping(@Nullable ClientConnection pinged) {
        if (pinged == lobby && isInLobby()) {
            pingedNanos = System.nanoTime();
            send(LobbyPing.of(++pings));
            context.timers().in(PING_NANOS, () -> ping(pinged));
        }
    }

    @Override
    public void opened(int answerBytes) {
        send(EnterLobby.of("v" + place, context.devices().of(place), null, null));
    }

    @Override
    public void received(int bytes) {
        context.lobby().received(bytes);
    }

    @Override
    public void message(int opcode, byte[] payload, long readNanos) {
        String text = LobbyTexts.text(payload);
        if (LobbyTexts.isList(text)) {
            list(text);
            return;
        }
        LobbyServerMessage message = context.lobbyTexts().read(text);
        if (message instanceof RoomTicket ticket) {
            context.lobby().ticket(readNanos - askedNanos);
            take(ticket);
        } else if (message instanceof Refused refused) {
            context.lobby().refused(refused.request() + ": " + refused.reason());
            plan.refused(this, refused);
        } else if (message instanceof LobbyPong pong && pong.n() == pings) {
            context.lobby().answer(readNanos - pingedNanos);
        }
    }

    private void list(String text) {
        context.lobby().lists++;
        if (!entered) {
            entered = true;
            context.lobby().entered++;
            home.listed(text);
            ClientConnection pinged = lobby;
            // Spread, as visitors are who have come one by one.
            context.timers().in(PING_NANOS / 16 * (place % 16 + 1), () -> ping(pinged));
            plan.entered(this);
        }
    }

    private void take(RoomTicket ticket) {
        if (player != null) {
            player.leave(true);
        }
        Player.Entrance entrance = new Player.Entrance(ticket.room(), "", ticket.ticket(), ticket.watch());
        player = new Player(place, entrance, this, context);
        home.seat(place, player);
        plan.ticket(this, ticket);
    }

    @Override
    public void seated() {
        seated = true;
        context.lobby().places++;
        if (!keepsLobby && !context.settings().visits().keepLobby()) {
            leaveLobby();
        }
        plan.seated(this);
    }

    @Override
    public void ended(int code, String why) {
        entered = false;
        context.measures().closed(code, "lobby: " + why);
        plan.lost(this);
    }

    @Override
    public void lost() {
        seated = false;
        plan.lost(this);
    }
}
