package io.github.driftfire.bench.swarm;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.function.Consumer;

/** Moves all players, on the thread that calls {@link #run}. */
final class SwarmLoop {
    private static final long SECOND_NANOS = 1_000_000_000L;
    private static final long MILLI_NANOS = 1_000_000L;

    /** SnapshotDecoder in one go, before sockets are looked at again. */
    private static final long DECODE_NANOS = MILLI_NANOS / 2;

    private static final int JOIN_TIMEOUT_SECONDS = 30;
    private static final long GOODBYE_STEP_MILLIS = 10;

    private final SwarmSettings settings;
    private final SwarmContext context;
    private final RunPhases phases;
    private final SwarmPlayers players;
    private final SwarmVisitors visitors;
    private final Selector selector;
    private final long startNanos = System.nanoTime();
    private final InputSchedule schedule;
    private final Consumer<SelectionKey> ready = SwarmLoop::ready;
    private long nextSecondNanos = startNanos + SECOND_NANOS;
    private int joined;

    SwarmLoop(SwarmSettings settings, Consumer<String> progress) throws IOException {
        this.settings = settings;
        this.selector = Selector.open();
        this.context = SwarmContext.of(settings, selector);
        this.players = new SwarmPlayers(settings);
        this.visitors = new SwarmVisitors(context, players);
        this.phases = new RunPhases(settings, context, progress);
        this.schedule = new InputSchedule(settings.places(), startNanos);
    }

    /** Plays from the first joiner to the report. */
    SwarmReport run() throws IOException {
        try (selector) {
            while (!phases.over()) {
                long now = System.nanoTime();
                join(now);
                context.delayQueue().deliver(now);
                context.timers().run(now);
                sendInputs();
                players.churn(now, phases.counting(), this::connect);
                visitors.openRooms(now, !phases.connecting());
                look(now);
                if (context.decoder().idle()) {
                    selector.select(ready, Math.max(1, (nextEventNanos() - System.nanoTime()) / MILLI_NANOS));
                } else {
                    selector.selectNow(ready);
                    context.decoder().workUntil(System.nanoTime() + DECODE_NANOS);
                }
            }
            SwarmReport report = phases.report(players);
            players.leave();
            visitors.leave();
            sayGoodbye();
            return report;
        }
    }

    /** Waits for the server's close frames. */
    private void sayGoodbye() throws IOException {
        while (!selector.keys().isEmpty()) {
            context.timers().run(System.nanoTime());
            selector.select(ready, GOODBYE_STEP_MILLIS);
        }
    }

    private static void ready(SelectionKey key) {
        if (key.isValid() && key.attachment() instanceof ClientConnection connection) {
            int ops = key.readyOps();
            connection.ready(
                    (ops & SelectionKey.OP_CONNECT) != 0,
                    (ops & SelectionKey.OP_READ) != 0,
                    (ops & SelectionKey.OP_WRITE) != 0);
        }
    }

    private void join(long now) {
        double due = (now - startNanos) / (double) SECOND_NANOS * settings.joinsPerSecond();
        while (joined < settings.staying() && joined < due) {
            if (joined < settings.players()) {
                players.seat(joined, connect(joined, ""));
            } else {
                visitors.begin(joined - settings.players());
            }
            joined++;
        }
    }

    private Player connect(int index, String resume) {
        Player.Entrance entrance = new Player.Entrance(settings.server().room(), resume, "", false);
        return new Player(index, entrance, Player.Owner.NONE, context);
    }

    private void sendInputs() {
        long now = System.nanoTime();
        while (schedule.dueNanos() <= now) {
            Player player = players.player(schedule.player());
            if (player != null && player.playing()) {
                player.sendInput(now);
                context.measures().lag(now - schedule.dueNanos());
            }
            schedule.advance();
        }
    }

    /** Looks at the clock: a second is over, all are in, or it has been long enough. */
    private void look(long now) {
        if (now >= nextSecondNanos) {
            phases.second(now, joined, players.playing());
            nextSecondNanos += SECOND_NANOS;
        }
        if (phases.connecting()) {
            double allNanos = settings.staying() / settings.joinsPerSecond() * SECOND_NANOS;
            boolean late = now - startNanos > allNanos + JOIN_TIMEOUT_SECONDS * SECOND_NANOS;
            int arrived = players.arrived();
            if (late || (joined == settings.staying() && arrived == joined)) {
                phases.connected(now, arrived);
            }
        }
        if (phases.advance(now)) {
            players.stall();
        }
    }

    private long nextEventNanos() {
        long next = Math.min(Math.min(schedule.dueNanos(), nextSecondNanos), visitors.nextNanos());
        next = Math.min(next, context.timers().nextNanos());
        return Math.min(Math.min(next, context.delayQueue().nextNanos()), phases.nextNanos());
    }
}
