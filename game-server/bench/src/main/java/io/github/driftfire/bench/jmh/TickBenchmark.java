package io.github.driftfire.bench.jmh;

import io.github.driftfire.bench.DryRun;
import io.github.driftfire.bench.LoadGame;
import io.github.driftfire.model.arena.ArenaGameModel;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A room's whole tick: inputs, game, encoding, and a frame for each player, handed to a line that takes it at once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class TickBenchmark {
    private static final int HZ = 20;
    private static final int SEED = 1;
    private static final int WARM_UP_SECONDS = 4;

    @Param({"100", "1000"})
    private int players;

    @Param(ArenaGameModel.NAME)
    private String game = "";

    private DryRun run = new DryRun(LoadGame.of(ArenaGameModel.NAME, 1, HZ, SEED), false);

    @Setup(Level.Trial)
    public void play() {
        run = new DryRun(LoadGame.of(game, players, HZ, SEED), false);
        run.warmUp(WARM_UP_SECONDS);
    }

    @Setup(Level.Invocation)
    public void makeInputs() {
        run.sendInputs();
    }

    @Benchmark
    public void tick() {
        run.tickRoom();
    }

    /** Players who did not read would be sent less. */
    @TearDown(Level.Invocation)
    public void read() {
        run.readFrames();
    }
}
