package io.github.driftfire.bench.swarm;

import io.github.driftfire.bench.BitTally;
import io.github.driftfire.bench.NullReplicaListener;
import io.github.driftfire.model.game.GameModel;
import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.model.replication.BitLedger;
import io.github.driftfire.model.replication.ProbabilityModels;
import io.github.driftfire.model.replication.Replica;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Frames that have arrived and wait to be applied, oldest first: sockets go before them. Owned by the loop's thread.
 *
 * <p>Some of the players tell what their bits are spent on; for all of them that would cost as much as the decoding.
 */
final class SnapshotDecoder {
    private static final int ACCOUNTS = 32;

    private final Deque<Arrival> waiting = new ArrayDeque<>();
    private final int accountEvery;
    private final GameModel game;
    private final Map<Kind, ProbabilityModels> models = new HashMap<>();
    private @Nullable WorldSettings home;
    private @Nullable BitTally tally;
    private boolean counting;
    private long accountedTicks;
    private long accountedFraming;

    /**
     * Rooms whose replicas share what they can. Other rooms than the swarm's own are short-lived and many, and what their servers have learned
     * is not shared but read again.
     */
    private record Kind(boolean home, WorldSettings world) {}

    private record Arrival(Player player, byte[] frame) {}

    SnapshotDecoder(GameModel game, int players) {
        this.game = game;
        accountEvery = Math.max(1, players / ACCOUNTS);
    }

    /** A replica for a newcomer. */
    Replica replica(WorldSettings settings, Player player) {
        if (home == null || player.role() == Role.PLAYER) {
            home = settings;
        }
        ProbabilityModels its = models.computeIfAbsent(
                new Kind(player.isAtHome(), settings), kind -> new ProbabilityModels(game.model(kind.world())));
        return new Replica(its, new NullReplicaListener(), accounts(player) ? account(settings) : BitLedger.CLOSED);
    }

    private BitTally account(WorldSettings settings) {
        BitTally account = tally;
        if (account == null) {
            account = new BitTally(game.model(settings));
            tally = account;
        }
        return account;
    }

    void add(Player player, byte[] frame) {
        waiting.add(new Arrival(player, frame));
    }

    boolean idle() {
        return waiting.isEmpty();
    }

    /** Applies what waits until a time comes or nothing is left. */
    void workUntil(long deadlineNanos) {
        while (!waiting.isEmpty() && System.nanoTime() < deadlineNanos) {
            Arrival next = waiting.remove();
            int ticks = next.player().apply(next.frame());
            if (counting && accounts(next.player())) {
                accountedTicks += ticks;
                accountedFraming += ServerFrames.headerBytesOf(next.frame().length);
            }
        }
    }

    void begin() {
        counting = true;
        if (tally != null) {
            tally.clear();
        }
    }

    void end() {
        counting = false;
    }

    /** What the accounts add up to; {@code null} if nothing has been decoded. */
    @Nullable
    BitTally tally() {
        return tally;
    }

    /** Ticks of all players whose bits are accounted for. */
    long accountedTicks() {
        return accountedTicks;
    }

    /** Bytes of their frames' WebSocket headers. */
    long accountedFraming() {
        return accountedFraming;
    }

    int tickRateHz() {
        return home == null ? 0 : home.tickRateHz();
    }

    private boolean accounts(Player player) {
        return player.role() == Role.PLAYER && player.index() % accountEvery == 0;
    }
}
