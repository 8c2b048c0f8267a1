package io.github.driftfire.engine.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class ResultWriterTest {
    private static final Fact SCORE = Fact.best("score");
    private static final String DEVICE = "0badcafe";

    private final Results results = Results.inMemory();
    private final ResultWriter writer = new ResultWriter(new Venue("orbs", "orbs", "orbs", true), results);

    @Test
    void aFactIsAddedOnce() {
        ResultWriter life = writer.begin(DEVICE, "Ada", 1).with(SCORE, 1);
        assertThrows(IllegalArgumentException.class, () -> life.with(SCORE, 2));
    }

    @Test
    void nothingIsKeptWithoutADevice() {
        assertTrue(writer.begin(DEVICE, "Ada", 1).isKept());
        assertFalse(writer.begin("", "Ada", 1).isKept());
        writer.with(SCORE, 1).end();
        assertEquals(0, results.metrics().waiting());
    }

    @Test
    void resultsOfNoneAreNotKept() {
        Results none = Results.none();
        new ResultWriter(new Venue("orbs", "orbs", "orbs", true), none)
                .begin(DEVICE, "Ada", 1)
                .with(SCORE, 1)
                .end();
        assertEquals(0, none.metrics().waiting());
        assertEquals(0, none.metrics().dropped());
    }
}
