package io.github.driftfire.headless;

import io.github.driftfire.model.lobby.BecomeOperator;
import io.github.driftfire.model.lobby.CloseRoom;
import io.github.driftfire.model.lobby.CreateRoom;
import io.github.driftfire.model.lobby.EnterLobby;
import io.github.driftfire.model.lobby.JoinPublicRoom;
import io.github.driftfire.model.lobby.JoinRoom;
import io.github.driftfire.model.lobby.LeaveQueue;
import io.github.driftfire.model.lobby.LobbyClientMessage;
import io.github.driftfire.model.lobby.LobbyList;
import io.github.driftfire.model.lobby.LobbyProtocol;
import io.github.driftfire.model.lobby.LobbyServerMessage;
import io.github.driftfire.model.lobby.LockRoom;
import io.github.driftfire.model.lobby.PartyState;
import io.github.driftfire.model.lobby.PassHost;
import io.github.driftfire.model.lobby.PrivateRoom;
import io.github.driftfire.model.lobby.QueuePosition;
import io.github.driftfire.model.lobby.QuickPlay;
import io.github.driftfire.model.lobby.Refused;
import io.github.driftfire.model.lobby.RoleGranted;
import io.github.driftfire.model.lobby.RoomClosed;
import io.github.driftfire.model.lobby.RoomTicket;
import io.github.driftfire.model.lobby.WatchRoom;
import io.github.driftfire.model.protocol.CloseCode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A visitor of the lobby without a browser: asks for a place, and gets the ticket with which a {@link HeadlessClient} takes it.
 *
 * <p>Owned by one thread. What the lobby says is taken in while that thread waits in one of the methods.
 */
