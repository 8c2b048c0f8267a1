package io.github.driftfire.bench.swarm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ThreadClockTest {
    /** Names as the kernel keeps them: 15 characters. */
    @ParameterizedTest
    @CsvSource({
        "driftfire-room, rooms",
        "driftfire-lobby, lobby",
        "grizzly-nio-ker, transport",
        "Grizzly-worker(, transport",
        "HttpServer-0, transport",
        "C2 CompilerThre, compilers",
        "G1 Conc#0, garbage collector",
        "GC Thread#0, garbage collector",
        "Signal Dispatch, other"
    })
    void threadsAreToldApartByTheirNames(String name, String kind) {
        assertEquals(kind, ThreadClock.kind(name));
    }
}
