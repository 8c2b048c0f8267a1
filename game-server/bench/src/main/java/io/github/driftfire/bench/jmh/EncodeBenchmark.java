package io.github.driftfire.bench.jmh;

import io.github.driftfire.bench.GameHarness;
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

/** What became of every cell in one tick, encoded once for all who watch it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class EncodeBenchmark {
    @Param({"100", "1000"})
    private int players;

    @Param(ArenaGameModel.NAME)
    private String game = "";

    private GameHarness harness = new GameHarness(ArenaGameModel.NAME, 1);

    @Setup(Level.Trial)
    public void play() {
        harness = new GameHarness(game, players);
        for (int tick = 0; tick < 10 * GameHarness.HZ; tick++) {
            harness.play();
            harness.encode();
            harness.endTick();
        }
    }

    @Setup(Level.Invocation)
    public void tick() {
        harness.play();
    }

    @Benchmark
    public void encode() {
        harness.encode();
    }

    @TearDown(Level.Invocation)
    public void endTick() {
        harness.endTick();
    }
}
