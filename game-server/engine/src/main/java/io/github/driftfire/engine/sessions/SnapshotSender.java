package io.github.driftfire.engine.sessions;

import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.RoomControl;
import io.github.driftfire.engine.replication.ClientBaseline;
import io.github.driftfire.engine.replication.Replicator;
import io.github.driftfire.engine.results.Results;
import io.github.driftfire.engine.results.Venue;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.engine.telemetry.Counters;
import io.github.driftfire.engine.telemetry.FlightRecord;
import io.github.driftfire.engine.world.World;
import io.github.driftfire.model.protocol.CloseCode;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends a tick's snapshots: encodes the world once, and writes a snapshot for each player to whom one is due. Backpressure ends here: a
 * player whose last snapshot is still on its way is skipped, see {@link SlowClientPolicy}. Owned by the room's thread.
 */
public final class SnapshotSender {
    private static final Logger LOG = System.getLogger(SnapshotSender.class.getName());

    /** How often a spectator is sent something that waits for a snapshot that starts afresh. */
    private static final int KEEP_ALIVE_SECONDS = 2;

    private final String room;
    private final Game game;
    private final Seats seats;
    private final Spectators spectators;
    private final SeatPrefetch prefetch;
    private final FeedBuffers feeds;
    private final Replicator replicator;
    private final SlowClientPolicy slowClients;
    private final Counters counters;
    private final FlightRecord record;
    private final ThrottledErrorLog errors;
    private final LongSupplier nanoClock;
    private final int tickRateHz;

    /** What spectators are sent; {@code null} where they see the present. */
    private final @Nullable DelayedSnapshots delayed;

    private boolean replicating;
    private int tick;

    public SnapshotSender(
            String room,
            Game game,
            World world,
            Seats seats,
            Spectators spectators,
            FeedBuffers feeds,
            Counters counters,
            FlightRecord record,
            ThrottledErrorLog errors,
            LongSupplier nanoClock,
            int spectatorDelaySeconds) {
        this.room = room;
        this.game = game;
        this.seats = seats;
        this.spectators = spectators;
        this.prefetch = seats.prefetch();
        this.feeds = feeds;
        this.counters = counters;
        this.record = record;
        this.errors = errors;
        this.nanoClock = nanoClock;
        tickRateHz = game.model().tickRateHz();
        replicator = new Replicator(world, game.interest(), tickRateHz);
        slowClients = new SlowClientPolicy(tickRateHz);
        delayed = spectatorDelaySeconds == 0
                ? null
                : new DelayedSnapshots(
                        game,
                        feeds,
                        replicator,
                        tickRateHz,
                        spectatorDelaySeconds,
                        slowClients.spectatorIntervalTicks());
    }

    /**
     * What the game may ask about a player's connection.
     *
     * @param venue where results come from
     */
    public RoomControl control(Venue venue, Results results) {
        return seats.control(replicator, spectators, delayed != null, venue, results);
    }

    /** Encodes a tick and sends every player and spectator a snapshot that is due. */
    public void send(int newTick) {
        tick = newTick;
        if (isIdle()) {
            replicating = false;
            if (delayed != null) {
                delayed.pause();
            }
            return;
        }
        encode();
        if (delayed != null) {
            recordForSpectators(delayed);
        }
        record.encoded();
        long frames = 0;
        long bytes = 0;
        @Nullable Seat[] all = seats.all();
        for (int player = 0; player < all.length; player++) {
            prefetch.before(player);
            Seat seat = all[player];
            int sent = seat == null || seat.session().isClosed() ? 0 : frame(seat);
            frames += sent > 0 ? 1 : 0;
            bytes += sent;
        }
        boolean told = delayed != null || feeds.tells(Game.SPECTATOR);
        for (int i = 0; i < spectators.count(); i++) {
            if (!told && !spectators.isDue(i, tick)) {
                continue;
            }
            Seat spectator = spectators.at(i);
            int sent = spectator.session().isClosed() ? 0 : frame(spectator);
            if (sent > 0) {
                spectators.notDueBefore(i, tick + slowClients.spectatorIntervalTicks());
            }
            frames += sent > 0 ? 1 : 0;
            bytes += sent;
        }
        record.sent(frames, bytes);
        counters.add(Counter.FRAMES_SENT, frames);
        counters.add(Counter.BYTES_SENT, bytes);
        counters.set(Counter.BLOBS_ENCODED, replicator.blobsEncoded());
        counters.set(Counter.BLOBS_SENT, replicator.blobsWritten());
    }

