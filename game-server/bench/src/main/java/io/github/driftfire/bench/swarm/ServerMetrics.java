package io.github.driftfire.bench.swarm;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Reads a server's metrics. */
public final class ServerMetrics {
    private static final int TIMEOUT_MILLIS = 2_000;

    private ServerMetrics() {}

    /**
     * What the server answers now. Waits; leaves no connection open.
     *
     * @param context path of the application, empty for one at the root
     */
    public static String read(String hostAndPort, String context) throws IOException {
        URI page = URI.create("http://" + hostAndPort + context + "/metrics");
        HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        connection.setRequestProperty("Connection", "close");
        try (InputStream in = connection.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            connection.disconnect();
        }
    }
}
