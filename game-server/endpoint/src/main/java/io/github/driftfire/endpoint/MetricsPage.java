package io.github.driftfire.endpoint;

import io.github.driftfire.engine.lobby.LobbyMetrics;
import io.github.driftfire.engine.results.CommitMetrics;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.engine.telemetry.RoomMetrics;
import io.github.driftfire.engine.telemetry.TickTimes;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What {@code GET /metrics} answers: the rooms' metrics in the text format that Prometheus reads.
 *
 * <p>Rooms on demand have the label of their mode, and private ones {@code private}: each is the sum of its rooms, closed ones included.
 *
 * <p>A counter's name is its {@link Counter} in lower case; what it counts is written there. Room names need no escaping.
 */
public final class MetricsPage {
    public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final String ADDRESS_LIMIT_REFUSED = "address_limit_refused_total";
    private static final String AUDIT_LOST = "audit_lines_lost_total";
    private static final String PREFIX = "driftfire_";

    private final StringBuilder page = new StringBuilder();
    private final List<RoomMetrics> rooms;

    private MetricsPage(List<RoomMetrics> rooms) {
        this.rooms = rooms;
    }

    /**
     * @param addressRefusals connections and sessions beyond the limits of their address
     * @param auditLost lines that the audit log has lost
     * @param moderation bans and audit lines on their way into a database; {@code null} without one
     * @param lobby {@code null} where there is none
     */
    public static String of(
            List<RoomMetrics> rooms,
            Refusals refusals,
            long addressRefusals,
            long auditLost,
            @Nullable CommitMetrics moderation,
            @Nullable LobbyMetrics lobby,
            CommitMetrics results) {
        MetricsPage page = new MetricsPage(rooms);
        page.info();
        page.gauge("rooms", RoomMetrics::rooms);
        page.gauge("players", room -> room.status().players());
        page.gauge("bots", room -> room.status().bots());
        page.gauge("spectators", room -> room.status().spectators());
        page.gauge("since_tick_milliseconds", RoomMetrics::sinceTickMillis);
        page.tickTimes();
        for (Counter counter : Counter.values()) {
            page.counter(counter);
        }
        page.closes();
        page.refusals(refusals);
        page.single(ADDRESS_LIMIT_REFUSED, "counter", Long.toString(addressRefusals));
        page.single(AUDIT_LOST, "counter", Long.toString(auditLost));
        if (lobby != null) {
            page.lobby(lobby);
        }
        page.results(results);
        if (moderation != null) {
            page.moderation(moderation);
        }
        return page.page.toString();
    }

    /** Which game a room plays: 1, with what is told as labels. */
    private void info() {
        type("room_info", "gauge");
        for (RoomMetrics room : rooms) {
            String labels = ",game=\"" + room.status().game() + "\",fingerprint=\""
                    + room.status().fingerprint() + '"';
            line("room_info", room, labels, "1");
        }
    }

    private void gauge(String name, ToLongFunction<RoomMetrics> value) {
        type(name, "gauge");
        for (RoomMetrics room : rooms) {
            line(name, room, "", Long.toString(value.applyAsLong(room)));
        }
    }

    private void counter(Counter counter) {
        String name = counter.name().toLowerCase(Locale.ROOT) + "_total";
        type(name, "counter");
        for (RoomMetrics room : rooms) {
            line(name, room, "", Long.toString(room.count(counter)));
        }
    }

    /** Over the last whole interval, so these go up and down. */
    private void tickTimes() {
        type("tick_seconds", "gauge");
        for (RoomMetrics room : rooms) {
            TickTimes times = room.tickTimes();
            line("tick_seconds", room, ",quantile=\"0.5\"", seconds(times.p50Nanos()));
            line("tick_seconds", room, ",quantile=\"0.99\"", seconds(times.p99Nanos()));
            line("tick_seconds", room, ",quantile=\"1\"", seconds(times.maxNanos()));
        }
    }

    private void closes() {
        type("sessions_closed_total", "counter");
        for (RoomMetrics room : rooms) {
            room.closes()
                    .forEach((code, count) -> line(
                            "sessions_closed_total",
                            room,
                            ",code=\"" + code.code() + "\",reason=\""
                                    + code.name().toLowerCase(Locale.ROOT) + '"',
                            Long.toString(count)));
        }
    }

    /** Before there is a session, so of no room. */
    private void refusals(Refusals refusals) {
        type("upgrades_refused_total", "counter");
        refusals.upgrades()
                .forEach((reason, count) ->
                        line("upgrades_refused_total", "reason", reason.name().toLowerCase(Locale.ROOT), count));
        type("requests_refused_total", "counter");
        refusals.requests()
                .forEach((status, count) -> line("requests_refused_total", "status", status.toString(), count));
    }

    private void lobby(LobbyMetrics lobby) {
        single("lobby_visitors", "gauge", Integer.toString(lobby.visitors()));
        single("lobby_waiting", "gauge", Integer.toString(lobby.waiting()));
        single("lobby_private_rooms", "gauge", Integer.toString(lobby.privateRooms()));
        single("lobby_rooms_opened_total", "counter", Long.toString(lobby.roomsOpened()));
        single("lobby_tickets_total", "counter", Long.toString(lobby.tickets()));
        single("lobby_wrong_codes_total", "counter", Long.toString(lobby.wrongCodes()));
        single("lobby_busy_seconds_total", "counter", seconds(lobby.busyNanos()));
    }

    private void moderation(CommitMetrics moderation) {
        single("moderation_waiting", "gauge", Integer.toString(moderation.waiting()));
        single("moderation_failing", "gauge", moderation.failing() ? "1" : "0");
        single("moderation_lost_total", "counter", Long.toString(moderation.dropped() + moderation.refused()));
    }

    private void results(CommitMetrics results) {
        single("results_waiting", "gauge", Integer.toString(results.waiting()));
        single("results_failing", "gauge", results.failing() ? "1" : "0");
        single("results_committed_total", "counter", Long.toString(results.committed()));
        single("results_dropped_total", "counter", Long.toString(results.dropped()));
        single("results_refused_total", "counter", Long.toString(results.refused()));
        single("results_failures_total", "counter", Long.toString(results.failures()));
    }

    /** What the whole server has one of. */
    private void single(String name, String type, String value) {
        type(name, type);
        page.append(PREFIX).append(name).append(' ').append(value).append('\n');
    }

    private void line(String name, String label, String labelValue, long value) {
        page.append(PREFIX).append(name).append('{').append(label).append("=\"").append(labelValue);
        page.append("\"} ").append(value).append('\n');
    }

    private void type(String name, String type) {
        page.append("# TYPE ")
                .append(PREFIX)
                .append(name)
                .append(' ')
                .append(type)
                .append('\n');
    }

    private void line(String name, RoomMetrics room, String labels, String value) {
        page.append(PREFIX).append(name).append("{room=\"").append(room.status().name());
        page.append('"').append(labels).append("} ").append(value).append('\n');
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.6f", nanos / 1e9);
    }
}
