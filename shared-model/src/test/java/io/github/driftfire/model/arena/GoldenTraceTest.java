package io.github.driftfire.model.arena;

import io.github.driftfire.model.Golden;
import io.github.driftfire.model.state.MotionTrace;
import org.junit.jupiter.api.Test;

/** Motion is a contract between two ends that are built apart: it changes only when these files do. */
final class GoldenTraceTest {

    @Test
    void everyKindMovesAndIsBornAsItAlwaysHas() {
        Golden.check("motion-dogfight.txt", MotionTrace.of(ArenaModel.of(Tuning.DEFAULTS)));
        Golden.check("motion-workload.txt", MotionTrace.of(ArenaModel.of(ArenaGameModel.WORKLOAD)));
    }

    @Test
    void aSteeredShipFliesAsItAlwaysHas() {
        Golden.check("flight-dogfight.txt", FlightTrace.of(Tuning.DEFAULTS));
        Golden.check("flight-workload.txt", FlightTrace.of(ArenaGameModel.WORKLOAD));
    }
}
