package io.github.driftfire.standalone;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ThreadReniceTest {
    @ParameterizedTest
    @ValueSource(strings = {"false", "no-such-command"})
    void saysInOneLineWhyNothingWasDone(String command) {
        ThreadRenice renice = new ThreadRenice(command);
        renice.ofCompilers();
        renice.ofSelectors();
        String report = renice.report();
        assertTrue(report.startsWith("--renice: not possible here, the server runs without: "), report);
        assertTrue(report.lines().count() == 1, report);
    }

    @Test
    void goesOnWhereNoThreadHasSuchAName() {
        // "true" changes nothing, and this process has compilers and no selectors.
        ThreadRenice renice = new ThreadRenice("true");
        renice.ofSelectors();
        renice.ofCompilers();
        assertTrue(renice.report().startsWith("--renice: "), renice.report());
    }
}
