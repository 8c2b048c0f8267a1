package io.github.driftfire.engine.rooms;

import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.RoomControl;
import io.github.driftfire.engine.chat.RoomChat;
import io.github.driftfire.engine.moderation.ModerationAct;
import io.github.driftfire.engine.moderation.ModerationResult;
import io.github.driftfire.engine.results.Venue;
import io.github.driftfire.engine.sessions.Admission;
import io.github.driftfire.engine.sessions.ClientAddress;
import io.github.driftfire.engine.sessions.Connection;
import io.github.driftfire.engine.sessions.FeedBuffers;
import io.github.driftfire.engine.sessions.InputReceiver;
import io.github.driftfire.engine.sessions.MessageTypes;
import io.github.driftfire.engine.sessions.PendingSessions;
import io.github.driftfire.engine.sessions.Places;
import io.github.driftfire.engine.sessions.PlayerInputs;
import io.github.driftfire.engine.sessions.PlayerModeration;
import io.github.driftfire.engine.sessions.ReservationListener;
import io.github.driftfire.engine.sessions.Reservations;
import io.github.driftfire.engine.sessions.RestartNotices;
import io.github.driftfire.engine.sessions.RoomNames;
import io.github.driftfire.engine.sessions.RunningClock;
import io.github.driftfire.engine.sessions.SeatCarryOvers;
import io.github.driftfire.engine.sessions.Seats;
import io.github.driftfire.engine.sessions.Session;
import io.github.driftfire.engine.sessions.SessionRegistry;
import io.github.driftfire.engine.sessions.SnapshotSender;
import io.github.driftfire.engine.sessions.Spectators;
import io.github.driftfire.engine.sessions.ThrottledErrorLog;
import io.github.driftfire.engine.sessions.TicketKind;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.engine.telemetry.Counters;
import io.github.driftfire.engine.telemetry.FlightRecord;
import io.github.driftfire.engine.telemetry.RoomMeter;
import io.github.driftfire.engine.telemetry.RoomMetrics;
import io.github.driftfire.engine.telemetry.RoomStatus;
import io.github.driftfire.engine.world.World;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One arena with its players: a world, its game, a seat for each player, and the tick that moves them all.
 *
 * <p>{@link #tick} is a method, not a thread: {@link Rooms} has threads that call it when it is due, and a test steps it by
 * hand. All but {@link #admit}, {@link #reservations}, {@link #status}, {@link #metrics} and {@link #close} belong to the one thread that ticks.
 *
 * <p>What the game throws about one player ends that player's session; what it throws in a tick ends that tick.
 */
public final class Room {
    private static final long SECOND_NANOS = 1_000_000_000L;

    /** Connections without a seat that may be open beside a full room. */
    private static final int MAX_PENDING = 1024;

    private static final long NOT_EMPTY = Long.MIN_VALUE;

    private final RoomSpec spec;
    private final Game game;
    private final String fingerprint;
    private final LongSupplier nanoClock;
    private final World world;
    private final SnapshotSender snapshots;
    private final FeedBuffers feeds;
    private final PlayerInputs inputs;
    private final TickClock clock;
    private final RunningClock running;
    private final Counters counters = new Counters();
    private final RoomMeter meter;
    private final FlightRecord record;
    private final SessionRegistry sessions;
    private final PendingSessions pending;
    private final ThrottledErrorLog errors;
    private final Places places;
    private final Reservations reservations;
    private final RoomChat chat;
    private final RoomEvents events;
    private final Seats seats;
    private final Spectators spectators;
    private final RestartNotices restartNotices;
    private final PlayerModeration moderation;
    private final Consumer<Session> join;
    private final InputReceiver receiver;
    private final AdminCommands commands = new AdminCommands();
    private int bots;
    private int tick;
    private volatile RoomStatus status;
    private volatile @Nullable String leader;

    /** Since when no place has been taken. */
    private volatile long emptySinceNanos = NOT_EMPTY;

    /** @param nanoClock as {@link System#nanoTime}; a test has its own */
    public Room(RoomSpec spec, LongSupplier nanoClock) {
        this(spec, nanoClock, RoomEvents.NONE);
    }

    /** @param events is called on the room's thread */
    public Room(RoomSpec spec, LongSupplier nanoClock, RoomEvents events) {
        this(spec, nanoClock, events, RoomServices.none());
    }

    /**
     * @param events is called on the room's thread
     * @param services of the server
     */
    public Room(RoomSpec spec, LongSupplier nanoClock, RoomEvents events, RoomServices services) {
        this.spec = spec;
        this.events = events;
        this.game = spec.game().get();
        this.fingerprint = game.fingerprint();
        this.nanoClock = nanoClock;
        int hz = game.model().tickRateHz();
        long nowNanos = nanoClock.getAsLong();
        this.clock = new TickClock(hz, nowNanos);
        this.running = new RunningClock(nanoClock);
        this.record = new FlightRecord(spec.name(), nanoClock);
        this.meter = new RoomMeter(spec.name(), counters, nowNanos);
        this.sessions = new SessionRegistry(
                fingerprint,
                MessageTypes.of(game),
                hz,
                spec.maxPlayers() + spec.maxSpectators() + MAX_PENDING,
                running,
                counters);
        this.pending = new PendingSessions(sessions);
        this.world = World.of(game.model(), game::capacity);
        this.feeds = new FeedBuffers(spec.maxPlayers());
        this.inputs = new PlayerInputs(spec.maxPlayers(), game.inputLayout(), counters);
        this.errors = new ThrottledErrorLog(spec.name(), counters, SECOND_NANOS);
        this.places = new Places(spec.maxPlayers(), spec.maxSpectators());
        this.reservations = new Reservations(places, spec.ticketOnly(), running, counters, new Forwarding());
        this.chat = new RoomChat(
                spec.chat(), spec.maxPlayers(), spec.spectatorDelaySeconds() == 0, game, world, feeds, counters);
        RoomNames names = new RoomNames(game, services.results().accounts());
        this.seats = new Seats(
                spec.name(),
                spec.maxPlayers(),
                reservations,
                game,
                chat,
                names,
                inputs,
                feeds,
                counters,
                running,
                errors,
                spec.spectatorDelaySeconds(),
                new SeatCarryOvers(services.carryOvers(), game, spec.gameName(), carryOverMode(spec), errors, running));
        this.spectators = new Spectators(
                spec.name(),
                game,
                chat,
                names,
                world,
                sessions,
                reservations,
                counters,
                running,
                errors,
                spec.spectatorDelaySeconds());
        this.restartNotices = new RestartNotices(seats, spectators);
        this.snapshots = new SnapshotSender(
                spec.name(),
                game,
                world,
                seats,
                spectators,
                feeds,
                counters,
                record,
                errors,
                nanoClock,
                spec.spectatorDelaySeconds());
        this.moderation =
                new PlayerModeration(spec.name(), spec.listed(), seats, spectators, feeds, services.moderation());
        this.join = new Admission(
                seats, spectators, reservations, moderation, services.results().accounts(), counters)::join;
        this.receiver =
                new InputReceiver(game, chat, moderation, seats, spectators, inputs, feeds, counters, errors, running);
        RoomControl control = snapshots.control(venue(spec), services.results());
        game.control(control);
        chat.control(control);
        game.start(world, feeds);
        this.bots = game.bots();
        this.status = currentStatus();
    }

    /** What was reached among friends does not count in public. */
    private static String carryOverMode(RoomSpec spec) {
        return spec.ticketOnly() ? RoomSpec.PRIVATE_LABEL + ' ' + spec.mode() : spec.mode();
    }

    /** Private rooms have no leaderboard. */
    private static Venue venue(RoomSpec spec) {
        return new Venue(spec.gameName(), spec.mode(), spec.name(), !spec.ticketOnly());
    }

    /** Takes a new connection in, or closes it at once. Any thread. */
    public Session admit(Connection connection) {
        return admit(connection, ClientAddress.UNLIMITED);
    }

    /** The same, within what its address may have. Any thread. */
    public Session admit(Connection connection, ClientAddress address) {
        return sessions.admit(connection, address);
    }

    /** The latest listing. Any thread. */
    public RoomStatus status() {
        return status;
    }

    /** The name of whoever leads, {@code null} where nobody does. Any thread. */
    public @Nullable String leader() {
        return leader;
    }

    /** Any thread. */
    public RoomMetrics metrics() {
        long sinceTickMillis = Math.max(0, meter.sinceTickNanos(nanoClock.getAsLong()) / 1_000_000L);
        return new RoomMetrics(status, sinceTickMillis, meter.tickTimes(), counters.counts(), counters.closes());
    }

    /** Puts a command to the game in the next tick. Any thread. */
    public CompletableFuture<String> admin(String command) {
        return commands.ask(command);
    }

    /** What is said in the room. Room's thread. */
    public RoomChat chat() {
        return chat;
    }

    /** Has something done to a player in the next tick. Any thread. The answer comes on the room's thread. */
    public CompletableFuture<ModerationResult> moderate(ModerationAct act) {
        return moderation.ask(act);
    }

    /** The tickets of places that are reserved. Any thread. */
    public Reservations reservations() {
        return reservations;
    }

    /** For how long no place has been taken or reserved; 0 while one is, and before the first tick. Any thread. */
    public long emptyNanos() {
        long since = emptySinceNanos;
        return since == NOT_EMPTY || !places.isEmpty() ? 0 : nanoClock.getAsLong() - since;
    }

    /** Whether no place is taken or reserved. Any thread. */
    public boolean isEmpty() {
        return places.isEmpty();
    }

    /**
     * Refuses new sessions, and sends the time of the server's stop to the players and spectators. Any thread, once.
     *
     * @param kept whether what players have outlives that
     */
    void drain(long stopNanos, boolean kept) {
        places.close();
        restartNotices.begin(stopNanos, kept);
    }

    /** Whether no player and no spectator is connected. Any thread. */
    boolean isDeserted() {
        return status.players() == 0 && status.spectators() == 0;
    }

    /** Closes the places, if no place is taken or reserved. Answers whether it is so. Any thread. */
    boolean retire() {
        return places.retire();
    }

    /** Refuses new sessions, and closes the places. Any thread. */
    void refuseNewcomers(String reason) {
        places.close();
        sessions.refuseNewcomers(reason);
    }

    /** Closes every session, and those that are still opened, with 1001. Any thread; best called when nothing ticks. */
    public void close(String reason) {
        places.close();
        sessions.closeAll(reason);
    }

    /** The server stops: players may take along what they have now. Room's thread; before {@link #close}, which is the end of their sessions. */
    public void releaseCarryOvers() {
        seats.releaseCarryOvers();
    }

    /** The room will never tick again: closes every session, and gives back all that is counted elsewhere. */
    void dispose(String reason) {
        close(reason);
        seats.close();
        commands.close();
        moderation.close();
    }

    public String name() {
        return spec.name();
    }

    /** What it was made from. */
    public RoomSpec spec() {
        return spec;
    }

    /** The loop begins: what was due before is not missed. */
    void begin(long nowNanos) {
        clock.restart(nowNanos);
        running.beat(nowNanos);
    }

    /** Runs what is due, at most a bounded number of ticks. */
    void runDue(long nowNanos) {
        // Before any tick reads what has piled up.
        running.beat(nowNanos);
        while (clock.claim(nowNanos)) {
            tick(nanoClock.getAsLong());
        }
        counters.set(Counter.OVERRUNS, clock.overruns());
        meter.report(nowNanos);
    }

    long nextTickNanos() {
        return clock.nextNanos();
    }

    /** One tick: players who have come and gone, inputs, the game, a snapshot for each player. */
    public void tick(long nowNanos) {
        tick++;
        record.begin(tick);
        try {
            // In this order: a line that broke, and a place that was left, are seen before a player who comes for them.
            long runningNanos = nowNanos - running.pausedNanos(nowNanos);
            receiver.receive(tick, runningNanos);
            seats.releaseInactive(runningNanos);
            // Before who comes: a place that is free now, and a ban that is new.
            moderation.run(runningNanos);
            pending.receive(runningNanos, join);
            reservations.expire(runningNanos);
            restartNotices.tick(nowNanos);
            noticeEmptiness(nowNanos);
            record.received();
            play(nowNanos);
            record.played();
            snapshots.send(tick);
            seats.writeCarryOvers(tick);
        } catch (RuntimeException | Error e) {
            counters.increment(Counter.FAILED_TICKS);
            errors.log("the frames of tick " + tick, e, nowNanos);
        } finally {
            feeds.clear();
            world.endTick();
            counters.set(Counter.SPAWNS_REFUSED, world.refused());
            if (status.players() != seats.players()
                    || status.bots() != bots
                    || status.spectators() != spectators.shown()) {
                status = currentStatus();
            }
            record.end(seats.players());
            meter.ticked(nowNanos, nanoClock.getAsLong());
        }
    }

    private void play(long nowNanos) {
        try {
            commands.run(game, feeds, errors, nowNanos);
            game.tick(tick, inputs);
            bots = game.bots();
            String leads = game.leader();
            if (!Objects.equals(leads, leader)) {
                leader = leads;
            }
        } catch (RuntimeException | Error e) {
            feeds.spoil();
            counters.increment(Counter.FAILED_TICKS);
            errors.log("tick " + tick, e, nowNanos);
        }
    }

    private void noticeEmptiness(long nowNanos) {
        if (!places.isEmpty()) {
            emptySinceNanos = NOT_EMPTY;
        } else if (emptySinceNanos == NOT_EMPTY) {
            emptySinceNanos = nowNanos;
            events.emptied(spec.name());
        }
    }

    private RoomStatus currentStatus() {
        return new RoomStatus(
                spec.name(),
                spec.gameName(),
                fingerprint,
                seats.players(),
                bots,
                spectators.shown(),
                spec.maxPlayers(),
                clock.hz());
    }

    /** Says which room it is that reservations change in. */
    private final class Forwarding implements ReservationListener {
        @Override
        public void used(long owner) {
            events.reservationUsed(spec.name(), owner);
        }

        @Override
        public void ended(long owner) {
            events.reservationEnded(spec.name(), owner);
        }

        @Override
        public void freed(TicketKind kind) {
            events.placeFreed(spec.name(), kind);
        }
    }
}
