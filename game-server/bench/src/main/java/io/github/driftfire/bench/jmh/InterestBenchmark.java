package io.github.driftfire.bench.jmh;

import io.github.driftfire.bench.GameHarness;
import io.github.driftfire.engine.replication.Interest;
import io.github.driftfire.model.arena.ArenaGameModel;
import io.github.driftfire.model.replication.CellGrid;
import io.github.driftfire.model.replication.CellView;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.FieldTable;
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
import org.openjdk.jmh.annotations.Warmup;

/** Which cells each player watches, given where its avatar is and what it watched before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class InterestBenchmark {
    @Param("1000")
    private int players;

    @Param(ArenaGameModel.NAME)
    private String game = "";

    private GameHarness harness = new GameHarness(ArenaGameModel.NAME, 1);
    private CellGrid grid = new CellGrid(harness.world().model());
    private CellView[] views = {};
    private final CellView next = new CellView();

    @Setup
    public void play() {
        harness = new GameHarness(game, players);
        grid = new CellGrid(harness.world().model());
        views = new CellView[players];
        for (int i = 0; i < players; i++) {
            views[i] = new CellView();
        }
    }

    @Setup(Level.Invocation)
    public void tick() {
        harness.play();
        harness.endTick();
    }

    @Benchmark
    public int look() {
        EntityTable avatars = harness.world().table(harness.world().model().avatarKind());
        int changed = 0;
        for (int player = 0; player < players; player++) {
            int avatar = harness.avatar(player);
            if (avatar >= 0) {
                Interest.DEFAULT.look(
                        grid,
                        null,
                        avatars.get(avatar, FieldTable.X),
                        avatars.get(avatar, FieldTable.Y),
                        0,
                        views[player],
                        next);
                changed += next.same(views[player]) ? 0 : 1;
                views[player].set(next);
            }
        }
        return changed;
    }
}
