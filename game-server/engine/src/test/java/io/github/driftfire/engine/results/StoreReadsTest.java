package io.github.driftfire.engine.results;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

final class StoreReadsTest {
    private long nowMillis = 1_796_119_200_000L;
    private final StoreReads reads = new StoreReads(new MemoryStore(() -> nowMillis), () -> nowMillis);

    @Test
    void aBoardOfAPeriodThatIsOverIsNotGiven() {
        BoardQuery day = BoardQuery.top("arena", "duel", "score", Period.DAY);
        reads.board(day);
        reads.refresh();
        assertNotNull(reads.board(day));
        nowMillis += 24 * 3_600_000L;
        assertNull(reads.board(day));
        reads.refresh();
        assertNotNull(reads.board(day));
    }
}
