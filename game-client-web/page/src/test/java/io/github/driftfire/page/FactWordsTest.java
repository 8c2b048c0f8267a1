package io.github.driftfire.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactWordsTest {
    @ParameterizedTest
    @CsvSource({
        "-1, 0 s",
        "59.9, 59 s",
        "60, 1 min",
        "252, 4 min 12 s",
        "3600, 1 h",
        "12000, 3 h 20 min",
        "360000, 100 h"
    })
    void aDurationHasItsTwoLargestUnits(double seconds, String words) {
        assertEquals(words, FactWords.duration(seconds));
    }
}
