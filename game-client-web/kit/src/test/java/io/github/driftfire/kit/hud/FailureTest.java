package io.github.driftfire.kit.hud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.driftfire.kit.hud.Failure.Act;
import io.github.driftfire.model.protocol.CloseCode;
import org.junit.jupiter.api.Test;

final class FailureTest {
    @Test
    void everyCodeHasWordsAndAnActionThatHelps() {
        for (CloseCode code : CloseCode.values()) {
            Failure failure = Failure.of(code, code.reason(), "arena");
            assertFalse(failure.title().isEmpty(), () -> code + " has no title");
            assertFalse(failure.reason().isEmpty(), () -> code + " has no reason");
            assertEquals(failure.act() == Act.NONE, failure.label().isEmpty(), () -> code + ": " + failure);
            boolean retries = failure.act() == Act.RETRY || failure.act() == Act.WAIT;
            // Who comes back to a seat that is gone is asked on the name screen.
            assertEquals(code.retry(), retries, () -> code + ": " + failure);
        }
    }

    @Test
    void aRoomIsNamedAsItWasAskedFor() {
        assertEquals(
                "No room is called \u201cnope\u201d.",
                Failure.of(CloseCode.NO_SUCH_ROOM, "", "nope").reason());
    }

    @Test
    void aRefusalNamesTheRemedyForTheOperator() {
        Failure refused = Failure.refused(
                "https://game.example.com", "backend:8080", "driftfire.origin=https://game.example.com");
        assertEquals("Connection refused", refused.title());
        assertEquals(
                "It was asked as \u201cbackend:8080\u201d. Its operator can pass the Host header on, or add"
                        + " driftfire.origin=https://game.example.com.",
                refused.next());
        assertNotEquals(refused, Failure.blocked());
    }
}
