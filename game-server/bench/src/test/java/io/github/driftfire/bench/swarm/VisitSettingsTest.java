package io.github.driftfire.bench.swarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class VisitSettingsTest {
    private static VisitSettings settings(int visitors, double watchPercent, double roomsPerSecond, int groupSize) {
        return new VisitSettings(visitors, watchPercent, null, 0, false, roomsPerSecond, 3, 0, groupSize, null, false);
    }

    @Test
    void groupsTakeTurnsSoThatARoomOpensWheneverOneIsDue() {
        VisitSettings settings = settings(1000, 33.4, 5, 3);

        // Each room takes 4 s of its group's time.
        assertEquals(20, settings.groups());
        assertEquals(940, settings.regulars());
    }

    @Test
    void aShareOfTheVisitorsWatchesAndOfEachGroup() {
        VisitSettings settings = settings(1000, 33.4, 5, 3);
        int watching = 0;
        for (int regular = 0; regular < settings.regulars(); regular++) {
            watching += settings.isWatching(regular) ? 1 : 0;
        }

        assertEquals(313, watching);
        assertEquals("FFT", of(settings, 3));
    }

    @Test
    void theFirstOfAGroupPlaysAlsoWhereAllWatch() {
        assertEquals("FTTT", of(settings(100, 100, 1, 4), 4));
        assertEquals("FFFF", of(settings(100, 0, 1, 4), 4));
    }

    @Test
    void visitorsMustBeEnoughForTheRooms() {
        var problem = assertThrows(IllegalArgumentException.class, () -> settings(59, 0, 5, 3));

        assertEquals("--visitors must be at least 60 for so many --rooms", problem.getMessage());
        assertFalse(VisitSettings.NONE.isWatching(0));
        assertEquals(0, VisitSettings.NONE.groups());
    }

    private static String of(VisitSettings settings, int members) {
        StringBuilder text = new StringBuilder();
        for (int member = 0; member < members; member++) {
            text.append(settings.isWatchingInGroup(member) ? 'T' : 'F');
        }
        return text.toString();
    }
}
