package io.github.driftfire.endpoint.site;

import io.github.driftfire.endpoint.HostAndPort;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The headers of the page and its files. */
final class PageHeaders {
    private static final String VERSION_QUERY = "v=";
    private static final String FOREVER = "public, max-age=31536000, immutable";

    private PageHeaders() {}

    /** What every answer has. */
    static void everywhere(BiConsumer<String, String> set) {
        set.accept("X-Content-Type-Options", "nosniff");
        set.accept("Referrer-Policy", "no-referrer");
        set.accept("Cross-Origin-Opener-Policy", "same-origin");
    }

    /** How long a file may be kept: the page asks for its files by their version, and those never change. */
    static String cacheControl(@Nullable String query) {
        return query != null && query.startsWith(VERSION_QUERY) ? FOREVER : "no-cache";
    }

    /**
     * The page's content security policy: scripts, styles and connections from and to this server alone. The addresses of the
     * sockets are spelled out because not every browser counts them as {@code 'self'}.
     */
    static String policy(@Nullable String hostHeader) {
        HostAndPort host = hostHeader == null ? null : HostAndPort.parse(hostHeader);
        String sockets = host == null ? "" : " ws://" + host + " wss://" + host;
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                + " media-src 'self'; manifest-src 'self'; connect-src 'self'" + sockets
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
    }
}
