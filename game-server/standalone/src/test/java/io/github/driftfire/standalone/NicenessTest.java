package io.github.driftfire.standalone;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NicenessTest {
    @ParameterizedTest
    @ValueSource(strings = {"false", "no-such-command"})
    void saysInOneLineWhyNothingWasDone(String command) {
        Niceness niceness = new Niceness(command);
        niceness.ofCompilers();
        niceness.ofSelectors();
        String report = niceness.report();
        assertTrue(report.startsWith("--renice: not possible here, the server runs without: "), report);
        assertTrue(report.lines().count() == 1, report);
    }

    @Test
    void goesOnWhereNoThreadHasSuchAName() {
        // "true" changes nothing, and this process has compilers and no selectors.
        Niceness niceness = new Niceness("true");
        niceness.ofSelectors();
        niceness.ofCompilers();
        assertTrue(niceness.report().startsWith("--renice: "), niceness.report());
    }
}
