package io.github.driftfire.engine.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class FactTest {
    @Test
    void takesValuesOfItsKindOnly() {
        assertEquals(7, Fact.best("score").is(7).number());
        assertEquals("Ada", Fact.text("killer").is("Ada").text());
        assertThrows(IllegalArgumentException.class, () -> Fact.text("killer").is(1));
        assertThrows(IllegalArgumentException.class, () -> Fact.number("kills").is("1"));
    }

    @Test
    void cutsALongText() {
        assertEquals(
                Fact.MAX_TEXT_CHARS,
                Fact.text("killer").is("x".repeat(100)).text().length());
    }

    @Test
    void refusesANameThatNoAddressCouldHave() {
        assertThrows(IllegalArgumentException.class, () -> Fact.best("Best score"));
        assertThrows(IllegalArgumentException.class, () -> Fact.best(""));
    }
}
