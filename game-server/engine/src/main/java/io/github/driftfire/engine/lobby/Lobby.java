package io.github.driftfire.engine.lobby;

import io.github.driftfire.engine.kit.LobbySettings;
import io.github.driftfire.engine.kit.Mode;
import io.github.driftfire.engine.lobby.LobbyOutbox.Slot;
import io.github.driftfire.engine.moderation.Ban;
import io.github.driftfire.engine.moderation.Bans;
import io.github.driftfire.engine.moderation.Moderation;
import io.github.driftfire.engine.rooms.Rooms;
import io.github.driftfire.engine.sessions.ClientAddress;
import io.github.driftfire.engine.telemetry.RateLimitedLog;
import io.github.driftfire.model.lobby.LobbyClientMessage;
import io.github.driftfire.model.lobby.LobbyList;
import io.github.driftfire.model.lobby.LobbyProtocol;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Protocol;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * The lobby: its visitors, what they ask for, and the rooms that it opens and closes for them.
 *
 * <p>{@link #run} does what is due, on one thread: that of a {@link LobbyThread}, or a test's. Other threads add to its queues: each
 * visitor once, whatever it sent, and each reservation twice at most. That bounds the queues.
 */
public final class Lobby {
    /** Most visitors at a time. */
    static final int MAX_VISITORS = 4_096;

    /** How long a send may take, in seconds. */
    static final int MAX_STALLED_SECONDS = 10;

    private static final Logger LOG = System.getLogger(Lobby.class.getName());
    private static final long SECOND_NANOS = 1_000_000_000L;
    private static final long ENTER_NANOS = LobbyProtocol.ENTER_DEADLINE_MILLIS * 1_000_000L;
    private static final long IDLE_NANOS = LobbyProtocol.IDLE_MILLIS * 1_000_000L;
    private static final int LOG_SECONDS = 10;
    private static final String ROOM_CLOSED = "The room was empty and is closed";

    private final LobbyRooms rooms;
    private final LongSupplier nanoClock;
    private final long lingerNanos;
    private final LobbyTickets tickets;
    private final Matchmaking matchmaking;
    private final PrivateGames privateGames;
    private final Set<String> games;
    private final WrongCodes wrongCodes = new WrongCodes(LobbyVisitor::wrongCodes);
    private final LobbyModeration moderation;
    private final Bans bans;
    private final LobbyListing listing;
    private final PrivateRoomRequests privateRooms;
    private final LobbyRequests requests;
    private final Set<LobbyVisitor> visitors = ConcurrentHashMap.newKeySet();
    private final Queue<LobbyVisitor> scheduled = new ConcurrentLinkedQueue<>();
    private final Queue<PlaceChange> changes = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean roomsChanged = new AtomicBoolean();
    private final RateLimitedLog failures = new RateLimitedLog(LOG, LOG_SECONDS);
    private volatile Runnable wakeUp = () -> {};
    private volatile boolean closed;
    private volatile LobbyMetrics metrics = new LobbyMetrics(0, 0, 0, 0, 0, 0, 0);
    private long secondNanos;
    private long busyNanos;
    private int bansVersion;

    /** A reservation was used, or has ended. */
    private static final class PlaceChange {
        private final long owner;
        private final boolean used;

        PlaceChange(long owner, boolean used) {
            this.owner = owner;
            this.used = used;
        }
    }

    /** The lobby of a server's rooms, of which those that are there now are permanent. */
    public Lobby(Rooms rooms, LobbySettings settings) {
        this(new ServerRooms(rooms), rooms.moderation(), settings);
    }

    private Lobby(ServerRooms rooms, Moderation moderation, LobbySettings settings) {
        this(
                rooms,
                moderation,
                settings.modes(),
                settings.lingerSeconds(),
                settings.maxPrivateRooms(),
                new SecureRandom(),
                System::nanoTime);
        requests.filter(settings.words());
        rooms.listen(this);
    }

    /**
     * @param modes by unique names, in the order in which they are listed
     * @param lingerSeconds after which an empty room on demand closes
     * @param maxPrivateRooms most private rooms at a time
     * @param random cannot be guessed, but in a test
     */
    Lobby(
            LobbyRooms rooms,
            Moderation moderation,
            List<Mode> modes,
            int lingerSeconds,
            int maxPrivateRooms,
            Random random,
            LongSupplier nanoClock) {
        this.rooms = rooms;
        this.nanoClock = nanoClock;
        this.lingerNanos = lingerSeconds * SECOND_NANOS;
        this.tickets = new LobbyTickets(rooms);
        this.matchmaking = new Matchmaking(rooms, tickets, moderation.bans(), modes);
        this.privateGames = new PrivateGames(random, maxPrivateRooms);
        this.games = matchmaking.modes().stream().map(ModeRooms::game).collect(Collectors.toUnmodifiableSet());
        this.listing = new LobbyListing(rooms, matchmaking);
        this.moderation = new LobbyModeration(rooms, tickets, moderation, () -> wakeUp.run());
        this.bans = moderation.bans();
        this.privateRooms =
                new PrivateRoomRequests(rooms, matchmaking, tickets, privateGames, wrongCodes, this.moderation);
        this.requests = new LobbyRequests(rooms, matchmaking, tickets, privateRooms, listing, this.moderation);
        this.secondNanos = nanoClock.getAsLong();
        listing.update();
    }

    /** Takes a new connection in, or closes it at once; what is returned then ignores whatever still comes. Any thread. */
    public LobbyVisitor connect(LobbyConnection connection, ClientAddress address) {
        LobbyVisitor visitor = new LobbyVisitor(this, connection, address, nanoClock.getAsLong());
        if (visitors.size() >= MAX_VISITORS) {
            visitor.end(CloseCode.ROOM_FULL, "Too many people are in the lobby");
            return visitor;
        }
        if (!visitor.takeShare()) {
            visitor.end(CloseCode.ADDRESS_LIMIT, CloseCode.ADDRESS_LIMIT.reason());
            return visitor;
        }
        // In this order, as close() is in the other: at least one of the two sees the visitor.
        visitors.add(visitor);
        if (closed) {
            visitor.end(CloseCode.GOING_AWAY, Protocol.RESTART_REASON);
        }
        return visitor;
    }

    /** The names of the games that its modes play. Any thread. */
    public Set<String> games() {
        return games;
    }

    /** Visitors who are connected now. Any thread. */
    public int visitors() {
        return visitors.size();
    }

    /** As of the last second. Any thread. */
    public LobbyMetrics metrics() {
        return metrics;
    }

    private LobbyMetrics currentMetrics() {
        return new LobbyMetrics(
                visitors.size(),
                waiting(),
                privateGames.count(),
                matchmaking.opened(),
                tickets.issued(),
                wrongCodes.total(),
                busyNanos);
    }

    private int waiting() {
        int groups = 0;
        for (ModeRooms mode : matchmaking.modes()) {
            groups += mode.queue().size();
        }
        return groups;
    }

    /** Closes every visitor's connection with 1001, and those that are still opened. Any thread. */
    public void close() {
        closed = true;
        visitors.forEach(visitor -> visitor.end(CloseCode.GOING_AWAY, Protocol.RESTART_REASON));
    }

    /** Somebody came with the ticket of a reservation. Any thread; does not wait. */
    void reservationUsed(long owner) {
        changes.add(new PlaceChange(owner, true));
        wakeUp.run();
    }

    /** A reservation's place is given up, or who had it has gone for good. Any thread; does not wait. */
    void reservationEnded(long owner) {
        changes.add(new PlaceChange(owner, false));
        wakeUp.run();
    }

    /** A place of a room is free, or a room is empty. Any thread; does not wait. */
    void roomsChanged() {
        if (roomsChanged.compareAndSet(false, true)) {
            wakeUp.run();
        }
    }

    /** @param wakes has {@link #run} called soon, on its thread; must not wait */
    void wakeBy(Runnable wakes) {
        wakeUp = wakes;
    }

    long nanos() {
        return nanoClock.getAsLong();
    }

    void schedule(LobbyVisitor visitor) {
        scheduled.add(visitor);
        wakeUp.run();
    }

    /**
     * Does what is due. The lobby's thread.
     *
     * @return when to come again, at the latest
     */
    public long run(long nowNanos) {
        long beginNanos = nanoClock.getAsLong();
        roomsChange();
        moderation.run();
        receive(nowNanos);
        if (nowNanos - secondNanos >= SECOND_NANOS) {
            secondNanos = nowNanos;
            everySecond(nowNanos);
            receive(nowNanos);
            metrics = currentMetrics();
        }
        busyNanos += nanoClock.getAsLong() - beginNanos;
        return secondNanos + SECOND_NANOS;
    }

    /** Handles what visitors have sent, and removes those who are gone. */
    private void receive(long nowNanos) {
        for (LobbyVisitor visitor = scheduled.poll(); visitor != null; visitor = scheduled.poll()) {
            receive(visitor, nowNanos);
        }
    }

    private void roomsChange() {
        boolean changed = roomsChanged.getAndSet(false);
        for (PlaceChange change = changes.poll(); change != null; change = changes.poll()) {
            if (change.used) {
                tickets.used(change.owner);
            } else {
                Place place = tickets.ended(change.owner);
                changed |= place != null;
            }
        }
        if (changed) {
            if (lingerNanos == 0) {
                closeEmpty();
            }
            matchmaking.modes().forEach(matchmaking::admit);
        }
    }

    private void receive(LobbyVisitor visitor, long nowNanos) {
        visitor.arrived();
        for (LobbyClientMessage message = visitor.poll(); message != null; message = visitor.poll()) {
            if (!visitor.isEnded()) {
                handle(visitor, message, nowNanos);
            }
        }
        if (visitor.isEnded() && visitors.remove(visitor)) {
            visitor.releaseShare();
            requests.gone(visitor);
        }
    }

    private void handle(LobbyVisitor visitor, LobbyClientMessage message, long nowNanos) {
        try {
            requests.handle(visitor, message, nowNanos);
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (RuntimeException | Error e) {
            failures.log(Level.ERROR, () -> "the lobby failed on a message of type " + message.type() + ": " + e);
            LOG.log(Level.DEBUG, "the lobby failed", e);
            visitor.end(CloseCode.SERVER_ERROR, CloseCode.SERVER_ERROR.reason());
        }
    }

    /** One step that fails stops none of the others. */
    private void everySecond(long nowNanos) {
        if (rooms.haveEnded()) {
            close();
        }
        attempt("deadlines of visitors", () -> visitors.forEach(visitor -> check(visitor, nowNanos)));
        attempt("bans", this::removeBanned);
        attempt("empty rooms", this::closeEmpty);
        attempt("private rooms", () -> sweepPrivateGames(nowNanos));
        attempt("wrong codes", () -> wrongCodes.sweep(nowNanos));
        attempt("moderation", () -> moderation.operators().sweep(nowNanos));
        matchmaking
                .modes()
                .forEach(mode -> attempt("a queue", () -> {
                    matchmaking.admit(mode);
                    mode.showPositions();
                }));
        attempt("inactive players", matchmaking::wantSeats);
        attempt("the list", this::showList);
    }

    private void attempt(String what, Runnable step) {
        try {
            step.run();
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (RuntimeException | Error e) {
            failures.log(Level.ERROR, () -> "the lobby failed in its work of each second, " + what + ": " + e);
            LOG.log(Level.DEBUG, "the lobby failed", e);
        }
    }

    private void sweepPrivateGames(long nowNanos) {
        for (PrivateGame game : privateGames.all()) {
            if (game.sweep(tickets, nowNanos)) {
                game.show();
            }
        }
    }

    private void showList() {
        if (listing.update()) {
            LobbyList list = listing.latest();
            for (LobbyVisitor visitor : visitors) {
                if (visitor.hasEntered()) {
                    visitor.show(Slot.LIST, list);
                }
            }
        }
    }

    private static void check(LobbyVisitor visitor, long nowNanos) {
        if (!visitor.hasEntered() && nowNanos - visitor.openedNanos() >= ENTER_NANOS) {
            visitor.end(CloseCode.HELLO_TIMEOUT, "No enter arrived in time");
        } else if (nowNanos - visitor.heardNanos() >= IDLE_NANOS) {
            visitor.end(CloseCode.IDLE, CloseCode.IDLE.reason());
        } else if (visitor.stalledSeconds() > MAX_STALLED_SECONDS) {
            visitor.abort();
        }
    }

    /** Ends the connections of whoever a new ban covers. */
    private void removeBanned() {
        int version = bans.version();
        if (version == bansVersion) {
            return;
        }
        bansVersion = version;
        for (LobbyVisitor visitor : visitors) {
            Ban ban = visitor.hasEntered() ? moderation.ban(visitor, "") : null;
            if (ban != null) {
                visitor.end(ban.code(), ban.message());
            }
        }
    }

    private void closeEmpty() {
        rooms.closeEmpty(lingerNanos, ROOM_CLOSED).forEach(privateRooms::closed);
    }

    /** Wrong codes so far that were looked up. The lobby's thread. */
    long codesTried() {
        return wrongCodes.total();
    }

    /** What there is now, for a test. The lobby's thread. */
    String census() {
        return visitors.size() + " visitors, " + waiting() + " waiting, " + privateGames.count() + " private rooms, "
                + tickets.places() + " places, " + requests.parties() + " parties";
    }
}
