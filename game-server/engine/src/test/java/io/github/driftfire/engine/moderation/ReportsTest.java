package io.github.driftfire.engine.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ReportsTest {
    private final Reports reports = new Reports(() -> 1_796_119_200_000L);

    private void report(String by, int player, int reason) {
        SeatedPlayer target = new SeatedPlayer(player, "T" + player, ClientIdentity.UNKNOWN, 0, false, Map.of());
        reports.add("arena", new ClientIdentity(by, "", by), target, reason, List.of("line"));
    }

    @Test
    void keepsTheLatestOfEachReporterAndOfAll() {
        for (int i = 0; i < 1_000; i++) {
            report("flood", i, 0);
        }
        assertEquals(Reports.MOST_OF_REPORTER, reports.since(0).size(), "of one reporter");
        for (int i = 0; i < 1_000; i++) {
            report("reporter" + i, 1, 2);
        }
        List<Report> all = reports.since(0);
        assertEquals(Reports.MOST, all.size());
        assertEquals(2_000, all.get(0).number(), "the latest first");
        assertEquals(1_901, all.get(99).number());
        assertEquals(1, reports.since(1_999).size());
    }

    @Test
    void anotherDeviceKeyOfTheSameAddressIsNoOtherReporter() {
        SeatedPlayer target = new SeatedPlayer(1, "T", ClientIdentity.UNKNOWN, 0, false, Map.of());
        for (int i = 0; i < 2 * Reports.MOST_OF_REPORTER; i++) {
            ClientIdentity reporter = new ClientIdentity("device" + i, "192.0.2.7", "Ada");
            reports.add("arena" + i, reporter, target, 0, List.of("line"));
        }
        assertEquals(Reports.MOST_OF_REPORTER, reports.since(0).size());
    }

    @Test
    void theSameReportAgainTakesThePlaceOfTheOneBefore() {
        report("a", 1, 0);
        report("b", 1, 0);
        report("a", 1, 0);
        report("a", 1, 1);
        assertEquals(
                List.of(4, 3, 2), reports.since(0).stream().map(Report::number).toList());
    }
}
