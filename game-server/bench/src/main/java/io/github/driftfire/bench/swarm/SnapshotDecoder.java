package io.github.driftfire.bench.swarm;

import io.github.driftfire.bench.BitTally;
import io.github.driftfire.bench.NullReplicaListener;
import io.github.driftfire.model.game.GameModel;
import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.model.replication.BitLedger;
import io.github.driftfire.model.replication.ProbabilityModels;
import io.github.driftfire.model.replication.Replica;
import io.github.driftfire.model.state.Model;
import java.util.ArrayDeque;
import java.util.Deque;
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
    private @Nullable WorldSettings world;
    private @Nullable ProbabilityModels models;
    private @Nullable BitTally tally;
    private boolean counting;
    private long accountedTicks;
    private long accountedFraming;

    private record Arrival(Player player, byte[] frame) {}

    SnapshotDecoder(GameModel game, int players) {
        this.game = game;
        accountEvery = Math.max(1, players / ACCOUNTS);
    }

    /** A replica for a newcomer. */
    Replica replica(WorldSettings settings, int player) {
        ProbabilityModels its = models;
        BitTally account = tally;
        if (its == null || account == null || !settings.equals(world)) {
            Model model = game.model(settings);
            its = new ProbabilityModels(model);
            account = new BitTally(model);
            world = settings;
            models = its;
            tally = account;
        }
        return new Replica(its, new NullReplicaListener(), accounts(player) ? account : BitLedger.CLOSED);
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
            if (counting && accounts(next.player().index())) {
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
        return world == null ? 0 : world.tickRateHz();
    }

    private boolean accounts(int player) {
        return player % accountEvery == 0;
    }
}