public final class LobbyClient implements AutoCloseable {
    /** How long an answer may take, but for the queue's. */
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);

    private final LobbyTexts texts = new LobbyTexts();

    /** Texts, and at last the {@link SessionEndedException} that ended it. */
    private final BlockingQueue<Object> events = new LinkedBlockingQueue<>();

    private final WebSocket socket;
    private CompletableFuture<WebSocket> sending;
    private @Nullable LobbyList list;
    private @Nullable PrivateRoom privateRoom;
    private @Nullable PartyState party;
    private int position;

    private LobbyClient(URI address, SSLContext tls) throws SessionEndedException {
        try {
            socket = HttpClient.newBuilder()
                    .sslContext(tls)
                    .connectTimeout(ANSWER_TIMEOUT)
                    .build()
                    .newWebSocketBuilder()
                    .subprotocols(LobbyProtocol.SUBPROTOCOL)
                    .buildAsync(address, new Events())
                    .join();
        } catch (CompletionException e) {
            throw new SessionEndedException(CloseCode.GOING_AWAY, "The lobby cannot be reached: " + e.getCause());
        }
        sending = CompletableFuture.completedFuture(socket);
    }

    /**
     * Enters, and waits for the list of modes.
     *
     * @param address {@code ws://host:port/lobby}, or {@code wss:} with a certificate that {@code tls} trusts
     * @param partyCode see {@link LobbyProtocol#isPartyCode}; {@code null} for a visitor who comes alone
     * @throws SessionEndedException the server cannot be reached, has refused, or has not answered within 30 s
     */
    public static LobbyClient connect(URI address, String name, SSLContext tls, @Nullable String partyCode)
            throws SessionEndedException {
        return connect(address, name, tls, partyCode, null);
    }

    /** @param device see {@link io.github.driftfire.model.protocol.DeviceKey}; {@code null} for none */
    public static LobbyClient connect(
            URI address, String name, SSLContext tls, @Nullable String partyCode, @Nullable String device)
            throws SessionEndedException {
        LobbyClient client = new LobbyClient(address, tls);
        client.send(EnterLobby.of(name, device, partyCode, null));
        client.await(message -> message instanceof LobbyList, ANSWER_TIMEOUT);
        return client;
    }

    /** Modes and rooms as they were told last. */
    public LobbyList list() {
        LobbyList known = list;
        if (known == null) {
            throw new IllegalStateException("not entered");
        }
        return known;
    }

    /** The private room of which it is a member, as it was told last; {@code null} without one. */
    public @Nullable PrivateRoom privateRoom() {
        return privateRoom;
    }

    /** As it was told last; {@code null} for who came alone. */
    public @Nullable PartyState party() {
        return party;
    }

    /** The position in the queue as it was told last; 0 outside of it. */
    public int position() {
        return position;
    }

    /**
     * Quick play: waits for a place, in the queue as well.
     *
     * @throws LobbyRefusedException there is no such mode, or no place for the whole party
     */
    public RoomTicket quickPlay(String mode, Duration timeout) throws SessionEndedException, LobbyRefusedException {
        return ask(QuickPlay.of(mode), timeout, ticket -> !ticket.watch());
    }

    /** Takes a place in a listed room. */
    public RoomTicket joinPublic(String room) throws SessionEndedException, LobbyRefusedException {
        return ask(JoinPublicRoom.of(room), ANSWER_TIMEOUT, forRoom(room, false));
    }

    /** Opens a private room and takes a place in it; {@link #privateRoom} has its code then. */
    public RoomTicket createPrivate(String mode, @Nullable Integer maxPlayers, @Nullable Integer bots)
            throws SessionEndedException, LobbyRefusedException {
        return ask(CreateRoom.of(mode, maxPlayers, bots), ANSWER_TIMEOUT, ticket -> ticket.code() != null);
    }

    /** Takes a place in a private room. */
    public RoomTicket join(String code) throws SessionEndedException, LobbyRefusedException {
        return ask(JoinRoom.of(code), ANSWER_TIMEOUT, ticket -> code.equalsIgnoreCase(ticket.code()));
    }

    /** A place to watch a listed room from. */
    public RoomTicket watch(String room) throws SessionEndedException, LobbyRefusedException {
        return ask(WatchRoom.of(room, null), ANSWER_TIMEOUT, forRoom(room, true));
    }

    /** Waits for a ticket that somebody else of the party has asked for. */
    public RoomTicket awaitTicket(Duration timeout) throws SessionEndedException {
        return (RoomTicket) await(message -> message instanceof RoomTicket, timeout);
    }

    /** As host: whether the code lets nobody else in. */
    public void lock(boolean locked) {
        send(LockRoom.of(locked));
    }

    /** As host: passes the role to a member. */
    public void passHost(int member) {
        send(PassHost.of(member));
    }

    /** As host: closes the room. */
    public void closeRoom() {
        send(CloseRoom.of());
    }

    /**
     * Shows the operator's token: after that {@link #moderate} works in every room.
     *
     * @throws LobbyRefusedException it is not the token, or too many wrong ones came before
     */
    public void becomeOperator(String token) throws SessionEndedException, LobbyRefusedException {
        moderate(BecomeOperator.of(token), RoleGranted.class);
    }

    /**
     * Has something done as a host or an operator, or asks for a list.
     *
     * @param answer {@link io.github.driftfire.model.lobby.RoomPlayers} for {@link io.github.driftfire.model.lobby.ListPlayers}, {@link
     *     io.github.driftfire.model.lobby.BanList} for {@link io.github.driftfire.model.lobby.ListBans}, {@link
     *     io.github.driftfire.model.lobby.ReportList} for {@link io.github.driftfire.model.lobby.ListReports}, {@link
     *     io.github.driftfire.model.lobby.Moderated} for the others
     */
    public <T extends LobbyServerMessage> T moderate(LobbyClientMessage request, Class<T> answer)
            throws SessionEndedException, LobbyRefusedException {
        send(request);
        LobbyServerMessage said = await(
                message -> answer.isInstance(message)
                        || (message instanceof Refused refused && request.type().equals(refused.request())),
                ANSWER_TIMEOUT);
        if (said instanceof Refused refused) {
            throw new LobbyRefusedException(refused.reason(), refused.next());
        }
        return answer.cast(said);
    }

    /** Leaves the queue and the private room. */
    public void leave() {
        send(LeaveQueue.of());
        position = 0;
        privateRoom = null;
    }

    private static Predicate<RoomTicket> forRoom(String room, boolean watch) {
        return ticket -> ticket.watch() == watch && ticket.room().equals(room);
    }

    /** @param wanted of the tickets that come, which is the answer: another may come for a request of the party */
    private RoomTicket ask(LobbyClientMessage request, Duration timeout, Predicate<RoomTicket> wanted)
            throws SessionEndedException, LobbyRefusedException {
        send(request);
        LobbyServerMessage answer = await(
                message -> (message instanceof RoomTicket ticket && wanted.test(ticket))
                        || (message instanceof Refused refused && request.type().equals(refused.request())),
                timeout);
        if (answer instanceof RoomTicket ticket) {
            return ticket;
        }
        Refused refused = (Refused) answer;
        throw new LobbyRefusedException(refused.reason(), refused.next());
    }

    private void send(LobbyClientMessage message) {
        String text = texts.text(message);
        sending = sending.thenCompose(open -> open.sendText(text, true)).whenComplete((open, failure) -> {
            if (failure != null) {
                events.add(new SessionEndedException(CloseCode.GOING_AWAY, "The connection broke: " + failure));
            }
        });
    }

    /** Takes in what the lobby says, up to a message for which a condition holds. */
    public LobbyServerMessage await(Predicate<LobbyServerMessage> until, Duration timeout)
            throws SessionEndedException {
        long endNanos = System.nanoTime() + timeout.toNanos();
        while (true) {
            Object event = poll(endNanos - System.nanoTime());
            if (event instanceof SessionEndedException ended) {
                // For whoever asks next.
                events.add(ended);
                throw new SessionEndedException(ended.code(), String.valueOf(ended.getMessage()));
            }
            LobbyServerMessage message = texts.read((String) event);
            if (message != null) {
                keep(message);
                if (until.test(message)) {
                    return message;
                }
            }
        }
    }

    private Object poll(long nanos) throws SessionEndedException {
        try {
            Object event = events.poll(nanos, TimeUnit.NANOSECONDS);
            if (event != null) {
                return event;
            }
            throw new SessionEndedException(CloseCode.IDLE, "The lobby has not answered in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SessionEndedException(CloseCode.NORMAL, "The thread was interrupted");
        }
    }

    private void keep(LobbyServerMessage message) {
        if (message instanceof LobbyList latest) {
            list = latest;
        } else if (message instanceof PrivateRoom room) {
            privateRoom = room;
        } else if (message instanceof RoomClosed) {
            privateRoom = null;
        } else if (message instanceof PartyState latest) {
            party = latest;
        } else if (message instanceof QueuePosition queued) {
            position = queued.position();
        } else if (message instanceof RoomTicket) {
            position = 0;
        }
    }

    /** Leaves the lobby; a place that was reserved stays so. */
    @Override
    public void close() {
        sending = sending.thenCompose(open -> open.sendClose(CloseCode.NORMAL.code(), ""));
    }

    /** Called by one of the JDK's threads at a time. */
    private final class Events implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket source, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                events.add(text.toString());
                text.setLength(0);
            }
            source.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket source, int code, String reason) {
            events.add(new SessionEndedException(CloseCode.of(code), reason));
            return null;
        }

        @Override
        public void onError(WebSocket source, Throwable failure) {
            events.add(new SessionEndedException(CloseCode.GOING_AWAY, "The connection broke: " + failure));
        }
    }
}
