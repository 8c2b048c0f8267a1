package io.github.driftfire.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.results.Results;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.engine.telemetry.RoomMetrics;
import io.github.driftfire.engine.telemetry.RoomStatus;
import io.github.driftfire.engine.telemetry.TickTimes;
import io.github.driftfire.model.protocol.CloseCode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MetricsPageTest {
    private static final RoomMetrics EAST = new RoomMetrics(
            new RoomStatus("east", "orbs", "0badcafe", 3, 12, 5, 64, 30),
            17,
            new TickTimes(300, 210_000, 1_250_000, 4_000_000),
            Map.of(Counter.TICKS, 9_000L, Counter.BYTES_SENT, 5_000_000_000L),
            Map.of(CloseCode.HELLO_TIMEOUT, 2L));

    @Test
    void tellsTheGameOfEveryRoom() {
        List<String> lines = MetricsPage.of(
                        List.of(EAST, room("west", 0)),
                        new Refusals(),
                        0,
                        0,
                        null,
                        null,
                        Results.inMemory().metrics())
                .lines()
                .filter(line -> line.contains("room_info"))
                .toList();

        assertEquals(
                List.of(
                        "# TYPE driftfire_room_info gauge",
                        "driftfire_room_info{room=\"east\",game=\"orbs\",fingerprint=\"0badcafe\"} 1",
                        "driftfire_room_info{room=\"west\",game=\"arena\",fingerprint=\"0badcafe\"} 1"),
                lines);
    }

    @Test
    void tellsEveryCounterOfEveryRoom() {
        RoomMetrics west = room("west", 0);
        List<String> lines = MetricsPage.of(
                        List.of(EAST, west),
                        new Refusals(),
                        0,
                        0,
                        null,
                        null,
                        Results.inMemory().metrics())
                .lines()
                .toList();
        for (Counter counter : Counter.values()) {
            String name = "driftfire_" + counter.name().toLowerCase(Locale.ROOT) + "_total";
            int type = lines.indexOf("# TYPE " + name + " counter");
            assertTrue(type >= 0, name + " is missing");
            assertEquals(name + "{room=\"east\"} " + EAST.count(counter), lines.get(type + 1));
            assertEquals(name + "{room=\"west\"} 0", lines.get(type + 2));
        }
    }

    @Test
    void tellsTheRoomsItsTimesAndItsCloses() {
        Refusals refusals = new Refusals();
        refusals.upgrade(Refusals.Reason.KEY, "a key of 3 bytes", "192.0.2.1");
        refusals.request(431, "a head above 16384 bytes", "192.0.2.1");
        List<String> lines = MetricsPage.of(
                        List.of(EAST),
                        refusals,
                        7,
                        3,
                        Results.inMemory().metrics(),
                        null,
                        Results.inMemory().metrics())
                .lines()
                .toList();
        for (String line : List.of(
                "driftfire_moderation_waiting 0",
                "driftfire_moderation_failing 0",
                "driftfire_moderation_lost_total 0",
                "driftfire_players{room=\"east\"} 3",
                "driftfire_bots{room=\"east\"} 12",
                "driftfire_spectators{room=\"east\"} 5",
                "driftfire_rooms{room=\"east\"} 1",
                "driftfire_since_tick_milliseconds{room=\"east\"} 17",
                "driftfire_tick_seconds{room=\"east\",quantile=\"0.5\"} 0.000210",
                "driftfire_tick_seconds{room=\"east\",quantile=\"0.99\"} 0.001250",
                "driftfire_tick_seconds{room=\"east\",quantile=\"1\"} 0.004000",
                "driftfire_ticks_total{room=\"east\"} 9000",
                "driftfire_bytes_sent_total{room=\"east\"} 5000000000",
                "driftfire_sessions_closed_total{room=\"east\",code=\"4006\",reason=\"hello_timeout\"} 2",
                "driftfire_upgrades_refused_total{reason=\"origin\"} 0",
                "driftfire_upgrades_refused_total{reason=\"key\"} 1",
                "driftfire_requests_refused_total{status=\"431\"} 1",
                "driftfire_address_limit_refused_total 7",
                "driftfire_audit_lines_lost_total 3")) {
            assertTrue(lines.contains(line), () -> line + " is missing in\n" + String.join("\n", lines));
        }
    }

    @Test
    void callsTheServerStuckWhenARoomDoesNotTick() {
        assertEquals("up", report(EAST, room("west", 5_000)).status());
        HealthReport report = report(EAST, room("west", 5_001));
        assertEquals("stuck", report.status());
        assertEquals(
                List.of("east", "west"),
                report.rooms().stream().map(RoomStatus::name).toList());
    }

    private static HealthReport report(RoomMetrics... rooms) {
        List<RoomMetrics> all = List.of(rooms);
        return HealthReport.of(all.stream().map(RoomMetrics::status).toList(), all);
    }

    private static RoomMetrics room(String name, long sinceTickMillis) {
        TickTimes none = new TickTimes(0, 0, 0, 0);
        return new RoomMetrics(
                new RoomStatus(name, "arena", "0badcafe", 0, 0, 0, 8, 30), sinceTickMillis, none, Map.of(), Map.of());
    }
}
