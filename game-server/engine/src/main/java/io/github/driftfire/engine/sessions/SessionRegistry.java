package io.github.driftfire.engine.sessions;

import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.engine.telemetry.Counters;
import io.github.driftfire.model.protocol.CloseCode;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The open sessions of a room, and those among them that the room's thread has not polled yet.
 *
 * <p>Thread-safe. Its own thread apart, a room may be closed at any time and by any thread: sessions opened before are closed, and
 * those opened after.
 */
public final class SessionRegistry {
    private final String fingerprint;
    private final MessageTypes messages;
    private final int tickRateHz;
    private final int limit;
    private final RunningClock clock;
    private final Counters counters;
    private final Set<Session> open = ConcurrentHashMap.newKeySet();
    private final Queue<Session> arrivals = new ConcurrentLinkedQueue<>();
    private volatile @Nullable String closeReason;
    private volatile boolean news;

    /** @param limit most sessions open at a time, about: who comes at the very same moment may exceed it */
    public SessionRegistry(
            String fingerprint,
            MessageTypes messages,
            int tickRateHz,
            int limit,
            RunningClock clock,
            Counters counters) {
        this.fingerprint = fingerprint;
        this.messages = messages;
        this.tickRateHz = tickRateHz;
        this.limit = limit;
        this.clock = clock;
        this.counters = counters;
    }

    /** The same as below, for a connection of which nothing is counted. */
    Session admit(Connection connection) {
        return admit(connection, ClientAddress.UNLIMITED);
    }

    /** Opens a session and leaves it to {@link #poll}, or closes it at once. */
    public Session admit(Connection connection, ClientAddress address) {
        counters.increment(Counter.ARRIVALS);
        if (open.size() >= limit) {
            counters.increment(Counter.ARRIVALS_REFUSED);
            return refuse(connection, CloseCode.ROOM_FULL, "Too many people arrive at once");
        }
        if (!address.take(AddressLimits.Kind.SESSION)) {
            return refuseAddress(connection);
        }
        if (!address.take(AddressLimits.Kind.WAITING)) {
            address.release(AddressLimits.Kind.SESSION);
            return refuseAddress(connection);
        }
        Session session = new Session(connection, this, address);
        // Register first, then read closeReason; closeAll writes closeReason first, then iterates.
        // At least one of the two closes it.
        open.add(session);
        String reason = closeReason;
        if (reason != null) {
            session.reject(CloseCode.GOING_AWAY, reason);
        } else {
            arrivals.offer(session);
        }
        return session;
    }

    private Session refuseAddress(Connection connection) {
        counters.increment(Counter.ADDRESS_REFUSED);
        return refuse(connection, CloseCode.ADDRESS_LIMIT, CloseCode.ADDRESS_LIMIT.reason());
    }

    /** A session that is closed from its beginning and ignores whatever still comes. */
    public Session refuse(Connection connection, CloseCode code, String reason) {
        Session session = new Session(connection, this);
        session.reject(code, reason);
        return session;
    }

    /** The next newcomer, or {@code null}. */
    @Nullable
    Session poll() {
        return arrivals.poll();
    }

    /** Closes those that are still to come. */
    public void refuseNewcomers(String reason) {
        closeReason = reason;
    }

    /** Closes every session, also those that are still to come. */
    public void closeAll(String reason) {
        refuseNewcomers(reason);
        for (Session session : open) {
            session.reject(CloseCode.GOING_AWAY, reason);
        }
    }

    /** Whether a session has ended or a message has come since the last call; the room's thread. */
    boolean takeNews() {
        boolean any = news;
        if (any) {
            // Before the sessions are looked at: what comes meanwhile is seen now or in the next call.
            news = false;
        }
        return any;
    }

    /** Sessions open now. */
    int size() {
        return open.size();
    }

    // What follows is for the sessions.

    /** Called once by each session when it ends. */
    void ended(Session session) {
        open.remove(session);
        news = true;
    }

    /** A message of a client waits. */
    void messageArrived() {
        news = true;
    }

    /** What clients may send. */
    MessageTypes messages() {
        return messages;
    }

    String fingerprint() {
        return fingerprint;
    }

    int tickRateHz() {
        return tickRateHz;
    }

    /** What a session's times are by. */
    RunningClock clock() {
        return clock;
    }

    Counters counters() {
        return counters;
    }
}