    /** Whether nobody is sent anything, and there is nothing that a spectator could see later. */
    private boolean isIdle() {
        return seats.players() == 0 && spectators.count() == 0 && (delayed == null || game.bots() == 0);
    }

    /** Keeps the tick for spectators; what fails for them does not concern the players. */
    private void recordForSpectators(DelayedSnapshots snapshots) {
        try {
            snapshots.record(tick);
        } catch (RuntimeException | Error e) {
            counters.increment(Counter.FAILED_CALLS);
            errors.log("a snapshot for the spectators", e, nanoClock.getAsLong());
        }
    }

    /** Encodes the tick; after ticks without clients, or one that failed half-way, every client starts afresh. */
    private void encode() {
        boolean goOn = replicating;
        replicating = false;
        if (goOn) {
            replicator.encode(tick);
        } else {
            replicator.restart(tick);
        }
        replicating = true;
    }

    /** Sends a player its frame. Answers the frame's bytes, 0 if none was sent. */
    private int frame(Seat seat) {
        boolean spectates = seat.player() == Game.SPECTATOR;
        Session session = seat.session();
        try {
            if (!spectates || delayed == null) {
                seat.collect(game, feeds);
            }
            if (session.takeResync()) {
                boolean granted = seat.resync(tick, tickRateHz);
                if (granted && spectates) {
                    seat.stream().restart();
                }
                counters.increment(granted ? Counter.DESYNCS : Counter.RESYNCS_REFUSED);
            }
            if (session.sending()) {
                counters.increment(Counter.FRAMES_SKIPPED);
                if (seat.stalled() > slowClients.abortTicks()) {
                    LOG.log(Level.DEBUG, () -> "room " + room + ": player " + seat.player() + " does not read");
                    session.abort();
                }
            } else if (seat.warns()) {
                seat.sendWarning();
            } else if (slowClients.isExhausted(seat.lagTicks(spectates ? tick - seat.stream().delayTicks : tick))) {
                session.reject(CloseCode.TOO_SLOW, CloseCode.TOO_SLOW.reason());
            } else if (spectates && delayed != null) {
                return transmitDelayed(seat, delayed);
            } else if (spectates && !slowClients.isDueForSpectator(tick, seat)) {
                return 0;
            } else if (!spectates && !slowClients.isDue(tick, seat)) {
                counters.increment(Counter.FRAMES_THINNED);
            } else {
                return transmit(seat);
            }
        } catch (RuntimeException | Error e) {
            errors.about(seat.player(), session, e, nanoClock.getAsLong());
        }
        return 0;
    }

    private int transmitDelayed(Seat seat, DelayedSnapshots snapshots) {
        StreamPosition at = seat.stream();
        ByteBuffer due = slowClients.isHeld(seat.lagTicks(tick - at.delayTicks)) ? null : snapshots.next(at, tick);
        if (due != null) {
            int size = due.remaining();
            seat.transmit(at.tick, due);
            return size;
        }
        if (at.next == StreamPosition.NOWHERE && tick % (KEEP_ALIVE_SECONDS * tickRateHz) == 0) {
            seat.sendWarning();
        }
        return 0;
    }

    private int transmit(Seat seat) {
        boolean spectates = seat.player() == Game.SPECTATOR;
        int avatar = spectates ? -1 : game.avatar(seat.player());
        if (spectates) {
            spectators.follow(seat, replicator);
        } else if (avatar < 0 && delayed == null) {
            spectators.followWithoutAvatar(seat);
        } else {
            seat.followNobody();
        }
        ClientBaseline held = seat.baseline();
        int since = held.tick();
        boolean narrowed = held.isNarrowed();
        record.beginFrame();
        ByteBuffer written =
                replicator.write(held, seat.session().shape(), seat.feed(), seat.applied(), seat.queueDepth(), avatar);
        int size = written.remaining();
        seat.transmit(tick, written);
        record.endFrame(seat.player(), tick, replicator.startedAfresh() ? 0 : tick - since, size);
        if (narrowed) {
            counters.increment(Counter.VIEWS_NARROWED);
        }
        if (replicator.startedAfresh()) {
            counters.increment(Counter.FRESH_STARTS);
        } else if (tick - since > 1 && !spectates) {
            counters.increment(Counter.CATCH_UPS);
        }
        return size;
    }
}
