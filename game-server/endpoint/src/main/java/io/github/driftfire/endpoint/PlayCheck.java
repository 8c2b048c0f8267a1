package io.github.driftfire.endpoint;

import io.github.driftfire.engine.telemetry.RateLimitedLog;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What {@code GET /play-check?origin=...} answers to a page whose socket did not open.
 *
 * @param allowed whether an upgrade from that origin would be allowed
 * @param host the Host header as it came here, which a proxy may have changed
 * @param origin as it was asked
 * @param setting the operator's, that would allow the origin
 */
public record PlayCheck(boolean allowed, String host, String origin, String setting) {
    private static final String ORIGIN_PARAMETER = "origin=";

    public static PlayCheck of(boolean allowed, @Nullable String host, String origin, String setting) {
        return new PlayCheck(
                allowed, RateLimitedLog.printable(host == null ? "" : host), RateLimitedLog.printable(origin), setting);
    }

    /** The origin in a query; {@code null} if there is none that can be decoded. */
    public static @Nullable String origin(@Nullable String query) {
        if (query == null) {
            return null;
        }
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith(ORIGIN_PARAMETER)) {
                try {
                    return URLDecoder.decode(pair.substring(ORIGIN_PARAMETER.length()), StandardCharsets.UTF_8);
                } catch (IllegalArgumentException e) {
                    return null;
                }
            }
        }
        return null;
    }
}
