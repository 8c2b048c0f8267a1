package io.github.driftfire.engine.lobby;

import io.github.driftfire.engine.limits.RateLimit;
import io.github.driftfire.engine.lobby.LobbyOutbox.Slot;
import io.github.driftfire.engine.moderation.ClientIdentity;
import io.github.driftfire.engine.sessions.ClientAddress;
import io.github.driftfire.model.lobby.LobbyClientMessage;
import io.github.driftfire.model.lobby.LobbyPing;
import io.github.driftfire.model.lobby.LobbyPong;
import io.github.driftfire.model.lobby.LobbyProtocol;
import io.github.driftfire.model.lobby.LobbyServerMessage;
import io.github.driftfire.model.lobby.RefusalCode;
import io.github.driftfire.model.lobby.Refused;
import io.github.driftfire.model.protocol.CloseCode;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A visitor of the lobby, seen from both sides: a transport reports what comes by {@link #received}, {@link #refuse} and {@link #closed}, one
 * call after another and without waiting; the lobby's thread owns the rest.
 *
 * <p>What a visitor sends waits in an inbox of its own, so that a flood fills no other's.
 */
public final class LobbyVisitor {
    static final int MAX_INBOX = 64;

    private final Lobby lobby;
    private final LobbyConnection connection;
    private final ClientAddress address;
    private final LobbyOutbox outbox;
    private final RateLimit rate;
    private final Queue<LobbyClientMessage> inbox = new ArrayDeque<>();
    private final AtomicBoolean ended = new AtomicBoolean();

    /** Whether it is in the lobby's queue. */
    private final AtomicBoolean scheduled = new AtomicBoolean();

    private volatile long heardNanos;

    // For the lobby's thread.
    private final long openedNanos;
    private @Nullable String name;
    private @Nullable Party party;
    private @Nullable PrivateMember member;
    private @Nullable WaitingGroup group;
    private @Nullable Place place;
    private @Nullable Place background;
    private ClientIdentity identity = ClientIdentity.UNKNOWN;
    private boolean operator;
    private final WrongCodes.Count wrongCodes = new WrongCodes.Count();
    private final WrongCodes.Count wrongTokens = new WrongCodes.Count();

    LobbyVisitor(Lobby lobby, LobbyConnection connection, ClientAddress address, long nowNanos) {
        this.lobby = lobby;
        this.connection = connection;
        this.address = address;
        this.outbox = new LobbyOutbox(connection);
        this.rate = RateLimit.perSecond(LobbyProtocol.MESSAGES_PER_SECOND, LobbyProtocol.MESSAGES_BURST, nowNanos, 0);
        this.openedNanos = nowNanos;
        this.heardNanos = nowNanos;
    }

    /** A message has come. */
    public void received(LobbyClientMessage message) {
        if (!admits()) {
            return;
        }
        if (message instanceof LobbyPing ping) {
            // Here and not on the lobby's thread, which may be opening a room: it measures the round-trip time.
            answer(LobbyPong.of(ping.n()));
            return;
        }
        boolean fits;
        synchronized (inbox) {
            fits = inbox.size() < MAX_INBOX;
            if (fits) {
                inbox.add(message);
            }
        }
        if (fits) {
            schedule();
        } else {
            end(CloseCode.FLOOD, CloseCode.FLOOD.reason());
        }
    }

    /** Whether one more message is within what a visitor may send. */
    private boolean admits() {
        if (ended.get()) {
            return false;
        }
        long nowNanos = lobby.nanos();
        heardNanos = nowNanos;
        if (rate.allow(nowNanos, 0)) {
            return true;
        }
        end(CloseCode.FLOOD, CloseCode.FLOOD.reason());
        return false;
    }

    /** Something has come that breaks a rule: closes the connection. */
    public void refuse(CloseCode code, String reason) {
        end(code, reason);
    }

    /** The connection is closed, or broken. */
    public void closed() {
        if (ended.compareAndSet(false, true)) {
            schedule();
        }
    }

    /** Whether its connection is closed. Any thread. */
    public boolean isEnded() {
        return ended.get();
    }

    /** Closes the connection; whatever still comes is ignored. Any thread. */
    void end(CloseCode code, String reason) {
        if (ended.compareAndSet(false, true)) {
            connection.close(code, reason);
            schedule();
        }
    }

    /** Ends the connection of a visitor that does not read. */
    void abort() {
        if (ended.compareAndSet(false, true)) {
            connection.abort();
            schedule();
        }
    }

    private void schedule() {
        if (scheduled.compareAndSet(false, true)) {
            lobby.schedule(this);
        }
    }

    /** Sends an answer. Any thread. */
    void answer(LobbyServerMessage message) {
        if (!ended.get() && !outbox.answer(message)) {
            end(CloseCode.TOO_SLOW, CloseCode.TOO_SLOW.reason());
        }
    }

    // What follows is for the lobby's thread.

    /** Its inbox is about to be read: what arrives from now on schedules it again. */
    void arrived() {
        scheduled.set(false);
    }

    /** The oldest message that waits, or {@code null}. */
    @Nullable
    LobbyClientMessage poll() {
        synchronized (inbox) {
            return inbox.poll();
        }
    }

    /** @param next one of {@link LobbyProtocol}'s */
    void refuse(LobbyClientMessage request, RefusalCode code, String reason, String next) {
        answer(Refused.of(request.type(), code.text(), reason, next));
    }

    void show(Slot slot, LobbyServerMessage state) {
        if (!ended.get()) {
            outbox.show(slot, state);
        }
    }

    void clear(Slot slot) {
        outbox.clear(slot);
    }

    int stalledSeconds() {
        return outbox.stalledSeconds();
    }

    long openedNanos() {
        return openedNanos;
    }

    long heardNanos() {
        return heardNanos;
    }

    /** Counts among its address's sessions. {@code false} if that is one too many. */
    boolean takeShare() {
        return address.enterLobby();
    }

    void releaseShare() {
        address.leaveLobby();
    }

    ClientAddress address() {
        return address;
    }

    WrongCodes.Count wrongCodes() {
        return wrongCodes;
    }

    WrongCodes.Count wrongTokens() {
        return wrongTokens;
    }

    /** By what it is known again; of nobody before it has entered. */
    ClientIdentity identity() {
        return identity;
    }

    /** Whether it has shown the operator's token. */
    boolean isOperator() {
        return operator;
    }

    void becomeOperator() {
        operator = true;
    }

    boolean hasEntered() {
        return name != null;
    }

    /** As others see it. */
    String name() {
        return name == null ? "" : name;
    }

    /** @param deviceHash empty without a key */
    void enter(String shownName, String deviceHash) {
        name = shownName;
        identity = new ClientIdentity(deviceHash, address.group(), shownName);
    }

    @Nullable
    Party party() {
        return party;
    }

    void party(@Nullable Party joined) {
        party = joined;
    }

    /** In a private room. */
    @Nullable
    PrivateMember member() {
        return member;
    }

    void member(@Nullable PrivateMember joined) {
        member = joined;
    }

    /** With which it waits for a place. */
    @Nullable
    WaitingGroup group() {
        return group;
    }

    void group(@Nullable WaitingGroup waiting) {
        group = waiting;
    }

    /** Waits for a place no longer. */
    void leaveQueue() {
        WaitingGroup left = group;
        if (left != null) {
            left.leave(this);
        }
    }

    /** Is a member of a private room no longer. */
    void leaveGame() {
        PrivateMember left = member;
        if (left != null) {
            PrivateGame game = left.room();
            game.leave(left);
            game.show();
        }
    }

    /** The latest place that was reserved for it and is not given up. */
    @Nullable
    Place place() {
        return place;
    }

    void place(@Nullable Place reserved) {
        place = reserved;
    }

    /** The latest place that was reserved behind its first screen and is not given up. */
    @Nullable
    Place background() {
        return background;
    }

    void background(@Nullable Place reserved) {
        background = reserved;
    }
}
