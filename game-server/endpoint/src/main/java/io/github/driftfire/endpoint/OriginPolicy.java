package io.github.driftfire.endpoint;

import io.github.driftfire.engine.sessions.SettingNames;
import io.github.driftfire.engine.telemetry.RateLimitedLog;
import java.util.Collection;
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
    private final Set<Origin> listed;
    private final SettingNames names;

    /** For the jar. */
    public OriginPolicy(Collection<String> listed) {
        this(listed, SettingNames.OPTIONS);
    }

    /**
     * @param listed origins such as {@code https://play.example.com}, see {@link #isOrigin}
     * @param names how the setting is named that lists them
     */
    public OriginPolicy(Collection<String> listed, SettingNames names) {
        this.names = names;
        this.listed = listed.stream().map(OriginPolicy::required).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a text is an origin: a scheme, a host, perhaps a port, and nothing else. */
    public static boolean isOrigin(String text) {
        return Origin.parseAnyScript(text) != null;
    }

    /**
     * @param origin the request's Origin header
     * @param host the request's Host header, or {@code null} where the container does not tell
     */
    boolean allows(@Nullable String origin, @Nullable String host) {
        if (origin == null) {
            return true;
        }
        Origin page = Origin.parse(origin);
        if (page == null) {
            return false;
        }
        HostAndPort asked = host == null ? null : HostAndPort.parse(host);
        return listed.contains(page) || asked != null && page.isAt(asked);
    }

    /** The setting that would allow an origin; what cannot be listed is left open in it. */
    String setting(String origin) {
        String value = Origin.parse(origin) == null ? "<origin>" : RateLimitedLog.printable(origin);
        return names.of("origin", value);
    }

    private static Origin required(String text) {
        Origin origin = Origin.parseAnyScript(text);
        if (origin == null) {
            throw new IllegalArgumentException("'" + text + "' is no origin");
        }
        return origin;
    }
}
