package io.github.driftfire.endpoint;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a page comes from: scheme, host and port, as in an Origin header.
 *
 * @param scheme in lower case
 * @param server with a port, also where the text has none but its scheme has
 */
record Origin(String scheme, HostAndPort server) {
    private static final String SCHEME_END = "://";

    /** Answers {@code null} for anything that has a path, a user or characters that an origin cannot have. */
    static @Nullable Origin parse(String text) {
        int end = text.indexOf(SCHEME_END);
        return end < 0
                ? null
                : of(text.substring(0, end), HostAndPort.parse(text.substring(end + SCHEME_END.length())));
    }

    /** The same with a host's name in any script, as an operator may write it; browsers send it encoded. */
    static @Nullable Origin parseAnyScript(String text) {
        int end = text.indexOf(SCHEME_END);
        return end < 0
                ? null
                : of(text.substring(0, end), HostAndPort.parseAnyScript(text.substring(end + SCHEME_END.length())));
    }

    private static @Nullable Origin of(String scheme, @Nullable HostAndPort server) {
        if (server == null || !isScheme(scheme)) {
            return null;
        }
        String lower = scheme.toLowerCase(Locale.ROOT);
        return new Origin(lower, withPort(lower, server));
    }

    /** Whether it is the page of the server that was asked for: for pages over HTTP only. */
    boolean isAt(HostAndPort asked) {
        return HostAndPort.usualPort(scheme) != HostAndPort.NO_PORT && server.equals(withPort(scheme, asked));
    }

    /** By hand: see {@link HostAndPort#equals}. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Origin that && scheme.equals(that.scheme) && server.equals(that.server);
    }

    @Override
    public int hashCode() {
        return 31 * scheme.hashCode() + server.hashCode();
    }

    private static HostAndPort withPort(String scheme, HostAndPort server) {
        return server.port() == HostAndPort.NO_PORT
                ? new HostAndPort(server.host(), HostAndPort.usualPort(scheme))
                : server;
    }

    private static boolean isScheme(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            boolean other = c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.';
            if (!letter && (i == 0 || !other)) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
