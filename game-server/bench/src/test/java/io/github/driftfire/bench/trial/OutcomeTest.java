package io.github.driftfire.bench.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

final class OutcomeTest {
    private static final String REPORT = """
            {"serverCost": {"microsPerPlayerTick": 12.5, "residentMegabytes": 150.0}, "gap": {"p99": 51.25}, "serverTicks": {"p99": 20.5},
             "bytesPerPlayerSecond": 1300, "held": 1000, "desyncs": 1, "drops": 2, "missing": 4, "ownCpuPercent": 48.0}
            """;

    @Test
    void readsASwarmsReport() {
        assertEquals(new Outcome(12.5, 51.25, 20.5, 1300, 150, 1000, 7, 48), Outcome.of(REPORT));
    }

    @Test
    void aReportThatLacksAFigureIsNone() {
        assertThrows(IllegalStateException.class, () -> Outcome.of("{\"gap\": {}}"));
    }

    @Test
    void theMedianIsTakenFigureByFigure() {
        List<Outcome> runs = List.of(
                new Outcome(1, 30, 5, 5, 5, 5, 0, 5),
                new Outcome(2, 20, 5, 5, 5, 5, 0, 5),
                new Outcome(9, 10, 5, 5, 5, 5, 3, 5));
        assertEquals(new Outcome(2, 20, 5, 5, 5, 5, 0, 5), Outcome.median(runs));
    }

    @Test
    void theMedianOfTwoLiesBetweenThem() {
        List<Outcome> runs = List.of(new Outcome(1, 0, 0, 0, 0, 0, 0, 0), new Outcome(2, 0, 0, 0, 0, 0, 0, 0));
        assertEquals(1.5, Outcome.median(runs).micros(), "us");
    }
}
