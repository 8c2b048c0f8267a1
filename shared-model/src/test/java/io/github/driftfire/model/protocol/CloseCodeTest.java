package io.github.driftfire.model.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CloseCodeTest {
    /** RFC 6455, 7.4.2: 4000-4999 are for applications; of the others only these may be sent by one. */
    private static final Set<Integer> STANDARD = Set.of(1000, 1001, 1009, 1011);

    @Test
    void everyCodeIsOneThatAnApplicationMaySend() {
        Set<Integer> seen = new HashSet<>();
        for (CloseCode code : CloseCode.values()) {
            assertTrue(
                    STANDARD.contains(code.code()) || (code.code() >= 4000 && code.code() <= 4999),
                    code + " has code " + code.code());
            assertTrue(seen.add(code.code()), code + " shares its code " + code.code());
            assertEquals(code, CloseCode.of(code.code()));
        }
    }

    @Test
    void everyReasonIsASentenceThatFitsACloseFrame() {
        for (CloseCode code : CloseCode.values()) {
            int sizeBytes = code.reason().getBytes(StandardCharsets.UTF_8).length;
            assertTrue(sizeBytes >= 5 && sizeBytes <= 123, code + ": a reason of " + sizeBytes + " bytes");
        }
    }

    @Test
    void aBrokenLineReadsAsAServerThatGoesAway() {
        assertEquals(CloseCode.GOING_AWAY, CloseCode.of(1006));
        assertTrue(CloseCode.of(1006).retry(), "worth another try");
    }
}
