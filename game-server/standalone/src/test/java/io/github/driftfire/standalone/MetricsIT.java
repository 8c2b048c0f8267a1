package io.github.driftfire.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.suite.Address;
import io.github.driftfire.suite.RawWebSocket;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What the running server tells of itself. */
final class MetricsIT {
    @Test
    void aPlayersFramesAndAStrangersCloseAreCounted() throws IOException, InterruptedException {
        try (DriftfireServer server = Servers.start(4, "arena");
                RawWebSocket player = RawWebSocket.join(Address.at(server.port()), "arena", "Ann");
                RawWebSocket stranger = RawWebSocket.open(Address.at(server.port()), "arena")) {
            stranger.send(RawWebSocket.TEXT, RawWebSocket.hello("Old", "00000000"));
            stranger.read(RawWebSocket.CLOSE);
            for (int i = 0; i < 30; i++) {
                player.read(RawWebSocket.BINARY);
            }
            HttpResponse<String> health = get(server, "/healthz");
            HttpResponse<String> metrics = get(server, "/metrics");
            assertEquals(200, health.statusCode(), health.body());
            assertTrue(health.body().contains("\"status\":\"up\""), health.body());
            assertEquals(
                    "text/plain; version=0.0.4; charset=utf-8",
                    metrics.headers().firstValue("Content-Type").orElse("none").replace(";charset", "; charset"));
            assertTrue(value(metrics.body(), "driftfire_frames_sent_total{room=\"arena\"}") >= 29, metrics.body());
            assertTrue(value(metrics.body(), "driftfire_players{room=\"arena\"}") == 1, metrics.body());
            String closed = "driftfire_sessions_closed_total{room=\"arena\",code=\"4003\",reason=\"stale_model\"}";
            assertTrue(value(metrics.body(), closed) == 1, metrics.body());
        }
    }

    private static HttpResponse<String> get(DriftfireServer server, String path)
            throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + server.port() + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static double value(String page, String series) {
        return page.lines()
                .filter(line -> line.startsWith(series + ' '))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElse(-1);
    }
}
