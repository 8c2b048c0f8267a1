package io.github.driftfire.engine.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class LatestEntriesTest {
    @Test
    void oneMoreDropsTheOneThatWasUsedLongestAgo() {
        LatestEntries<String, Integer> entries = new LatestEntries<>(2);
        entries.put("a", 1);
        entries.put("b", 2);
        entries.get("a");
        entries.put("c", 3);
        assertEquals(List.of("a", "c"), List.copyOf(entries.keySet()));
        entries.computeIfAbsent("d", key -> 4);
        assertEquals(List.of("c", "d"), List.copyOf(entries.keySet()));
    }
}
