package io.github.driftfire.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlotScaleTest {
    @ParameterizedTest
    @CsvSource({
        "0, 1, 1",
        "1, 1, 1",
        "4, 1, 4",
        "5, 2, 6",
        "40, 10, 40",
        "41, 20, 60",
        "1240, 500, 1500",
        "9999, 5000, 10000"
    })
    void linesAreRoundAndAtMostFive(double highest, double step, double top) {
        assertEquals(step, PlotScale.step(highest));
        assertEquals(top, PlotScale.top(highest));
    }
}
