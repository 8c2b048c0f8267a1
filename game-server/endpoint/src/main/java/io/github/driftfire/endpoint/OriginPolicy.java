package io.github.driftfire.endpoint;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which pages may open a connection. A browser names the page's origin in every WebSocket handshake and lets the server
 * decide; nothing but this keeps a foreign page from playing in a visitor's name.
 *
 * <p>Allowed are: no origin at all (not a browser), the origin whose host and port are those that the request was sent to, and
 * the listed ones. Schemes are not compared for the former, since behind a proxy that ends TLS nobody knows them here.
 */
public final class OriginPolicy {
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final Set<String> listed;

    /** @param listed origins such as {@code https://play.example.com}, see {@link #isOrigin} */
    public OriginPolicy(Collection<String> listed) {
        this.listed = listed.stream().map(OriginPolicy::normal).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a text is an origin: a scheme, a host, perhaps a port, and nothing else. */
    public static boolean isOrigin(String text) {
        URI uri = parse(text);
        return uri != null
                && uri.getScheme() != null
                && uri.getHost() != null
                && uri.getRawUserInfo() == null
                && (uri.getRawPath() == null || uri.getRawPath().isEmpty())
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
    }

    /**
     * @param origin the request's Origin header
     * @param host the request's Host header, or {@code null} where the container does not tell
     */
    boolean allows(@Nullable String origin, @Nullable String host) {
        if (origin == null) {
            return true;
        }
        if (!isOrigin(origin)) {
            return false;
        }
        String normal = normal(origin);
        if (listed.contains(normal)) {
            return true;
        }
        String scheme = normal.substring(0, normal.indexOf(':'));
        String sameHost = host == null ? "" : scheme + "://" + host;
        return isOrigin(sameHost) && normal.equals(normal(sameHost));
    }

    /** Lower case, and always with a port. */
    private static String normal(String origin) {
        URI uri = parse(origin.toLowerCase(Locale.ROOT));
        if (uri == null) {
            throw new IllegalArgumentException("'" + origin + "' is no origin");
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? HTTPS_PORT : HTTP_PORT;
        return uri.getScheme() + "://" + uri.getHost() + ":" + port;
    }

    private static @Nullable URI parse(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
