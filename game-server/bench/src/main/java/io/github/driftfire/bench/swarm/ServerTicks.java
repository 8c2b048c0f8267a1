package io.github.driftfire.bench.swarm;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long the room's ticks took the server, from the first input to the last send: its last whole ten seconds, in milliseconds. Zeroes
 * where its metrics are kept from us.
 */
public record ServerTicks(double p50, double p99, double max) {
    static final ServerTicks UNKNOWN = new ServerTicks(0, 0, 0);

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Asks the server. To be called while everybody still plays; waits. */
    static ServerTicks of(Target room) {
        URI page = URI.create("http://" + room.hostAndPort() + room.context() + "/metrics");
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        try {
            return read(
                    client.send(HttpRequest.newBuilder(page).timeout(PATIENCE).build(), BodyHandlers.ofString())
                            .body(),
                    room.room());
        } catch (IOException e) {
            return UNKNOWN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
