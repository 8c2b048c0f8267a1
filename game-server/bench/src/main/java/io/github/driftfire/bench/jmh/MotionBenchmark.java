package io.github.driftfire.bench.jmh;

import io.github.driftfire.model.arena.ArenaModel;
import io.github.driftfire.model.arena.Pulse;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.math.Rng;
import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.Field;
import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.model.state.Motion;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One step of every ship, and of four pulses to five ships as the reference load has them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class MotionBenchmark {
    @Param("1000")
    private int players;

    private final Model model = ArenaModel.of(new WorldSettings("workload", 5367, 5367, 20));
    private EntityTable ships = new EntityTable(model.kind(Ship.KIND), 1);
    private EntityTable pulses = new EntityTable(model.kind(Pulse.KIND), 1);

    @Setup
    public void fill() {
        Rng random = new Rng(1);
        ships = filled(Ship.KIND, players, random);
        pulses = filled(Pulse.KIND, players * 4 / 5, random);
    }

    @Benchmark
    public int motion() {
        int alive = step(ships);
        // The pulses of the load live for 24 ticks; these fly on.
        for (int slot = 0; slot < pulses.end(); slot++) {
            pulses.set(slot, Pulse.TIME, 24);
        }
        return alive + step(pulses);
    }

    private static int step(EntityTable table) {
        Motion motion = table.kind().motion();
        int alive = 0;
        for (int slot = 0; slot < table.end(); slot++) {
            alive += motion.step(table.rows(), table.at(slot)) ? 1 : 0;
        }
        return alive;
    }

    private EntityTable filled(int kind, int count, Rng random) {
        EntityTable table = new EntityTable(model.kind(kind), count);
        FieldTable fields = model.kind(kind).fields();
        for (int i = 0; i < count; i++) {
            int slot = table.allocate();
            for (int f = 0; f < fields.size(); f++) {
                Field field = fields.field(f);
                table.set(slot, f, (random.next() >>> (32 - field.bits())) + field.min());
            }
            table.set(slot, FieldTable.X, random.below(model.widthSub()));
            table.set(slot, FieldTable.Y, random.below(model.heightSub()));
        }
        return table;
    }
}
