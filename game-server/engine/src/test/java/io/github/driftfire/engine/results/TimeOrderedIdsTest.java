package io.github.driftfire.engine.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class TimeOrderedIdsTest {
    private static final long NOON = 1_800_000_000_000L;

    private final TimeOrderedIds ids = new TimeOrderedIds();

    @Test
    void noneComesTwiceWithinAMillisecond() {
        Set<UUID> all = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            all.add(ids.next(NOON));
        }
        assertEquals(20_000, all.size());
    }

    @Test
    void theyGrowWithTime() {
        UUID first = ids.next(NOON);
        UUID second = ids.next(NOON + 1);
        assertTrue(first.compareTo(second) < 0);
        assertEquals(7, first.version());
        assertEquals(NOON, first.getMostSignificantBits() >>> 16);
    }
}
