package io.github.driftfire.endpoint.site;

import io.github.driftfire.endpoint.HostAndPort;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The headers of the page and its files. */
final class PageHeaders {
    private static final String VERSION_QUERY = "v=";
    private static final String HTML = "text/html";
    private static final String REVALIDATE = "no-cache";
    private static final String FOREVER = "public, max-age=31536000, immutable";

    private PageHeaders() {}

    /** What every answer has. */
    static void everywhere(BiConsumer<String, String> set) {
        set.accept("X-Content-Type-Options", "nosniff");
        set.accept("Referrer-Policy", "no-referrer");
        set.accept("Cross-Origin-Opener-Policy", "same-origin");
    }

    /**
     * How long a file may be kept. A file that is asked for by this build's own version never changes. Any other version is that of
     * another build: during a rolling deploy a browser must not keep this build's file under its name. The page itself names the
     * versions, so it is never kept.
     *
     * @param version of the page that the file belongs to
     */
    static String cacheControl(String type, @Nullable String query, String version) {
        boolean own = query != null && query.equals(VERSION_QUERY + version);
        return own && !type.startsWith(HTML) ? FOREVER : REVALIDATE;
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
