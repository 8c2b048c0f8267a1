package io.github.driftfire.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PilotScriptTest {
    /** As mulberry32 in JavaScript gives them, which the load of the other servers was written in. */
    @ParameterizedTest
    @CsvSource({
        "0, 0222aaaaaaaaadddccccaaa899dd998888888ccc0000004444423333311111dd",
        "7, 0811111101133222222222220022222222222222222222222444444444445554"
    })
    void playsTheReferenceLoadsInputs(int player, String controls) {
        PilotScript script = new PilotScript(player);
        String played = IntStream.range(0, controls.length())
                .mapToObj(step -> Integer.toHexString(script.next()))
                .collect(Collectors.joining());
        assertEquals(controls, played, "controls of player " + player);
    }

    @ParameterizedTest
    @CsvSource({"0, 1000, 0", "1, 1000, 50000", "999, 1000, 49950000", "1, 2, 25000000"})
    void spreadsThePhasesOverOnePeriod(int player, int players, long nanos) {
        assertEquals(nanos, PilotScript.phaseNanos(player, players));
    }
}
