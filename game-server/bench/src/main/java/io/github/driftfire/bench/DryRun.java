package io.github.driftfire.bench;

import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.rooms.Room;
import io.github.driftfire.engine.rooms.RoomSpec;
import io.github.driftfire.engine.sessions.Session;
import io.github.driftfire.model.protocol.Hello;
import io.github.driftfire.model.protocol.ViewShape;
import io.github.driftfire.model.replication.BitLedger;
import io.github.driftfire.model.replication.ProbabilityModels;
import io.github.driftfire.model.replication.Replica;
import io.github.driftfire.model.state.Model;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plays a load without a socket: a room stepped by hand, every frame decoded into its player's replica. */
public final class DryRun {
    private static final long SECOND_NANOS = 1_000_000_000L;

    private final LoadGame load;
    private final Model model;
    private final BitTally tally;
    private final BitLedger ledger;
    private final ProbabilityModels models;
    private final Room room;
    private final @Nullable Integer view;
    private final List<DryPlayer> players = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();
    private long nowNanos;
    private long tickNanos;

    /** @param accounts whether it is told what the bits are spent on; that costs more than the decoding */
    public DryRun(LoadGame load, boolean accounts) {
        this(load, accounts, null);
    }

    /** @param shape of every player's view, or {@code null} if they do not report it */
    DryRun(LoadGame load, boolean accounts, @Nullable ViewShape shape) {
        view = shape == null ? null : shape.widthUnits();
        this.load = load;
        Game game = load.open();
        model = game.model();
        tally = new BitTally(model);
        models = new ProbabilityModels(model);
        ledger = accounts ? tally : BitLedger.CLOSED;
        room = new Room(new RoomSpec("workload", load.players(), () -> game), () -> nowNanos);
        for (int i = 0; i < load.players(); i++) {
            join(i, game.fingerprint());
        }
    }

    Model model() {
        return model;
    }

    /** Plays until all are in and for some seconds of the game's time more, then counts for some seconds. */
    DryReport play(int warmUpSeconds, int seconds) {
        warmUp(warmUpSeconds);
        tally.clear();
        tickNanos = 0;
        players.forEach(DryPlayer::forgetCounts);
        ticks(seconds * load.tickRateHz());
        return report(seconds);
    }

    /** Plays until all are in and for some seconds of the game's time more. */
    public void warmUp(int seconds) {
        while (!players.stream().allMatch(DryPlayer::welcomed)) {
            tick();
        }
        ticks(seconds * load.tickRateHz());
    }

    private void join(int index, String fingerprint) {
        Replica replica = new Replica(models, new NullReplicaListener(), ledger);
        long phaseNanos = PilotScript.phaseNanos(index, load.players());
        DryPlayer player = new DryPlayer(load.player(index), replica, phaseNanos);
        Session session = room.admit(player);
        session.hello(new Hello(Hello.TYPE, "w" + index, fingerprint, null, view));
        players.add(player);
        sessions.add(session);
    }

    private void ticks(int count) {
        for (int i = 0; i < count; i++) {
            tick();
        }
    }

    private void tick() {
        sendInputs();
        long before = System.nanoTime();
        tickRoom();
        tickNanos += System.nanoTime() - before;
        readFrames();
    }

    /** Lets a tick go by, and sends what is due in it. */
    public void sendInputs() {
        nowNanos += SECOND_NANOS / load.tickRateHz();
        for (int i = 0; i < players.size(); i++) {
            if (players.get(i).welcomed()) {
                players.get(i).sendInputs(sessions.get(i), nowNanos);
            }
        }
    }

    public void tickRoom() {
        room.tick(nowNanos);
    }

    /** Applies what has come. */
    public void readFrames() {
        for (DryPlayer player : players) {
            player.readFrames();
        }
    }

    /** Bytes of the newest frame to a player. */
    public int newestFrameBytes(int player) {
        return players.get(player).newestBytes;
    }

    private DryReport report(int seconds) {
        long frames = 0;
        long payloadBytes = 0;
        long framingBytes = 0;
        for (DryPlayer player : players) {
            frames += player.frames;
            payloadBytes += player.payloadBytes;
            framingBytes += player.framingBytes;
        }
        return new DryReport(
                players.size(),
                seconds,
                load.tickRateHz(),
                frames,
                payloadBytes,
                framingBytes,
                tickNanos,
                room.metrics(),
                tally);
    }
}
