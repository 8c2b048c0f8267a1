package io.github.driftfire.bench.swarm;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long the room's ticks took the server, from the first input to the last send: its last whole ten seconds, in milliseconds. Zeroes
 * where its metrics are kept from us.
 */
public record ServerTicks(double p50, double p99, double max) {
    static final ServerTicks UNKNOWN = new ServerTicks(0, 0, 0);

    /** Asks the server. To be called while everybody still plays; waits. */
    static ServerTicks of(Target room) {
        try {
            return read(ServerMetrics.read(room.hostAndPort(), room.context()), room.room());
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    static ServerTicks read(String page, String room) {
        return new ServerTicks(millis(page, room, "0.5"), millis(page, room, "0.99"), millis(page, room, "1"));
    }

    private static double millis(String page, String room, String quantile) {
        String series = "driftfire_tick_seconds{room=\"" + room + "\",quantile=\"" + quantile + "\"} ";
        Matcher line = Pattern.compile("(?m)^" + Pattern.quote(series) + "([0-9.eE+-]+)$")
                .matcher(page);
        return line.find() ? Double.parseDouble(line.group(1)) * 1000 : 0;
    }
}
