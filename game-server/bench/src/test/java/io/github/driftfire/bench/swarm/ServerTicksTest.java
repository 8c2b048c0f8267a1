package io.github.driftfire.bench.swarm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class ServerTicksTest {
    private static final String PAGE = """
            # TYPE driftfire_tick_seconds gauge
            driftfire_tick_seconds{room="arena",quantile="0.99"} 0.001
            driftfire_tick_seconds{room="workload",quantile="0.5"} 0.0125
            driftfire_tick_seconds{room="workload",quantile="0.99"} 0.0165
            driftfire_tick_seconds{room="workload",quantile="1"} 0.02
            """;

    @Test
    void readsTheRoomsLinesInMilliseconds() {
        assertEquals(new ServerTicks(12.5, 16.5, 20), ServerTicks.read(PAGE, "workload"));
    }

    @Test
    void aPageThatTellsNothingLeavesThemUnknown() {
        assertEquals(ServerTicks.UNKNOWN, ServerTicks.read("<h1>Forbidden</h1>", "workload"));
    }
}
