package io.github.driftfire.bench.swarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

final class UnitsTest {
    @ParameterizedTest
    @CsvSource({"100/s, 100", "120/min, 2", "7, 7", "0.5/s, 0.5"})
    void readsRates(String text, double perSecond) {
        assertEquals(perSecond, new Units.Rate().convert(text), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"75ms, 75", "75, 75", "0.5ms, 0.5"})
    void readsTimes(String text, double millis) {
        assertEquals(millis, new Units.Millis().convert(text), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/s", "1/h", "x/s", "-1/s", "NaN"})
    void refusesWhatIsNoRate(String text) {
        assertThrows(TypeConversionException.class, () -> new Units.Rate().convert(text));
    }
}
